using ClosingGaps.Engine.Cases;
using ClosingGaps.Law.Binding;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests;

/// <summary>The law that ships, read anew: nothing that one mutant leaves behind may reach the next.</summary>
public sealed class LawCasesHold
{
    [Fact]
    public void Every_case_of_the_law_holds()
    {
        var results = CaseRunner.RunAll(proposals =>
            LawLoader.Load(RepositoryRoot.Combine("law"), proposals).Snapshot
        );
        Assert.True(results.Count > 400, $"only {results.Count} cases");
        Assert.All(results, r => Assert.True(r.Passed, r.Case.Title));
    }
}
