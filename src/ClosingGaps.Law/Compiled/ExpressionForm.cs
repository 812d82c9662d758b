using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Compiled;

/// <summary>
/// Typed expressions: only what their constructors take, because the rest follows from it. The parser bounds how deep they go.
/// </summary>
internal static class ExpressionForm
{
    private enum Kind
    {
        Literal,
        State,
        Input,
        Value,
        Rule,
        Previous,
        Reading,
        Calendar,
        SpellDate,
        Broadcast,
        Unary,
        Binary,
        Power,
        Round,
        Conditional,
        IfApplies,
        Applies,
        InTerritory,
        Table,
        Aggregate,
        CoveredDays,
        RunOfDays,
        Lag,
        Window,
        Accumulated,
    }

    public static void Write(CompiledWriter w, Expression? expression) =>
        w.Shared(expression, WriteNew);

    public static Expression Read(CompiledReader r) => ReadOrNull(r)!;

    private static Expression? ReadOrNull(CompiledReader r) => r.SharedOrNull(ReadNew);

    private static void WriteNew(CompiledWriter w, Expression expression)
    {
        switch (expression)
        {
            case LiteralExpression e:
                Head(w, Kind.Literal, e);
                w.Amount(e.Value);
                w.Grid(e.Grid);
                w.Text(e.Text);
                break;
            case StateExpression e:
                Head(w, Kind.State, e);
                w.Number((long)e.State);
                break;
            case InputExpression e:
                Head(w, Kind.Input, e.Input);
                break;
            case ValueExpression e:
                Head(w, Kind.Value, e.Value);
                w.Known(e.Territory);
                break;
            case RuleExpression e:
                Head(w, Kind.Rule, e.Rule);
                w.Grid(e.Grid);
                w.Flag(e.MayNotApply);
                break;
            case PreviousExpression e:
                Head(w, Kind.Previous, e.Rule);
                w.Grid(e.Grid);
                w.Flag(e.MayNotApply);
                break;
            case ReadingExpression e:
                Head(w, Kind.Reading, e.Reading);
                break;
            case CalendarExpression e:
                Head(w, Kind.Calendar, e);
                w.Number((long)e.Fact);
                break;
            case SpellDateExpression e:
                Head(w, Kind.SpellDate);
                w.Flag(e.IsEnd);
                break;
            case BroadcastExpression e:
                Head(w, Kind.Broadcast);
                Write(w, e.Operand);
                w.Number((long)e.Entity);
                return; // its span is its operand's
            case UnaryExpression e:
                Head(w, Kind.Unary, e);
                w.Number((long)e.Function);
                Write(w, e.Operand);
                w.Grid(e.Grid);
                break;
            case BinaryExpression e:
                Head(w, Kind.Binary, e);
                w.Number((long)e.Function);
                Write(w, e.Left);
                Write(w, e.Right);
                w.Grid(e.Grid);
                break;
            case PowerExpression e:
                Head(w, Kind.Power, e);
                Write(w, e.Operand);
                w.Number(e.Exponent);
                w.Grid(e.Grid);
                break;
            case RoundExpression e:
                Head(w, Kind.Round);
                Write(w, e.Operand);
                w.Number((long)e.Mode);
                w.Number(e.Digits);
                break;
            case ConditionalExpression e:
                Head(w, Kind.Conditional);
                Write(w, e.Condition);
                Write(w, e.Then);
                Write(w, e.Else);
                w.Grid(e.Grid);
                w.Flag(e.MayNotApply);
                break;
            case IfAppliesExpression e:
                Head(w, Kind.IfApplies);
                Write(w, e.Subject);
                Write(w, e.Then);
                Write(w, e.Else);
                w.Grid(e.Grid);
                w.Flag(e.MayNotApply);
                break;
            case AppliesExpression e:
                Head(w, Kind.Applies);
                Write(w, e.Operand);
                return; // its span is its operand's
            case InTerritoryExpression e:
                Head(w, Kind.InTerritory);
                Write(w, e.Operand);
                w.Text(e.Code);
                break;
            case TableExpression e:
                Head(w, Kind.Table, e.Table);
                w.Number(e.Column);
                w.List(e.Arguments, Write);
                w.Known(e.Territory);
                w.Number((long)e.Entity);
                break;
            case AggregateExpression e:
                Head(w, Kind.Aggregate, e);
                w.Number((long)e.Operator);
                Write(w, e.Body);
                Write(w, e.Where);
                w.Number((long)e.Members);
                w.Number((long)e.Entity);
                w.Grid(e.Grid);
                w.Flag(e.MayNotApply);
                break;
            case CoveredDaysExpression e:
                Head(w, Kind.CoveredDays);
                Write(w, e.From);
                Write(w, e.To);
                Write(w, e.Where);
                w.Number((long)e.Entity);
                break;
            case RunOfDaysExpression e:
                Head(w, Kind.RunOfDays);
                Write(w, e.At);
                Write(w, e.Gap);
                Write(w, e.Where);
                w.Number((long)e.Entity);
                break;
            case LagExpression e:
                Head(w, Kind.Lag);
                Write(w, e.Operand);
                w.Number(e.Months);
                break;
            case WindowExpression e:
                Head(w, Kind.Window);
                w.Number((long)e.Operator);
                Write(w, e.Operand);
                w.Number(e.Months);
                w.Grid(e.Grid);
                break;
            case AccumulatedExpression e:
                Head(w, Kind.Accumulated);
                Write(w, e.Operand);
                w.Date(e.Since);
                w.Grid(e.Grid);
                break;
            default:
                throw new NotSupportedException(expression.GetType().Name);
        }

        w.Span(expression.Span);
    }

    private static Expression ReadNew(CompiledReader r) =>
        (Kind)r.Int() switch
        {
            Kind.Literal => new LiteralExpression(
                TypeForm.Type(r),
                r.Amount(),
                r.Grid(),
                r.Text(),
                r.Span()
            ),
            Kind.State => new StateExpression(TypeForm.Type(r), (FactState)r.Int(), r.Span()),
            Kind.Input => new InputExpression(r.Known<InputSymbol>(), r.Span()),
            Kind.Value => new ValueExpression(
                r.Known<ValueSymbol>(),
                r.KnownOrNull<InputSymbol>(),
                r.Span()
            ),
            Kind.Rule => new RuleExpression(r.Known<RuleSymbol>(), r.Grid(), r.Flag(), r.Span()),
            Kind.Previous => new PreviousExpression(
                r.Known<RuleSymbol>(),
                r.Grid(),
                r.Flag(),
                r.Span()
            ),
            Kind.Reading => new ReadingExpression(r.Known<ReadingSymbol>(), r.Span()),
            Kind.Calendar => new CalendarExpression(
                TypeForm.Type(r),
                (CalendarFact)r.Int(),
                r.Span()
            ),
            Kind.SpellDate => new SpellDateExpression(r.Flag(), r.Span()),
            Kind.Broadcast => new BroadcastExpression(Read(r), (Entity)r.Int()),
            Kind.Unary => new UnaryExpression(
                TypeForm.Type(r),
                (UnaryFunction)r.Int(),
                Read(r),
                r.Grid(),
                r.Span()
            ),
            Kind.Binary => new BinaryExpression(
                TypeForm.Type(r),
                (BinaryFunction)r.Int(),
                Read(r),
                Read(r),
                r.Grid(),
                r.Span()
            ),
            Kind.Power => new PowerExpression(
                TypeForm.Type(r),
                Read(r),
                r.Int(),
                r.Grid(),
                r.Span()
            ),
            Kind.Round => new RoundExpression(Read(r), (RoundingMode)r.Int(), r.Int(), r.Span()),
            Kind.Conditional => new ConditionalExpression(
                Read(r),
                Read(r),
                Read(r),
                r.Grid(),
                r.Flag(),
                r.Span()
            ),
            Kind.IfApplies => new IfAppliesExpression(
                Read(r),
                Read(r),
                Read(r),
                r.Grid(),
                r.Flag(),
                r.Span()
            ),
            Kind.Applies => new AppliesExpression(Read(r)),
            Kind.InTerritory => new InTerritoryExpression(Read(r), r.Text(), r.Span()),
            Kind.Table => new TableExpression(
                r.Known<TableSymbol>(),
                r.Int(),
                r.List(Read),
                r.KnownOrNull<InputSymbol>(),
                (Entity)r.Int(),
                r.Span()
            ),
            Kind.Aggregate => new AggregateExpression(
                TypeForm.Type(r),
                (AggregateOperator)r.Int(),
                ReadOrNull(r),
                ReadOrNull(r),
                (Entity)r.Int(),
                (Entity)r.Int(),
                r.Grid(),
                r.Flag(),
                r.Span()
            ),
            Kind.CoveredDays => new CoveredDaysExpression(
                Read(r),
                Read(r),
                ReadOrNull(r),
                (Entity)r.Int(),
                r.Span()
            ),
            Kind.RunOfDays => new RunOfDaysExpression(
                Read(r),
                Read(r),
                ReadOrNull(r),
                (Entity)r.Int(),
                r.Span()
            ),
            Kind.Lag => new LagExpression(Read(r), r.Int(), r.Span()),
            Kind.Window => new WindowExpression(
                (AggregateOperator)r.Int(),
                Read(r),
                r.Int(),
                r.Grid(),
                r.Span()
            ),
            Kind.Accumulated => new AccumulatedExpression(Read(r), r.Date(), r.Grid(), r.Span()),
            var kind => throw new NotSupportedException(kind.ToString()),
        };

    private static void Head(CompiledWriter w, Kind kind) => w.Number((long)kind);

    private static void Head(CompiledWriter w, Kind kind, Expression typed)
    {
        Head(w, kind);
        TypeForm.Write(w, typed.Type);
    }

    private static void Head(CompiledWriter w, Kind kind, Symbol symbol)
    {
        Head(w, kind);
        w.Known(symbol);
    }
}
