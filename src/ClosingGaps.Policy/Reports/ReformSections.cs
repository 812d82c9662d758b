using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Statistics.Sampling;
using static ClosingGaps.Policy.Reports.ReportWords;

namespace ClosingGaps.Policy.Reports;

/// <summary>What a reform moves from one link to another: the same women before and after.</summary>
internal static class ReformSections
{
    public static IEnumerable<ReportSection> Links(ReportWords w, ReportData data)
    {
        if (data.Five is not { Reform.Count: > 0 } five || !data.Place.IsCountry)
            yield break;
        var moved = GapLines.MainGroups.SelectMany(five.Moved).SelectMany(b => b).ToList();
        var title = w.Say(
            "Con la reforma: en qué eslabón quedan",
            "With the reform: at which link they are"
        );
        if (moved.Count == 0)
        {
            yield return new ReportSection(
                "reform-links",
                title,
                w.Say(
                    "La reforma no mueve a ninguna mujer de un eslabón a otro.",
                    "The reform moves no woman from one link to another."
                )
            );
            yield break;
        }

        yield return new ReportSection(
            "reform-links",
            title,
            w.Say(
                "Las mismas mujeres, con la ley de hoy y con la reforma. El error del cambio es el de quienes se mueven.",
                "The same women, under the law of today and under the reform. The error of the change is that of those who move."
            )
        )
        {
            Table = new ChartTable(
                [
                    w.Say("personas ± error", "people ± error"),
                    w.Say("seguro", "insurance"),
                    w.Say("hoy", "today"),
                    w.Say("con la reforma", "with the reform"),
                    w.Say("cambio", "change"),
                ],
                [
                    .. moved.Select(r =>
                        (IReadOnlyList<string>)
                            [
                                $"{w.Say(five.States.First(s => s.Group == r.Group).Label)}: {w.Say(FiveGapsNames.Of(r.State!.Value))}",
                                w.Say(FiveGapsNames.Of(r.Branch)),
                                Of(w, r, r.Before),
                                Of(w, r, r.After),
                                Change(w, r),
                            ]
                    ),
                ]
            ),
            Notes =
            [
                w.Say(
                    "El libro de brechas no se da con una reforma: es de la ley como está, y la reforma sería una de sus cláusulas.",
                    "The gap ledger is not given with a reform: it is of the law as it is, and the reform would be one of its clauses."
                ),
            ],
        };
    }

    private static string Change(ReportWords w, ReformLine line) =>
        line.Showing.IsShown()
            ? $"{(line.Change.Value > 0 ? "+" : "")}{Count(line.Change.Value).Replace('-', '−')} ± {Count(line.Change.StandardError)}{Mark(line.Change.Precision)}"
            : w.Figure(line.Change, line.Showing);

    // Shown on one side, the other may be none at all.
    private static string Of(ReportWords w, ReformLine line, Estimate figure) =>
        w.Figure(figure, line.Showing.IsShown() && figure.Cases == 0 ? Showing.Zero : line.Showing);
}
