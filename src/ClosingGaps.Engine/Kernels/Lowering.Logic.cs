using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Kernels;

/// <summary>Comparison, Kleene logic and choice among branches with their states.</summary>
internal sealed partial class Lowering
{
    private Lowered Compare(LaneOp op, PlanNode node, bool negated = false)
    {
        var mask = graph.Op(op, Number(node.A), Number(node.B));
        return Logical(negated ? graph.Not(mask) : mask, States(node.A, node.B));
    }

    private Lowered And(PlanNode node)
    {
        var truth = graph.And(Truth(node.A), Truth(node.B));
        var (unknown, notApplicable) = States(node.A, node.B);
        if (unknown != graph.False || notApplicable != graph.False)
        {
            var isFalse = graph.Or(KnownFalse(node.A), KnownFalse(node.B));
            unknown = graph.AndNot(unknown, isFalse);
            notApplicable = graph.AndNot(notApplicable, isFalse);
        }

        return Kleene(truth, unknown, notApplicable);
    }

    private Lowered Or(PlanNode node)
    {
        var truth = graph.Or(Truth(node.A), Truth(node.B));
        var (unknown, notApplicable) = States(node.A, node.B);
        return Kleene(truth, graph.AndNot(unknown, truth), graph.AndNot(notApplicable, truth));
    }

    private Lowered Not(PlanNode node) =>
        Kleene(KnownFalse(node.A), UnknownOf(node.A), NotApplicableOf(node.A));

    private static Lowered Kleene(int truth, int unknown, int notApplicable) =>
        new()
        {
            Number = -1,
            Truth = truth,
            IsTruth = true,
            Unknown = unknown,
            NotApplicable = notApplicable,
        };

    private int KnownFalse(int node) =>
        graph.Not(graph.Or(Truth(node), graph.Or(UnknownOf(node), NotApplicableOf(node))));

    private Lowered Select(PlanNode node)
    {
        var condition = Truth(node.A);
        var unknownCondition = UnknownOf(node.A);
        var noCondition = NotApplicableOf(node.A);
        var unknown = graph.Select(condition, UnknownOf(node.B), UnknownOf(node.C));
        var notApplicable = graph.Select(
            condition,
            NotApplicableOf(node.B),
            NotApplicableOf(node.C)
        );
        var takeFirst = condition;
        if (unknownCondition != graph.False)
        {
            // Both branches known and equal, or both do not apply: then the first, whatever the condition.
            var anyNotKnown = graph.Or(
                graph.Or(UnknownOf(node.B), UnknownOf(node.C)),
                graph.Or(NotApplicableOf(node.B), NotApplicableOf(node.C))
            );
            var agree = graph.Or(
                graph.AndNot(graph.Op(LaneOp.Equal, Number(node.B), Number(node.C)), anyNotKnown),
                graph.And(NotApplicableOf(node.B), NotApplicableOf(node.C))
            );
            var open = graph.AndNot(unknownCondition, agree);
            unknown = graph.Or(unknown, open);
            notApplicable = graph.AndNot(notApplicable, open);
            takeFirst = graph.Or(condition, unknownCondition);
        }

        unknown = graph.AndNot(unknown, noCondition);
        notApplicable = graph.Or(notApplicable, noCondition);
        return Choose(node, takeFirst, node.B, node.C, (unknown, notApplicable));
    }

    private Lowered Except(PlanNode node)
    {
        var condition = Truth(node.A);
        var unknown = graph.Or(
            graph.Select(condition, UnknownOf(node.B), UnknownOf(node.C)),
            UnknownOf(node.A)
        );
        var notApplicable = graph.Select(
            condition,
            NotApplicableOf(node.B),
            NotApplicableOf(node.C)
        );
        notApplicable = graph.AndNot(notApplicable, UnknownOf(node.A));
        return Choose(node, condition, node.B, node.C, (unknown, notApplicable));
    }

    private Lowered Conflict(PlanNode node)
    {
        var conflict = Truth(node.A);
        var unknown = graph.Or(UnknownOf(node.B), conflict);
        var notApplicable = graph.AndNot(NotApplicableOf(node.B), conflict);
        return Choose(node, graph.True, node.B, node.B, (unknown, notApplicable));
    }

    private Lowered IfApplies(PlanNode node)
    {
        var not = NotApplicableOf(node.A);
        var unknown = graph.Or(
            graph.Select(not, UnknownOf(node.C), UnknownOf(node.B)),
            UnknownOf(node.A)
        );
        var notApplicable = graph.Select(not, NotApplicableOf(node.C), NotApplicableOf(node.B));
        notApplicable = graph.AndNot(notApplicable, UnknownOf(node.A));
        return Choose(node, not, node.C, node.B, (unknown, notApplicable));
    }

    // A choice between two truths stays a mask; a bare constant among them is one too.
    private Lowered Choose(
        PlanNode node,
        int mask,
        int first,
        int second,
        (int Unknown, int NotApplicable) states
    )
    {
        var isTruth =
            (IsTruth(first) && IsTruth(second))
            || (IsTruth(first) && IsNational(second))
            || (IsNational(first) && IsTruth(second));
        if (isTruth)
        {
            return Logical(graph.Select(mask, Truth(first), Truth(second)), states);
        }

        return Numeric(graph.Select(mask, Number(first), Number(second)), states);
    }

    private bool IsTruth(int node) => lowered[node].IsTruth;

    private bool IsNational(int node) =>
        lowered[node].Number >= 0 && graph.Nodes[lowered[node].Number].Entity == Entity.Nation;
}
