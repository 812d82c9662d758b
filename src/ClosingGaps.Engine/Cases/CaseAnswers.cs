using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Tracing;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Cases;

/// <summary>What the interpreter gives for a case: each output over the months up to the one expected, computed when first asked for.</summary>
internal sealed class CaseAnswers(
    Calculator calculator,
    CaseSymbol @case,
    Situation situation,
    RunChoices choices
)
{
    private readonly Dictionary<(Symbol, DateOnly), Answer?> answers = [];

    /// <summary>The result; <see langword="null"/>, with its reason in the bag, when the law has nothing for that month.</summary>
    /// <param name="isDetermined">Whether the judge found a result: then an earlier month without law is no fault of the case.</param>
    internal OutputResult? Find(
        CaseExpectation expected,
        int row,
        bool isDetermined,
        DiagnosticBag bag
    )
    {
        var key = (expected.Output, expected.Month);
        if (!answers.TryGetValue(key, out var answer))
        {
            answer = Calculate(expected, isDetermined, bag);
            answers.Add(key, answer);
        }

        return answer?.Find(expected.Output, row, expected.Month);
    }

    /// <summary>Why, for rules.</summary>
    internal Trace? Trace(OutputResult? result) =>
        result?.Output is RuleSymbol && answers[(result.Output, result.Month)] is { } answer
            ? answer.Trace(result)
            : null;

    private Answer? Calculate(CaseExpectation expected, bool isDetermined, DiagnosticBag bag)
    {
        try
        {
            // Months before that of the expectation count only as history.
            return calculator.Calculate(
                new Question(
                    situation,
                    @case.FirstMonth,
                    expected.Month,
                    [expected.Output],
                    choices
                )
            );
        }
        catch (NoLawForDateException) when (isDetermined)
        {
            return null;
        }
        catch (NoLawForDateException e)
        {
            bag.Add(
                CaseDiagnostics.NoLaw,
                expected.Span,
                new DiagnosticArgument(e.Text.Es, e.Text.In("en"))
            );
            return null;
        }
    }
}
