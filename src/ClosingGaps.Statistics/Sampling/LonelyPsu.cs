namespace ClosingGaps.Statistics.Sampling;

/// <summary>
/// What a stratum with a single primary sampling unit (PSU) adds to a variance, which one unit alone
/// cannot show. The names are those of the option <c>survey.lonely.psu</c> of the R package
/// <c>survey</c> (Lumley 2010, <i>Complex Surveys</i>, §3.2.1).
/// </summary>
public enum LonelyPsu
{
    /// <summary>
    /// Its deviation is taken from the mean of the whole sample instead of its own mean. For linearised
    /// statistics that mean is zero, and zero is what the reference uses for totals too: conservative.
    /// </summary>
    Adjust,

    /// <summary>The unit was taken with certainty, so that it adds no sampling variance.</summary>
    Certainty,

    /// <summary>
    /// The stratum is left out of the variance. Same number as <see cref="Certainty"/>, but it claims
    /// nothing about the design: the variance is known to be too small.
    /// </summary>
    Remove,

    /// <summary>It adds the average of what the other strata add.</summary>
    Average,

    /// <summary>An error that names the stratum.</summary>
    Fail,
}
