using ClosingGaps.Engine;
using ClosingGaps.Engine.Interpreting;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Running;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Rosters.Costing;

/// <summary>
/// What a roster costs, by row and week: the law gives each month, and the month's centavos are shared over its days. Rows of people below
/// the age that the law asks are not costed: insuring them does not make their work lawful.
/// </summary>
public static class RosterCost
{
    /// <param name="law">The law.</param>
    /// <param name="choices">Readings other than the default.</param>
    /// <param name="withBranches">Also branch by branch.</param>
    /// <param name="execute">The interpreter when not given: a few hundred rows are less than emitting a kernel costs.</param>
    /// <exception cref="MissingLawException">The law lacks a rule that the answer stands on.</exception>
    /// <exception cref="NoLawForDateException">The law held has nothing for a month of the period.</exception>
    public static RosterCostReport Run(
        Snapshot law,
        Roster roster,
        RosterPeriod period,
        RosterAssumptions assumptions,
        RunChoices choices,
        bool withBranches = false,
        Executor? execute = null
    )
    {
        var names = new RosterLaw(law);
        var months = new RosterMonths(
            names,
            new PlanCache(law),
            roster,
            assumptions,
            period,
            execute ?? Interpreter.Run
        );
        var rowMonths = months.Run(choices);
        var costed = rowMonths.FindAll(m => !m.IsMinor);
        var cells = new List<CostCell>();
        CostShares outside = default;
        foreach (var month in costed)
        {
            outside += Share(month, roster.Rows[month.Row], period, cells);
        }

        return new RosterCostReport(
            roster,
            period,
            assumptions,
            rowMonths,
            Merge(cells),
            outside,
            RosterRange.Of(months, choices, costed),
            RosterEvidence.Worst(names, roster, assumptions, choices, costed),
            withBranches ? RosterBranch.Of(names, months, choices, costed) : []
        );
    }

    // Over the weeks that meet the month, and the days of the month that no week holds; returns what falls on those.
    private static CostShares Share(
        RowMonth month,
        RosterRow row,
        RosterPeriod period,
        List<CostCell> cells
    )
    {
        var last = month.Month.AddMonths(1).AddDays(-1);
        var weeks = new List<int>();
        var days = new List<int>();
        for (var w = 0; w < period.Weeks.Count; w++)
        {
            var week = period.Weeks[w];
            var inside = row.DaysWithin(
                week.From > month.Month ? week.From : month.Month,
                week.To < last ? week.To : last
            );
            if (inside > 0)
            {
                weeks.Add(w);
                days.Add(inside);
            }
        }

        days.Add(month.Days - days.Sum());
        var parts = new CostShares[days.Count];
        Put(month.Shares.Employer, (s, c) => s with { Employer = c });
        Put(month.Shares.Worker, (s, c) => s with { Worker = c });
        Put(month.Shares.Deducted, (s, c) => s with { Deducted = c });
        Put(month.Shares.State, (s, c) => s with { State = c });
        Put(month.Shares.Relief, (s, c) => s with { Relief = c });
        for (var i = 0; i < weeks.Count; i++)
        {
            cells.Add(
                new CostCell(
                    month.Row,
                    weeks[i],
                    days[i],
                    parts[i],
                    month.IsKnown,
                    month.IsReliefKnown
                )
            );
        }

        return parts[^1];

        void Put(long centavos, Func<CostShares, long, CostShares> set)
        {
            var shares = new long[days.Count];
            Apportionment.ByDays(centavos, [.. days], shares);
            for (var i = 0; i < shares.Length; i++)
            {
                parts[i] = set(parts[i], shares[i]);
            }
        }
    }

    // A week across two months is one cell.
    private static List<CostCell> Merge(List<CostCell> cells) =>
        [
            .. cells
                .GroupBy(c => (c.Row, c.Week))
                .Select(g =>
                    g.Aggregate(
                        (a, b) =>
                            new CostCell(
                                a.Row,
                                a.Week,
                                a.Days + b.Days,
                                a.Shares + b.Shares,
                                a.IsKnown && b.IsKnown,
                                a.IsReliefKnown && b.IsReliefKnown
                            )
                    )
                )
                .OrderBy(c => c.Row)
                .ThenBy(c => c.Week),
        ];
}
