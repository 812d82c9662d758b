using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Kernels;

/// <summary>Writes one kernel: lane nodes become instructions with the kernel's own numbering of constants, columns and sums.</summary>
internal sealed class KernelWriter(LaneGraph graph, HashSet<int> kept, Entity entity)
{
    private readonly List<KernelInstruction> code = [];
    private readonly Dictionary<int, int> instructionOf = [];
    private readonly List<Place> pointers = [];
    private readonly List<ConstantSource> constants = [];
    private readonly Dictionary<ConstantSource, int> constantOf = [];
    private readonly List<int> sums = [];

    public KernelStep Write(List<StageItem> items)
    {
        foreach (var item in items)
        {
            if (item.Sink is { } sink)
            {
                Finish(sink);
            }
            else
            {
                Compute(item.Node);
            }
        }

        return new KernelStep(
            entity,
            new KernelCode([.. code], pointers.Count, sums.Count),
            pointers,
            constants,
            sums
        );
    }

    private void Compute(int node)
    {
        var it = graph.Nodes[node];
        int index;
        if (it.IsSource)
        {
            index = Operand(node); // a mask that a step reads
        }
        else if (it.Op == LaneOp.Repeat)
        {
            index = Operand(it.A);
        }
        else
        {
            var (a, b, c) = (Operand(it.A), Operand(it.B), Operand(it.C));
            index = Emit(it.Op, a, b, c, 0);
        }

        instructionOf[node] = index;
        if (kept.Contains(node))
        {
            Emit(LaneOp.Store, index, -1, -1, Pointer(new Place(PlaceKind.Buffer, node)));
        }
    }

    private void Finish(Sink sink)
    {
        var (a, b) = (Operand(sink.A), Operand(sink.B));
        switch (sink.Kind)
        {
            case SinkKind.OutputValues:
                Emit(LaneOp.Store, a, -1, -1, Pointer(new(PlaceKind.OutputValues, sink.Index)));
                break;
            case SinkKind.OutputStates:
                Emit(
                    LaneOp.StoreStates,
                    a,
                    b,
                    -1,
                    Pointer(new(PlaceKind.OutputStates, sink.Index))
                );
                break;
            default:
                var place = sums.IndexOf(sink.Index);
                if (place < 0)
                {
                    place = sums.Count;
                    sums.Add(sink.Index);
                }

                Emit(LaneOp.Accumulate, a, -1, -1, place);
                break;
        }
    }

    private int Operand(int node)
    {
        if (node < 0)
        {
            return -1;
        }

        if (instructionOf.TryGetValue(node, out var index))
        {
            return index;
        }

        var it = graph.Nodes[node];
        index = it.Op switch
        {
            LaneOp.Constant => Constant(new ConstantSource(ConstantKind.Slot, it.Aux)),
            LaneOp.Literal => Constant(
                new ConstantSource(
                    ConstantKind.Literal,
                    0,
                    BitConverter.DoubleToInt64Bits(graph.Literals[it.Aux])
                )
            ),
            _ when it.Entity == Entity.Nation && entity != Entity.Nation => Constant(
                new ConstantSource(ConstantKind.Nation, node)
            ),
            LaneOp.Column => Load(it.Op, new Place(PlaceKind.ColumnValues, it.Aux)),
            LaneOp.ColumnUnknown or LaneOp.ColumnNotApplicable => Load(
                it.Op,
                new Place(PlaceKind.ColumnStates, it.Aux)
            ),
            LaneOp.Weight => Load(LaneOp.Column, new Place(PlaceKind.Weight, (int)entity)),
            _ => Load(LaneOp.Column, new Place(PlaceKind.Buffer, node)),
        };
        instructionOf[node] = index;
        return index;
    }

    private int Constant(ConstantSource source)
    {
        if (!constantOf.TryGetValue(source, out var place))
        {
            constantOf[source] = place = constants.Count;
            constants.Add(source);
        }

        return Emit(LaneOp.Constant, -1, -1, -1, place);
    }

    private int Load(LaneOp op, Place place) => Emit(op, -1, -1, -1, Pointer(place));

    private int Pointer(Place place)
    {
        var index = pointers.IndexOf(place);
        if (index < 0)
        {
            index = pointers.Count;
            pointers.Add(place);
        }

        return index;
    }

    private int Emit(LaneOp op, int a, int b, int c, int aux)
    {
        code.Add(new KernelInstruction(op, a, b, c, aux));
        return code.Count - 1;
    }
}
