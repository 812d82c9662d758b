using ClosingGaps.Statistics.Distributions;

namespace ClosingGaps.Statistics.Sampling;

/// <summary>
/// Confidence intervals of a share, which Student's t may push below 0 or above 1. All are not a number
/// where the domain has no degrees of freedom: the sample then shows no error.
/// </summary>
public static class ProportionInterval
{
    /// <summary>
    /// Student's t about the log odds, its error by the delta method: s / (p (1−p)). Not a number for a
    /// share of 0 or 1. Equal to <c>svyciprop(method = "logit")</c> of R <c>survey</c>.
    /// </summary>
    /// <param name="share">A share, from 0 to 1.</param>
    /// <param name="level">Probability covered, as a fraction: 0.95.</param>
    public static (double Low, double High) Logit(Estimate share, double level = 0.95)
    {
        var p = share.Value;
        if (!(p > 0 && p < 1))
            return (double.NaN, double.NaN);
        var (low, high) = StudentInterval.Of(
            Math.Log(p / (1 - p)),
            share.StandardError / (p * (1 - p)),
            share.DegreesOfFreedom,
            level
        );
        return (1 / (1 + Math.Exp(-low)), 1 / (1 + Math.Exp(-high)));
    }

    /// <summary>
    /// Clopper–Pearson's exact interval at the effective sample size p(1−p)/s², corrected for the degrees
    /// of freedom (Korn &amp; Graubard 1998, <i>Survey Methodology</i> 24, eq. 4): the one to use near 0 or 1.
    /// At 0 or 1 itself, where the sample shows no variance, its size is that of the known rows. Equal to
    /// <c>svyciprop(method = "beta")</c> of R <c>survey</c> in between.
    /// </summary>
    /// <param name="share">A share, from 0 to 1.</param>
    /// <param name="level">Probability covered, as a fraction: 0.95.</param>
    public static (double Low, double High) KornGraubard(Estimate share, double level = 0.95)
    {
        var p = share.Value;
        var degrees = share.DegreesOfFreedom;
        if (!(p >= 0 && p <= 1) || degrees <= 0 || share.Known < 2)
            return (double.NaN, double.NaN);
        var variance = share.StandardError * share.StandardError;
        var isEdge = p is 0 or 1;
        // A share that the design fixes, such as that of a stratum, has no error.
        if (variance == 0 && !isEdge)
            return (p, p);
        var tail = (1 - level) / 2;
        var correction =
            StudentT.Quantile(tail, share.Known - 1) / StudentT.Quantile(tail, degrees);
        var size = (isEdge ? share.Known : p * (1 - p) / variance) * correction * correction;
        return (
            BetaDistribution.Quantile(tail, size * p, size * (1 - p) + 1),
            BetaDistribution.Quantile(1 - tail, size * p + 1, size * (1 - p))
        );
    }
}
