using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Rosters.Costing;

/// <summary>A roster costed: by row and month, by row and week, and what is to be looked at.</summary>
/// <param name="RowMonths">Every row in every month that it has days in, those of minors included.</param>
/// <param name="Cells">Every costed row in every week that it has days in, by row then week.</param>
/// <param name="Outside">What falls on days of the months that the weeks do not hold.</param>
/// <param name="Range">Of the contributions of the whole months.</param>
/// <param name="Evidence">The worst evidence that the contributions rest on; <see langword="null"/> when none is known.</param>
/// <param name="Branches">Of the whole months; empty when not asked.</param>
public sealed record RosterCostReport(
    Roster Roster,
    RosterPeriod Period,
    RosterAssumptions Assumptions,
    IReadOnlyList<RowMonth> RowMonths,
    IReadOnlyList<CostCell> Cells,
    CostShares Outside,
    RosterRange Range,
    Evidence? Evidence,
    IReadOnlyList<RosterBranch> Branches
)
{
    /// <summary>Of all weeks; what is unknown is not in it and is counted apart.</summary>
    public CostShares Total { get; } = Sum(Cells);

    /// <summary>Months of rows whose contributions are not known.</summary>
    public int UnknownRowMonths { get; } = RowMonths.Count(m => !m.IsMinor && !m.IsKnown);

    /// <summary>Months of rows whose contributions are known and whose relief is not.</summary>
    public int UnknownReliefRowMonths { get; } =
        RowMonths.Count(m => m is { IsMinor: false, IsKnown: true, IsReliefKnown: false });

    /// <summary>The relief of the whole months, if IMSS had accepted it for everyone costed; <see langword="null"/> when some of it is not known.</summary>
    public long? ReliefIfAccepted { get; } =
        RowMonths
            .Where(m => !m.IsMinor)
            .Aggregate((long?)0, (sum, m) => sum + m.ReliefIfAcceptedCentavos);

    /// <summary>What a week costs.</summary>
    public CostShares OfWeek(int week) => Sum(Cells.Where(c => c.Week == week));

    /// <summary>Adds cells exactly.</summary>
    public static CostShares Sum(IEnumerable<CostCell> cells) =>
        cells.Aggregate(default(CostShares), (sum, c) => sum + c.Shares);
}
