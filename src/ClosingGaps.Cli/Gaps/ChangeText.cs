using ClosingGaps.Cli.Output;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Cli.Gaps;

/// <summary>Before, after and difference of a reform: what moves, and plainly when nothing does.</summary>
internal static class ChangeText
{
    public static void Write(Terminal t, GapReport report)
    {
        t.Line(
            t.Bold(
                t.Say(
                    "La reforma: antes, después y diferencia, en las mismas personas",
                    "The reform: before, after and difference, on the same people"
                )
            )
        );
        var table = new TextTable(
            new TextTable.Column(""),
            new(t.Say("antes", "before"), Right: true),
            new(t.Say("después", "after"), Right: true),
            new(t.Say("diferencia ± error", "difference ± error"), Right: true)
        );
        var moved = report
            .Changes.Where(c => c.Place is null && c.Sex == Sex.Both && Moves(c.Difference))
            .GroupBy(c => c.Group)
            .ToDictionary(g => g.Key, g => g.ToList());
        var costs = (report.Cost?.Changes ?? [])
            .Where(c => c.OnlyLeftOut && c.Sex == Sex.Both && Moves(c.Difference))
            .GroupBy(c => c.Group)
            .ToDictionary(g => g.Key, g => g.ToList());
        foreach (
            var group in GapRules.Groups.Where(g => moved.ContainsKey(g) || costs.ContainsKey(g))
        )
        {
            table.Add(t.Say(report.Lines.First(l => l.Group == group).Label), "", "", "");
            foreach (var change in moved.GetValueOrDefault(group) ?? [])
            {
                table.Add(
                    "  " + Measure(t, change.Measure),
                    GapFigures.Short(t, change.Before),
                    GapFigures.Short(t, change.After),
                    Difference(t, change.Difference, x => x.ToString("N0", GapFigures.Numbers))
                );
            }

            foreach (var change in costs.GetValueOrDefault(group) ?? [])
            {
                table.Add(
                    "  " + Say(t, change.Payer),
                    CostText.Amount(change.Before.Value),
                    CostText.Amount(change.After.Value),
                    Difference(t, change.Difference, CostText.Amount)
                );
            }
        }

        if (moved.Count + costs.Count == 0)
        {
            t.Line(
                t.Say(
                    "  No mueve ninguna de estas cifras en esta fecha.",
                    "  It moves none of these figures at this date."
                )
            );
            return;
        }

        table.Write(t);
    }

    private static bool Moves(Estimate difference) => difference.Cases > 0;

    private static string Difference(Terminal t, Estimate e, Func<double, string> text) =>
        e.IsSuppressed
            ? "—"
            : $"{(e.Value > 0 ? "+" : "")}{text(e.Value)} ± {text(e.StandardError)}"
                + (e.UnknownShare > 0 ? t.Say(" (hay desconocidos)", " (some unknown)") : "");

    private static string Measure(Terminal t, GapMeasure measure) =>
        measure switch
        {
            GapMeasure.Adolescents => t.Say("adolescentes con límites", "adolescents with limits"),
            GapMeasure.LeftOut => t.Say("la brecha", "the gap"),
            _ => GapWords.Status(t, measure),
        };

    private static string Say(Terminal t, Payer payer) =>
        payer switch
        {
            Payer.Employer => t.Say(
                "paga quien emplea, millones al mes",
                "employer pays, millions a month"
            ),
            Payer.Worker => t.Say(
                "se le descuenta, millones al mes",
                "deducted from her, millions a month"
            ),
            Payer.State => t.Say(
                "pone el Estado, al menos, millones al mes",
                "State, at least, millions a month"
            ),
            _ => t.Say("los tres, millones al mes", "all three, millions a month"),
        };
}
