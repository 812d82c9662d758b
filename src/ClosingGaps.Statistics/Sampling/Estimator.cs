namespace ClosingGaps.Statistics.Sampling;

/// <summary>
/// The statistics of <see cref="Linearise"/> as estimates with error, rows and precision mark: for who needs
/// one figure and no contrast of it.
/// </summary>
public static class Estimator
{
    /// <inheritdoc cref="Linearise.Count"/>
    public static Estimate Count(
        Design design,
        ReadOnlySpan<bool> domain,
        PrecisionRule? precision = null
    ) => Linearise.Count(design, domain).Estimate(precision);

    /// <inheritdoc cref="Linearise.Total"/>
    public static Estimate Total(
        Design design,
        ReadOnlySpan<double> values,
        ReadOnlySpan<bool> domain = default,
        PrecisionRule? precision = null
    ) => Linearise.Total(design, values, domain).Estimate(precision);

    /// <inheritdoc cref="Linearise.Ratio"/>
    public static Estimate Ratio(
        Design design,
        ReadOnlySpan<double> numerator,
        ReadOnlySpan<double> denominator,
        ReadOnlySpan<bool> domain = default,
        PrecisionRule? precision = null
    ) => Linearise.Ratio(design, numerator, denominator, domain).Estimate(precision);

    /// <inheritdoc cref="Linearise.Mean"/>
    public static Estimate Mean(
        Design design,
        ReadOnlySpan<double> values,
        ReadOnlySpan<bool> domain = default,
        PrecisionRule? precision = null
    ) => Linearise.Mean(design, values, domain).Estimate(precision);

    /// <inheritdoc cref="Linearise.Share"/>
    public static Estimate Share(
        Design design,
        ReadOnlySpan<bool> condition,
        ReadOnlySpan<bool> domain = default,
        PrecisionRule? precision = null
    ) => Linearise.Share(design, condition, domain).Estimate(precision);
}
