namespace ClosingGaps.Engine.Interpreting;

/// <summary>
/// Dates as day numbers (days since 0001-01-01, as <see cref="DateOnly.DayNumber"/>). NaN where an argument or the result lies outside the
/// years 1 to 9999.
/// </summary>
public static class Dates
{
    private static readonly double Last = DateOnly.MaxValue.DayNumber;

    /// <summary>Whole years completed; 29 February completes on 1 March of a common year; rounded down when <paramref name="to"/> is before.</summary>
    public static double YearsBetween(double from, double to)
    {
        if (!IsDay(from) || !IsDay(to))
        {
            return double.NaN;
        }

        var a = Day(from);
        var b = Day(to);
        var years = b.Year - a.Year;
        return (b.Month, b.Day).CompareTo((a.Month, a.Day)) < 0 ? years - 1 : years;
    }

    /// <summary>The same day <paramref name="months"/> later, or the last of that month if it is shorter.</summary>
    public static double MonthsAfter(double date, double months)
    {
        if (!IsDay(date) || !(Math.Abs(months) <= 120_000))
        {
            return double.NaN;
        }

        var day = Day(date);
        var month = (day.Year * 12) + day.Month - 1 + (int)Math.Floor(months);
        return month is < 12 or >= 120_000
            ? double.NaN
            : day.AddMonths((int)Math.Floor(months)).DayNumber;
    }

    /// <summary>The year.</summary>
    public static double YearOf(double date) => IsDay(date) ? Day(date).Year : double.NaN;

    /// <summary>The month, 1 to 12.</summary>
    public static double MonthOf(double date) => IsDay(date) ? Day(date).Month : double.NaN;

    private static bool IsDay(double date) => date >= 0 && date <= Last;

    private static DateOnly Day(double date) => DateOnly.FromDayNumber((int)date);

    internal readonly struct YearsBetweenLane : IBinaryLane
    {
        public static double Of(double a, double b) => YearsBetween(a, b);
    }

    internal readonly struct MonthsAfterLane : IBinaryLane
    {
        public static double Of(double a, double b) => MonthsAfter(a, b);
    }

    internal readonly struct YearOfLane : IUnaryLane
    {
        public static double Of(double a) => YearOf(a);
    }

    internal readonly struct MonthOfLane : IUnaryLane
    {
        public static double Of(double a) => MonthOf(a);
    }
}
