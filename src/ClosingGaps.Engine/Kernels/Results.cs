using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Kernels;

/// <summary>The sinks of a request: columns as they are asked, and the sums that totals need, each once.</summary>
internal sealed class Results(Plan plan, LaneGraph graph, Lowering lowering)
{
    private readonly List<Sink> sinks = [];
    private readonly List<CompiledOutput> outputs = [];
    private readonly List<CompiledTotal> totals = [];
    private readonly Dictionary<(Entity, int), int> sumOf = [];

    public IReadOnlyList<Sink> Sinks => sinks;

    public IReadOnlyList<CompiledOutput> Outputs => outputs;

    public IReadOnlyList<CompiledTotal> Totals => totals;

    public int SumCount => sumOf.Count;

    public void AddColumn(int node)
    {
        var entity = plan.Nodes[node].Entity;
        var (unknown, not) = (lowering.Unknown(node), lowering.NotApplicable(node));
        var isKnown = unknown == graph.False && not == graph.False;
        sinks.Add(new(SinkKind.OutputValues, entity, lowering.Clean(node), -1, outputs.Count));
        if (!isKnown)
        {
            sinks.Add(new(SinkKind.OutputStates, entity, unknown, not, outputs.Count));
        }

        outputs.Add(new CompiledOutput(entity, isKnown));
    }

    public void AddTotal(PlanOutput output)
    {
        var entity = plan.Nodes[output.Node].Entity;
        var digits = Running.Totals.Digits(output.Symbol);
        var weight = graph.Source(LaneOp.Weight, entity, 0);
        var units = lowering.Units(output.Node, digits);
        var (unknown, not) = (
            lowering.Unknown(output.Node),
            lowering.NotApplicable(output.Node)
        );
        totals.Add(
            new CompiledTotal(
                digits,
                entity,
                output.Node,
                Sum(entity, graph.Op(LaneOp.Multiply, weight, units)),
                Sum(entity, weight),
                unknown == graph.False ? -1 : Sum(entity, graph.And(weight, unknown)),
                not == graph.False ? -1 : Sum(entity, graph.And(weight, not))
            )
        );
    }

    private int Sum(Entity entity, int lane)
    {
        if (!sumOf.TryGetValue((entity, lane), out var index))
        {
            sumOf[(entity, lane)] = index = sumOf.Count;
            var magnitude = graph.Op(
                LaneOp.And,
                lane,
                graph.Literal(BitConverter.Int64BitsToDouble(long.MaxValue))
            );
            sinks.Add(new(SinkKind.Sum, entity, lane, magnitude, index));
        }

        return index;
    }
}
