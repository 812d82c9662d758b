namespace ClosingGaps.Casework.Rosters.Costing;

/// <summary>One person of a roster over the period.</summary>
/// <param name="Days">Days of work within the weeks.</param>
/// <param name="RunOfDays">Days in a row up to her last day worked in the months of the period; <see langword="null"/> when unknown.</param>
/// <param name="RunIsAtLeast">The run may be longer: other rows of hers have errors.</param>
/// <param name="PermanentFrom">First month in which the days in a row make her permanent.</param>
/// <param name="IsMinor">She worked below the age that the law asks in some month.</param>
/// <param name="IsKnown">Whether all her contributions are known.</param>
/// <param name="IsReliefKnown">Whether all her relief is known.</param>
public sealed record WorkerCost(
    RosterWorker Worker,
    int Days,
    int? RunOfDays,
    bool RunIsAtLeast,
    DateOnly? PermanentFrom,
    bool IsMinor,
    CostShares Shares,
    bool IsKnown,
    bool IsReliefKnown
)
{
    /// <summary>Every person who works in the period, in the order of the roster.</summary>
    public static IReadOnlyList<WorkerCost> Of(RosterCostReport report)
    {
        var index = report
            .Roster.Rows.Select((r, i) => (r.Number, i))
            .ToDictionary(r => r.Number, r => r.i);
        var cells = report.Cells.ToLookup(c => c.Row);
        var months = report.RowMonths.ToLookup(m => m.Row);
        return
        [
            .. report
                .Roster.Workers.Select(w =>
                    Of(
                        w,
                        [.. w.Rows.SelectMany(r => cells[index[r.Number]])],
                        [.. w.Rows.SelectMany(r => months[index[r.Number]]).OrderBy(m => m.Month)]
                    )
                )
                .OfType<WorkerCost>(),
        ];
    }

    private static WorkerCost? Of(
        RosterWorker worker,
        IReadOnlyList<CostCell> cells,
        IReadOnlyList<RowMonth> months
    ) =>
        months.Count == 0
            ? null
            : new WorkerCost(
                worker,
                cells.Sum(c => c.Days),
                months[^1].RunOfDays,
                worker.HasDefectiveRows,
                months.FirstOrDefault(m => m.IsPermanent == true)?.Month,
                months.Any(m => m.IsMinor),
                RosterCostReport.Sum(cells),
                months.Where(m => !m.IsMinor).All(m => m.IsKnown),
                months.Where(m => !m.IsMinor).All(m => m.IsReliefKnown)
            );
}
