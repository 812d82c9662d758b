using System.Globalization;
using ClosingGaps.Engine.Interpreting;
using Xunit;

namespace ClosingGaps.Tests.Interpreting;

public sealed class DatesTests
{
    [Theory]
    [InlineData("1966-03-15", "2026-03-14", 59)]
    [InlineData("1966-03-15", "2026-03-15", 60)]
    [InlineData("2000-02-29", "2001-02-28", 0)]
    [InlineData("2000-02-29", "2001-03-01", 1)]
    [InlineData("2000-02-29", "2004-02-29", 4)]
    [InlineData("2026-01-02", "2026-01-01", -1)]
    public void Years_between(string from, string to, int expected) =>
        Assert.Equal(expected, Dates.YearsBetween(Day(from), Day(to)));

    [Theory]
    [InlineData("2026-01-31", 1, "2026-02-28")]
    [InlineData("2024-01-31", 1, "2024-02-29")]
    [InlineData("2026-03-31", -1, "2026-02-28")]
    [InlineData("2026-11-30", 3, "2027-02-28")]
    [InlineData("0001-01-15", -1, null)]
    [InlineData("9999-12-15", 1, null)]
    public void Months_after(string from, int months, string? expected) =>
        Assert.Equal(
            expected is null ? double.NaN : Day(expected),
            Dates.MonthsAfter(Day(from), months)
        );

    [Theory]
    [InlineData(-1)]
    [InlineData(3_652_059)]
    [InlineData(1e300)]
    public void A_day_off_the_calendar_is_unknown(double day)
    {
        Assert.True(double.IsNaN(Dates.YearOf(day)));
        Assert.True(double.IsNaN(Dates.MonthOf(day)));
        Assert.True(double.IsNaN(Dates.YearsBetween(day, 1)));
        Assert.True(double.IsNaN(Dates.MonthsAfter(day, 1)));
    }

    private static double Day(string date) =>
        DateOnly.Parse(date, CultureInfo.InvariantCulture).DayNumber;
}
