using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Gaps;
using static ClosingGaps.Policy.Reports.ReportWords;

namespace ClosingGaps.Policy.Reports;

/// <summary>Whether what the branches pay is enough, in a report.</summary>
internal static class AdequacySections
{
    /// <summary>What each branch pays against its yardsticks: as a share of the yardstick in the picture, as it is in the table.</summary>
    public static IEnumerable<ReportSection> Of(ReportWords w, ReportData data)
    {
        if (data.Five is not { } five || !data.Place.IsCountry || five.Adequacy.Count == 0)
            yield break;
        var lines = five.AdequacyAsWorked;
        var told = lines.Where(a => a.IsAdequate is not null).ToList();
        var under = told.Count(a => a.IsAdequate == false);
        var title = w.Say("Si lo que se paga basta", "Whether what is paid is enough");
        var sentence = w.Say(
            $"De {told.Count} comparaciones que se pueden hacer, {under} quedan bajo la medida. En {lines.Count - told.Count} no se paga nada, o no se sabe cuánto.",
            $"Of {told.Count} comparisons that can be made, {under} fall under the yardstick. In {lines.Count - told.Count} nothing is paid, or how much is not known."
        );
        var table = new ChartTable(
            [
                "",
                w.Say("lo que paga", "what it pays"),
                w.Say("la medida", "the yardstick"),
                w.Say("basta", "is enough"),
                w.Say("de dónde sale", "where it is from"),
            ],
            [.. lines.Select(a => Row(w, a))]
        )
        {
            Sources = 4,
        };
        yield return ReportSection.Of(
            new Chart(
                "adequacy",
                title,
                sentence,
                new DotPlot(w, WholePercent, WholePercent).Svg(
                    "adequacy",
                    title,
                    sentence,
                    [
                        .. lines.Select(a => new DotRow(Short(w, a), null, null)
                        {
                            All = a.Benefit is { } b ? Dot.Bare(b / a.Minimum) : null,
                        }),
                    ],
                    compact: true,
                    national: Dot.Bare(1)
                ),
                table
            ),
            hasKey: false,
            w.Say(
                "Cada punto es lo que se paga, como parte de su medida; la línea vertical es la medida. «—»: no se paga nada, o no se sabe.",
                "Each dot is what is paid as a share of its yardstick; the upright is the yardstick. \"—\": nothing is paid, or it is not known."
            )
        );
    }

    private static IReadOnlyList<string> Row(ReportWords w, AdequacyLine a) =>
        [
            $"{w.Say(FiveGapsNames.Of(a.Branch))}: {w.Say(a.Label)}{(a.Pattern is { } p ? ", " + w.Say(FiveGapsNames.Of(p)) : "")}",
            a.Benefit is { } b
                ? $"{Amount(b, a)} {w.Say(a.Unit)}"
                : w.Say("nada, o no se sabe", "nothing, or not known"),
            $"{Amount(a.Minimum, a)} {w.Say(a.Unit)}",
            a.IsAdequate switch
            {
                true => w.Say("sí", "yes"),
                false => w.Say("no", "no"),
                _ => w.Say("no se sabe", "not known"),
            },
            $"{a.BenefitSource}; {a.MinimumSource}",
        ];

    // The branch, or for a pension the way of working.
    private static string Short(ReportWords w, AdequacyLine a) =>
        a.Pattern is { } p
            ? w.Say($"Pensión, {FiveGapsNames.Of(p).Es}", $"Pension, {FiveGapsNames.Of(p).En}")
            : w.Say(a.Branch == Branch.SicknessAndMaternity ? a.Label : FiveGapsNames.Of(a.Branch));

    private static string Amount(double value, AdequacyLine line) =>
        line.Minimum <= 1.5 ? WholePercent(value) : Money(value);
}
