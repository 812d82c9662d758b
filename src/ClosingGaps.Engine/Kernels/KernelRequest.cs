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
    /// <summary>Arrays to write columns into, instead of new ones: values of each of <see cref="Columns"/>.</summary>
    public IReadOnlyList<double[]>? Into { get; init; }
}

/// <param name="Columns">As asked, then the histories' sources.</param>
/// <param name="Totals">As asked.</param>
public sealed record KernelResult(Data.Column[] Columns, Total[] Totals);
