using ClosingGaps.Engine.Running;

namespace ClosingGaps.Engine.Kernels;

/// <summary>
/// What to hand out of a run. Nothing else is stored: a column costs memory traffic, a total almost none.
/// </summary>
/// <param name="Columns">Which of the plan's outputs to return as columns, by index.</param>
/// <param name="Totals">Which to add, by index, with <paramref name="Factors"/>.</param>
/// <param name="Factors">One for each entity of the outputs added.</param>
/// <param name="KeepHistories">Also return the source column of each history, as <see cref="Executor"/> does.</param>
public sealed record KernelRequest(
    IReadOnlyList<int> Columns,
    IReadOnlyList<int> Totals,
    IReadOnlyList<Factors> Factors,
    bool KeepHistories = false
)
{
    /// <summary>
    /// Columns of an earlier run to write over, one for each of <see cref="Columns"/>, instead of new ones: fresh memory costs as much as
    /// filling it. One without state bytes gets them when the output needs them.
    /// </summary>
    public IReadOnlyList<Data.Column>? Into { get; init; }
}

/// <param name="Columns">As asked, then the histories' sources.</param>
/// <param name="Totals">As asked.</param>
public sealed record KernelResult(Data.Column[] Columns, Total[] Totals);
