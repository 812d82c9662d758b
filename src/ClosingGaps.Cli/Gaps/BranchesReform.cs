using ClosingGaps.Cli.Output;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Cli.Gaps;

/// <summary>What a reform moves from one link to another, for a terminal: women of each group, the branches in which somebody moves.</summary>
internal static class BranchesReform
{
    public static void Write(Terminal t, FiveGapsReport report)
    {
        foreach (var group in GapLines.MainGroups)
        {
            t.Line();
            Write(
                t,
                t.Say(report.States.First(s => s.Group == group).Label),
                [.. report.Moved(group)]
            );
        }
    }

    private static void Write(
        Terminal t,
        string label,
        IReadOnlyList<IGrouping<Branch, ReformLine>> moved
    )
    {
        var women = t.Say(GapNames.Of(Sex.Women));
        if (moved.Count == 0)
        {
            t.Line(
                t.Say(
                    $"{label} · {women}: la reforma no mueve a ninguna de un eslabón a otro.",
                    $"{label} · {women}: the reform moves none from one link to another."
                )
            );
            return;
        }

        foreach (var branch in moved)
        {
            t.Line(
                t.Bold(
                    t.Say(
                        $"{label} · {women} · con la reforma · {FiveGapsNames.Of(branch.Key).Es}",
                        $"{label} · {women} · with the reform · {FiveGapsNames.Of(branch.Key).En}"
                    )
                )
            );
            var table = new TextTable(
                new TextTable.Column(""),
                new(t.Say("hoy", "today"), Right: true),
                new(t.Say("con la reforma", "with the reform"), Right: true),
                new(t.Say("cambio", "change"), Right: true)
            );
            foreach (var line in branch)
            {
                table.Add(
                    t.Say(FiveGapsNames.Of(line.State!.Value)),
                    Text(line, line.Before.Value, line.Before.StandardError),
                    Text(line, line.After.Value, line.After.StandardError),
                    Text(line, line.Change.Value, line.Change.StandardError)
                );
            }

            table.Write(t);
        }
    }

    private static string Text(ReformLine line, double value, double error) =>
        BranchesText
            .Text(line.Showing == Showing.Zero ? Showing.Shown : line.Showing, value, error)
            .Replace('-', '−');
}
