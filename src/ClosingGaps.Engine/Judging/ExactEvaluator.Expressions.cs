using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Judging;

public sealed partial class ExactEvaluator
{
    private ExactValue EvaluateHere(Expression expression, int row, Moment moment)
    {
        switch (expression)
        {
            case LiteralExpression literal:
                return ExactValue.Known(literal.Value);
            case StateExpression { State: FactState.NotApplicable }:
                return ExactValue.NotApplicable;
            case StateExpression state:
                return ExactValue.Unknown(new WrittenUnknown(state.Span));
            case InputExpression input:
                return Input(input.Input, row, moment.Month);
            case ValueExpression value:
                return Value(value, row, moment);
            case RuleExpression rule:
                return Rule(rule.Rule, row, moment.Month);
            case PreviousExpression previous:
                return Layer(previous.Rule, moment.Layer - 1, row, moment);
            case ReadingExpression reading:
                return Reading(reading.Reading);
            case CalendarExpression calendar:
                return ExactValue.Known(Calendar(calendar.Fact, moment));
            case SpellDateExpression date:
                return SpellDate(row, date.IsEnd);
            case BroadcastExpression broadcast:
                return At(broadcast.Operand, broadcast.Entity, row, moment);
            case UnaryExpression unary:
                return ExactArithmetic.Unary(
                    unary.Function,
                    Evaluate(unary.Operand, row, moment),
                    unary.Span
                );
            case BinaryExpression { Function: BinaryFunction.And or BinaryFunction.Or } binary:
                return Kleene(binary, row, moment);
            case BinaryExpression binary:
                return ExactArithmetic.Binary(
                    binary.Function,
                    Evaluate(binary.Left, row, moment),
                    Evaluate(binary.Right, row, moment),
                    binary.Span
                );
            case PowerExpression power:
                var @base = Evaluate(power.Operand, row, moment);
                return @base.IsKnown
                    ? @base with
                    {
                        Value = @base.Value.Power(power.Exponent),
                    }
                    : @base;
            case RoundExpression round:
                return ExactArithmetic.Round(
                    Evaluate(round.Operand, row, moment),
                    round.Mode,
                    round.Digits
                );
            case ConditionalExpression conditional:
                return Conditional(conditional, row, moment);
            case IfAppliesExpression ifApplies:
                return IfApplies(ifApplies, row, moment);
            case AppliesExpression applies:
                return Evaluate(applies.Operand, row, moment);
            case InTerritoryExpression inside:
                return InTerritory(Evaluate(inside.Operand, row, moment), inside.Code);
            case TableExpression table:
                return Table(table, row, moment);
            case AggregateExpression aggregate:
                return Aggregate(aggregate, row, moment);
            case CoveredDaysExpression covered:
                return CoveredDays(covered, row, moment);
            case RunOfDaysExpression run:
                return RunOfDays(run, row, moment);
            case LagExpression lag:
                return Lag(lag, row, moment);
            case WindowExpression window:
                return Window(window, row, moment);
            case AccumulatedExpression accumulated:
                return Accumulated(accumulated, row, moment);
            default:
                throw new NotSupportedException($"expression {expression.GetType().Name}");
        }
    }

    private ExactValue Input(InputSymbol input, int row, DateOnly month)
    {
        var fact = population.Fact(input, row, month);
        return fact.State switch
        {
            FactState.Known => ExactValue.Known(fact.Value),
            FactState.NotApplicable => ExactValue.NotApplicable,
            _ => ExactValue.Unknown(
                new UnknownFact(input, row, population.Name(input.Entity, row), month)
            ),
        };
    }

    private ExactValue Reading(ReadingSymbol reading)
    {
        var option = choices.Option(reading);
        var value = ExactValue
            .Known(option.Code)
            .On(new Ground(reading, option.Provenance, reading.Package, DateOnly.MinValue, null));

        // That it is the default is itself a claim with its own evidence.
        return choices.Readings.ContainsKey(reading)
            ? value
            : value.On(
                new Ground(reading, reading.Provenance, reading.Package, DateOnly.MinValue, null)
            );
    }

    private static Rational Calendar(CalendarFact fact, Moment moment) =>
        fact switch
        {
            CalendarFact.FirstDayOfMonth => moment.Month.DayNumber,
            CalendarFact.LastDayOfMonth => moment.LastDayOfMonth.DayNumber,
            CalendarFact.DaysOfMonth => moment.LastDayOfMonth.Day,
            CalendarFact.FirstDayOfPart => moment.First.DayNumber,
            CalendarFact.LastDayOfPart => moment.Last.DayNumber,
            _ => moment.Last.DayNumber - moment.First.DayNumber + 1,
        };

    private ExactValue SpellDate(int row, bool isEnd)
    {
        var fact = population.SpellDate(row, isEnd);
        return fact.State switch
        {
            FactState.Known => ExactValue.Known(fact.Value),
            FactState.NotApplicable => ExactValue.NotApplicable,
            _ => ExactValue.Unknown(
                new UnknownSpellDate(row, population.Name(Entity.Spell, row), isEnd)
            ),
        };
    }

    /// <summary>A side that decides alone (no in <c>y</c>, sí in <c>o</c>) wins over anything; else unknown dominates no aplica.</summary>
    private ExactValue Kleene(BinaryExpression binary, int row, Moment moment)
    {
        var decidesWhen = binary.Function == BinaryFunction.Or;
        var left = Evaluate(binary.Left, row, moment);
        if (left.IsKnown && left.IsTrue == decidesWhen)
        {
            return left;
        }

        var right = Evaluate(binary.Right, row, moment);
        if (right.IsKnown && right.IsTrue == decidesWhen)
        {
            return right;
        }

        return ExactArithmetic.Dominant(left, right)
            ?? ExactValue.Known(!decidesWhen).After(right).After(left);
    }

    private ExactValue Conditional(ConditionalExpression conditional, int row, Moment moment)
    {
        var condition = Evaluate(conditional.Condition, row, moment);
        if (condition.IsKnown)
        {
            var branch = condition.IsTrue ? conditional.Then : conditional.Else;
            return Evaluate(branch, row, moment).After(condition);
        }

        return condition.IsUnknown
            ? Choose(
                condition,
                Evaluate(conditional.Then, row, moment),
                Evaluate(conditional.Else, row, moment)
            )
            : condition;
    }

    private ExactValue IfApplies(IfAppliesExpression expression, int row, Moment moment)
    {
        var subject = Evaluate(expression.Subject, row, moment);
        return subject.IsUnknown
            ? subject
            : Evaluate(subject.IsKnown ? expression.Then : expression.Else, row, moment)
                .After(subject);
    }
}
