using ClosingGaps.Statistics.Regression;
using ClosingGaps.Statistics.SmallAreas;
using CsCheck;
using Xunit;

namespace ClosingGaps.Tests.Statistics.SmallAreas;

public sealed class FayHerriotTests
{
    private static readonly Gen<(double[] Direct, double[] Variances, double[] X)> Areas =
        from rows in Gen.Select(Gen.Double[0, 100], Gen.Double[1, 200], Gen.Double[0, 10]).Array[
            6,
            40
        ]
        select (
            Array.ConvertAll(rows, r => r.Item1),
            Array.ConvertAll(rows, r => r.Item2),
            Array.ConvertAll(rows, r => r.Item3)
        );

    [Fact]
    public void A_figure_lies_between_what_was_seen_and_what_the_model_says() =>
        Areas.Sample(s =>
        {
            var fit = Fit(s.Direct, s.Variances, s.X);
            return fit.VarianceBetween >= 0
                && fit.Areas.All(a =>
                    a.Value >= Math.Min(a.Direct, a.Synthetic) - 1e-9
                    && a.Value <= Math.Max(a.Direct, a.Synthetic) + 1e-9
                    && a.MeanSquaredError > 0
                );
        });

    [Fact]
    public void Scoring_that_jumps_over_the_answer_settles_all_the_same()
    {
        var fit = Fit(
            [0, 99d / 37, 1, 0, 59d / 3, 15.213183704990119, 247d / 66, 2, 9d / 26],
            [
                23,
                2608d / 15,
                144,
                8859d / 59,
                32d / 9,
                73.57022353650436,
                133.86053182328772,
                5878d / 35,
                168,
            ],
            [0, 0, 70d / 19, 0, 0, 1, 1d / 23, 0, 17d / 82]
        );
        Assert.InRange(fit.VarianceBetween, 0, 1000);
    }

    [Fact]
    public void An_area_without_a_sample_has_the_models_figure_and_a_larger_error() =>
        Areas.Sample(s =>
        {
            var whole = Fit(s.Direct, s.Variances, s.X);
            var direct = s.Direct.Append(double.NaN).ToArray();
            var fit = Fit(direct, [.. s.Variances, double.NaN], [.. s.X, 5]);
            var last = fit.Areas[^1];
            return !last.IsSampled
                && last.Shrinkage == 0
                && Math.Abs(last.Value - (fit.Coefficients[0] + 5 * fit.Coefficients[1])) < 1e-9
                && last.MeanSquaredError >= fit.VarianceBetween
                && Math.Abs(whole.VarianceBetween - fit.VarianceBetween)
                    <= 1e-6 * (1 + fit.VarianceBetween);
        });

    [Fact]
    public void Benchmarked_figures_add_up() =>
        Areas.Sample(s =>
        {
            var fit = Fit(s.Direct, s.Variances, s.X);
            var shares = Enumerable.Repeat(1.0 / s.X.Length, s.X.Length).ToArray();
            return new[] { Benchmarking.Ratio, Benchmarking.ByError }.All(how =>
                Math.Abs(fit.Benchmarked(shares, 50, how).Average() - 50) < 1e-8
            );
        });

    [Fact]
    public void Figures_that_vary_less_than_their_errors_say_that_no_variance_is_left()
    {
        var fit = Fit([10, 11, 10, 11, 10, 11], [50, 50, 50, 50, 50, 50], [1, 2, 3, 4, 5, 6]);

        Assert.True(fit.IsVarianceZero);
        Assert.All(fit.Areas, a => Assert.Equal(0, a.Shrinkage));
    }

    [Fact]
    public void The_two_forms_of_error_differ_in_one_term()
    {
        double[] direct = [10, 30, 20, 50, 10, 40, 70];
        double[] variances = [5, 8, 6, 9, 5, 7, 20];
        double[] x = [1, 2, 3, 4, 5, 6, 7];
        var sae = Fit(direct, variances, x);
        var information = FayHerriot.Fit(
            direct,
            variances,
            new Predictors(7).Add("x", x),
            ErrorForm.Information
        );

        Assert.Equal(sae.VarianceBetween, information.VarianceBetween);
        Assert.All(
            sae.Areas.Zip(information.Areas),
            pair => Assert.True(pair.First.MeanSquaredError < pair.Second.MeanSquaredError)
        );
    }

    [Fact]
    public void Bad_areas_are_errors_in_words()
    {
        var variance = Assert.Throws<ArgumentException>(() =>
            Fit([1, 2, 3, 4], [1, 0, 1, 1], [1, 2, 3, 4])
        );
        Assert.Contains(
            "Area 1 has the sampling variance 0",
            variance.Message,
            StringComparison.Ordinal
        );
        var few = Assert.Throws<ArgumentException>(() => Fit([1, 2], [1, 1], [1, 2]));
        Assert.Contains("2 areas with a sample", few.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Fit([1, 2, 3, 4], [1, 1, 1, 1], [2, 2, 2, 2]));
    }

    private static FayHerriot Fit(double[] direct, double[] variances, double[] x) =>
        FayHerriot.Fit(direct, variances, new Predictors(x.Length).Add("x", x));
}
