using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Statistics.Sampling;
using static ClosingGaps.Policy.Reports.ReportWords;

namespace ClosingGaps.Policy.Reports;

/// <summary>Who is lost on the way from work to a pension.</summary>
internal static class PensionWay
{
    private static readonly string Domestic = GapLines.MainGroups[0];

    /// <summary>From work to a pension, women of domestic work in the country.</summary>
    public static IEnumerable<ReportSection> Of(ReportWords w, ReportData data)
    {
        if (data.Five is not { } five || !data.Place.IsCountry)
            yield break;
        var people = data.Lines.Dot(Domestic, null, Sex.Women, GapMeasure.People);
        var due = data.Lines.Dot(Domestic, null, Sex.Women, GapMeasure.Mandatory);
        var covered = Covered(data, people);
        var pension = Pension(five);
        // Voluntary cover could exceed the duty: then there is no way that people go one after the other.
        if (people is null || due is null || covered?.Value > due.Value)
            yield break;
        var title = w.Say(
            "Del trabajo a la pensión: mujeres trabajadoras del hogar",
            "From work to a pension: women domestic workers"
        );
        var sentence = covered is null
            ? w.Say(
                "Cuántas están cubiertas por su trabajo no se puede decir.",
                "How many are covered through their work cannot be said."
            )
            : w.Say(
                $"De cada 100 que trabajan, {Of100(due)} deben estar aseguradas y {Of100(covered)} lo están.",
                $"Of every 100 who work, {Of100(due)} must be insured and {Of100(covered)} are."
            );
        var steps = new List<FunnelStep>
        {
            new(w.Say("Trabaja en casas", "Works in homes"), people),
            new(
                w.Say("La ley obliga a asegurarla", "The law obliges to insure her"),
                due,
                w.Say("no:", "not:")
            ),
            new(
                w.Say("Está cubierta por su trabajo", "Is covered through her work"),
                covered,
                w.Say("nadie las registró, o no se sabe:", "nobody registered them, or not known:"),
                w.Say(
                    "Muy pocas entrevistas, o no se pregunta",
                    "Very few interviews, or not asked"
                )
            ),
            new(
                w.Say("Así llegaría a una pensión", "At this pace would reach a pension"),
                pension?.Value <= covered?.Value ? pension : null,
                w.Say("no le alcanzaría:", "would fall short:"),
                w.Say("Muy pocas entrevistas para decirlo", "Too few interviews to say")
            ),
        };
        yield return ReportSection.Of(
            new Chart(
                "way",
                title,
                sentence,
                new Funnel(Count).Svg("way", title, sentence, steps),
                new ChartTable(
                    [
                        w.Say("paso", "step"),
                        w.Say("mujeres", "women"),
                        w.Say("intervalo de 95%", "95% interval"),
                    ],
                    [
                        .. steps.Select(s =>
                            (IReadOnlyList<string>)
                                [
                                    s.Label,
                                    s.Count is { } c ? Count(c.Value) : "—",
                                    s.Count is { } d
                                        ? $"{Count(Math.Max(0, d.Low))} – {Count(d.High)}"
                                        : s.Missing,
                                ]
                        ),
                    ]
                )
            ),
            hasKey: false,
            w.Say(
                "El último paso supone que sigue trabajando igual, con todo registrado, toda su vida de trabajo. Lo que la encuesta no pregunta está entre los supuestos.",
                "The last step supposes that she goes on working the same, all registered, her whole working life. What the survey does not ask is among the assumptions."
            )
        );

        string Of100(Dot dot) =>
            (100 * dot.Value / people!.Value).ToString(
                dot.Value / people.Value < 0.1 ? "0.0" : "0",
                System.Globalization.CultureInfo.InvariantCulture
            );
    }

    // From the rate, which is what is published of cover.
    private static Dot? Covered(ReportData data, Dot? people) =>
        people is not null
        && data.Lines.Dot(Domestic, null, Sex.Women, GapMeasure.WorkRate) is { } rate
            ? new Dot(
                rate.Value * people.Value,
                Math.Max(0, rate.Low) * people.Value,
                rate.High * people.Value
            )
            {
                IsRough = rate.IsRough,
            }
            : null;

    // Covered, whatever the pension is worth: only where each part of the sum may be shown.
    private static Dot? Pension(FiveGapsReport five)
    {
        var parts = new[] { GapState.Covered, GapState.Inadequate }
            .Select(s =>
                five.States.First(l =>
                    l.Group == Domestic
                    && l.Sex == Sex.Women
                    && l.Branch == Branch.OldAge
                    && l.Cell.IsNation
                    && l.State == s
                )
            )
            .ToList();
        if (parts.Exists(p => !p.Showing.IsShown()))
            return null;
        var known = parts.Where(p => p.Showing == Showing.Shown).ToList();
        return known is [var only] ? GapLines.Dot(only.Estimate)
            : known.Count == 0 ? Dot.Bare(0)
            : new Dot(
                known.Sum(p => p.Estimate.Value),
                known.Sum(p => p.Estimate.Value),
                known.Sum(p => p.Estimate.Value)
            );
    }
}
