using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Validation;

namespace ClosingGaps.Policy.Reports;

/// <summary>The picture of a validation: how far each of our figures is from the published one.</summary>
public static class ValidationChart
{
    /// <summary>Of all whose agreement tests something, in the order of the table; <see langword="null"/> when nothing does. Its table is the page's own.</summary>
    public static Chart? Of(ReportWords w, ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(w);
        ArgumentNullException.ThrowIfNull(report);
        var distances = report
            .Lines.Where(l => l is { IsValidation: true, StandardErrors: not null })
            .Select(l => new Distance(
                $"{w.Say(l.Target.Label)}, {l.Target.Period}",
                l.StandardErrors!.Value
            ))
            .ToList();
        if (distances.Count == 0)
            return null;
        var near = distances.Count(d => Math.Abs(d.Errors) <= 2);
        var title = w.Say(
            "Qué tan lejos está cada cifra de la publicada",
            "How far each figure is from the published one"
        );
        var sentence = w.Say(
            $"De {distances.Count} cifras, {near} están a menos de dos errores estándar: la franja, donde puede ponerlas el azar.",
            $"Of {distances.Count} figures {near} are within two standard errors: the band, where chance may put them."
        );
        return new Chart(
            "apart",
            title,
            sentence,
            DistanceDots.Svg("apart", title, sentence, distances),
            new ChartTable([], [])
        );
    }
}
