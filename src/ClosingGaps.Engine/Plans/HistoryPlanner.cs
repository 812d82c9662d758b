using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Engine.Plans;

/// <summary>Other months: a column that the runner prepares, joined with this month where it counts too.</summary>
internal static class HistoryPlanner
{
    public static int Lag(PlanDraft draft, LagExpression e) =>
        History(draft, HistoryKind.Lag, e.Months, default, e.Operand);

    /// <param name="now">Node of the operand in this month.</param>
    public static int Window(PlanDraft draft, WindowExpression e, int now)
    {
        var isSum = e.Operator == AggregateOperator.Sum;
        if (e.Months == 1)
        {
            return isSum ? OrZero(draft, now) : now;
        }

        var kind = e.Operator switch
        {
            AggregateOperator.Sum => HistoryKind.Sum,
            AggregateOperator.Maximum => HistoryKind.Maximum,
            _ => HistoryKind.Minimum,
        };
        var before = History(draft, kind, e.Months, default, e.Operand);
        if (isSum)
        {
            return draft.Add(PlanOp.Add, e.Entity, before, OrZero(draft, now));
        }

        var op = kind == HistoryKind.Maximum ? PlanOp.Maximum : PlanOp.Minimum;
        var both = draft.Add(op, e.Entity, before, now);
        var nowApplies = draft.Add(PlanOp.IfApplies, e.Entity, now, both, before);
        return draft.Add(PlanOp.IfApplies, e.Entity, before, nowApplies, now);
    }

    /// <param name="counts">Whether this month is that of the date or later.</param>
    public static int Accumulated(PlanDraft draft, AccumulatedExpression e, int now, bool counts)
    {
        if (!counts)
        {
            return draft.Fit(draft.Literal(0), e.Entity);
        }

        var since = new DateOnly(e.Since.Year, e.Since.Month, 1);
        var before = History(draft, HistoryKind.Accumulated, 0, since, e.Operand);
        return draft.Add(PlanOp.Add, e.Entity, before, OrZero(draft, now));
    }

    private static int OrZero(PlanDraft draft, int node)
    {
        var entity = draft.Nodes[node].Entity;
        var zero = draft.Fit(draft.Literal(0), entity);
        return draft.Add(PlanOp.IfApplies, entity, node, node, zero);
    }

    private static int History(
        PlanDraft draft,
        HistoryKind kind,
        int months,
        DateOnly since,
        Expression operand
    )
    {
        Symbol of = operand switch
        {
            RuleExpression rule => rule.Rule,
            InputExpression input => input.Input,
            _ => throw new NotSupportedException(
                $"Only rules and inputs have a history, not {operand.GetType().Name}."
            ),
        };
        return draft.History(new HistoryUse(kind, months, since, of.Entity, -1, of));
    }
}
