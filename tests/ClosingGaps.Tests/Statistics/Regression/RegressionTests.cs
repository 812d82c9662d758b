using ClosingGaps.Statistics.Regression;
using ClosingGaps.Statistics.Sampling;
using ClosingGaps.Tests.Statistics.Sampling;
using CsCheck;
using Xunit;
using static ClosingGaps.Tests.Statistics.Sampling.RandomSample;

namespace ClosingGaps.Tests.Statistics.Regression;

public sealed class RegressionTests
{
    private static readonly Gen<RandomSample> Samples = Any.Where(s =>
        s.Values.Length > 12 && Enumerable.Range(0, 3).All(g => s.Groups.Count(x => x == g) > 2)
    );

    [Fact]
    public void A_model_of_categories_alone_gives_their_means_with_their_errors() =>
        Samples.Sample(s =>
        {
            var fit = Regressions.Linear(
                s.Design,
                s.Values,
                new Predictors(s.Values.Length).Add("group", s.Groups, ["a", "b", "c"])
            );
            var means = Enumerable
                .Range(0, 3)
                .Select(g => Linearise.Mean(s.Design, s.Values, s.Group(g)))
                .ToArray();
            var b = fit["intercept"] + fit["group = b"];
            return Close(fit["intercept"].Value, means[0].Value, 1e-7)
                && Close(fit["intercept"].StandardError, means[0].StandardError, 1e-6)
                && Close(b.Value, means[1].Value, 1e-7)
                && Close(b.StandardError, means[1].StandardError, 1e-6)
                && Close(fit["group = c"].StandardError, (means[2] - means[0]).StandardError, 1e-6);
        });

    [Fact]
    public void A_logistic_model_of_categories_gives_their_log_odds()
    {
        // Shares 1/4 and 3/4.
        double[] yes = [1, 0, 0, 0, 1, 1, 1, 0];
        int[] group = [0, 0, 0, 0, 1, 1, 1, 1];
        var design = Design.Create(
            [1, 1, 1, 1, 1, 1, 1, 1],
            new int[8],
            [.. Enumerable.Range(0, 8)]
        );
        var predictors = new Predictors(8).Add("group", group, ["a", "b"]);
        var fit = Regressions.Logistic(design, yes, predictors);

        Assert.Equal(Math.Log(1.0 / 3), fit["intercept"].Value, 1e-9);
        Assert.Equal(2 * Math.Log(3), fit["group = b"].Value, 1e-9);
        var effect = MarginalEffects.Of(design, predictors, fit, "group = b");
        var difference =
            Linearise.Mean(design, yes, Array.ConvertAll(group, g => g == 1))
            - Linearise.Mean(design, yes, Array.ConvertAll(group, g => g == 0));
        Assert.Equal(0.5, effect.Value, 1e-9);
        Assert.Equal(difference.StandardError, effect.StandardError, 1e-8);
    }

    [Fact]
    public void A_gap_is_what_endowments_explain_and_what_they_do_not() =>
        Gen.Select(Samples, Gen.Enum<OaxacaReference>(), Gen.Int)
            .Sample(
                (s, reference, seed) =>
                {
                    var random = new Random(seed);
                    var schooling = Array.ConvertAll(
                        s.Values,
                        _ => (double)random.Next(0, 20) + random.NextDouble()
                    );
                    var gap = OaxacaBlinder.Decompose(
                        s.Design,
                        s.Values,
                        new Predictors(s.Values.Length).Add("schooling", schooling),
                        s.Group(0),
                        s.Group(1),
                        reference
                    );
                    var whole = gap.Explained + gap.Unexplained;
                    return Close(gap.Gap.Value, whole.Value, 1e-6)
                        && Close(gap.Gap.StandardError, whole.StandardError, 1e-5)
                        && Close(gap.Explained.Value, gap.Parts.Sum(p => p.Explained.Value), 1e-9);
                },
                iter: 60
            );

    [Fact]
    public void A_gap_by_hand()
    {
        // First: y = 10 + 2x at x 1, 3. Second: y = 4 + x at x 0, 2.
        var design = Design.Create([1, 1, 1, 1], new int[4], [0, 1, 2, 3]);
        var gap = OaxacaBlinder.Decompose(
            design,
            [12, 16, 4, 6],
            new Predictors(4).Add("x", [1.0, 3, 0, 2]),
            [true, true, false, false],
            [false, false, true, true],
            OaxacaReference.First
        );

        Assert.Equal(9, gap.Gap.Value, 1e-9);
        Assert.Equal(2, gap.Explained.Value, 1e-9);
        // Intercepts 10 − 4, slopes (2 − 1) at the second's mean of 1.
        Assert.Equal(7, gap.Unexplained.Value, 1e-9);
        Assert.Equal(6, gap.Parts[0].Unexplained.Value, 1e-9);
    }

    [Fact]
    public void A_predictor_that_others_tell_is_named()
    {
        var design = Design.Create([1, 1, 1], new int[3], [0, 1, 2]);
        var error = Assert.Throws<ArgumentException>(() =>
            Regressions.Linear(
                design,
                [1, 2, 4],
                new Predictors(3).Add("age", [1.0, 2, 3]).Add("months", [12.0, 24, 36])
            )
        );
        Assert.StartsWith("months is told", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_category_that_answers_alike_is_named()
    {
        var design = Design.Create([1, 1, 1, 1, 1, 1], new int[6], [0, 1, 2, 3, 4, 5]);
        var error = Assert.Throws<SeparationException>(() =>
            Regressions.Logistic(
                design,
                [1, 0, 1, 0, 1, 1],
                new Predictors(6)
                    .Add("age", [30.0, 41, 52, 33, 30, 38])
                    .Add("place", [0, 0, 0, 0, 1, 1], ["urban", "rural"])
            )
        );
        Assert.Contains("place = rural", error.Predictors);
    }

    [Fact]
    public void Independent_classes_have_no_evidence_against_them_and_lonely_strata_give_no_p()
    {
        var design = Design.Create([1, 1, 1, 1], new int[4], [0, 1, 2, 3]);
        var alike = IndependenceTest.Of(design, [0, 0, 1, 1], 2, [0, 1, 0, 1], 2);
        Assert.Equal(0, alike.Statistic, 1e-12);
        Assert.Equal(1, alike.PValue, 1e-12);

        var lonely = Design.Create([1, 1, 1, 1], [0, 1, 2, 3], new int[4]);
        Assert.True(
            double.IsNaN(IndependenceTest.Of(lonely, [0, 0, 1, 1], 2, [0, 1, 1, 1], 2).PValue)
        );
    }
}
