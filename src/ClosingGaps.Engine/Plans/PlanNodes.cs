using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Plans;

/// <summary>Facts about operations that every reader of a plan needs.</summary>
public static class PlanNodes
{
    /// <summary>Whether the node gathers over members of its rows.</summary>
    public static bool IsAggregate(this PlanOp op) => op >= PlanOp.SumOf;

    /// <summary>Whether the node's column is given, not computed.</summary>
    public static bool IsGiven(this PlanOp op) =>
        op is PlanOp.Input or PlanOp.History or PlanOp.SpellStart or PlanOp.SpellEnd;

    /// <summary>Entity over whose rows an aggregate goes.</summary>
    public static Entity MembersOf(this Plan plan, PlanNode node) =>
        node.Op switch
        {
            PlanOp.CountOf => (Entity)node.Aux,
            PlanOp.CoveredDays or PlanOp.RunOfDays => Entity.Spell,
            _ => plan.Nodes[node.A].Entity,
        };

    /// <summary>Indices of the nodes that a node reads in its own month.</summary>
    public static IEnumerable<int> Operands(this Plan plan, PlanNode node)
    {
        if (node.Op == PlanOp.Table)
        {
            return plan.Tables[node.Aux].Arguments;
        }

        return new[] { node.A, node.B, node.C }.Where(operand => operand >= 0);
    }
}
