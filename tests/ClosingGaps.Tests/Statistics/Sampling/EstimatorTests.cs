using ClosingGaps.Statistics.Sampling;
using Xunit;

namespace ClosingGaps.Tests.Statistics.Sampling;

/// <summary>Samples small enough to work out on paper.</summary>
public sealed class EstimatorTests
{
    // Two strata; stratum 1 has PSUs 1 and 2, stratum 2 has PSUs 1, 2 and 3 (other units: an id counts
    // within its stratum).
    private static readonly double[] Weights = [10, 10, 20, 5, 5, 10];
    private static readonly int[] Strata = [1, 1, 1, 2, 2, 2];
    private static readonly int[] Psus = [1, 1, 2, 1, 2, 3];
    private static readonly double[] Values = [1, 3, 4, 2, 6, 1];
    private static readonly Design Design = Design.Create(Weights, Strata, Psus);

    [Fact]
    public void Total_by_hand()
    {
        // PSU totals: 40, 80 | 10, 30, 10. Total 170.
        // Stratum 1: mean 60, 2/1 × (400 + 400) = 1600.
        // Stratum 2: mean 50/3, squares 2 × (20/3)² + (40/3)² = 2400/9; × 3/2 = 400.
        var total = Estimator.Total(Design, Values);

        Assert.Equal(170, total.Value);
        Assert.Equal(Math.Sqrt(2000), total.StandardError, 1e-12);
        Assert.Equal(6, total.N);
        Assert.Equal(3, total.DegreesOfFreedom);
        Assert.Equal(0, total.UnknownShare);
        Assert.Equal(Precision.Suppressed, total.Precision);
    }

    [Fact]
    public void Mean_by_hand()
    {
        // 170 / 60. Linearised PSU totals (t − R·w)/60 with PSU weights 20, 20 | 5, 5, 10 and R = 17/6:
        // −50/3, 70/3 | −25/6, 95/6, −55/3, over 60. Stratum 1: 2 × 2 × 20² = 1600.
        // Stratum 2: mean −20/9, deviations −35/18, 325/18, −290/18: 3/2 × 190950/324.
        var mean = Estimator.Mean(Design, Values);

        Assert.Equal(170.0 / 60, mean.Value, 1e-14);
        Assert.Equal(Math.Sqrt(1600 + 1.5 * 190_950 / 324) / 60, mean.StandardError, 1e-12);
    }

    [Fact]
    public void A_domain_keeps_the_PSUs_outside_it()
    {
        // Only the last row: PSU totals 0, 0 | 0, 0, 10. Variance 3/2 × (2 × (10/3)² + (20/3)²) = 100.
        var total = Estimator.Total(Design, Values, [false, false, false, false, false, true]);

        Assert.Equal(10, total.Value);
        Assert.Equal(10, total.StandardError, 1e-12);
        Assert.Equal(1, total.N);
        Assert.Equal(0, total.DegreesOfFreedom);
        Assert.True(double.IsNaN(total.Interval().Low));
    }

    [Fact]
    public void An_empty_domain_is_zero_without_error_and_its_ratio_is_not_a_number()
    {
        var none = new bool[6];

        Assert.Equal((0.0, 0.0, 0), Summary(Estimator.Count(Design, none)));
        Assert.Equal((0.0, 0.0, 0), Summary(Estimator.Total(Design, Values, none)));
        var mean = Estimator.Mean(Design, Values, none);
        Assert.True(double.IsNaN(mean.Value) && double.IsNaN(mean.StandardError));
        Assert.Equal(Precision.Suppressed, mean.Precision);
    }

    [Fact]
    public void Unknown_rows_are_left_out_and_their_weight_is_told()
    {
        double[] values = [1, double.NaN, 4, 2, 6, 1];
        var mean = Estimator.Mean(Design, values);
        var known = Estimator.Mean(Design, Values, [true, false, true, true, true, true]);

        Assert.Equal(known.Value, mean.Value, 1e-14);
        Assert.Equal(known.StandardError, mean.StandardError, 1e-14);
        Assert.Equal(10.0 / 60, mean.UnknownShare, 1e-14);
        Assert.Equal((6, 5), (mean.N, mean.Known));
    }

    [Fact]
    public void Finer_rows_keep_PSUs_that_have_none_of_them()
    {
        // Rows under coarse rows 0, 0 and 4 only: three PSUs are empty and still count.
        var finer = Design.Expand([0, 0, 4]);
        var total = Estimator.Count(finer, [true, true, true]);

        Assert.Equal(5, finer.PsuCount);
        Assert.Equal(25, total.Value);
        // PSU totals 20, 0 | 0, 5, 0: 2 × 2 × 100 + 3/2 × (2 × (5/3)² + (10/3)²) = 425.
        Assert.Equal(Math.Sqrt(425), total.StandardError, 1e-12);
    }

    [Fact]
    public void A_lonely_PSU_adds_by_its_policy()
    {
        var design = Design.Create([2, 3, 4], [1, 1, 2], [1, 2, 1]);
        double[] values = [1, 1, 1];
        double Variance(LonelyPsu policy) =>
            Math.Pow(Estimator.Total(design.WithLonely(policy), values).StandardError, 2);

        // Stratum 1: 2 × 2 × 0.5² = 1. The lonely PSU totals 4.
        Assert.Equal(1 + 16, Variance(LonelyPsu.Adjust), 1e-12);
        Assert.Equal(1, Variance(LonelyPsu.Certainty), 1e-12);
        Assert.Equal(1, Variance(LonelyPsu.Remove), 1e-12);
        Assert.Equal(2, Variance(LonelyPsu.Average), 1e-12);
        Assert.Equal([2], design.LonelyStrata);
        Assert.Throws<InvalidOperationException>(() => Variance(LonelyPsu.Fail));
    }

    [Fact]
    public void A_stratum_taken_whole_adds_nothing()
    {
        var design = Design.Create(Weights, Strata, Psus, populationPsus: [2, 2, 2, 6, 6, 6]);

        // Stratum 1: 2 of 2 PSUs. Stratum 2: half of 400.
        Assert.Equal(Math.Sqrt(200), Estimator.Total(design, Values).StandardError, 1e-12);
    }

    [Theory]
    [InlineData(0.10, 30, Precision.High)]
    [InlineData(0.15, 30, Precision.Moderate)]
    [InlineData(0.30, 30, Precision.Low)]
    [InlineData(double.NaN, 30, Precision.Low)]
    [InlineData(0.01, 29, Precision.Suppressed)]
    public void Precision_follows_the_rule(double variation, int rows, Precision expected) =>
        Assert.Equal(expected, PrecisionRule.Default.Grade(variation, rows));

    [Fact]
    public void A_total_is_graded_by_the_rows_that_add_to_it()
    {
        var weights = new double[100];
        Array.Fill(weights, 1);
        var design = Design.Create(weights, new int[100], [.. Enumerable.Range(0, 100)]);
        var values = new double[100];
        values[0] = 1;

        Assert.Equal(Precision.Suppressed, Estimator.Total(design, values).Precision);
        Assert.NotEqual(Precision.Suppressed, Estimator.Mean(design, values).Precision);
    }

    [Fact]
    public void Lengths_and_weights_are_checked()
    {
        var length = Assert.Throws<ArgumentException>(() => Estimator.Total(Design, [1.0, 2.0]));
        Assert.Contains("6 in all; found 2", length.Message, StringComparison.Ordinal);
        var weight = Assert.Throws<ArgumentException>(() => Design.Create([1, -2], [1, 1], [1, 2]));
        Assert.Contains("Weight -2 of row 1", weight.Message, StringComparison.Ordinal);
    }

    private static (double Value, double Error, int N) Summary(Estimate e) =>
        (e.Value, e.StandardError, e.N);
}
