using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Engine.Plans;

/// <summary>Writes typed expressions into a draft, one node or a few for each.</summary>
internal sealed class ExpressionPlanner(LawPlanner planner, LawAt law, PlanDraft draft)
{
    /// <summary>The node of an expression of a rule whose own rules have been written.</summary>
    public int Write(Expression expression, Place place)
    {
        var node = Convert(expression, place);
        planner.Index.Add(expression, place.Day, node);
        return node;
    }

    /// <summary>A value of the law: the country's, and over it each territory's own.</summary>
    public int Value(ValueSymbol value, InputSymbol? territory, GoverningDay day)
    {
        planner.Ask(new ValueShape(value, territory is not null, day));
        var national = law.TryAmount(value, null, day, out var amount, out _)
            ? Slot(null, amount)
            : -1;
        if (territory is null)
        {
            return national >= 0 ? national : throw NoEntry(value, day);
        }

        var scopes = new List<(string, int)>();
        foreach (var scope in value.Scopes)
        {
            if (law.TryAmount(value, scope, day, out amount, out _))
            {
                scopes.Add((scope, Slot(scope, amount)));
            }
        }

        return ByTerritory(national, scopes, territory, territory.Entity, value, day);

        int Slot(string? scope, Rational? known) =>
            known is null
                ? draft.Add(PlanOp.Unknown, Entity.Nation)
                : draft.Constant(new ValueSlot(value, scope, day));
    }

    private int Convert(Expression expression, Place place)
    {
        switch (expression)
        {
            case AppliesExpression e:
                return Write(e.Operand, place);
            case BroadcastExpression e:
            {
                var operand = Write(e.Operand, place);
                From(e, place);
                return draft.Fit(operand, e.Entity);
            }

            case LiteralExpression e:
                From(e, place);
                return draft.Literal(e.Value);
            case StateExpression e:
                From(e, place);
                return draft.Add(
                    e.State == FactState.NotApplicable ? PlanOp.NotApplicable : PlanOp.Unknown,
                    Entity.Nation
                );
            case InputExpression e:
                From(e, place);
                return draft.Input(e.Input);
            case ValueExpression e:
                From(e, place);
                return Value(e.Value, e.Territory, place.Day);
            case RuleExpression e:
                return planner.Written(e.Rule);
            case PreviousExpression e:
                From(e, place);
                return place.Previous >= 0
                    ? place.Previous
                    : draft.Add(PlanOp.NotApplicable, e.Entity);
            case ReadingExpression e:
                From(e, place);
                return draft.Constant(new ReadingSlot(e.Reading));
            case CalendarExpression e:
                From(e, place);
                return draft.Constant(new CalendarSlot(e.Fact, place.Day));
            case SpellDateExpression e:
                From(e, place);
                return draft.Add(e.IsEnd ? PlanOp.SpellEnd : PlanOp.SpellStart, Entity.Spell);
            case UnaryExpression e:
                return Over(Operation(e.Function), e, place, e.Operand);
            case BinaryExpression e:
                return Over(Operation(e.Function), e, place, e.Left, e.Right);
            case PowerExpression e:
                return Over(PlanOp.Power, e, place, e.Operand, aux: e.Exponent);
            case RoundExpression e:
                return Over(Operation(e.Mode), e, place, e.Operand, aux: e.Digits);
            case ConditionalExpression e:
                return Over(PlanOp.Select, e, place, e.Condition, e.Then, e.Else);
            case IfAppliesExpression e:
                return Over(PlanOp.IfApplies, e, place, e.Subject, e.Then, e.Else);
            case InTerritoryExpression e:
            {
                var operand = Write(e.Operand, place);
                From(e, place);
                return TerritoryPlanner.IsIn(draft, operand, e.Code);
            }

            case TableExpression e:
                return Table(e, place);
            case AggregateExpression e:
                return Aggregate(e, place);
            case CoveredDaysExpression e:
                return Spells(PlanOp.CoveredDays, e, e.From, e.To, e.Where, place);
            case RunOfDaysExpression e:
                return Spells(PlanOp.RunOfDays, e, e.At, e.Gap, e.Where, place);
            case LagExpression e:
                From(e, place);
                return HistoryPlanner.Lag(draft, e);
            case WindowExpression e:
            {
                var now = Write(e.Operand, place);
                From(e, place);
                return HistoryPlanner.Window(draft, e, now);
            }

            case AccumulatedExpression e:
            {
                var now = Write(e.Operand, place);
                var counts = planner.Ask(new IsSince(FirstOfMonth(e.Since))) == "y";
                From(e, place);
                return HistoryPlanner.Accumulated(draft, e, now, counts);
            }

            default:
                throw new NotSupportedException($"No plan for {expression.GetType().Name}.");
        }
    }

    private static DateOnly FirstOfMonth(DateOnly date) => new(date.Year, date.Month, 1);

    private void From(Expression expression, Place place) =>
        draft.Source = new PlanSource(place.Rule, expression);

    private int Over(
        PlanOp op,
        Expression expression,
        Place place,
        Expression a,
        Expression? b = null,
        Expression? c = null,
        int aux = 0
    )
    {
        var first = Write(a, place);
        var second = b is null ? -1 : Write(b, place);
        var third = c is null ? -1 : Write(c, place);
        From(expression, place);
        return draft.Add(op, expression.Entity, Fit(first), Fit(second), Fit(third), aux);

        int Fit(int node) => node < 0 ? -1 : draft.Fit(node, expression.Entity);
    }

    private int Aggregate(AggregateExpression e, Place place)
    {
        var body = e.Body is null ? -1 : Write(e.Body, place);
        var where = e.Where is null ? -1 : Write(e.Where, place);
        From(e, place);
        body = body < 0 ? -1 : draft.Fit(body, e.Members);
        where = where < 0 ? -1 : draft.Fit(where, e.Members);
        var op = e.Operator switch
        {
            AggregateOperator.Sum => PlanOp.SumOf,
            AggregateOperator.Maximum => PlanOp.MaximumOf,
            AggregateOperator.Minimum => PlanOp.MinimumOf,
            AggregateOperator.Count => PlanOp.CountOf,
            AggregateOperator.Any => PlanOp.AnyOf,
            _ => PlanOp.AllOf,
        };
        return op == PlanOp.CountOf
            ? draft.Add(op, e.Entity, -1, where, aux: (int)e.Members)
            : draft.Add(op, e.Entity, body, where);
    }

    private int Spells(
        PlanOp op,
        Expression e,
        Expression first,
        Expression second,
        Expression? where,
        Place place
    )
    {
        var a = Write(first, place);
        var b = Write(second, place);
        var c = where is null ? -1 : Write(where, place);
        From(e, place);
        return draft.Add(
            op,
            e.Entity,
            draft.Fit(a, e.Entity),
            draft.Fit(b, e.Entity),
            c < 0 ? -1 : draft.Fit(c, Entity.Spell)
        );
    }

    private int Table(TableExpression e, Place place)
    {
        var arguments = e.Arguments.Select(a => Write(a, place)).ToList();
        From(e, place);
        arguments = arguments.ConvertAll(a => draft.Fit(a, e.Entity));
        planner.Ask(new TableShape(e.Table, e.Territory is not null, place.Day));
        var national = Use(null);
        if (e.Territory is null)
        {
            return national >= 0 ? national : throw NoEntry(e.Table, place.Day);
        }

        var scopes = e
            .Table.Scopes()
            .Select(scope => (scope, Use(scope)))
            .Where(use => use.Item2 >= 0)
            .ToList();
        return ByTerritory(national, scopes, e.Territory, e.Entity, e.Table, place.Day);

        int Use(string? scope) =>
            law.Version(e.Table, scope, place.Day) is { } version
                ? draft.Table(
                    e.Table,
                    scope,
                    e.Column,
                    place.Day,
                    [.. version.Edges.Select(edges => edges.Count)],
                    arguments,
                    e.Entity
                )
                : -1;
    }

    // Where neither the country nor the row's territory has an entry, the law of that place is one that we do not hold.
    private int ByTerritory(
        int national,
        List<(string Scope, int Node)> scopes,
        InputSymbol territory,
        Entity entity,
        Symbol symbol,
        GoverningDay day
    )
    {
        if (national < 0 && scopes.Count == 0)
        {
            throw NoEntry(symbol, day);
        }

        var result =
            national >= 0 ? draft.Fit(national, entity) : draft.Add(PlanOp.Unknown, entity);
        foreach (var (scope, node) in scopes)
        {
            var inScope = TerritoryPlanner.IsIn(draft, draft.Input(territory), scope);
            result = draft.Add(
                PlanOp.Select,
                entity,
                draft.Fit(inScope, entity),
                draft.Fit(node, entity),
                result
            );
        }

        return result;
    }

    private NoLawForDateException NoEntry(Symbol symbol, GoverningDay day)
    {
        var entries = symbol switch
        {
            ValueSymbol value => value.Entries.Select(e => (e.From, e.Provenance.Projection)),
            TableSymbol table => table.Versions.Select(v => (v.From, v.Provenance.Projection)),
            _ => [],
        };
        var all = entries.ToList();
        return new NoLawForDateException(
            symbol,
            law.Day(day),
            [.. all.Where(e => e.Projection is null).Select(e => e.From).Distinct().Order()],
            [
                .. all.Select(e => e.Projection)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ]
        );
    }

    private static PlanOp Operation(UnaryFunction function) =>
        function switch
        {
            UnaryFunction.Negate => PlanOp.Negate,
            UnaryFunction.Not => PlanOp.Not,
            UnaryFunction.Floor => PlanOp.Floor,
            UnaryFunction.Ceiling => PlanOp.Ceiling,
            UnaryFunction.YearOf => PlanOp.YearOf,
            _ => PlanOp.MonthOf,
        };

    private static PlanOp Operation(BinaryFunction function) =>
        function switch
        {
            BinaryFunction.Add => PlanOp.Add,
            BinaryFunction.Subtract => PlanOp.Subtract,
            BinaryFunction.Multiply => PlanOp.Multiply,
            BinaryFunction.Divide => PlanOp.Divide,
            BinaryFunction.Minimum => PlanOp.Minimum,
            BinaryFunction.Maximum => PlanOp.Maximum,
            BinaryFunction.Equal => PlanOp.Equal,
            BinaryFunction.NotEqual => PlanOp.NotEqual,
            BinaryFunction.Less => PlanOp.Less,
            BinaryFunction.LessOrEqual => PlanOp.LessOrEqual,
            BinaryFunction.And => PlanOp.And,
            BinaryFunction.Or => PlanOp.Or,
            BinaryFunction.YearsBetween => PlanOp.YearsBetween,
            _ => PlanOp.MonthsAfter,
        };

    private static PlanOp Operation(RoundingMode mode) =>
        mode switch
        {
            RoundingMode.Truncate => PlanOp.Truncate,
            RoundingMode.Up => PlanOp.RoundUp,
            _ => PlanOp.Round,
        };
}
