using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Kernels;

/// <summary>
/// Plans to machine code, remembered by shape: of whole plans, and of each kernel, so that a changed formula emits only the kernels that hold it.
/// </summary>
public sealed class KernelCompiler
{
    private const int MostPlans = 512;
    private const int MostKernels = 4096;

    private readonly ConcurrentDictionary<PlanShape, CompiledPlan> plans = [];
    private readonly ConcurrentDictionary<(KernelCode, int Bits), Kernel> kernels = [];
    private readonly ConditionalWeakTable<Plan, Recent> recents = [];

    /// <summary>Whether kernels can run a plan: what goes by employer, which cuts across blocks of rows, is the interpreter's.</summary>
    public static bool Supports(Plan plan)
    {
        var reached = new bool[plan.Nodes.Count];
        foreach (var output in plan.Outputs)
        {
            reached[output.Node] = true;
        }

        foreach (var history in plan.Histories)
        {
            reached[history.Source] = true;
        }

        for (var i = plan.Nodes.Count - 1; i >= 0; i--)
        {
            if (!reached[i])
            {
                continue;
            }

            if (plan.Nodes[i].Entity == Entity.Employer)
            {
                return false;
            }

            foreach (var operand in plan.Operands(plan.Nodes[i]))
            {
                reached[operand] = true;
            }
        }

        return true;
    }

    /// <summary>Kernels emitted so far.</summary>
    public int Emitted => kernels.Count;

    internal CompiledPlan Compile(Plan plan, KernelRequest request, ColumnStates states, int bits)
    {
        // The plan that ran last under this request is known by sight; others by shape.
        var recent = recents.GetOrCreateValue(plan);
        if (recent.Last is { } last && last.Serves(request, states, bits))
        {
            return last.Compiled;
        }

        var compiled = Find(plan, request, states, bits);
        recent.Last = new Recent.Use(request, states, bits, compiled);
        return compiled;
    }

    private CompiledPlan Find(Plan plan, KernelRequest request, ColumnStates states, int bits)
    {
        var shape = new PlanShape(plan, request, states, bits);
        if (plans.TryGetValue(shape, out var compiled))
        {
            return compiled;
        }

        compiled = Build(plan, request, states, bits);
        if (plans.Count >= MostPlans)
        {
            plans.Clear();
        }

        return plans.GetOrAdd(shape, compiled);
    }

    private CompiledPlan Build(Plan plan, KernelRequest request, ColumnStates states, int bits)
    {
        var columns = new LaneColumns(plan, states.Unknown, states.NotApplicable);
        var graph = new LaneGraph();
        var lowering = Lowering.Of(plan, columns, graph, states.NationIsKnown);
        var results = new Results(plan, graph, lowering);
        foreach (var column in request.Columns)
        {
            results.AddColumn(plan.Outputs[column].Node);
        }

        if (request.KeepHistories)
        {
            foreach (var history in plan.Histories)
            {
                results.AddColumn(history.Source);
            }
        }

        foreach (var total in request.Totals)
        {
            results.AddTotal(plan.Outputs[total]);
        }

        var (nation, rows, buffers) = Scheduler.Schedule(
            graph,
            results.Sinks,
            lowering.AssumedFalse
        );
        var constants = 0;
        nation = [.. nation.Select(Placed)];
        rows = [.. rows.Select(Placed)];
        var entities = rows.SelectMany(s =>
                s is MemberStep m ? (Entity[])[s.Entity, m.Members] : [s.Entity]
            )
            .Concat(SpellEntities(rows))
            .Where(e => e != Entity.Nation)
            .ToHashSet();
        return new CompiledPlan
        {
            Plan = plan,
            Bits = bits,
            Nation = nation,
            Rows = rows,
            Buffers = buffers,
            Constants = constants,
            Sums = results.SumCount,
            Outputs = results.Outputs,
            Totals = results.Totals,
            AssumedFalse = lowering.AssumedFalse,
            AssumedToApply =
            [
                .. Enumerable
                    .Range(0, columns.Count)
                    .Where(c => states.Unknown[c] && !states.NotApplicable[c]),
            ],
            Columns = [.. Enumerable.Range(0, columns.Count).Select(columns.Entity)],
            MostPointers = nation
                .Concat(rows)
                .Select(s => s is KernelStep k ? k.Pointers.Count : 0)
                .Append(1)
                .Max(),
            BytesPerRow = BytesPerRow(rows, buffers),
            Outer = entities.Count == 0 ? Entity.Nation : entities.Min(),
            Inner = entities.Count == 0 ? Entity.Nation : entities.Max(),
        };

        Step Placed(Step step)
        {
            if (step is not KernelStep kernel)
            {
                return step;
            }

            var first = constants;
            constants += kernel.Constants.Count;
            return kernel with { FirstConstant = first, Kernel = KernelFor(kernel.Code, bits) };
        }
    }

    private static int BytesPerRow(IEnumerable<Step> rows, BufferPlan buffers)
    {
        var streams = rows.SelectMany(StepPlaces.Of)
            .Where(p => p.Kind != PlaceKind.Buffer)
            .Distinct()
            .Count();
        var own = buffers.Entities.Count(e => e != Entity.Nation);
        return sizeof(double) * Math.Max(1, streams + own);
    }

    private static IEnumerable<Entity> SpellEntities(IEnumerable<Step> rows) =>
        rows.OfType<CallStep>().Any(c => c.Call.Op >= PlanOp.CoveredDays) ? [Entity.Spell] : [];

    private Kernel KernelFor(KernelCode code, int bits)
    {
        if (kernels.TryGetValue((code, bits), out var kernel))
        {
            return kernel;
        }

        if (kernels.Count >= MostKernels)
        {
            kernels.Clear();
        }

        return kernels.GetOrAdd((code, bits), KernelEmitter.Emit(code, bits));
    }

    private sealed class Recent
    {
        public volatile Use? Last;

        public sealed record Use(
            KernelRequest Request,
            ColumnStates States,
            int Bits,
            CompiledPlan Compiled
        )
        {
            public bool Serves(KernelRequest request, ColumnStates states, int bits) =>
                Bits == bits
                && Request.KeepHistories == request.KeepHistories
                && Request.Columns.SequenceEqual(request.Columns)
                && Request.Totals.SequenceEqual(request.Totals)
                && States.NationIsKnown == states.NationIsKnown
                && States.Unknown.AsSpan().SequenceEqual(states.Unknown)
                && States.NotApplicable.AsSpan().SequenceEqual(states.NotApplicable);
        }
    }
}
