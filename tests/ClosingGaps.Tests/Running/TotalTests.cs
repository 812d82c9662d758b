using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Running;
using ClosingGaps.Law.Model;
using CsCheck;
using Xunit;

namespace ClosingGaps.Tests.Running;

public sealed class TotalTests
{
    [Fact]
    public void Sums_centavos_times_factors_exactly()
    {
        // 0.1 + 0.2 in doubles is not 0.3; a large row must not swallow small ones.
        var column = new Column([0.1, 0.2, 900_000_000_000.01, -0.01]);
        var total = Totals.Of(column, Weighing(1, 1, 1000, 7), digits: 2);
        Assert.Equal(Rational.Parse("900000000000010.23"), total.Amount);
    }

    [Fact]
    public void Weighs_what_is_not_known_apart()
    {
        var total = Totals.Of(new Column([5, 0, 0], [0, 1, 2]), Weighing(10, 20, 30), digits: 0);
        Assert.Equal(50, total.Amount);
        Assert.Equal((Int128)10, total.Known);
        Assert.Equal((Int128)20, total.NotApplicable);
        Assert.Equal((Int128)30, total.Unknown);
        Assert.Equal(0.5, total.ShareUnknown);
    }

    [Fact]
    public void Refuses_factors_that_are_not_one_a_row() =>
        Assert.Throws<ArgumentException>(() =>
            Totals.Of(new Column([1, 2]), Weighing(1), digits: 0)
        );

    [Fact]
    public void Is_the_same_in_any_order_and_in_parts() =>
        Gen.Select(Gen.Int[-100_000_000, 100_000_000], Gen.Long[0, 5000])
            .Array[1, 50]
            .Sample(rows =>
            {
                var whole = Of(rows);
                Assert.Equal(whole, Of([.. rows.Reverse()]));
                var half = rows.Length / 2;
                Assert.Equal(whole, Of(rows[..half]) + Of(rows[half..]));
                var exact = rows.Aggregate(
                    Rational.Zero,
                    (sum, r) => sum + (new Rational(r.Item1, 100) * r.Item2)
                );
                Assert.Equal(exact, whole.Amount);
            });

    private static Total Of((int Centavos, long Factor)[] rows) =>
        Totals.Of(
            new Column([.. rows.Select(r => r.Centavos / 100.0)]),
            Weighing([.. rows.Select(r => (double)r.Factor)]),
            digits: 2
        );

    private static Factors Weighing(params double[] factors) => new(Entity.Person, factors);
}
