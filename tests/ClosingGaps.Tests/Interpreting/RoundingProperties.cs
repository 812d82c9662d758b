using System.Globalization;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;
using CsCheck;
using Xunit;

namespace ClosingGaps.Tests.Interpreting;

/// <summary>Guarded rounding of computed doubles against exact fractions of the same numbers.</summary>
public sealed class RoundingProperties
{
    // wage × rate × days ÷ 365, as rules compute it: halves and grid points are common, and doubles miss them by ulps.
    private static readonly Gen<(Rational Exact, double Computed)> Products = Gen.Select(
            Gen.Long[-1_000_000, 1_000_000],
            Gen.Int[0, 10_000],
            Gen.Int[1, 366],
            Gen.Int[0, 2]
        )
        .Select(
            (centavos, points, days, choice) =>
            {
                var divisor = new[] { 1, 30, 365 }[choice];
                var wage = new Rational(centavos, 100);
                var rate = new Rational(points, 10_000);
                return (
                    wage * rate * days / divisor,
                    wage.ToDouble() * rate.ToDouble() * days / divisor
                );
            }
        );

    [Fact]
    public void Nearest_is_half_away_from_zero_of_the_exact_number() =>
        Products.Sample(
            p => Same(p.Exact.RoundHalfAway(2), Rounding.Nearest(p.Computed, 2)),
            iter: 20_000
        );

    // What a wage leaves after its deductions: the difference is small and carries the error of what it was taken from.
    [Fact]
    public void A_small_difference_of_large_amounts_is_rounded_as_the_exact_number() =>
        Gen.Select(Gen.Long[0, 2_000_000], Gen.Long[-5_000, 5_000])
            .Sample(
                (wage, left) =>
                {
                    var (whole, part) = (new Rational(wage, 1000), new Rational(wage - left, 1000));
                    var exact = whole - part;
                    Same(
                        exact.RoundHalfAway(2),
                        Rounding.Nearest(whole.ToDouble() - part.ToDouble(), 2)
                    );
                },
                iter: 20_000
            );

    [Fact]
    public void Truncation_is_toward_zero() =>
        Products.Sample(
            p =>
            {
                var whole = new Rational((Rational.Abs(p.Exact) * 100).Floor(), 100);
                Same(p.Exact.Sign < 0 ? -whole : whole, Rounding.Truncate(p.Computed, 2));
            },
            iter: 20_000
        );

    [Fact]
    public void Up_is_away_from_zero() =>
        Products.Sample(
            p =>
            {
                var whole = new Rational((Rational.Abs(p.Exact) * 100).Ceiling(), 100);
                Same(p.Exact.Sign < 0 ? -whole : whole, Rounding.Up(p.Computed, 2));
            },
            iter: 20_000
        );

    [Fact]
    public void Floor_and_ceiling_are_of_the_exact_number() =>
        Products.Sample(
            p =>
            {
                Same(new Rational(p.Exact.Floor(), 1), Rounding.Floor(p.Computed));
                Same(new Rational(p.Exact.Ceiling(), 1), Rounding.Ceiling(p.Computed));
            },
            iter: 20_000
        );

    [Theory]
    [InlineData("1.005", 2, "1.01")]
    [InlineData("-1.005", 2, "-1.01")]
    [InlineData("2.675", 2, "2.68")]
    [InlineData("0.004", 2, "0")]
    [InlineData("1250", -2, "1300")]
    [InlineData("-0.004", 2, "0")]
    public void Decimals_written_as_doubles(string x, int digits, string expected) =>
        Same(
            Rational.Parse(expected),
            Rounding.Nearest(double.Parse(x, CultureInfo.InvariantCulture), digits)
        );

    [Fact]
    public void Nothing_rounds_to_negative_zero()
    {
        double[] results =
        [
            Rounding.Nearest(-0.001, 2),
            Rounding.Truncate(-0.001, 2),
            Rounding.Floor(-0.0),
            Rounding.Ceiling(-0.5),
        ];
        Assert.All(results, r => Assert.Equal(0L, BitConverter.DoubleToInt64Bits(r)));
    }

    private static void Same(Rational expected, double actual) =>
        Assert.True(
            expected.ToDouble().Equals(actual),
            string.Create(CultureInfo.InvariantCulture, $"{expected} ≠ {actual:R}")
        );
}
