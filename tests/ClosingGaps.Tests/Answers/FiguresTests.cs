using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using Xunit;

namespace ClosingGaps.Tests.Answers;

/// <summary>Figures as a person reads them: every digit that the law keeps, none that it does not.</summary>
public sealed class FiguresTests
{
    [Theory]
    [InlineData(0, "$0.00")]
    [InlineData(1234.5, "$1,234.50")]
    [InlineData(-1234.5, "-$1,234.50")]
    [InlineData(-0.004, "-$0.004")]
    [InlineData(-0.0000001, "$0.00")]
    [InlineData(0.005, "$0.005")]
    [InlineData(1234567.123456, "$1,234,567.123456")]
    public void Pesos_have_cents_and_more_only_where_they_are(double value, string expected)
    {
        Assert.Equal(expected, Figures.Text(LawType.Number(Unit.Pesos), value, "es"));
    }

    [Theory]
    [InlineData(0.02375, "2.375%")]
    [InlineData(0.204, "20.4%")]
    [InlineData(0, "0%")]
    [InlineData(-0.01, "-1%")]
    [InlineData(-0.000000001, "0%")]
    public void Percentages_are_a_hundred_times_their_number(double value, string expected)
    {
        Assert.Equal(
            expected,
            Figures.Text(LawType.Number(new Unit(0, 0, 0, 0, 0, 0, Flavour.Percent)), value, "es")
        );
    }

    [Theory]
    [InlineData(0, "1 de enero de 1", "1 January 0001")]
    [InlineData(3652058, "31 de diciembre de 9999", "31 December 9999")]
    [InlineData(-1, "una fecha fuera del calendario", "a date off the calendar")]
    [InlineData(3652059, "una fecha fuera del calendario", "a date off the calendar")]
    [InlineData(-145069, "una fecha fuera del calendario", "a date off the calendar")]
    public void A_day_off_the_calendar_is_said_and_breaks_nothing(
        int day,
        string spanish,
        string english
    )
    {
        Assert.Equal(spanish, Figures.Text(LawType.Date, day, "es"));
        Assert.Equal(english, Figures.Text(LawType.Date, day, "en"));
    }

    [Fact]
    public void A_day_off_the_calendar_is_null_in_json()
    {
        Assert.Null(Json.Value(new Rational(-1, 1), LawType.Date));
        Assert.Null(Json.Value(new Rational(3652059, 1), LawType.Date));
        Assert.Equal("0001-01-01", (string?)Json.Value(new Rational(0, 1), LawType.Date));
        Assert.Equal("9999-12-31", (string?)Json.Value(new Rational(3652058, 1), LawType.Date));
    }

    [Theory]
    [InlineData(9, "09")]
    [InlineData(32, "32")]
    [InlineData(99, "99")]
    [InlineData(1001, "01001")]
    [InlineData(9007, "09007")]
    public void Territories_have_two_digits_or_five(int code, string expected)
    {
        Assert.Equal(expected, Figures.Territory(code));
    }

    [Theory]
    [InlineData(FactState.Unknown, "desconocido", "unknown")]
    [InlineData(FactState.NotApplicable, "no aplica", "not applicable")]
    [InlineData(FactState.Known, "sí", "yes")]
    public void The_state_is_said_before_the_number(FactState state, string es, string en)
    {
        Assert.Equal(es, Figures.Text(LawType.Boolean, state, 1, "es"));
        Assert.Equal(en, Figures.Text(LawType.Boolean, state, 1, "en"));
    }
}
