using ClosingGaps.Statistics.Calibration;
using ClosingGaps.Statistics.Sampling;
using ClosingGaps.Tests.Statistics.Sampling;
using CsCheck;
using Xunit;
using static ClosingGaps.Tests.Statistics.Sampling.RandomSample;

namespace ClosingGaps.Tests.Statistics.Calibration;

/// <summary>Margins are met, or the error names those that cannot be.</summary>
public sealed class CalibratorTests
{
    private static readonly CalibrationMethod[] methods =
    [
        CalibrationMethod.Linear,
        CalibrationMethod.Raking,
        CalibrationMethod.Logit(0.3, 3),
    ];

    [Fact]
    public void Margins_of_another_population_are_met_and_have_no_error() =>
        Gen.Select(Any, Gen.Int[0, 2], Gen.Double[0.8, 1.2].Array[3])
            .Sample(
                (s, m, factors) =>
                {
                    var now = Enumerable
                        .Range(0, 3)
                        .Select(g => s.Weights.Where((_, i) => s.Groups[i] == g).Sum())
                        .ToArray();
                    var margins = new Margins(s.Weights.Length).Add(
                        "group",
                        s.Groups,
                        ["a", "b", "c"],
                        [.. now.Zip(factors, (n, f) => n * f)]
                    );
                    var result = Calibrator.Calibrate(s.Design, margins, methods[m]);
                    return Enumerable
                        .Range(0, 3)
                        .All(g =>
                        {
                            var count = Linearise.Count(result.Design, s.Group(g));
                            return Close(count.Value, now[g] * factors[g], 1e-8)
                                && count.StandardError < 1e-5 * Math.Max(1, now[g]);
                        });
                }
            );

    [Fact]
    public void Totals_that_hold_already_leave_the_design_weights_as_they_are() =>
        Gen.Select(Any, Gen.Int[0, 2])
            .Sample(
                (s, m) =>
                {
                    var margins = new Margins(s.Weights.Length).Add(
                        "value",
                        s.Values,
                        s.Weights.Zip(s.Values, (w, v) => w * v).Sum()
                    );
                    return Calibrator
                        .Calibrate(s.Design, margins, methods[m])
                        .Factors.All(f => Close(f, 1));
                }
            );

    [Fact]
    public void Tabulation_and_single_domains_agree_on_calibrated_weights() =>
        Any.Sample(s =>
        {
            var margins = new Margins(s.Weights.Length).Add(
                "strata",
                Array.ConvertAll(s.Strata, h => h - 1),
                ["1", "2", "3", "4"],
                [
                    .. Enumerable
                        .Range(1, 4)
                        .Select(h => 1.5 * s.Weights.Where((_, i) => s.Strata[i] == h).Sum()),
                ]
            );
            var design = Calibrator.Calibrate(s.Design, margins, CalibrationMethod.Raking).Design;
            var table = Tabulation.Of(design, DomainIndex.Of(s.Groups, 3), [s.Values]);
            var finer = design.Expand([.. Enumerable.Range(0, s.Values.Length)]);
            return Enumerable
                .Range(0, 3)
                .All(g =>
                {
                    var alone = Linearise.Mean(design, s.Values, s.Group(g));
                    var expanded = Linearise.Mean(finer, s.Values, s.Group(g));
                    return Close(alone.Value, table.Ratio(g).Value)
                        && Close(alone.Variance, table.Ratio(g).Variance)
                        && Close(alone.Variance, expanded.Variance)
                        && Close(alone.Covariance(alone), alone.Covariance(expanded));
                });
        });

    [Fact]
    public void A_category_that_nobody_has_is_named()
    {
        var margins = new Margins(3).Add("sex", [0, 0, 0], ["women", "men"], [60, 40]);

        var error = Assert.Throws<CalibrationException>(() =>
            Calibrator.Factors(margins, [1, 1, 1], CalibrationMethod.Raking)
        );
        Assert.Equal(["sex = men"], error.Margins);
        Assert.Contains("no row of the sample has it", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Totals_that_contradict_each_other_are_named()
    {
        var margins = new Margins(4)
            .Add("sex", [0, 0, 1, 1], ["women", "men"], [60, 40])
            .Add("place", [0, 1, 0, 1], ["rural", "urban"], [30, 71]);

        foreach (var method in methods)
        {
            var error = Assert.Throws<CalibrationException>(() =>
                Calibrator.Factors(margins, [20, 20, 20, 20], method)
            );
            Assert.Equal(["sex", "place"], error.Margins);
            Assert.Contains("place adds up to 101", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Bounds_that_are_too_tight_are_named()
    {
        var margins = new Margins(4).Add("sex", [0, 0, 1, 1], ["women", "men"], [90, 10]);

        var error = Assert.Throws<CalibrationException>(() =>
            Calibrator.Factors(margins, [20, 20, 20, 20], CalibrationMethod.Logit(0.5, 2))
        );
        Assert.Equal(["sex = women", "sex = men"], error.Margins);
        Assert.Contains("a factor of 2.25", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_of_zero_cannot_be_raked_and_can_be_left_out()
    {
        var margins = new Margins(3).Add("sex", [0, 0, 1], ["women", "men"], [60, 0]);
        Assert.Throws<CalibrationException>(() =>
            Calibrator.Factors(margins, [1, 1, 1], CalibrationMethod.Raking)
        );

        var without = new Margins(3).Add("sex", [0, 0, -1], ["women"], [60]);
        Assert.Equal(
            [30.0, 30, 1],
            Calibrator.Factors(without, [1, 1, 1], CalibrationMethod.Raking),
            (a, b) => Close(a, b)
        );
    }

    [Fact]
    public void Weights_are_calibrated_once()
    {
        var design = Design.Create([1, 2], [1, 1], [1, 2]);
        var margins = new Margins(2).Add("all", [1.0, 1.0], 6);
        var result = Calibrator.Calibrate(design, margins, CalibrationMethod.Linear);

        Assert.Equal([2, 4], result.Design.Weights.ToArray());
        Assert.Equal(9.0 / 5, result.EffectiveSizeBefore, 1e-12);
        Assert.Throws<ArgumentException>(() =>
            Calibrator.Calibrate(result.Design, margins, CalibrationMethod.Linear)
        );
    }

    [Fact]
    public void Linear_calibration_tells_of_negative_weights()
    {
        var design = Design.Create([1, 1, 1], [1, 1, 1], [1, 2, 3]);
        var margins = new Margins(3).Add("all", [1.0, 1, 1], 3).Add("x", [0.0, 1, 5], 13);
        var result = Calibrator.Calibrate(design, margins, CalibrationMethod.Linear);

        Assert.True(result.NegativeWeights > 0);
        Assert.True(result.LowestFactor < 0);
    }
}
