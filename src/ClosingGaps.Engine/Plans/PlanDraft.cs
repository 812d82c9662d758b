using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Plans;

/// <summary>A plan being written. Slots, inputs and histories are listed once; nodes are shared only on request.</summary>
internal sealed class PlanDraft(bool shareNodes)
{
    private readonly Dictionary<PlanNode, int> shared = [];
    private readonly Dictionary<ConstantSlot, int> slots = [];
    private readonly Dictionary<InputSymbol, int> inputs = [];
    private readonly Dictionary<HistoryUse, int> histories = [];
    private readonly Dictionary<(TableSymbol, string?, int, GoverningDay), int> tableBlocks = [];
    private readonly Dictionary<string, int> tables = new(StringComparer.Ordinal);

    public List<PlanNode> Nodes { get; } = [];

    public List<PlanSource> Sources { get; } = [];

    public List<InputSymbol> Inputs { get; } = [];

    /// <summary>Their sources are −1 until they are planned.</summary>
    public List<HistoryUse> Histories { get; } = [];

    public List<ConstantSlot> Constants { get; } = [];

    public List<TableUse> Tables { get; } = [];

    /// <summary>What the nodes added next come from.</summary>
    public PlanSource Source { get; set; }

    public int Add(PlanOp op, Entity entity, int a = -1, int b = -1, int c = -1, int aux = 0)
    {
        var node = new PlanNode(op, entity, a, b, c, aux);
        if (shareNodes && shared.TryGetValue(node, out var known))
        {
            return known;
        }

        Nodes.Add(node);
        Sources.Add(Source);
        if (shareNodes)
        {
            shared.Add(node, Nodes.Count - 1);
        }

        return Nodes.Count - 1;
    }

    public int Constant(ConstantSlot slot) =>
        Add(PlanOp.Constant, Entity.Nation, aux: Place(slots, Constants, slot));

    public int Literal(Rational value) => Constant(new LiteralSlot(value));

    public int Input(InputSymbol input) =>
        Add(PlanOp.Input, input.Entity, aux: Place(inputs, Inputs, input));

    /// <param name="use">With its source −1.</param>
    public int History(HistoryUse use) =>
        Add(PlanOp.History, use.Entity, aux: Place(histories, Histories, use));

    /// <summary>The node on the rows of an entity: itself, or repeated.</summary>
    public int Fit(int node, Entity entity) =>
        Nodes[node].Entity == entity ? node : Add(PlanOp.Broadcast, entity, node);

    /// <summary>A lookup, with its table's numbers in the block.</summary>
    /// <param name="lengths">Intervals of each axis.</param>
    /// <param name="arguments">Of the node's entity.</param>
    public int Table(
        TableSymbol table,
        string? scope,
        int column,
        GoverningDay day,
        IReadOnlyList<int> lengths,
        IReadOnlyList<int> arguments,
        Entity entity
    )
    {
        if (!tableBlocks.TryGetValue((table, scope, column, day), out var first))
        {
            first = Constants.Count;
            tableBlocks.Add((table, scope, column, day), first);
            var cells = 1;
            for (var axis = 0; axis < lengths.Count; axis++)
            {
                cells *= lengths[axis];
                for (var i = 0; i <= lengths[axis]; i++)
                {
                    Constants.Add(new TableSlot(table, scope, -1 - axis, i, day));
                }
            }

            for (var i = 0; i < cells; i++)
            {
                Constants.Add(new TableSlot(table, scope, column, i, day));
            }
        }

        var key = $"{first}:{string.Join(',', arguments)}";
        if (!shareNodes || !tables.TryGetValue(key, out var use))
        {
            use = Tables.Count;
            tables[key] = use;
            Tables.Add(new TableUse(table, scope, column, arguments, day, lengths, first));
        }

        return Add(PlanOp.Table, entity, aux: use);
    }

    private static int Place<T>(Dictionary<T, int> known, List<T> list, T item)
        where T : notnull
    {
        if (!known.TryGetValue(item, out var index))
        {
            index = list.Count;
            list.Add(item);
            known.Add(item, index);
        }

        return index;
    }
}
