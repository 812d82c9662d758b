using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Kernels;

/// <summary>
/// All that decides the machine code of a run: the plan's nodes, the kinds of its columns, which states they hold, and what is asked. Months,
/// reforms of amounts and readings that leave these alone share the code; only the constants block differs.
/// </summary>
internal sealed class PlanShape : IEquatable<PlanShape>
{
    private readonly PlanNode[] nodes;
    private readonly int[] facts;
    private readonly int hash;

    public PlanShape(Plan plan, KernelRequest request, ColumnStates states, int bits)
    {
        nodes = plan.Nodes as PlanNode[] ?? [.. plan.Nodes];
        var list = new List<int>(64) { bits, states.NationIsKnown ? 1 : 0 };
        for (var i = 0; i < states.Unknown.Length; i++)
        {
            list.Add((states.Unknown[i] ? 1 : 0) | (states.NotApplicable[i] ? 2 : 0));
        }

        foreach (var input in plan.Inputs)
        {
            list.Add(((int)input.Entity << 4) | (int)input.Type.Kind);
        }

        foreach (var history in plan.Histories)
        {
            list.Add(((int)history.Entity << 8) | ((int)history.Kind << 4));
            list.Add((int)history.Of.Type.Kind);
            list.Add(history.Source);
        }

        foreach (var slot in plan.Constants)
        {
            list.Add(slot is LiteralSlot { Value.Sign: not 0 } ? 1 : 0);
        }

        foreach (var table in plan.Tables)
        {
            list.Add(table.FirstConstant);
            list.AddRange(table.Arguments);
            list.AddRange(table.Lengths);
            foreach (var axis in table.Table.Axes)
            {
                list.Add((int)axis.Type.Kind);
            }
        }

        foreach (var output in plan.Outputs)
        {
            list.Add(output.Node);
            list.Add(Running.Totals.Digits(output.Symbol));
        }

        list.Add(request.KeepHistories ? 1 : 0);
        list.Add(request.Columns.Count);
        list.AddRange(request.Columns);
        list.AddRange(request.Totals);
        facts = [.. list];
        var code = new HashCode();
        foreach (var node in nodes)
        {
            code.Add(node);
        }

        foreach (var fact in facts)
        {
            code.Add(fact);
        }

        hash = code.ToHashCode();
    }

    public bool Equals(PlanShape? other) =>
        other is not null
        && hash == other.hash
        && facts.AsSpan().SequenceEqual(other.facts)
        && nodes.AsSpan().SequenceEqual(other.nodes);

    public override bool Equals(object? obj) => Equals(obj as PlanShape);

    public override int GetHashCode() => hash;
}

/// <summary>Which states the columns of a run may hold, by <see cref="LaneColumns"/> number.</summary>
/// <param name="NationIsKnown">The nation's nodes are taken as known in rows.</param>
internal readonly record struct ColumnStates(
    bool[] Unknown,
    bool[] NotApplicable,
    bool NationIsKnown
);
