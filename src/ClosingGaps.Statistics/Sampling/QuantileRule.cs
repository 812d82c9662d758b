namespace ClosingGaps.Statistics.Sampling;

/// <summary>
/// How a quantile is read off a weighted distribution, which jumps at each value. The names are those of
/// option <c>qrule</c> of <c>svyquantile</c> in R <c>survey</c>.
/// </summary>
public enum QuantileRule
{
    /// <summary>The smallest value with a share of at least p at or below it: the inverse of the distribution function.</summary>
    Math,

    /// <summary>As <see cref="Math"/>, but half-way to the next value where the share is p exactly: the median as taught in school.</summary>
    School,

    /// <summary>Straight lines between values at the shares up to them, Hyndman &amp; Fan's fourth definition with weights.</summary>
    Hf4,

    /// <summary>Straight lines between values, Hyndman &amp; Fan's seventh definition (1996, <i>American Statistician</i> 50) with weights.</summary>
    Hf7,
}
