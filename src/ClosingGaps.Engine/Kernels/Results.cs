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
    private readonly HashSet<(Entity, int)> bounded = [];

    public IReadOnlyList<Sink> Sinks => sinks;

    public IReadOnlyList<CompiledOutput> Outputs => outputs;

    public IReadOnlyList<CompiledTotal> Totals => totals;

    /// <summary>Running sums, the bound of all first.</summary>
    public int SumCount => sumOf.Count + 1;

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
        var (unknown, not) = (lowering.Unknown(output.Node), lowering.NotApplicable(output.Node));
        var term = graph.Op(LaneOp.Multiply, weight, units);
        totals.Add(
            new CompiledTotal(
                digits,
                Sum(entity, term),
                Sum(entity, weight),
                unknown == graph.False ? -1 : Sum(entity, graph.And(weight, unknown)),
                not == graph.False ? -1 : Sum(entity, graph.And(weight, not))
            )
        );
        var magnitude = graph.Literal(BitConverter.Int64BitsToDouble(long.MaxValue));
        Bound(graph.Op(LaneOp.And, term, magnitude), entity);
    }

    // The magnitudes of all terms together bound every partial sum. They share running sum 0.
    private void Bound(int magnitude, Entity entity)
    {
        if (bounded.Add((entity, magnitude)))
        {
            sinks.Add(new(SinkKind.Sum, entity, magnitude, -1, 0));
        }
    }

    private int Sum(Entity entity, int lane)
    {
        if (!sumOf.TryGetValue((entity, lane), out var index))
        {
            sumOf[(entity, lane)] = index = sumOf.Count + 1;
            sinks.Add(new(SinkKind.Sum, entity, lane, -1, index));
        }

        return index;
    }
}
