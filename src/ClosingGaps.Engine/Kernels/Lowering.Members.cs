using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Kernels;

/// <summary>Between entities, and functions that run row by row.</summary>
internal sealed partial class Lowering
{
    private Lowered Broadcast(PlanNode node)
    {
        var from = plan.Nodes[node.A].Entity;
        if (from == Entity.Nation || from == node.Entity)
        {
            // The nation's numbers reach every kernel through its constants.
            var same = lowered[node.A];
            same.Unknown = UnknownOf(node.A);
            same.NotApplicable = NotApplicableOf(node.A);
            return same;
        }

        var source = lowered[node.A];
        var result = new Lowered
        {
            Number = -1,
            Truth = -1,
            IsTruth = source.IsTruth,
            IsClean = source.IsClean,
            Unknown = Spread(source.Unknown, node.Entity),
            NotApplicable = Spread(source.NotApplicable, node.Entity),
        };
        if (source.IsTruth)
        {
            result.Truth = Spread(Truth(node.A), node.Entity);
        }
        else
        {
            result.Number = Spread(Number(node.A), node.Entity);
        }

        return result;
    }

    private int Spread(int lane, Entity entity) =>
        graph.Nodes[lane].Entity == Entity.Nation ? lane : graph.Step(LaneOp.Spread, entity, lane);

    // Over members: which count (mask of the sum), and which make the result unknown.
    private (int Counted, int Unknown) Members(int body, int where)
    {
        var (truth, open, closed) = Filter(where);
        var notApplicable = graph.Or(NotApplicableOf(body), closed);
        var counted = graph.AndNot(truth, graph.Or(NotApplicableOf(body), UnknownOf(body)));
        var unknown = graph.Or(graph.And(UnknownOf(body), truth), open);
        return (counted, graph.AndNot(unknown, notApplicable));
    }

    private (int Truth, int Unknown, int NotApplicable) Filter(int where) =>
        where < 0
            ? (graph.True, graph.False, graph.False)
            : (Truth(where), UnknownOf(where), NotApplicableOf(where));

    private int AnyMember(int mask, PlanNode node, Entity members)
    {
        if (mask == graph.False)
        {
            return mask;
        }

        return graph.Step(LaneOp.SegmentOr, node.Entity, OnRows(mask, members));
    }

    // A nation's number becomes a column of the members.
    private int OnRows(int lane, Entity members) =>
        graph.Nodes[lane].Entity == members
            ? lane
            : graph.Intern(new LaneNode(LaneOp.Repeat, members, lane));

    private Lowered SumOf(PlanNode node)
    {
        var members = plan.Nodes[node.A].Entity;
        var (counted, unknown) = Members(node.A, node.B);
        var body = OnRows(graph.And(Number(node.A), counted), members);
        return Numeric(
            graph.Step(LaneOp.SegmentSum, node.Entity, body),
            (AnyMember(unknown, node, members), graph.False)
        );
    }

    private Lowered ExtremeOf(LaneOp op, PlanNode node)
    {
        var members = plan.Nodes[node.A].Entity;
        var (counted, unknown) = Members(node.A, node.B);
        var isUnknown = AnyMember(unknown, node, members);
        var none = graph.Not(graph.Step(LaneOp.SegmentOr, node.Entity, OnRows(counted, members)));
        var extreme = graph.Step(
            op,
            node.Entity,
            OnRows(Number(node.A), members),
            OnRows(counted, members)
        );
        return Numeric(extreme, (isUnknown, graph.AndNot(none, isUnknown)));
    }

    private Lowered CountOf(PlanNode node)
    {
        var members = (Entity)node.Aux;
        if (node.B < 0)
        {
            return Known(graph.Step(LaneOp.SegmentCount, node.Entity, -1, -1, node.Aux));
        }

        var (truth, unknown, _) = Filter(node.B);
        var ones = OnRows(graph.And(truth, graph.Literal(1.0)), members);
        return Numeric(
            graph.Step(LaneOp.SegmentSum, node.Entity, ones),
            (AnyMember(unknown, node, members), graph.False)
        );
    }

    private Lowered AnyOf(PlanNode node)
    {
        var members = plan.Nodes[node.A].Entity;
        var (where, open, _) = Filter(node.B);
        var (truth, unknown) = (Truth(node.A), UnknownOf(node.A));
        var isTrue = AnyMember(graph.And(truth, where), node, members);
        var isOpen = graph.Or(graph.And(open, graph.Or(truth, unknown)), graph.And(unknown, where));
        var isUnknown = graph.AndNot(AnyMember(isOpen, node, members), isTrue);
        return Kleene(isTrue, isUnknown, graph.False);
    }

    private Lowered AllOf(PlanNode node)
    {
        var members = plan.Nodes[node.A].Entity;
        var (where, open, _) = Filter(node.B);
        var (falsehood, unknown) = (KnownFalse(node.A), UnknownOf(node.A));
        var isFalse = AnyMember(graph.And(falsehood, where), node, members);
        var isOpen = graph.Or(
            graph.And(open, graph.Or(falsehood, unknown)),
            graph.And(unknown, where)
        );
        var isUnknown = graph.AndNot(AnyMember(isOpen, node, members), isFalse);
        return Kleene(graph.Not(graph.Or(isFalse, isUnknown)), isUnknown, graph.False);
    }

    private Lowered RowCall(PlanNode node, IReadOnlyList<int> operands)
    {
        var (unknown, notApplicable) = (graph.False, graph.False);
        foreach (var operand in operands)
        {
            unknown = graph.Or(unknown, UnknownOf(operand));
            notApplicable = graph.Or(notApplicable, NotApplicableOf(operand));
        }

        var arguments = operands.Select(o => OnRows(Clean(o), node.Entity)).ToArray();
        return Called(node, arguments, unknown, notApplicable);
    }

    private Lowered SpellCall(PlanNode node)
    {
        var start = Column(columns.SpellStart);
        var end = Column(columns.SpellEnd);
        var (truth, open, closed) = Filter(node.C);
        var skipped = graph.Or(closed, graph.Or(start.NotApplicable, end.NotApplicable));
        var days = graph.Or(start.Unknown, end.Unknown);
        var counted = graph.AndNot(truth, graph.Or(skipped, days));
        var spoiled = graph.AndNot(graph.Or(graph.And(days, truth), open), skipped);
        var unknown = graph.Or(
            AnyMember(spoiled, node, Entity.Spell),
            graph.Or(UnknownOf(node.A), UnknownOf(node.B))
        );
        var notApplicable = graph.Or(NotApplicableOf(node.A), NotApplicableOf(node.B));
        int[] arguments =
        [
            OnRows(Clean(node.A), node.Entity),
            OnRows(Clean(node.B), node.Entity),
            start.Number,
            end.Number,
            OnRows(counted, Entity.Spell),
        ];
        return Called(node, arguments, unknown, notApplicable);
    }

    private Lowered Called(PlanNode node, int[] arguments, int unknown, int notApplicable)
    {
        var call = graph.Call(new LaneCall(node.Op, node.Entity, node.Aux, arguments), node.Entity);
        if (CanFail(node.Op))
        {
            var failed = graph.Intern(new LaneNode(LaneOp.CallUnknown, node.Entity, call));
            unknown = graph.Or(unknown, graph.AndNot(failed, notApplicable));
        }

        return Numeric(call, (unknown, graph.AndNot(notApplicable, unknown)));
    }

    private static bool CanFail(PlanOp op) => op < PlanOp.Broadcast;
}
