namespace ClosingGaps.Statistics.Sampling;

/// <summary>A figure for a population, estimated from a sample, with what it takes to judge it.</summary>
/// <param name="Value">The estimate. Not a number when nothing defines it (a ratio over zero).</param>
/// <param name="StandardError">Its linearised standard error, in the same unit; 0 for a zero total.</param>
/// <param name="N">Sampled rows of the domain, unweighted.</param>
/// <param name="Known">Of them, those whose value is known.</param>
/// <param name="Cases">Of the known, those whose value (numerator) is not zero.</param>
/// <param name="DegreesOfFreedom">PSUs less strata, among those that hold rows of the domain.</param>
/// <param name="UnknownShare">
/// Share, from 0 to 1, of the weight of the domain on rows whose value is unknown. They are left out of
/// the estimate: a total is then a lower bound of its absolute size, a ratio holds for the known rows.
/// </param>
/// <param name="Precision">The mark by the rule that the estimator was given.</param>
public sealed record Estimate(
    double Value,
    double StandardError,
    int N,
    int Known,
    int Cases,
    int DegreesOfFreedom,
    double UnknownShare,
    Precision Precision
)
{
    /// <summary>Standard error over value, as a fraction; not a number for a zero value.</summary>
    public double CoefficientOfVariation =>
        Value == 0 ? double.NaN : StandardError / Math.Abs(Value);

    /// <summary>Whether the precision mark forbids publishing the value.</summary>
    public bool IsSuppressed => Precision == Precision.Suppressed;

    /// <summary>
    /// Confidence interval from Student's t with the degrees of freedom of the design; not a number
    /// where these are none.
    /// </summary>
    /// <param name="level">Probability covered, as a fraction: 0.95.</param>
    public (double Low, double High) Interval(double level = 0.95) =>
        StudentInterval.Of(Value, StandardError, DegreesOfFreedom, level);
}
