using ClosingGaps.Law.Model;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Gaps;

/// <summary>What the law gives each way of working that somebody of the survey has, under her regime and the general one.</summary>
internal static class PatternLines
{
    /// <summary>Ways of working, who has them and what they reach.</summary>
    public static List<PatternLine> Of(SurveyPeople people, PersonFacts facts, KnownPatterns known)
    {
        var lines = new List<PatternLine>();
        foreach (var group in GapRules.Groups)
        {
            var rows = people.Members(group, Sex.Both);
            var design = people.Design.Expand(rows);
            var mine = Array.ConvertAll(
                rows,
                r => facts.Patterns(r, WorkAssumptions.Default) is [var only] ? only : null
            );
            foreach (
                var pattern in mine.OfType<WorkPattern>()
                    .Distinct()
                    .OrderBy(p => p.Regime)
                    .ThenBy(p => p.DaysPerWeek)
                    .ThenBy(p => p.MonthsPerYear)
            )
            {
                var estimate = Estimator.Total(
                    design,
                    Array.ConvertAll(mine, m => m == pattern ? 1.0 : 0.0)
                );
                lines.Add(
                    new PatternLine(
                        group,
                        pattern,
                        estimate,
                        Suppression.Alone(estimate),
                        Number(known.Outcomes[pattern].Weeks),
                        Answers(known.Outcomes[pattern]),
                        Answers(known.Outcomes[pattern.UnderGeneralRegime()])
                    )
                );
            }
        }

        return lines;
    }

    private static Dictionary<string, bool?> Answers(PatternOutcome outcome) =>
        BranchRules
            .Tests.Select((t, i) => (t.Rule, Reached: outcome.Reached[i]))
            .ToDictionary(
                t => t.Rule,
                t => double.IsNaN(t.Reached) ? (bool?)null : t.Reached == 1,
                StringComparer.Ordinal
            );

    private static double? Number(double value) => double.IsNaN(value) ? null : value;

    /// <summary>What the general regime gives the same work, article by article.</summary>
    public static List<UnequalLine> Unequal(PersonFacts facts, KnownPatterns known, Snapshot law)
    {
        var patterns = Enumerable
            .Range(0, facts.Count)
            .SelectMany(p => facts.Patterns(p, WorkAssumptions.Default))
            .Distinct()
            .Where(p => p.Regime != WorkRegime.General)
            .OrderBy(p => p.Regime)
            .ThenBy(p => p.DaysPerWeek)
            .ThenBy(p => p.MonthsPerYear);
        var lines = new List<UnequalLine>();
        foreach (var pattern in patterns)
        {
            var (hers, general) = (
                known.Outcomes[pattern],
                known.Outcomes[pattern.UnderGeneralRegime()]
            );
            Add(BranchRules.Weeks, hers.Weeks, general.Weeks, isTest: false);
            for (var t = 0; t < BranchRules.Tests.Count; t++)
                Add(BranchRules.Tests[t].Rule, hers.Reached[t], general.Reached[t], isTest: true);

            void Add(string rule, double mine, double theirs, bool isTest)
            {
                var symbol = law.Find(rule)!;
                lines.Add(
                    new UnequalLine(
                        pattern,
                        rule,
                        symbol.Label,
                        symbol.Citation?.ToString() ?? "",
                        Number(mine),
                        Number(theirs),
                        isTest
                    )
                );
            }
        }

        return lines;
    }
}
