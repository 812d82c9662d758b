using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Running;

namespace ClosingGaps.Policy.Gaps;

/// <summary>Every pattern that anybody may have, and what the law gives it.</summary>
internal sealed record KnownPatterns(
    PatternLaw Law,
    IReadOnlyDictionary<WorkPattern, PatternOutcome> Outcomes
)
{
    /// <summary>Of the patterns that the people have under any of some assumptions, each also under the general regime.</summary>
    public static KnownPatterns Of(
        PersonFacts facts,
        IEnumerable<WorkAssumptions> assumed,
        PlanCache plans,
        Executor executor,
        DateOnly date
    )
    {
        var patterns = assumed
            .SelectMany(a => Enumerable.Range(0, facts.Count).SelectMany(p => facts.Patterns(p, a)))
            .Distinct()
            .SelectMany(p => (WorkPattern[])[p, p.UnderGeneralRegime()])
            .Distinct()
            .OrderBy(p => p.ToString(), StringComparer.Ordinal)
            .ToList();
        var law = new PatternLaw(patterns, plans, executor, date);
        return new KnownPatterns(
            law,
            patterns.Zip(law.Find()).ToDictionary(p => p.First, p => p.Second)
        );
    }
}
