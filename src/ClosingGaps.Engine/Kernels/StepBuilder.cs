using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Kernels;

/// <summary>
/// Writes steps. Until <see cref="Finish"/> a buffer is named by its lane node; then nodes whose lives do not meet share a buffer.
/// </summary>
internal sealed class StepBuilder(LaneGraph graph, HashSet<int> kept)
{
    /// <summary>Lane nodes in a kernel, about. The JIT follows 1,024 locals and falls tenfold past that.</summary>
    public const int KernelSize = 280;

    public Step Between(int node)
    {
        var it = graph.Nodes[node];
        if (it.Op == LaneOp.Call)
        {
            var call = graph.Calls[it.Aux];
            var failed = graph.Intern(new LaneNode(LaneOp.CallUnknown, it.Entity, node));
            return new CallStep(
                it.Entity,
                call,
                [.. call.Arguments.Select(Source)],
                new Place(PlaceKind.Buffer, node),
                new Place(PlaceKind.Buffer, failed)
            );
        }

        var other = it.Op == LaneOp.SegmentCount ? (Entity)it.Aux : graph.Nodes[it.A].Entity;
        return new MemberStep(
            it.Entity,
            it.Op,
            other,
            it.A < 0 ? null : Source(it.A),
            it.B < 0 ? null : Source(it.B),
            new Place(PlaceKind.Buffer, node)
        );
    }

    /// <summary>Cuts a stage into kernels; values that a later one uses are kept.</summary>
    public IEnumerable<Step> Kernels(Entity entity, List<StageItem> items)
    {
        var cuts = Cut(items);
        var made = new HashSet<int>();
        foreach (var cut in cuts)
        {
            made.Clear();
            foreach (var item in items[cut])
            {
                if (item.Sink is { } sink)
                {
                    Cross(sink.A);
                    Cross(sink.B);
                }
                else
                {
                    var it = graph.Nodes[item.Node];
                    Cross(it.A);
                    Cross(it.B);
                    Cross(it.C);
                    made.Add(item.Node);
                }
            }
        }

        return cuts.ConvertAll(cut => new KernelWriter(graph, kept, entity).Write(items[cut]));

        void Cross(int operand)
        {
            if (operand >= 0 && !graph.Nodes[operand].IsSource && !made.Contains(operand))
            {
                kept.Add(operand);
            }
        }
    }

    private static List<Range> Cut(List<StageItem> items)
    {
        var cuts = new List<Range>();
        var first = 0;
        var size = 0;
        for (var i = 0; i < items.Count; i++)
        {
            size += items[i].Sink is null ? 1 : 0;
            if (size > KernelSize)
            {
                cuts.Add(first..i);
                first = i;
                size = 1;
            }
        }

        cuts.Add(first..items.Count);
        return cuts;
    }

    /// <summary>Gives every kept node its buffer: a new one in the nation, and among rows one whose last reader has run.</summary>
    public static BufferPlan Finish(List<Step> nation, List<Step> rows, LaneGraph graph)
    {
        var buffers = new BufferPlan();
        for (var i = 0; i < nation.Count; i++)
        {
            nation[i] = StepPlaces.Map(nation[i], NationBuffer);
        }

        var lastUse = new Dictionary<int, int>();
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var place in StepPlaces.Of(rows[i]))
            {
                if (place.Kind == PlaceKind.Buffer)
                {
                    lastUse[place.Index] = i;
                }
            }
        }

        var free = new Dictionary<Entity, Stack<int>>();
        var home = new Dictionary<int, int>();
        for (var i = 0; i < rows.Count; i++)
        {
            var step = rows[i];
            rows[i] = StepPlaces.Map(step, node => RowBuffer(node));
            foreach (var place in StepPlaces.Of(step).Distinct())
            {
                if (place.Kind == PlaceKind.Buffer && lastUse[place.Index] == i)
                {
                    Free(graph.Nodes[place.Index].Entity).Push(home[place.Index]);
                }
            }
        }

        return buffers;

        int NationBuffer(int node)
        {
            if (!buffers.Nation.TryGetValue(node, out var buffer))
            {
                buffers.Nation[node] = buffer = buffers.Add(Entity.Nation);
            }

            return buffer;
        }

        Stack<int> Free(Entity entity)
        {
            if (!free.TryGetValue(entity, out var stack))
            {
                free[entity] = stack = new Stack<int>();
            }

            return stack;
        }

        int RowBuffer(int node)
        {
            if (!home.TryGetValue(node, out var buffer))
            {
                var entity = graph.Nodes[node].Entity;
                home[node] = buffer = Free(entity).TryPop(out var old) ? old : buffers.Add(entity);
            }

            return buffer;
        }
    }

    private Place Source(int node)
    {
        var it = graph.Nodes[node];
        return it.Op == LaneOp.Column
            ? new Place(PlaceKind.ColumnValues, it.Aux)
            : new Place(PlaceKind.Buffer, node);
    }
}
