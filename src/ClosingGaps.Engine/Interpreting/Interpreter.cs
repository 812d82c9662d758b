using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;

namespace ClosingGaps.Engine.Interpreting;

/// <summary>
/// The meaning of a plan, said plainly: each node over a block of rows, value and state. It is the reference that emitted kernels must equal
/// bit for bit, and with one person it is what a trace reads.
/// </summary>
public static class Interpreter
{
    /// <summary>Rows of a block where nothing else is said: temporaries of a small plan stay in the nearest cache.</summary>
    public const int DefaultLanes = 512;

    /// <summary>Computes a month; see <see cref="Running.Executor"/>.</summary>
    public static Column[] Run(
        Plan plan,
        double[] constants,
        Relations relations,
        IReadOnlyList<Column> inputs,
        IReadOnlyList<Column> histories
    ) => Run(plan, constants, relations, inputs, histories, DefaultLanes);

    /// <summary>The same in blocks of about <paramref name="lanes"/> rows. The result does not depend on it.</summary>
    public static Column[] Run(
        Plan plan,
        double[] constants,
        Relations relations,
        IReadOnlyList<Column> inputs,
        IReadOnlyList<Column> histories,
        int lanes
    )
    {
        var run = new Interpretation(
            plan,
            plan.Schedule,
            constants,
            relations,
            inputs,
            histories,
            lanes
        );
        run.Execute();
        var results = new Column[plan.Outputs.Count + plan.Histories.Count];
        for (var i = 0; i < plan.Outputs.Count; i++)
        {
            results[i] = run.Column(plan.Outputs[i].Node);
        }

        for (var i = 0; i < plan.Histories.Count; i++)
        {
            results[plan.Outputs.Count + i] = run.Column(plan.Histories[i].Source);
        }

        return results;
    }

    /// <summary>The column of every node: for traces of one case, not for populations.</summary>
    public static Column[] RunAll(
        Plan plan,
        double[] constants,
        Relations relations,
        IReadOnlyList<Column> inputs,
        IReadOnlyList<Column> histories
    )
    {
        var run = new Interpretation(
            plan,
            plan.TraceSchedule,
            constants,
            relations,
            inputs,
            histories,
            DefaultLanes
        );
        run.Execute();
        var columns = new Column[plan.Nodes.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = run.Column(i);
        }

        return columns;
    }
}
