using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Judging;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Cases;

/// <summary>What came of a case.</summary>
/// <param name="Checks">One for each expectation whose row could be found.</param>
/// <param name="Diagnostics">What failed, in the order of the expectations; none when it passed.</param>
public sealed record CaseResult(
    CaseSymbol Case,
    IReadOnlyList<CaseCheck> Checks,
    IReadOnlyList<Diagnostic> Diagnostics
)
{
    public bool Passed => Diagnostics.Count == 0;
}

/// <summary>One expectation beside what the law gives.</summary>
/// <param name="Row">Row of the output's entity.</param>
/// <param name="Found">By the judge, exactly.</param>
/// <param name="Engine">By the interpreter; <see langword="null"/> when the law has nothing for that month.</param>
public sealed record CaseCheck(
    CaseExpectation Expectation,
    int Row,
    ExactValue Found,
    OutputResult? Engine,
    bool Passed
);
