using ClosingGaps.Statistics.Calibration;
using ClosingGaps.Statistics.Replication;
using ClosingGaps.Statistics.Sampling;
using ClosingGaps.Tests.Statistics.Sampling;
using CsCheck;
using Xunit;
using static ClosingGaps.Tests.Statistics.Sampling.RandomSample;

namespace ClosingGaps.Tests.Statistics.Replication;

/// <summary>Replication and linearisation are two roads to one variance.</summary>
public sealed class ReplicatesTests
{
    [Fact]
    public void The_jackknife_of_a_total_is_its_linearised_variance() =>
        Any.Where(s => s.Design.LonelyStrata.Count < s.Design.StratumCount)
            .Sample(s =>
            {
                var design = s.Design.WithLonely(LonelyPsu.Certainty);
                var replicates = Replicates.Jackknife(design).Totals([s.Values])[0];
                var linear = Linearise.Total(design, s.Values);
                return Close(replicates.Value, linear.Value)
                    && Close(replicates.StandardError, linear.StandardError, 1e-7);
            });

    [Fact]
    public void Half_samples_of_a_total_are_its_linearised_variance() =>
        Gen.Int[-50, 50]
            .Array[2, 20]
            .Sample(values =>
            {
                if (values.Length % 2 != 0)
                    return true;
                var rows = Enumerable.Range(0, values.Length).ToArray();
                var design = Design.Create(
                    Array.ConvertAll(rows, i => 1.0 + i),
                    Array.ConvertAll(rows, i => i / 2),
                    rows
                );
                var amounts = Array.ConvertAll(values, v => (double)v);
                var linear = Linearise.Total(design, amounts).StandardError;
                return Close(
                        Replicates.HalfSamples(design).Totals([amounts])[0].StandardError,
                        linear,
                        1e-8
                    )
                    && Close(
                        Replicates.HalfSamples(design, 0.3).Totals([amounts])[0].StandardError,
                        linear,
                        1e-8
                    );
            });

    [Fact]
    public void Row_weights_of_a_replicate_give_its_totals() =>
        Any.Where(s => s.Design.LonelyStrata.Count == 0)
            .Sample(s =>
            {
                double Total(double[] weights) => weights.Zip(s.Values, (w, y) => w * y).Sum();
                return new[]
                {
                    Replicates.Jackknife(s.Design),
                    Replicates.Bootstrap(s.Design, 5, 1),
                }.All(r =>
                    r.Totals([s.Values])[0]
                        .Replicates.Zip(r.Of(Total).Replicates)
                        .All(pair => Close(pair.First, pair.Second))
                );
            });

    [Fact]
    public void Half_samples_by_row_weights_are_those_of_the_fast_transform()
    {
        var rows = Enumerable.Range(0, 14).ToArray();
        var design = Design.Create(
            Array.ConvertAll(rows, i => 2.0 + i % 5),
            Array.ConvertAll(rows, i => i / 2),
            rows
        );
        var values = Array.ConvertAll(rows, i => (double)(i * i % 11));
        var halves = Replicates.HalfSamples(design, 0.25);

        Assert.Equal(8, halves.Count);
        Assert.Equal(
            halves.Of(w => w.Zip(values, (a, b) => a * b).Sum()).Replicates,
            halves.Totals([values])[0].Replicates,
            (a, b) => Close(a, b)
        );
    }

    [Fact]
    public void The_bootstrap_comes_near_the_linearised_error_and_keeps_to_its_seed()
    {
        var random = new Random(3);
        var rows = Enumerable.Range(0, 400).ToArray();
        var design = Design.Create(
            Array.ConvertAll(rows, _ => 1 + random.NextDouble()),
            Array.ConvertAll(rows, i => i / 100),
            Array.ConvertAll(rows, i => i / 5),
            populationPsus: Array.ConvertAll(rows, _ => 60.0)
        );
        var values = Array.ConvertAll(rows, _ => random.NextDouble());
        var linear = Linearise.Total(design, values).StandardError;
        var first = Replicates.Bootstrap(design, 2000, 7).Totals([values])[0];

        Assert.InRange(first.StandardError / linear, 0.94, 1.06);
        // A replicate does not hang on how many there are.
        var fewer = Replicates.Bootstrap(design, 10, 7).Totals([values])[0];
        Assert.Equal(first.Replicates.Take(10), fewer.Replicates);
        Assert.NotEqual(
            first.StandardError,
            Replicates.Bootstrap(design, 2000, 8).Totals([values])[0].StandardError
        );
    }

    [Fact]
    public void Ready_weights_give_what_the_same_replicates_give()
    {
        var design = Design.Create([1, 2, 3, 4], [1, 1, 2, 2], [1, 2, 1, 2]);
        double[] values = [5, 1, 2, 8];
        var own = Replicates.Bootstrap(design, 6, 4);
        var columns = Enumerable
            .Range(0, 6)
            .Select(r =>
            {
                var column = new double[4];
                own.WeightsOf(r, column);
                return column;
            })
            .ToList();
        var ready = Replicates.Ready(design.Weights.ToArray(), columns, 1.0 / 5);

        Assert.Equal(own.Mean(values).StandardError, ready.Mean(values).StandardError, 1e-12);
    }

    [Fact]
    public void Calibrated_replicates_have_no_error_in_what_they_are_calibrated_to()
    {
        var rows = Enumerable.Range(0, 40).ToArray();
        var design = Design.Create(
            Array.ConvertAll(rows, i => 1.0 + i % 3),
            Array.ConvertAll(rows, i => i / 20),
            rows
        );
        var codes = Array.ConvertAll(rows, i => i % 2);
        var margins = new Margins(40).Add("sex", codes, ["women", "men"], [60, 40]);
        var replicates = Replicates
            .Bootstrap(design, 50, 2)
            .Calibrated(margins, CalibrationMethod.Raking);
        var women = replicates.Totals([Array.ConvertAll(codes, c => 1.0 - c)])[0];

        Assert.Equal(60, women.Value, 1e-6);
        Assert.Equal(0, women.StandardError, 1e-6);
        // Other totals vary, about as the linearised residuals say.
        var values = Array.ConvertAll(rows, i => (double)(i * i % 7));
        var linear = Linearise.Total(
            Calibrator.Calibrate(design, margins, CalibrationMethod.Raking).Design,
            values
        );
        Assert.InRange(
            replicates.Totals([values])[0].StandardError / linear.StandardError,
            0.7,
            1.3
        );
    }

    [Fact]
    public void Strata_that_do_not_fit_a_method_are_named()
    {
        var design = Design.Create([1, 1, 1, 1], [7, 7, 7, 8], [1, 2, 3, 1]);

        var halves = Assert.Throws<ArgumentException>(() => Replicates.HalfSamples(design));
        Assert.Contains("Stratum 7 has 3 PSUs", halves.Message, StringComparison.Ordinal);
        var lonely = Assert.Throws<InvalidOperationException>(() =>
            Replicates.Jackknife(design.WithLonely(LonelyPsu.Fail))
        );
        Assert.Contains("Stratum 8 has a single PSU", lonely.Message, StringComparison.Ordinal);
    }
}
