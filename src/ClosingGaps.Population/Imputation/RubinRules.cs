using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Population.Imputation;

/// <summary>A figure over several imputations.</summary>
/// <param name="Estimate">Its mean, and an error that holds sampling and imputation both.</param>
/// <param name="Within">Mean of the sampling variances.</param>
/// <param name="Between">Variance of the figure over the draws.</param>
/// <param name="Missing">Share of the variance, from 0 to 1, that is owed to not having been told.</param>
public sealed record CombinedEstimate(
    Estimate Estimate,
    double Within,
    double Between,
    double Missing
);

/// <summary>
/// The rules of Rubin (1987, <i>Multiple Imputation for Nonresponse in Surveys</i>, §3.1): the variance of a mean over M draws is the mean
/// variance within them plus (1 + 1/M) times the variance between them. Degrees of freedom by Barnard &amp; Rubin (1999, <i>Biometrika</i> 86),
/// which do not exceed those of the sample.
/// </summary>
public static class RubinRules
{
    /// <param name="draws">The same figure in each draw, two at least.</param>
    /// <param name="precision">How to mark the result; the default rule unless said.</param>
    public static CombinedEstimate Combine(
        IReadOnlyList<Estimate> draws,
        PrecisionRule? precision = null
    )
    {
        if (draws.Count < 2)
            throw new ArgumentException("One draw tells nothing of the error.", nameof(draws));
        var first = draws[0];
        double m = draws.Count;
        var mean = draws.Sum(d => d.Value) / m;
        var within = draws.Sum(d => d.StandardError * d.StandardError) / m;
        var between = draws.Sum(d => (d.Value - mean) * (d.Value - mean)) / (m - 1);
        // What no draw moves is told as if there had been one: rounding is no variance.
        if (!draws.Any(d => d != first))
            return new CombinedEstimate(first, within, 0, 0);

        var added = (1 + 1 / m) * between;
        var total = within + added;
        var missing = total > 0 ? added / total : 0;
        var error = Math.Sqrt(total);
        var cases = draws.Min(d => d.Cases);
        var variation = mean == 0 ? double.NaN : error / Math.Abs(mean);
        // The weakest draw decides on what the figure rests.
        var weakest = draws.MinBy(d => d.Cases)!;
        var graded = weakest.IsSuppressed
            ? Precision.Suppressed
            : (precision ?? PrecisionRule.Default).Grade(variation, int.MaxValue);
        return new CombinedEstimate(
            new Estimate(
                mean,
                error,
                first.N,
                draws.Min(d => d.Known),
                cases,
                Degrees(missing, m, first.DegreesOfFreedom),
                draws.Average(d => d.UnknownShare),
                graded
            ),
            within,
            between,
            missing
        );
    }

    /// <summary>Degrees of freedom, rounded down.</summary>
    /// <param name="missing">Share of the variance that is of the imputation, from 0 to 1.</param>
    /// <param name="draws">Number of draws.</param>
    /// <param name="complete">Degrees of freedom of the sample.</param>
    internal static int Degrees(double missing, double draws, double complete)
    {
        var observed = (complete + 1) / (complete + 3) * complete * (1 - missing);
        if (missing <= 0)
            return (int)observed;
        var old = (draws - 1) / (missing * missing);
        return (int)(old * observed / (old + observed));
    }
}
