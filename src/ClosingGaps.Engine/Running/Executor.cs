using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;

namespace ClosingGaps.Engine.Running;

/// <summary>
/// Computes one month: the interpreter, or emitted kernels. All executors agree bit for bit.
/// </summary>
/// <param name="plan">What to compute.</param>
/// <param name="constants">The month's block, one double a slot of <see cref="Plan.Constants"/>.</param>
/// <param name="relations">Who belongs to whom.</param>
/// <param name="inputs">One column for each of <see cref="Plan.Inputs"/>.</param>
/// <param name="histories">One column for each of <see cref="Plan.Histories"/>.</param>
/// <returns>One column for each of <see cref="Plan.Outputs"/>, then one for the source of each of <see cref="Plan.Histories"/>.</returns>
public delegate Column[] Executor(
    Plan plan,
    double[] constants,
    Relations relations,
    IReadOnlyList<Column> inputs,
    IReadOnlyList<Column> histories
);
