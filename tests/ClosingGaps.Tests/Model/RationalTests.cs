using System.Globalization;
using System.Numerics;
using ClosingGaps.Law.Model;
using CsCheck;
using Xunit;

namespace ClosingGaps.Tests.Model;

public sealed class RationalTests
{
    [Theory]
    [InlineData("0.005", 2, "0.01")]
    [InlineData("-0.005", 2, "-0.01")]
    [InlineData("0.0049999", 2, "0")]
    [InlineData("-0.0049999", 2, "0")]
    [InlineData("2.5", 0, "3")]
    [InlineData("-2.5", 0, "-3")]
    [InlineData("2.4999", 0, "2")]
    [InlineData("150", -2, "200")]
    [InlineData("149.99", -2, "100")]
    [InlineData("-150", -2, "-200")]
    public void Half_goes_away_from_zero(string number, int digits, string expected) =>
        Assert.Equal(expected, Rational.Parse(number).RoundHalfAway(digits).ToString());

    [Theory]
    [InlineData("2.1", 2, 3)]
    [InlineData("-2.1", -3, -2)]
    [InlineData("2", 2, 2)]
    [InlineData("-2", -2, -2)]
    [InlineData("0", 0, 0)]
    [InlineData("-0.5", -1, 0)]
    public void Floor_and_ceiling_lie_on_their_sides(string number, int floor, int ceiling)
    {
        Assert.Equal(floor, Rational.Parse(number).Floor());
        Assert.Equal(ceiling, Rational.Parse(number).Ceiling());
    }

    [Theory]
    [InlineData("20.40", "20.4")]
    [InlineData("−0.050", "-0.05")]
    [InlineData("-12", "-12")]
    [InlineData("0.00", "0")]
    [InlineData("1234567890123456789.25", "1234567890123456789.25")]
    public void What_is_written_is_kept(string written, string expected) =>
        Assert.Equal(expected, Rational.Parse(written).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1,5")]
    [InlineData("--1")]
    [InlineData("1.2.3")]
    [InlineData(" 1")]
    public void What_is_no_number_is_refused(string written) =>
        Assert.Throws<FormatException>(() => Rational.Parse(written));

    [Theory]
    [InlineData(1, 3, "1/3")]
    [InlineData(-2, 6, "-1/3")]
    [InlineData(1, -8, "-0.125")]
    [InlineData(3, 40, "0.075")]
    [InlineData(7, 25, "0.28")]
    public void Lowest_terms_with_the_sign_above(int above, int below, string expected)
    {
        var number = new Rational(above, below);
        Assert.Equal(expected, number.ToString());
        Assert.True(number.Denominator.Sign > 0);
        Assert.Equal(new Rational(above * 12, below * 12), number);
    }

    [Fact]
    public void Nothing_is_zero()
    {
        Assert.Equal(Rational.Zero, new Rational(0, 5));
        Assert.Equal(1, Rational.Zero.Denominator);
        Assert.True(Rational.Zero.IsInteger);
        Assert.False(new Rational(1, 2).IsInteger);
        Assert.Throws<DivideByZeroException>(() => new Rational(1, 0));
        Assert.Throws<DivideByZeroException>(() => Rational.One / Rational.Zero);
    }

    [Fact]
    public void Order_extremes_and_size()
    {
        var (less, more) = (new Rational(-1, 3), new Rational(1, 4));
        Assert.True(less < more && more > less && less <= more && more >= less);
        Assert.True(less <= new Rational(-1, 3) && less >= new Rational(-1, 3));
        Assert.False(less < new Rational(-1, 3) || less > new Rational(-1, 3));
        Assert.Equal(less, Rational.Min(more, less));
        Assert.Equal(more, Rational.Max(more, less));
        Assert.Equal(new Rational(1, 3), Rational.Abs(less));
        Assert.Equal(more, Rational.Abs(more));
        Assert.Equal(new Rational(-1, 27), less.Power(3));
        Assert.Equal(Rational.One, less.Power(0));
    }

    /// <summary>A decimal of at most 17 digits as the runtime reads it: correctly rounded.</summary>
    [Fact]
    public void The_nearest_double() =>
        Gen.Select(Gen.Long, Gen.Int[-12, 12])
            .Sample(
                (number, digits) =>
                {
                    var exact = new Rational(number, 1) * Rational.PowerOfTen(digits);
                    var expected = double.Parse($"{number}e{digits}", CultureInfo.InvariantCulture);
                    Assert.Equal(expected, exact.ToDouble());
                }
            );

    [Theory]
    [InlineData(1L << 53, 1, 9007199254740992.0)]
    [InlineData((1L << 53) + 1, 1, 9007199254740992.0)] // a tie goes to the even one
    [InlineData((1L << 53) + 3, 1, 9007199254740996.0)]
    [InlineData(-((1L << 53) + 3), 1, -9007199254740996.0)]
    [InlineData(1, 3, 1.0 / 3)]
    [InlineData(-2, 3, -2.0 / 3)]
    public void Ties_go_to_even(long above, long below, double expected) =>
        Assert.Equal(expected, new Rational(above, below).ToDouble());

    [Fact]
    public void Arithmetic_is_that_of_fractions() =>
        Gen.Select(Gen.Int[-999, 999], Gen.Int[1, 99], Gen.Int[-999, 999], Gen.Int[1, 99])
            .Sample(
                (a, b, c, d) =>
                {
                    var (x, y) = (new Rational(a, b), new Rational(c, d));
                    Assert.Equal(
                        new Rational(((BigInteger)a * d) + ((BigInteger)c * b), b * d),
                        x + y
                    );
                    Assert.Equal(x, x + y - y);
                    Assert.Equal(Rational.Zero, x + -x);
                    if (c != 0)
                    {
                        Assert.Equal(x, x * y / y);
                    }
                }
            );
}
