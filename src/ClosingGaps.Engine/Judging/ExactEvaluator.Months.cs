using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Engine.Judging;

// Other months: what a run has not lived through is unknown.
public sealed partial class ExactEvaluator
{
    private ExactValue Lag(LagExpression lag, int row, Moment moment) =>
        InMonth(lag.Operand, row, moment.Month.AddMonths(-lag.Months));

    private ExactValue Window(WindowExpression window, int row, Moment moment) =>
        Over(
            window.Operator,
            window.Operand,
            row,
            moment.Month.AddMonths(1 - window.Months),
            moment.Month
        );

    private ExactValue Accumulated(AccumulatedExpression accumulated, int row, Moment moment)
    {
        var since = new DateOnly(accumulated.Since.Year, accumulated.Since.Month, 1);
        return Over(AggregateOperator.Sum, accumulated.Operand, row, since, moment.Month);
    }

    private ExactValue InMonth(Expression operand, int row, DateOnly month) =>
        month < firstMonth
            ? ExactValue.Unknown(new BeforeHistory(Named(operand), month))
            : Evaluate(operand, row, Moment.Of(month, Governing.FirstDay, null));

    private static Symbol? Named(Expression operand) =>
        operand switch
        {
            RuleExpression rule => rule.Rule,
            InputExpression input => input.Input,
            BroadcastExpression broadcast => Named(broadcast.Operand),
            _ => null,
        };

    private ExactValue Over(
        AggregateOperator how,
        Expression operand,
        int row,
        DateOnly from,
        DateOnly to
    )
    {
        var count = ((to.Year - from.Year) * 12) + to.Month - from.Month + 1;
        var months = Enumerable
            .Range(0, Math.Max(0, count))
            .Select(k => InMonth(operand, row, from.AddMonths(k)));
        var none = how == AggregateOperator.Sum ? ExactValue.Known(0) : ExactValue.NotApplicable;
        return Total(how, months, none);
    }

    /// <summary>Parts that do not apply are skipped, <paramref name="none"/> if all do; one that is unknown makes the whole unknown.</summary>
    private static ExactValue Total(
        AggregateOperator how,
        IEnumerable<ExactValue> parts,
        ExactValue none
    )
    {
        Rational? total = null;
        var used = ExactValue.Known(0);
        ExactValue? unknown = null;
        foreach (var value in parts)
        {
            if (value.IsUnknown)
            {
                unknown = unknown is { } before ? before.After(value) : value;
                continue;
            }

            used = used.After(value);
            if (value.IsKnown)
            {
                total = total is { } sum ? Join(how, sum, value.Value) : value.Value;
            }
        }

        if (unknown is { } cannot)
        {
            return cannot.After(used);
        }

        return (total is { } known ? ExactValue.Known(known) : none).After(used);
    }
}
