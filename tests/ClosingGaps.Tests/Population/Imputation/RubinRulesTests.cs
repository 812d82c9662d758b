using ClosingGaps.Population.Imputation;
using ClosingGaps.Statistics.Sampling;
using Xunit;

namespace ClosingGaps.Tests.Population.Imputation;

/// <summary>Several imputations made one figure: worked by hand from the formulas of Rubin (1987) and Barnard and Rubin (1999).</summary>
public sealed class RubinRulesTests
{
    [Fact]
    public void Variance_is_within_plus_between_and_a_share_more()
    {
        var combined = RubinRules.Combine([Figure(10, 1), Figure(12, 2), Figure(14, 3)]);

        Assert.Equal(12, combined.Estimate.Value, 1e-12);
        Assert.Equal(14 / 3.0, combined.Within, 1e-12); // (1 + 4 + 9) / 3
        Assert.Equal(4, combined.Between, 1e-12); // (4 + 0 + 4) / 2
        Assert.Equal(Math.Sqrt(10), combined.Estimate.StandardError, 1e-12); // 14/3 + 4/3 × 4
        Assert.Equal(16 / 30.0, combined.Missing, 1e-12); // 16/3 of 10
        // λ = 8/15: (3 − 1) / λ² = 7.03125; of the sample 101/103 × 100 × 7/15 = 45.7605; together 6.0947.
        Assert.Equal(6, combined.Estimate.DegreesOfFreedom);
    }

    [Fact]
    public void What_no_draw_moves_is_as_it_was()
    {
        var figure = Figure(0.1 + 0.2, 0.7);
        Assert.Equal(figure, RubinRules.Combine([figure, figure, figure]).Estimate);
    }

    [Fact]
    public void The_weakest_draw_decides_whether_a_figure_is_shown()
    {
        var thin = Figure(11, 1) with { Cases = 12, Precision = Precision.Suppressed };
        var combined = RubinRules.Combine([Figure(10, 1), thin]).Estimate;
        Assert.True(combined.IsSuppressed);
        Assert.Equal(12, combined.Cases);
    }

    [Fact]
    public void Precision_is_that_of_the_whole_error()
    {
        // Each draw alone is of high precision: 10 %. Together: √(1 + 1.5 × 8) / 10 = 36 %.
        var combined = RubinRules.Combine([Figure(8, 1), Figure(12, 1)]).Estimate;
        Assert.Equal(Precision.Low, combined.Precision);
    }

    [Fact]
    public void One_draw_tells_no_error() =>
        Assert.Throws<ArgumentException>(() => RubinRules.Combine([Figure(1, 1)]));

    private static Estimate Figure(double value, double error) =>
        new(value, error, 500, 500, 400, 100, 0, Precision.High);
}
