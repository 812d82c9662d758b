using ClosingGaps.Engine.Cases;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.Binding;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Running;

/// <summary>Every rule of the law in the situation of every case of the law: the interpreter is right, in the judge's eyes.</summary>
public sealed class LawCasesTests
{
    [Fact]
    public void Every_rule_in_every_case_is_as_the_judge_says()
    {
        var loads = new Dictionary<string, PlanCache>(StringComparer.Ordinal);
        var compared = 0;
        foreach (var @case in Plans([]).Snapshot.Cases)
        {
            var plans = Plans(@case.Proposals);
            var choices = CaseRunner.Choices(plans.Snapshot, @case);
            compared += Judged.Check(
                plans,
                Judged.Lawful(plans, @case.FirstMonth, @case.LastMonth, choices),
                new SmallPopulation(
                    new Situation(Own(plans, @case).Instances, Own(plans, @case).Facts)
                ),
                @case.FirstMonth,
                @case.LastMonth,
                choices,
                @case.Title
            );
        }

        Assert.True(compared > 1000, $"only {compared} figures compared");

        PlanCache Plans(IReadOnlyList<string> proposals)
        {
            var key = string.Join(' ', proposals);
            if (!loads.TryGetValue(key, out var plans))
            {
                var result = LawLoader.Load(RepositoryRoot.Combine("law"), proposals);
                Assert.Empty(result.Diagnostics.Where(d => d.IsError).Select(LawText.Show));
                loads.Add(key, plans = new PlanCache(result.Snapshot!));
            }

            return plans;
        }
    }

    // The case as loaded with its proposals: its facts name that snapshot's inputs.
    private static CaseSymbol Own(PlanCache plans, CaseSymbol @case) =>
        plans.Snapshot.Cases.First(c =>
            c.Title == @case.Title && c.Span.Source.Path == @case.Span.Source.Path
        );
}
