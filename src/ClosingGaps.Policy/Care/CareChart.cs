using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Policy.Care;

/// <summary>Where nurseries are fewest for the children that there are, as a picture: the places within a territory, the worst first.</summary>
public static class CareChart
{
    /// <param name="inside">States, or municipalities.</param>
    /// <returns><see langword="null"/> where fewer than two places can be compared.</returns>
    public static Chart? Of(string language, CareReport report, IReadOnlyList<CareLine> inside)
    {
        var w = new ReportWords(language);
        var ranked = inside
            .Where(l => l.ChildrenPerNursery is not null)
            .OrderByDescending(l => l.ChildrenPerNursery)
            .ThenBy(l => l.Territory.Code, StringComparer.Ordinal)
            .ToList();
        if (ranked.Count < 2)
            return null;
        var title = w.Say(
            "Niñas y niños menores de seis años por cada guardería",
            "Children under six for each nursery"
        );
        var none = inside.Count(l => l.Territory is { Need: not null, Places.Nurseries: 0 });
        var sentence = w.Say(
            $"Donde más: {ranked[0].Name}, {Count(ranked[0])}. Donde menos: {ranked[^1].Name}, {Count(ranked[^1])}.{(none > 0 ? $" En {none} de estos {inside.Count} lugares no hay ninguna guardería." : "")}",
            $"Most: {ranked[0].Name}, {Count(ranked[0])}. Fewest: {ranked[^1].Name}, {Count(ranked[^1])}.{(none > 0 ? $" In {none} of these {inside.Count} places there is no nursery." : "")}"
        );
        return new Chart(
            "care-places",
            title,
            sentence,
            new DotPlot(w, ReportWords.Count, w.Short).Svg(
                "care-places",
                title,
                sentence,
                [.. ranked.Select(l => new DotRow(l.Name, null, null) { All = Bare(l) })],
                compact: true,
                national: Bare(report.Asked)
            ),
            new ChartTable([], [])
        );
    }

    // A count of the census and of a directory: no interval.
    private static Dot? Bare(CareLine line) =>
        line.ChildrenPerNursery is { } per ? Dot.Bare(per) : null;

    private static string Count(CareLine line) => ReportWords.Count(line.ChildrenPerNursery!.Value);
}
