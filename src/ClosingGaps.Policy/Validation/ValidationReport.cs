using ClosingGaps.Law.Model;
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
/// <param name="Fitted">Whether the weights were made to reach the figure: those of the synthetic sample, or of a survey moved to another population.</param>
public sealed record ValidationLine(
    Target Target,
    Standing Standing,
    Estimate? Ours,
    double? StandardErrors,
    IReadOnlyList<MissReason> Reasons,
    SyntheticUse Fitted
)
{
    /// <summary>Ours asked again as the reasons of the miss say, where they do.</summary>
    public IReadOnlyList<RedoneFigure> Redone { get; init; } = [];

    /// <summary>The same figure of the survey from which a made-up sample was learnt; <see langword="null"/> of a real one.</summary>
    public LearntFigure? Learnt { get; init; }

    /// <summary>On what the strongest of its reasons rests.</summary>
    public Ground Ground => Reasons.Select(r => GroundOf(r)).DefaultIfEmpty(Ground.None).Min();

    private Ground GroundOf(MissReason reason) =>
        reason.Evidence switch
        {
            _ when Redone.Any(r => r.Reason == reason && r.Agrees) => Ground.Computed,
            Evidence.Derived => Ground.Computed,
            Evidence.Verified => Ground.Verified,
            _ => Ground.Supposed,
        };

    /// <summary>Whether the comparison tests anything: it is no test of a figure that the weights were made to reach.</summary>
    public bool IsValidation =>
        Standing is Standing.Agrees or Standing.Misses && Fitted == SyntheticUse.None;
}

/// <summary>The published figures with those of a survey beside them.</summary>
/// <param name="Names">By which the reasons know the survey, the narrowest first: <c>enigh2010+2023T4</c>, <c>enigh2010</c>; <c>synthetic_enoe_2023</c>, <c>synthetic</c>.</param>
public sealed record ValidationReport(
    GapSource Source,
    IReadOnlyList<string> Names,
    IReadOnlyList<ValidationLine> Lines
)
{
    /// <summary>The widest of its names: <c>enigh2010</c>, <c>synthetic</c>.</summary>
    public string Survey => Names[^1];

    /// <summary>How many have a standing.</summary>
    public int Count(Standing standing) => Lines.Count(l => l.Standing == standing);

    /// <summary>Those that miss and for which nobody has said why.</summary>
    public IEnumerable<ValidationLine> Unexplained => Misses(Ground.None);

    /// <summary>Our figures asked again as a reason says.</summary>
    public IEnumerable<(ValidationLine Line, RedoneFigure Figure)> Redone(MissReason reason) =>
        Lines.SelectMany(l => l.Redone.Where(r => r.Reason == reason).Select(r => (l, r)));

    /// <summary>Misses of a made-up sample of which the survey that it learns from is known.</summary>
    public IReadOnlyList<ValidationLine> Learnt =>
        [.. Lines.Where(l => l is { Standing: Standing.Misses, Learnt: not null })];

    /// <summary>Those that miss and whose strongest reason rests on a ground.</summary>
    public IEnumerable<ValidationLine> Misses(Ground ground) =>
        Lines.Where(l => l.Standing == Standing.Misses && l.Ground == ground);
}
