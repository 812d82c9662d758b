using ClosingGaps.Statistics.Numerics;
using ClosingGaps.Statistics.SmallAreas;
using CsCheck;
using Xunit;

namespace ClosingGaps.Tests.Statistics.SmallAreas;

public sealed class AreaSharesTests
{
    private const int Count = 32;

    private static readonly Gen<(AreaShare[] Areas, double[] X)> Any =
        from rows in Gen.Select(
            Gen.Int[0, 200],
            Gen.Double[0.001, 0.3],
            Gen.Double[0.2, 0.7]
        ).Array[12, 40]
        select (
            Array.ConvertAll(
                rows,
                r =>
                    r.Item1 == 0
                        ? new AreaShare(double.NaN, double.NaN, 0, 0, false)
                        : Area(r.Item1, (int)(r.Item1 * r.Item2))
            ),
            Array.ConvertAll(rows, r => r.Item3)
        );

    [Fact]
    public void No_figure_falls_below_zero_and_each_lies_between_its_own_and_the_models() =>
        Any.Where(s => s.Areas.Count(a => a.Rows > 20 && a.Share > 0) > 4)
            .Sample(s =>
                AreaShares
                    .Fit(s.Areas, s.X)
                    .Areas.All(a =>
                        a.MeanSquaredError > 0
                        && (
                            a.IsSampled
                                ? a.Value >= Math.Min(a.Direct, a.Synthetic) - 1e-9
                                    && a.Value <= Math.Max(a.Direct, a.Synthetic) + 1e-9
                                : a.Value == a.Synthetic
                        )
                    )
            );

    /// <summary>
    /// Where the truth is known: shares of 1 to 20 % that follow a predictor and differ by half of it besides, in samples of 10 to 250. Errors
    /// that the model tells of itself are those that it makes, and smaller than those of the samples alone.
    /// </summary>
    [Fact]
    public void The_error_told_is_the_error_made_and_intervals_hold_the_truth()
    {
        var (made, told, alone, held, figures) = (0.0, 0.0, 0.0, 0, 0);
        for (var draw = 0; draw < 150; draw++)
        {
            var chance = new Chance((ulong)draw);
            double[] x = [.. Enumerable.Range(0, Count).Select(_ => 0.2 + 0.5 * chance.Next())];
            double[] truth =
            [
                .. x.Select(v =>
                    Math.Exp(-5 + 5 * v) * (1 + (chance.Next() - 0.5) * 0.5 * Math.Sqrt(12))
                ),
            ];
            AreaShare[] areas =
            [
                .. truth.Select(p =>
                {
                    var rows = 10 + (int)(240 * chance.Next());
                    return Area(rows, Enumerable.Range(0, rows).Count(_ => chance.Next() < p));
                }),
            ];
            var fit = AreaShares.Fit(areas, x);
            if (fit.IsVarianceZero)
                continue;
            for (var i = 0; i < Count; i++)
            {
                var error = fit.Areas[i].Value - truth[i];
                made += error * error;
                told += fit.Areas[i].MeanSquaredError;
                alone += Math.Pow(areas[i].Share - truth[i], 2);
                held += Math.Abs(error) <= 1.96 * Math.Sqrt(fit.Areas[i].MeanSquaredError) ? 1 : 0;
                figures++;
            }
        }

        Assert.InRange((double)held / figures, 0.90, 0.99);
        Assert.InRange(told / made, 0.8, 1.25);
        Assert.True(made < 0.75 * alone, $"{made / alone}");
    }

    /// <summary>The areas that saw nobody are part of the function, and an area's own luck is not.</summary>
    [Fact]
    public void The_variance_of_a_sample_of_that_size_is_found_again()
    {
        int[] rows = [20, 40, 80, 160];
        double[] expected = [0.02, 0.05, 0.1, 0.04];
        double[] variances = [.. rows.Zip(expected, (n, p) => 1.7 * p * (1 - p) / n)];
        var function = ShareVariance.Fit(expected, variances, rows, [9, 9, 9, 9]);
        Assert.Equal(1.7, function.DesignEffect, 1e-12);
        Assert.Equal(1.7 * 0.3 * 0.7 / 10, function.At(0.3, 10), 1e-12);

        variances[0] = 0;
        Assert.InRange(
            ShareVariance.Fit(expected, variances, rows, [9, 9, 9, 9]).DesignEffect,
            0.5,
            1.6
        );
        Assert.Throws<ArgumentException>(() =>
            ShareVariance.Fit(expected, variances, rows, [9, 9, 1, 1])
        );
    }

    private static AreaShare Area(int rows, int cases)
    {
        var share = (double)cases / rows;
        return new(share, share * (1 - share) / rows, rows, rows - 1, false);
    }

    private sealed class Chance(ulong seed)
    {
        private readonly Philox philox = new(seed);
        private uint count;

        public double Next() => philox.At(count++, 0, 0, 0).A / 4294967296.0;
    }
}
