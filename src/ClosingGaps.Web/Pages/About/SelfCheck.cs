using ClosingGaps.Engine.Cases;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.About;

/// <summary>Runs the worked cases of the law that this copy holds, once, when someone first asks: the interpreter and the exact judge must agree with each.</summary>
internal sealed class SelfCheck(LawLibrary law)
{
    private readonly Lazy<Task<SelfCheckResult>> result = new(() => Task.Run(() => Run(law)));

    public Task<SelfCheckResult> Result => result.Value;

    private static SelfCheckResult Run(LawLibrary law)
    {
        // Cases of proposals need another load of the law: the developer's tests run those.
        var results = law
            .Snapshot.Cases.Where(c => c.Proposals.Count == 0)
            .Select(c => CaseRunner.Run(law.Calculator, c))
            .ToList();
        return new SelfCheckResult(
            results.Count,
            [.. results.Where(r => !r.Passed).Select(r => r.Case.Title)]
        );
    }
}

/// <summary>How many cases ran, and which did not hold.</summary>
internal sealed record SelfCheckResult(int Cases, IReadOnlyList<string> Failed);
