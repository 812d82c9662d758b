using ClosingGaps.Statistics.SmallAreas;
using Xunit;

namespace ClosingGaps.Tests.Statistics.SmallAreas;

public sealed class VarianceFunctionTests
{
    [Fact]
    public void Variances_that_follow_the_sample_size_are_found_again()
    {
        int[] rows = [20, 40, 80, 160, 10];
        double[] variances = [0.2 / 20, 0.2 / 40, 0.2 / 80, 0.2 / 160, 99];
        // The last area has one PSU more than strata: its variance is not believed.
        var function = VarianceFunction.Fit(variances, rows, [8, 9, 10, 20, 1]);

        Assert.Equal(-1, function.Slope, 1e-9);
        Assert.Equal(4, function.FittedAreas);
        Assert.Equal(0.2 / 10, function.At(10), 1e-9);
    }

    [Fact]
    public void The_areas_it_rests_on_keep_their_sum()
    {
        int[] rows = [20, 40, 80, 160];
        double[] variances = [0.02, 0.003, 0.004, 0.001];
        var function = VarianceFunction.Fit(variances, rows, [8, 9, 10, 20]);

        Assert.Equal(variances.Sum(), rows.Sum(function.At), 1e-12);
    }

    [Fact]
    public void Too_few_areas_are_an_error_in_words()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            VarianceFunction.Fit([0.1, 0.2, 0.3], [10, 20, 30], [8, 1, 9])
        );
        Assert.Contains("2 areas have 5 degrees", error.Message, StringComparison.Ordinal);
    }
}
