using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Tracing;

// What an expression used, along the branches that were taken.
internal sealed partial class TraceBuilder
{
    /// <summary>Notes what an expression used; true when it used <c>lo anterior</c>.</summary>
    private bool Walk(ExpressionShape shape, Entity entity, int row)
    {
        switch (shape.Expression)
        {
            case LiteralExpression or StateExpression or CalendarExpression:
                return false;
            case PreviousExpression:
                return true;
            case RuleExpression rule:
                var own = population.Ancestor(entity, row, rule.Rule.Entity);
                if (shape.Rule is not null && own >= 0)
                {
                    var step = Step(shape.Rule, own);
                    Use(new TraceUse(rule, own, step.State, step.Value, step));
                }

                return false;
            case ConditionalExpression:
                return Branch(shape, entity, row);
            case IfAppliesExpression:
                return IfApplies(shape, entity, row);
            case AggregateExpression aggregate:
                return Members(shape, aggregate, entity, row);
            case LagExpression or WindowExpression or AccumulatedExpression:
                Leaf(shape, entity, row); // other months are not explained here
                return false;
            case InputExpression
            or ValueExpression
            or ReadingExpression
            or SpellDateExpression
            or TableExpression
            or CoveredDaysExpression
            or RunOfDaysExpression:
                Leaf(shape, entity, row);
                break;
        }

        var rests = false;
        foreach (var operand in shape.Operands)
        {
            // A filter over spells is about other rows: the count of days itself tells of it.
            if (operand.Expression.Entity != Entity.Spell || entity == Entity.Spell)
            {
                rests |= Walk(operand, entity, row);
            }
        }

        return rests;
    }

    private bool Branch(ExpressionShape shape, Entity entity, int row)
    {
        var rests = Walk(shape.Operands[0], entity, row);
        var (state, value) = Read(shape.Operands[0].Node, entity, row);
        if (state == FactState.Unknown || (state == FactState.Known && value != 0))
        {
            rests |= Walk(shape.Operands[1], entity, row);
        }

        if (state == FactState.Unknown || (state == FactState.Known && value == 0))
        {
            rests |= Walk(shape.Operands[2], entity, row);
        }

        return rests;
    }

    private bool IfApplies(ExpressionShape shape, Entity entity, int row)
    {
        var rests = Walk(shape.Operands[0], entity, row);
        return Read(shape.Operands[0].Node, entity, row).State switch
        {
            FactState.Known => rests | Walk(shape.Operands[1], entity, row),
            FactState.NotApplicable => rests | Walk(shape.Operands[2], entity, row),
            _ => rests,
        };
    }

    private bool Members(
        ExpressionShape shape,
        AggregateExpression aggregate,
        Entity entity,
        int row
    )
    {
        Leaf(shape, entity, row);
        var rests = false;
        var body = aggregate.Body is null ? null : shape.Operands[0];
        var where = aggregate.Where is null ? null : shape.Operands[^1];
        var owner = population.Ancestor(entity, row, aggregate.Entity);
        foreach (var member in population.Members(aggregate.Entity, owner, aggregate.Members))
        {
            if (where is not null)
            {
                rests |= Walk(where, aggregate.Members, member);
                var (state, value) = Read(where.Node, aggregate.Members, member);
                if (state == FactState.NotApplicable || (state == FactState.Known && value == 0))
                {
                    continue;
                }
            }

            rests |= body is not null && Walk(body, aggregate.Members, member);
        }

        return rests;
    }

    private void Leaf(ExpressionShape shape, Entity entity, int row)
    {
        var own = population.Ancestor(entity, row, shape.Expression.Entity);
        var (state, value) = Read(shape.Node, entity, row);
        Use(new TraceUse(shape.Expression, own, state, value, null));
    }

    private void Use(in TraceUse use)
    {
        foreach (var before in uses)
        {
            if (before.Row == use.Row && IsSame(before, use))
            {
                return;
            }
        }

        uses.Add(use);
    }

    private static bool IsSame(in TraceUse a, in TraceUse b) =>
        (a.Source, b.Source) switch
        {
            (RuleExpression x, RuleExpression y) => x.Rule == y.Rule,
            (InputExpression x, InputExpression y) => x.Input == y.Input,
            (ValueExpression x, ValueExpression y) => x.Value == y.Value,
            (ReadingExpression x, ReadingExpression y) => x.Reading == y.Reading,
            _ => ReferenceEquals(a.Source, b.Source),
        };
}
