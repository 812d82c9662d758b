using ClosingGaps.Statistics.Sampling;
using CsCheck;
using Xunit;
using static ClosingGaps.Tests.Statistics.Sampling.RandomSample;

namespace ClosingGaps.Tests.Statistics.Sampling;

/// <summary>One pass for all domains gives what one pass for each gives.</summary>
public sealed class TabulationTests
{
    [Fact]
    public void Every_domain_is_the_one_asked_alone() =>
        Gen.Select(Any, Gen.Int)
            .Sample(
                (s, seed) =>
                {
                    var values = WithUnknown(s, seed);
                    var above = Array.ConvertAll(s.Values, v => v + 70);
                    var table = Tabulation.Of(
                        s.Design,
                        DomainIndex.Of(s.Groups, 3),
                        [values, s.Values],
                        [above, above]
                    );
                    return Enumerable
                        .Range(0, 3)
                        .All(g =>
                            Same(
                                table.Ratio(g),
                                Linearise.Ratio(s.Design, values, above, s.Group(g))
                            )
                            && Same(table.Total(g), Linearise.Total(s.Design, values, s.Group(g)))
                            && Same(
                                table.Total(g, 1),
                                Linearise.Total(s.Design, s.Values, s.Group(g))
                            )
                        );
                }
            );

    [Fact]
    public void A_union_of_cells_is_their_sum_with_its_covariances() =>
        Any.Sample(s =>
        {
            var table = Tabulation.Of(
                s.Design,
                DomainIndex.Of(
                    s.Groups,
                    3,
                    [
                        [0],
                        [1],
                        [0, 1],
                        [0, 1, 2],
                    ]
                ),
                [s.Values]
            );
            var both = table.Total(0) + table.Total(1);
            return Close(both.Value, table.Total(2).Value)
                && Close(both.Variance, table.Total(2).Variance)
                && Close(
                    both.Variance,
                    table.Total(0).Variance
                        + table.Total(1).Variance
                        + 2 * table.Total(0).Covariance(table.Total(1)),
                    1e-7
                )
                && Same(table.Ratio(3), Linearise.Mean(s.Design, s.Values));
        });

    [Fact]
    public void A_difference_of_a_statistic_and_itself_has_no_error() =>
        Any.Sample(s =>
        {
            var mean = Linearise.Mean(s.Design, s.Values);
            return (mean - mean) is { Value: 0, Variance: 0 };
        });

    [Fact]
    public void Rows_outside_every_cell_count_nowhere()
    {
        var design = Design.Create([1, 1, 1, 1], [1, 1, 1, 1], [1, 2, 3, 4]);
        var table = Tabulation.Of(
            design,
            DomainIndex.Of([0, -1, 0, -1], 2),
            [
                [5, 100, 7, 100],
            ]
        );

        Assert.Equal(12, table.Total(0).Value);
        Assert.Equal(2, table.Total(0).Estimate().N);
        Assert.Equal(0, table.Total(1).Value);
        Assert.True(double.IsNaN(table.Ratio(1).Value));
        var error = Assert.Throws<ArgumentException>(() => DomainIndex.Of([0, 2], 2));
        Assert.Contains("Row 1 is in cell 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Statistics_of_two_samples_have_no_covariance_here()
    {
        double[] values = [1, 2, 4];
        var first = Linearise.Mean(Design.Create([1, 1, 1], [1, 1, 1], [1, 2, 3]), values);
        var second = Linearise.Mean(Design.Create([1, 1, 1], [1, 1, 1], [1, 2, 3]), values);

        var error = Assert.Throws<ArgumentException>(() => first.Covariance(second));
        Assert.Contains("different samples", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => first - second);

        var contrast = Contrast.Independent(first.Estimate(), second.Estimate());
        Assert.Equal(Math.Sqrt(2) * first.StandardError, contrast.StandardError, 1e-12);
        Assert.Equal(4, contrast.DegreesOfFreedom, 1e-12);
    }

    [Fact]
    public void Without_degrees_of_freedom_there_is_no_interval_of_any_kind()
    {
        var design = Design.Create([2, 3], [1, 2], [1, 1]);
        var share = Estimator.Share(design, [true, false]);

        Assert.Equal(0, share.DegreesOfFreedom);
        Assert.True(double.IsNaN(share.Interval().Low));
        Assert.True(double.IsNaN(ProportionInterval.Logit(share).High));
        Assert.True(double.IsNaN(ProportionInterval.KornGraubard(share).High));
        Assert.True(double.IsNaN(Contrast.Independent(share, share).Interval().Low));
        Assert.True(double.IsNaN(Quantiles.Of(design, [1, 2], [0.5])[0].Low));
    }

    [Fact]
    public void A_share_that_nobody_has_keeps_an_interval_above_zero()
    {
        var design = Design.Create([1, 1, 1, 1, 1], [1, 1, 1, 1, 1], [.. Enumerable.Range(0, 5)]);
        var none = Estimator.Share(design, new bool[5]);
        var (low, high) = ProportionInterval.KornGraubard(none);

        // Clopper–Pearson of 0 in 5: 1 − 0.025^(1/5).
        Assert.Equal(0, low);
        Assert.Equal(1 - Math.Pow(0.025, 0.2), high, 1e-12);
    }

    private static bool Same(Linearised a, Linearised b) =>
        Close(a.Value, b.Value)
        && (double.IsNaN(a.Value) || Close(a.Variance, b.Variance))
        && a.DegreesOfFreedom == b.DegreesOfFreedom
        && (a.Estimate().N, a.Estimate().Known, a.Estimate().Cases)
            == (b.Estimate().N, b.Estimate().Known, b.Estimate().Cases)
        && Close(a.Estimate().UnknownShare, b.Estimate().UnknownShare);

    private static double[] WithUnknown(RandomSample sample, int seed)
    {
        var random = new Random(seed);
        return Array.ConvertAll(sample.Values, v => random.Next(4) == 0 ? double.NaN : v);
    }
}
