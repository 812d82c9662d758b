using ClosingGaps.Statistics.Regression;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Statistics.SmallAreas;

/// <summary>An area's sample as a model of shares needs it.</summary>
/// <param name="Share">Of its sample, from 0 to 1; not a number without one.</param>
/// <param name="Variance">Sampling variance of it.</param>
/// <param name="Rows">Sampled rows; 0 without a sample.</param>
/// <param name="DegreesOfFreedom">PSUs less strata.</param>
/// <param name="IsBelieved">Whether the variance is taken as it is, and not that of a sample of its size.</param>
public readonly record struct AreaShare(
    double Share,
    double Variance,
    int Rows,
    int DegreesOfFreedom,
    bool IsBelieved
);

/// <summary>
/// Rare shares of small areas. What is expected of an area comes from a logistic regression on its predictor; the area's own share over the
/// expected one then follows the model of <see cref="FayHerriot"/>, whose level and slope are fitted again so that the error of the regression
/// is in the error of the figure. Because it is a ratio that is drawn towards its mean, no figure falls below zero, as on a straight line, and
/// none leans to zero where few were sampled, as with a bent scale.
/// </summary>
/// <param name="Expected">Of each area by its predictor alone.</param>
/// <param name="Slope">Of the logistic regression, with areas as units: on the log-odds.</param>
/// <param name="Variances">What gave areas whose variance is not believed theirs.</param>
/// <param name="RelativeDeviation">Root of the variance between areas of their share over the expected.</param>
/// <param name="Areas">In the caller's order; shares, and their mean squared errors.</param>
public sealed record AreaShares(
    IReadOnlyList<double> Expected,
    Linearised Slope,
    ShareVariance Variances,
    double RelativeDeviation,
    IReadOnlyList<AreaEstimate> Areas
)
{
    /// <summary>Whether no variance between areas is left: the own shares then count for nothing, and the errors are too small.</summary>
    public bool IsVarianceZero => RelativeDeviation == 0;

    /// <summary>Fits the model.</summary>
    /// <param name="areas">All, also those without a sample.</param>
    /// <param name="predictor">Of each area, known without an error of sampling.</param>
    /// <exception cref="ArgumentException">Too few areas have a sample of which an error can be told.</exception>
    /// <exception cref="SeparationException">The predictor tells who has a case without error.</exception>
    public static AreaShares Fit(IReadOnlyList<AreaShare> areas, IReadOnlyList<double> predictor)
    {
        Lengths.MustAgree(areas.Count, predictor.Count, nameof(predictor));
        int[] sampled = [.. Enumerable.Range(0, areas.Count).Where(i => areas[i].Rows > 0)];
        double[] Of(Func<AreaShare, double> what) => [.. sampled.Select(i => what(areas[i]))];
        var rows = Of(a => a.Rows);
        var middle = sampled.Sum(i => areas[i].Rows * predictor[i]) / rows.Sum();
        double[] centred = [.. predictor.Select(x => x - middle)];
        var regression = Regressions.Logistic(
            Design.Create(rows, new int[sampled.Length], [.. Enumerable.Range(0, sampled.Length)]),
            Of(a => a.Share),
            new Predictors(sampled.Length).Add("x", [.. sampled.Select(i => centred[i])])
        );
        var (level, slope) = (regression.Coefficients[0], regression.Coefficients[1]);
        double[] expected =
        [
            .. centred.Select(x => 1 / (1 + Math.Exp(-(level.Value + slope.Value * x)))),
        ];
        int[] smoothed = [.. sampled.Where(i => !areas[i].IsBelieved)];
        var function = ShareVariance.Fit(
            [.. smoothed.Select(i => expected[i])],
            [.. smoothed.Select(i => areas[i].Variance)],
            [.. smoothed.Select(i => areas[i].Rows)],
            [.. smoothed.Select(i => areas[i].DegreesOfFreedom)]
        );
        var (ratios, errors) = (new double[areas.Count], new double[areas.Count]);
        for (var i = 0; i < areas.Count; i++)
        {
            var variance = areas[i].IsBelieved
                ? areas[i].Variance
                : function.At(expected[i], areas[i].Rows);
            (ratios[i], errors[i]) =
                areas[i].Rows == 0
                    ? (double.NaN, double.NaN)
                    : (areas[i].Share / expected[i], variance / (expected[i] * expected[i]));
        }

        var fit = FayHerriot.Fit(ratios, errors, new Predictors(areas.Count).Add("x", centred));
        return new AreaShares(
            expected,
            slope,
            function,
            Math.Sqrt(fit.VarianceBetween),
            [
                .. fit.Areas.Zip(
                    expected,
                    (a, e) =>
                        new AreaEstimate(
                            a.Direct * e,
                            a.DirectVariance * e * e,
                            a.Synthetic * e,
                            a.Shrinkage,
                            a.Value * e,
                            a.MeanSquaredError * e * e
                        )
                ),
            ]
        );
    }
}
