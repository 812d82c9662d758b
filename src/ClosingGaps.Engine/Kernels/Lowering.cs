using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Kernels;

/// <summary>
/// Turns plan nodes into lane nodes: the same arithmetic in the same order as the interpreter, and the three states as masks of their own.
/// </summary>
internal sealed partial class Lowering
{
    private readonly Plan plan;
    private readonly LaneColumns columns;
    private readonly LaneGraph graph;
    private readonly Lowered[] lowered;
    private readonly bool nationIsKnown;
    private readonly HashSet<int> assumedFalse = [];
    private Entity current;

    /// <param name="nationIsKnown">
    /// Rows take the nation's nodes as known. Who runs the plan verifies it, and otherwise compiles again without.
    /// </param>
    private Lowering(Plan plan, LaneColumns columns, LaneGraph graph, bool nationIsKnown)
    {
        this.plan = plan;
        this.columns = columns;
        this.graph = graph;
        this.nationIsKnown = nationIsKnown;
        lowered = new Lowered[plan.Nodes.Count];
    }

    public static Lowering Of(Plan plan, LaneColumns columns, LaneGraph graph, bool nationIsKnown)
    {
        var lowering = new Lowering(plan, columns, graph, nationIsKnown);
        for (var i = 0; i < plan.Nodes.Count; i++)
        {
            lowering.current = plan.Nodes[i].Entity;
            lowering.lowered[i] = lowering.Lower(plan.Nodes[i]);
            graph.SetDisjoint(lowering.lowered[i].Unknown, lowering.lowered[i].NotApplicable);
        }

        return lowering;
    }

    /// <summary>Masks over the nation that rows were compiled without.</summary>
    public IReadOnlyCollection<int> AssumedFalse => assumedFalse;

    /// <summary>Mask of rows of a plan node that are unknown.</summary>
    public int Unknown(int node) => lowered[node].Unknown;

    /// <summary>Mask of rows of a plan node that do not apply.</summary>
    public int NotApplicable(int node) => lowered[node].NotApplicable;

    /// <summary>The value as a number, +0 in rows that are not known.</summary>
    public int Clean(int node)
    {
        var number = Number(node);
        ref var it = ref lowered[node];
        return it.IsClean ? number : graph.AndNot(number, graph.Or(it.Unknown, it.NotApplicable));
    }

    private int Number(int node)
    {
        ref var it = ref lowered[node];
        if (it.Number < 0)
        {
            it.Number = graph.And(it.Truth, graph.Literal(1.0));
            it.IsClean = true;
        }

        return it.Number;
    }

    private int Truth(int node)
    {
        ref var it = ref lowered[node];
        if (it.Truth < 0)
        {
            var nonzero = graph.Not(graph.Op(LaneOp.Equal, it.Number, graph.False));
            it.Truth = it.IsClean
                ? nonzero
                : graph.AndNot(nonzero, graph.Or(it.Unknown, it.NotApplicable));
        }

        return it.Truth;
    }

    private int UnknownOf(int node) => Assumed(lowered[node].Unknown);

    private int NotApplicableOf(int node) => Assumed(lowered[node].NotApplicable);

    // A mask over the nation holds in every row or in none; rows are compiled as if in none.
    private int Assumed(int mask)
    {
        var node = graph.Nodes[mask];
        if (
            !nationIsKnown
            || current == Entity.Nation
            || node.Entity != Entity.Nation
            || node.Op == LaneOp.Literal
        )
        {
            return mask;
        }

        assumedFalse.Add(mask);
        return graph.False;
    }

    private Lowered Lower(PlanNode node) =>
        node.Op switch
        {
            PlanOp.Input => Column(node.Aux),
            PlanOp.History => Column(columns.Histories + node.Aux),
            PlanOp.SpellStart => Column(columns.SpellStart),
            PlanOp.SpellEnd => Column(columns.SpellEnd),
            PlanOp.Constant => Known(graph.Source(LaneOp.Constant, Entity.Nation, node.Aux)),
            PlanOp.Unknown => Everywhere(graph.True, graph.False),
            PlanOp.NotApplicable => Everywhere(graph.False, graph.True),
            PlanOp.Add => Binary(LaneOp.Add, node),
            PlanOp.Subtract => Binary(LaneOp.Subtract, node),
            PlanOp.Multiply => Binary(LaneOp.Multiply, node),
            PlanOp.Divide => Divide(node),
            PlanOp.Minimum => Binary(LaneOp.Minimum, node),
            PlanOp.Maximum => Binary(LaneOp.Maximum, node),
            PlanOp.Negate => Unary(node, x => graph.Op(LaneOp.Xor, x, graph.Literal(-0.0))),
            PlanOp.Floor => Unary(node, Floor),
            PlanOp.Ceiling => Unary(node, Ceiling),
            PlanOp.Power => Unary(node, x => Power(x, node.Aux)),
            PlanOp.Round => Unary(node, x => Round(x, node.Aux)),
            PlanOp.Truncate => Unary(node, x => Truncate(x, node.Aux)),
            PlanOp.RoundUp => Unary(node, x => RoundUp(x, node.Aux)),
            PlanOp.Equal => Compare(LaneOp.Equal, node),
            PlanOp.NotEqual => Compare(LaneOp.Equal, node, negated: true),
            PlanOp.Less => Compare(LaneOp.Less, node),
            PlanOp.LessOrEqual => Compare(LaneOp.LessOrEqual, node),
            PlanOp.And => And(node),
            PlanOp.Or => Or(node),
            PlanOp.Not => Not(node),
            PlanOp.Select => Select(node),
            PlanOp.Except => Except(node),
            PlanOp.Conflict => Conflict(node),
            PlanOp.IfApplies => IfApplies(node),
            PlanOp.YearsBetween or PlanOp.MonthsAfter => RowCall(node, [node.A, node.B]),
            PlanOp.YearOf or PlanOp.MonthOf => RowCall(node, [node.A]),
            PlanOp.Table => RowCall(node, plan.Tables[node.Aux].Arguments),
            PlanOp.Broadcast => Broadcast(node),
            PlanOp.SumOf => SumOf(node),
            PlanOp.MaximumOf => ExtremeOf(LaneOp.SegmentMaximum, node),
            PlanOp.MinimumOf => ExtremeOf(LaneOp.SegmentMinimum, node),
            PlanOp.CountOf => CountOf(node),
            PlanOp.AnyOf => AnyOf(node),
            PlanOp.AllOf => AllOf(node),
            _ => SpellCall(node),
        };

    private Lowered Column(int column)
    {
        var entity = columns.Entity(column);
        var value = graph.Source(LaneOp.Column, entity, column);
        var result = new Lowered
        {
            Number = value,
            Truth = -1,
            IsTruth = columns.IsBoolean(column),
            IsClean = true,
            Unknown = columns.MayBeUnknown(column)
                ? graph.Source(LaneOp.ColumnUnknown, entity, column)
                : graph.False,
            NotApplicable = columns.MayNotApply(column)
                ? graph.Source(LaneOp.ColumnNotApplicable, entity, column)
                : graph.False,
        };
        return result;
    }

    private Lowered Known(int number) =>
        new()
        {
            Number = number,
            Truth = -1,
            IsClean = true,
            Unknown = graph.False,
            NotApplicable = graph.False,
        };

    private Lowered Everywhere(int unknown, int notApplicable) =>
        new()
        {
            Number = graph.False,
            Truth = graph.False,
            IsClean = true,
            Unknown = unknown,
            NotApplicable = notApplicable,
        };

    // Unknown dominates no aplica.
    private (int Unknown, int NotApplicable) States(int a, int b)
    {
        var unknown = graph.Or(UnknownOf(a), UnknownOf(b));
        var notApplicable = graph.Or(NotApplicableOf(a), NotApplicableOf(b));
        return (unknown, graph.AndNot(notApplicable, unknown));
    }

    private Lowered Numeric(int number, (int Unknown, int NotApplicable) states) =>
        new()
        {
            Number = number,
            Truth = -1,
            IsClean = states.Unknown == graph.False && states.NotApplicable == graph.False,
            Unknown = states.Unknown,
            NotApplicable = states.NotApplicable,
        };

    /// <param name="mask">Arbitrary in rows that are not known.</param>
    private Lowered Logical(int mask, (int Unknown, int NotApplicable) states) =>
        new()
        {
            Number = -1,
            Truth = graph.AndNot(mask, graph.Or(states.Unknown, states.NotApplicable)),
            IsTruth = true,
            Unknown = states.Unknown,
            NotApplicable = states.NotApplicable,
        };
}
