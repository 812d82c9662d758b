using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Kernels;

/// <summary>
/// Puts the lane nodes that results need into stages (entity, level) and stages into kernels of bounded size, with the steps between entities
/// before the stage that reads them.
/// </summary>
internal sealed class Scheduler
{
    private readonly LaneGraph graph;
    private readonly SortedDictionary<(int Level, Entity Entity), Stage> stages = [];
    private readonly SortedSet<(int Level, int Node)> between = [];
    private readonly HashSet<int> reached = [];
    private readonly HashSet<int> kept = [];

    private Scheduler(LaneGraph graph) => this.graph = graph;

    private sealed class Stage
    {
        public List<(int Order, Sink Sink)> Sinks { get; } = [];

        public SortedSet<int> Exports { get; } = [];
    }

    /// <summary>The nation's steps, then those of a block.</summary>
    public static (
        IReadOnlyList<Step> Nation,
        IReadOnlyList<Step> Rows,
        BufferPlan Buffers
    ) Schedule(LaneGraph graph, IReadOnlyList<Sink> sinks, IReadOnlyCollection<int> nationMasks)
    {
        var scheduler = new Scheduler(graph);
        foreach (var sink in sinks)
        {
            scheduler.Reach(sink);
        }

        foreach (var mask in nationMasks)
        {
            scheduler.Need(mask);
        }

        var builder = new StepBuilder(graph, scheduler.kept);
        var nation = scheduler.Build(builder, isNation: true);
        var rows = scheduler.Build(builder, isNation: false);
        return (nation, rows, StepBuilder.Finish(nation, rows, graph));
    }

    private List<Step> Build(StepBuilder builder, bool isNation)
    {
        var steps = new List<Step>();
        var last = Math.Max(
            stages.Count == 0 ? 0 : stages.Keys.Max(k => k.Level),
            between.Count == 0 ? 0 : between.Max.Level
        );
        for (var level = 0; level <= last; level++)
        {
            foreach (var (at, node) in between)
            {
                if (at == level && (graph.Nodes[node].Entity == Entity.Nation) == isNation)
                {
                    steps.Add(builder.Between(node));
                }
            }

            foreach (var (key, stage) in stages)
            {
                if (key.Level == level && (key.Entity == Entity.Nation) == isNation)
                {
                    steps.AddRange(builder.Kernels(key.Entity, Order(key, stage)));
                }
            }
        }

        return steps;
    }

    private (int Level, Entity Entity) StageOf(int node) =>
        (graph.Level(node), graph.Nodes[node].Entity);

    private Stage At((int, Entity) key)
    {
        if (!stages.TryGetValue(key, out var stage))
        {
            stages[key] = stage = new Stage();
        }

        return stage;
    }

    private void Reach(Sink sink)
    {
        var level = Math.Max(LevelFor(sink.A), sink.B < 0 ? 0 : LevelFor(sink.B));
        var key = (level, sink.Entity);
        At(key).Sinks.Add((Math.Max(sink.A, sink.B), sink));
        ReachFrom(key, sink.A);
        ReachFrom(key, sink.B);

        int LevelFor(int node) => graph.Nodes[node].Entity == sink.Entity ? graph.Level(node) : 0;
    }

    private void ReachFrom((int, Entity) key, int operand)
    {
        if (operand < 0)
        {
            return;
        }

        Visit(operand);
        if (LeavesStage(operand, key))
        {
            Need(operand);
        }
    }

    // Whether a stage must keep a node for another: it computes it, or it reads a column of the nation.
    private bool LeavesStage(int operand, (int, Entity) reader)
    {
        var it = graph.Nodes[operand];
        var isNations = it.Entity == Entity.Nation && it.IsSource && it.Op > LaneOp.Literal;
        return (isNations || IsComputed(operand)) && StageOf(operand) != reader;
    }

    // Needed outside the kernel that makes it.
    private void Need(int node)
    {
        Visit(node);
        if (!graph.Nodes[node].IsStep)
        {
            kept.Add(node);
            At(StageOf(node)).Exports.Add(node);
        }
    }

    private bool IsComputed(int node) => !graph.Nodes[node].IsSource && !graph.Nodes[node].IsStep;

    private void Visit(int node)
    {
        // An explicit stack: a law's chain of rules may be thousands long.
        var open = new Stack<int>();
        open.Push(node);
        while (open.TryPop(out var index))
        {
            if (!reached.Add(index))
            {
                continue;
            }

            var it = graph.Nodes[index];
            if (it.Op == LaneOp.Call)
            {
                between.Add((graph.Level(index), index));
                foreach (var argument in graph.Calls[it.Aux].Arguments)
                {
                    FromStep(argument);
                }

                continue;
            }

            if (it.IsStep && it.Op != LaneOp.CallUnknown)
            {
                between.Add((graph.Level(index), index));
            }

            foreach (var operand in (ReadOnlySpan<int>)[it.A, it.B, it.C])
            {
                if (operand < 0)
                {
                    continue;
                }

                if (it.IsStep)
                {
                    FromStep(operand);
                }
                else
                {
                    open.Push(operand);
                    if (LeavesStage(operand, StageOf(index)))
                    {
                        kept.Add(operand);
                        At(StageOf(operand)).Exports.Add(operand);
                    }
                }
            }
        }

        // A step reads columns: computed nodes and masks made from state bytes become buffers; plain columns are read where they lie.
        void FromStep(int operand)
        {
            open.Push(operand);
            var it = graph.Nodes[operand];
            if (it.IsStep || it.Op == LaneOp.Column)
            {
                return;
            }

            kept.Add(operand);
            At(StageOf(operand)).Exports.Add(operand);
        }
    }

    // Operands right before what uses them, so that few values are alive at once.
    private List<StageItem> Order((int, Entity) key, Stage stage)
    {
        var roots = stage
            .Exports.Select(e => (Order: e, Item: new StageItem(e, null)))
            .Concat(stage.Sinks.Select(s => (s.Order, Item: new StageItem(-1, s.Sink))))
            .OrderBy(r => r.Order)
            .ThenBy(r => r.Item.Sink is null ? 0 : 1 + r.Item.Sink.Value.Index);
        var items = new List<StageItem>();
        var done = new HashSet<int>();
        foreach (var (_, item) in roots)
        {
            if (item.Sink is { } sink)
            {
                Descend(sink.A);
                Descend(sink.B);
                items.Add(item);
            }
            else
            {
                Descend(item.Node);
            }
        }

        return items;

        void Descend(int root)
        {
            var open = new Stack<(int Node, int Next)>();
            Enter(root);
            while (open.TryPop(out var top))
            {
                var it = graph.Nodes[top.Node];
                var operand = top.Next switch
                {
                    0 => it.A,
                    1 => it.B,
                    2 => it.C,
                    _ => -1,
                };
                if (top.Next > 2)
                {
                    if (done.Add(top.Node))
                    {
                        items.Add(new StageItem(top.Node, null));
                    }

                    continue;
                }

                open.Push((top.Node, top.Next + 1));
                Enter(operand);
            }

            void Enter(int node)
            {
                var isExportedMask =
                    node >= 0 && node == root && !IsComputed(node) && stage.Exports.Contains(node);
                if (
                    node >= 0
                    && !done.Contains(node)
                    && (isExportedMask || (IsComputed(node) && StageOf(node) == key))
                )
                {
                    open.Push((node, 0));
                }
            }
        }
    }
}

/// <summary>A lane node to compute, or a result to hand out.</summary>
internal readonly record struct StageItem(int Node, Sink? Sink);
