using System.Numerics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Engine.Judging;

/// <summary>The operators of the law over exact numbers in three states.</summary>
internal static class ExactArithmetic
{
    /// <summary>Unknown dominates no aplica dominates a value; <see langword="null"/> when both are known.</summary>
    internal static ExactValue? Dominant(in ExactValue a, in ExactValue b)
    {
        if (a.IsUnknown)
        {
            return a.After(b);
        }

        if (b.IsUnknown)
        {
            return b.After(a);
        }

        return a.IsKnown
            ? b.IsKnown
                ? null
                : b.After(a)
            : a.After(b);
    }

    internal static ExactValue Add(in ExactValue a, in ExactValue b) =>
        Dominant(a, b) ?? Result(a.Value + b.Value, a, b);

    internal static ExactValue Unary(UnaryFunction function, in ExactValue a, TextSpan span)
    {
        if (!a.IsKnown)
        {
            return a;
        }

        return function switch
        {
            UnaryFunction.Negate => a with { Value = -a.Value },
            UnaryFunction.Not => a with { Value = a.IsTrue ? 0 : 1 },
            UnaryFunction.Floor => a with { Value = new Rational(a.Value.Floor(), 1) },
            UnaryFunction.Ceiling => a with { Value = new Rational(a.Value.Ceiling(), 1) },
            _ => Day(a.Value) is { } day
                ? a with
                {
                    Value = function == UnaryFunction.YearOf ? day.Year : day.Month,
                }
                : ExactValue.Unknown(new OutsideCalendar(span)).After(a),
        };
    }

    /// <summary>All but And and Or, which look at one side first.</summary>
    internal static ExactValue Binary(
        BinaryFunction function,
        in ExactValue a,
        in ExactValue b,
        TextSpan span
    )
    {
        if (Dominant(a, b) is { } dominant)
        {
            return dominant;
        }

        var (x, y) = (a.Value, b.Value);
        return function switch
        {
            BinaryFunction.Add => Result(x + y, a, b),
            BinaryFunction.Subtract => Result(x - y, a, b),
            BinaryFunction.Multiply => Result(x * y, a, b),
            BinaryFunction.Divide => y.Sign == 0
                ? ExactValue.Unknown(new DivisionByZero(span)).After(a).After(b)
                : Result(x / y, a, b),
            BinaryFunction.Minimum => Result(Rational.Min(x, y), a, b),
            BinaryFunction.Maximum => Result(Rational.Max(x, y), a, b),
            BinaryFunction.Equal => Result(x == y ? 1 : 0, a, b),
            BinaryFunction.NotEqual => Result(x != y ? 1 : 0, a, b),
            BinaryFunction.Less => Result(x < y ? 1 : 0, a, b),
            BinaryFunction.LessOrEqual => Result(x <= y ? 1 : 0, a, b),
            BinaryFunction.YearsBetween => OnCalendar(YearsBetween(x, y), a, b, span),
            BinaryFunction.MonthsAfter => OnCalendar(MonthsAfter(x, y), a, b, span),
            _ => throw new InvalidOperationException($"{function} looks at one side first"),
        };
    }

    internal static ExactValue Round(in ExactValue a, RoundingMode mode, int digits)
    {
        if (!a.IsKnown)
        {
            return a;
        }

        if (mode == RoundingMode.Nearest)
        {
            return a with { Value = a.Value.RoundHalfAway(digits) };
        }

        var scaled = Rational.Abs(a.Value) * Rational.PowerOfTen(digits);
        var whole = mode == RoundingMode.Truncate ? scaled.Floor() : scaled.Ceiling();
        var rounded = new Rational(whole, 1) * Rational.PowerOfTen(-digits);
        return a with { Value = a.Value.Sign < 0 ? -rounded : rounded };
    }

    /// <summary>The date of a whole day number, or <see langword="null"/> off the calendar.</summary>
    internal static DateOnly? Day(Rational number) =>
        number.Floor() is var day && day >= 0 && day <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber((int)day)
            : null;

    private static ExactValue Result(Rational value, in ExactValue a, in ExactValue b) =>
        ExactValue.Known(value).After(b).After(a);

    private static ExactValue OnCalendar(
        Rational? value,
        in ExactValue a,
        in ExactValue b,
        TextSpan span
    ) =>
        value is { } known
            ? Result(known, a, b)
            : ExactValue.Unknown(new OutsideCalendar(span)).After(b).After(a);

    // Whole years completed: who was born on 29 February completes one on 1 March of a common year.
    private static Rational? YearsBetween(Rational from, Rational to)
    {
        if (Day(from) is not { } start || Day(to) is not { } end)
        {
            return null;
        }

        var before = (end.Month, end.Day).CompareTo((start.Month, start.Day)) < 0;
        return end.Year - start.Year - (before ? 1 : 0);
    }

    private static Rational? MonthsAfter(Rational from, Rational months)
    {
        if (Day(from) is not { } start)
        {
            return null;
        }

        var month = (((BigInteger)start.Year * 12) + start.Month - 1) + months.Floor();
        var year = new Rational(month, 12).Floor();
        if (year < 1 || year > 9999)
        {
            return null;
        }

        var first = new DateOnly((int)year, (int)(month - (year * 12)) + 1, 1);
        var last = DateTime.DaysInMonth(first.Year, first.Month);
        return first.AddDays(Math.Min(start.Day, last) - 1).DayNumber;
    }
}
