using ClosingGaps.Policy.Gaps;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Validation;

/// <summary>How a published figure and ours stand to each other.</summary>
public enum Standing : byte
{
    /// <summary>Within two standard errors.</summary>
    Agrees,

    /// <summary>Further apart: a reason is owed.</summary>
    Misses,

    /// <summary>The survey asks it, of too few people to say.</summary>
    TooFewCases,

    /// <summary>This survey does not ask it.</summary>
    NotAsked,

    /// <summary>No survey at hand can say it.</summary>
    NotCompared,
}

/// <summary>A published figure with ours beside it.</summary>
/// <param name="Ours">With its standard error; <see langword="null"/> where there is none to show.</param>
/// <param name="StandardErrors">Ours less theirs, over the standard error of the difference (theirs counts where it is known); <see langword="null"/> where not compared.</param>
/// <param name="Reasons">Why they differ, or why it cannot be said.</param>
/// <param name="Fitted">Only of the synthetic sample: whether its weights were made to reach the figure.</param>
public sealed record ValidationLine(
    Target Target,
    Standing Standing,
    Estimate? Ours,
    double? StandardErrors,
    IReadOnlyList<MissReason> Reasons,
    SyntheticUse Fitted
)
{
    /// <summary>Whether the comparison tests anything: it is no test of a figure that the weights were made to reach.</summary>
    public bool IsValidation =>
        Standing is Standing.Agrees or Standing.Misses && Fitted == SyntheticUse.None;
}

/// <summary>The published figures with those of a survey beside them.</summary>
/// <param name="Survey">By which name the reasons know the survey: <c>enigh2010</c>, <c>synthetic</c>.</param>
public sealed record ValidationReport(
    GapSource Source,
    string Survey,
    IReadOnlyList<ValidationLine> Lines
)
{
    /// <summary>How many have a standing.</summary>
    public int Count(Standing standing) => Lines.Count(l => l.Standing == standing);

    /// <summary>Those that miss and for which nobody has said why.</summary>
    public IEnumerable<ValidationLine> Unexplained =>
        Lines.Where(l => l.Standing == Standing.Misses && l.Reasons.Count == 0);
}
