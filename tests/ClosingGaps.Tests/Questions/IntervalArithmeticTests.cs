using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Questions;
using ClosingGaps.Law.Model;
using CsCheck;
using Xunit;

namespace ClosingGaps.Tests.Questions;

/// <summary>
/// What can still come out when a fact is not known. Too narrow a range would say that a question no longer matters when it does; too
/// wide a range asks for nothing's sake.
/// </summary>
public sealed class IntervalArithmeticTests
{
    private static readonly Gen<(double Low, double High)> interval = Gen.Select(
        Gen.Int[-3, 3],
        Gen.Int[0, 3],
        (low, wide) => ((double)low, (double)(low + wide))
    );

    private static readonly Gen<(double Low, double High)> truth = Gen.Int[0, 2]
        .Select(i => (i == 2 ? 1.0 : 0.0, i == 0 ? 0.0 : 1.0));

    /// <summary>Over whole numbers, the range is exactly that of all the results.</summary>
    [Theory]
    [InlineData(PlanOp.Add)]
    [InlineData(PlanOp.Subtract)]
    [InlineData(PlanOp.Multiply)]
    [InlineData(PlanOp.Minimum)]
    [InlineData(PlanOp.Maximum)]
    [InlineData(PlanOp.Negate)]
    [InlineData(PlanOp.Less)]
    [InlineData(PlanOp.LessOrEqual)]
    [InlineData(PlanOp.Equal)]
    [InlineData(PlanOp.NotEqual)]
    public void The_range_is_that_of_all_results(PlanOp op) =>
        Gen.Select(interval, interval).Sample((a, b) => Check(op, a, b));

    [Theory]
    [InlineData(PlanOp.And)]
    [InlineData(PlanOp.Or)]
    [InlineData(PlanOp.Not)]
    public void So_is_that_of_truths(PlanOp op) =>
        Gen.Select(truth, truth).Sample((a, b) => Check(op, a, b));

    [Theory]
    [InlineData(2, 6, 1, 2, 1, 6)]
    [InlineData(-6, 6, 2, 3, -3, 3)]
    [InlineData(2, 6, -2, -1, -6, -1)]
    [InlineData(2, 6, 0, 2, double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData(2, 6, -1, 0, double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData(0, 0, 1, 2, 0, 0)]
    [InlineData(1, double.PositiveInfinity, 2, 4, 0.25, double.PositiveInfinity)]
    [InlineData(1, 4, 2, double.PositiveInfinity, 0, 2)]
    public void Nothing_is_said_of_a_quotient_by_what_may_be_zero(
        double aLow,
        double aHigh,
        double bLow,
        double bHigh,
        double low,
        double high
    ) => Assert.Equal((low, high), Of(PlanOp.Divide, (aLow, aHigh), (bLow, bHigh)));

    [Theory]
    [InlineData(PlanOp.Round, 1.234, 1.235, 1.23, 1.24)]
    [InlineData(PlanOp.Truncate, 1.239, 1.241, 1.23, 1.24)]
    [InlineData(PlanOp.RoundUp, 1.231, 1.24, 1.24, 1.24)]
    [InlineData(PlanOp.Floor, -1.5, 1.5, -2, 1)]
    [InlineData(PlanOp.Ceiling, -1.5, 1.5, -1, 2)]
    [InlineData(PlanOp.Round, double.NegativeInfinity, 0.005, double.NegativeInfinity, 0.01)]
    public void Both_ends_are_rounded(
        PlanOp op,
        double aLow,
        double aHigh,
        double low,
        double high
    ) => Assert.Equal((low, high), Of(op, (aLow, aHigh), default));

    [Fact]
    public void What_has_no_end_has_none_after_a_sum()
    {
        var all = (double.NegativeInfinity, double.PositiveInfinity);
        Assert.Equal(all, Of(PlanOp.Add, all, all));
        Assert.Equal(all, Of(PlanOp.Subtract, all, all));
        Assert.Equal((0.0, 0.0), Of(PlanOp.Multiply, all, (0, 0)));
        Assert.Equal(all, Of(PlanOp.Unknown, (0, 0), (0, 0)));
    }

    private static void Check(PlanOp op, (double Low, double High) a, (double Low, double High) b)
    {
        var results = new List<double>();
        for (var x = a.Low; x <= a.High; x++)
        {
            for (var y = b.Low; y <= b.High; y++)
            {
                results.Add(Result(op, x, y));
            }
        }

        var range = Of(op, a, b);
        Assert.Equal(results.Min(), range.Low);
        Assert.Equal(results.Max(), range.High);
    }

    private static double Result(PlanOp op, double x, double y) =>
        op switch
        {
            PlanOp.Add => x + y,
            PlanOp.Subtract => x - y,
            PlanOp.Multiply => x * y,
            PlanOp.Minimum => Math.Min(x, y),
            PlanOp.Maximum => Math.Max(x, y),
            PlanOp.Negate => -x,
            PlanOp.Less => x < y ? 1 : 0,
            PlanOp.LessOrEqual => x <= y ? 1 : 0,
            PlanOp.Equal => x == y ? 1 : 0,
            PlanOp.NotEqual => x != y ? 1 : 0,
            PlanOp.And => x * y,
            PlanOp.Or => Math.Max(x, y),
            PlanOp.Not => 1 - x,
            _ => throw new ArgumentOutOfRangeException(nameof(op)),
        };

    private static (double Low, double High) Of(
        PlanOp op,
        (double Low, double High) a,
        (double Low, double High) b
    ) => IntervalArithmetic.Of(new PlanNode(op, Entity.Person, 0, 1, Aux: 2), a, b);
}
