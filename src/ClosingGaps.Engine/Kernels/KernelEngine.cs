using System.Runtime.Intrinsics;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Interpreting;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Running;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Kernels;

/// <summary>
/// Runs plans over populations with emitted kernels. Results equal the interpreter's bit for bit, at every vector width and number of threads.
/// Safe to share among threads.
/// </summary>
/// <param name="threads">Threads to use.</param>
/// <param name="bits">Vector width: 128, 256 or 512; unless said 512 where the machine has it and is not slowed down by it, else 256.</param>
public sealed class KernelEngine(int threads = 1, int? bits = null)
{
    private readonly KernelCompiler compiler = new();
    private readonly int bits = bits ?? (Vector512.IsHardwareAccelerated ? 512 : 256);

    /// <summary>Kernels emitted so far: a new amount emits none.</summary>
    public int Emitted => compiler.Emitted;

    /// <summary>All outputs and histories as columns: an <see cref="Executor"/>.</summary>
    public Column[] Run(
        Plan plan,
        double[] constants,
        Relations relations,
        IReadOnlyList<Column> inputs,
        IReadOnlyList<Column> histories
    )
    {
        var request = new KernelRequest(
            [.. Enumerable.Range(0, plan.Outputs.Count)],
            [],
            [],
            KeepHistories: true
        );
        return Run(plan, constants, relations, inputs, histories, request).Columns;
    }

    /// <summary>What <paramref name="request"/> asks for.</summary>
    public KernelResult Run(
        Plan plan,
        double[] constants,
        Relations relations,
        IReadOnlyList<Column> inputs,
        IReadOnlyList<Column> histories,
        KernelRequest request
    )
    {
        RunChecks.Factors(plan, relations, request);
        if (!KernelCompiler.Supports(plan))
        {
            return AddColumns(
                plan,
                request,
                Interpreter.Run(plan, constants, relations, inputs, histories)
            );
        }

        RunChecks.Columns(plan, relations, inputs, histories);
        Column[] columns = [.. inputs, .. histories, relations.SpellStart, relations.SpellEnd];
        var states = new ColumnStates(
            [.. columns.Select(c => !c.IsComplete)],
            [.. columns.Select((c, i) => !c.IsComplete && MayNotApply(plan, i))],
            NationIsKnown: true
        );
        while (true)
        {
            var compiled = compiler.Compile(plan, request, states, bits);
            var outputs = Outputs(compiled, relations, request);
            using var run = new KernelRun(
                compiled,
                constants,
                relations,
                columns,
                request.Factors,
                outputs
            );
            run.Execute(threads);
            if (run.Faults == KernelRun.Fault.None)
            {
                var totals = compiled.Totals.Select(t => TotalOf(run, t)).ToArray();
                return new KernelResult(outputs, totals);
            }

            if (run.Faults.HasFlag(KernelRun.Fault.LargeTotal))
            {
                return AddColumns(
                    plan,
                    request,
                    Run(plan, constants, relations, inputs, histories)
                );
            }

            states = new ColumnStates(
                states.Unknown,
                run.Faults.HasFlag(KernelRun.Fault.NotApplicable)
                    ? states.Unknown
                    : states.NotApplicable,
                states.NationIsKnown && !run.Faults.HasFlag(KernelRun.Fault.NationNotKnown)
            );
        }
    }

    // From all columns: the interpreter's, or those of kernels whose sums were too large for doubles; added in 128-bit integers.
    private static KernelResult AddColumns(Plan plan, KernelRequest request, Column[] all)
    {
        var totals = new Total[request.Totals.Count];
        for (var i = 0; i < totals.Length; i++)
        {
            var output = plan.Outputs[request.Totals[i]];
            var factors = request.Factors.First(f => f.Entity == plan.Nodes[output.Node].Entity);
            totals[i] = Totals.Of(all[request.Totals[i]], factors, Totals.Digits(output.Symbol));
        }

        var columns = request.Columns.Select(c => all[c]);
        if (request.KeepHistories)
        {
            columns = columns.Concat(all[plan.Outputs.Count..]);
        }

        return new KernelResult([.. columns], totals);
    }

    private static Column[] Outputs(
        CompiledPlan compiled,
        Relations relations,
        KernelRequest request
    )
    {
        var outputs = new Column[compiled.Outputs.Count];
        for (var i = 0; i < outputs.Length; i++)
        {
            var rows = relations.Count(compiled.Outputs[i].Entity);
            var old = i < request.Columns.Count ? request.Into?[i] : null;
            var values = old?.Values ?? GC.AllocateUninitializedArray<double>(rows);
            var states = compiled.Outputs[i].MayBeKnownOnly
                ? null
                : old?.States ?? GC.AllocateUninitializedArray<byte>(rows);
            if (values.Length != rows || (states is not null && states.Length != rows))
            {
                throw new ArgumentException(
                    $"Column {i} to write over has {values.Length} rows; it needs {rows}.",
                    nameof(request)
                );
            }

            outputs[i] = new Column(values, states);
        }

        return outputs;
    }

    private static Total TotalOf(KernelRun run, CompiledTotal total)
    {
        var (unknown, not) = (run.Sum(total.Unknown), run.Sum(total.NotApplicable));
        return new Total(
            run.Sum(total.Sum),
            total.Digits,
            run.Sum(total.Weight) - unknown - not,
            not,
            unknown
        );
    }

    private static bool MayNotApply(Plan plan, int column) =>
        column >= plan.Inputs.Count || plan.Inputs[column].MayNotApply;
}
