using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Data;

/// <summary>
/// A few households, persons, employers, employments and spells with what is known of them: a worked case, or what one person tells us.
/// Facts that are not given are unknown.
/// </summary>
/// <param name="Instances">In any order; a parent may be left out where only one is possible.</param>
/// <param name="Facts">By instance name; one month, or all.</param>
public sealed record Situation(
    IReadOnlyList<CaseInstance> Instances,
    IReadOnlyList<CaseFact> Facts
);
