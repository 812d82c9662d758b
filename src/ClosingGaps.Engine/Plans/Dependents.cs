namespace ClosingGaps.Engine.Plans;

/// <summary>Which nodes of a plan a constant can reach. Worked out when first asked, and safe to ask from several threads.</summary>
internal sealed class Dependents(Plan plan)
{
    private readonly int[]?[] bySlot = new int[plan.Constants.Count][];

    /// <summary>Nodes that read one of the slots, or a node that does; operands first.</summary>
    public IReadOnlyList<int> Of(IReadOnlyList<int> slots) =>
        slots switch
        {
            [] => [],
            [var only] => OfOne(only),
            _ => [.. slots.SelectMany(OfOne).Distinct().Order()],
        };

    // Two threads that race work out the same.
    private int[] OfOne(int slot) => bySlot[slot] ??= Find(slot);

    private int[] Find(int slot)
    {
        var reached = new bool[plan.Nodes.Count];
        var nodes = new List<int>();
        for (var i = 0; i < reached.Length; i++)
        {
            var node = plan.Nodes[i];
            reached[i] =
                !node.Op.IsGiven()
                && (Reads(node, slot) || plan.Operands(node).Any(o => reached[o]));
            if (reached[i])
            {
                nodes.Add(i);
            }
        }

        return [.. nodes];
    }

    private bool Reads(PlanNode node, int slot)
    {
        if (node.Op != PlanOp.Table)
        {
            return node.Op == PlanOp.Constant && node.Aux == slot;
        }

        var table = plan.Tables[node.Aux];
        var edges = table.Lengths.Sum(l => l + 1);
        var cells = table.Lengths.Aggregate(1, (n, l) => n * l);
        return slot >= table.FirstConstant && slot < table.FirstConstant + edges + cells;
    }
}
