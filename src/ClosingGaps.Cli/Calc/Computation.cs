using ClosingGaps.Cli.Calc.Situations;
using ClosingGaps.Cli.Law;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Judging;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Questions;
using ClosingGaps.Engine.Tracing;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Calc;

/// <summary>A request answered: results, what is missing, and the means to explain.</summary>
internal sealed class Computation
{
    private readonly Calculator calculator;
    private readonly Question question;
    private readonly Dictionary<Symbol, Answer> answers = [];

    public Computation(Snapshot law, Request request)
    {
        Law = law;
        Request = request;
        calculator = new Calculator(law);
        question = new Question(
            new Situation(request.Instances, request.Facts),
            request.FirstMonth,
            request.LastMonth,
            request.Outputs,
            request.Choices
        );
        Answer(request.Outputs.Count > 0 ? request.Outputs : Reached());
        var figures = answers.Values.SelectMany(a => a.Results).ToList();
        var judge = new ExactEvaluator(
            new SmallPopulation(question.Situation),
            request.FirstMonth,
            request.Choices
        );
        Results =
        [
            .. figures
                .Where(f => IsAsked || f.State == FactState.Known)
                .Select(f => new Result(
                    f,
                    judge.Evaluate(f.Output, f.Row, f.Month),
                    answers[f.Output].Range(f)
                ))
                .OrderBy(r => r.Figure.Month),
        ];
        NotShown = figures.Count - Results.Count;
    }

    public Snapshot Law { get; }

    public Request Request { get; }

    /// <summary>Whether the results were named; else they are the last ones that the facts reach, and only those that came out are shown.</summary>
    public bool IsAsked => Request.Outputs.Count > 0;

    /// <summary>By month, then in the order asked.</summary>
    public IReadOnlyList<Result> Results { get; }

    public int NotShown { get; }

    public Trace Trace(Result result) => answers[result.Figure.Output].Trace(result.Figure);

    /// <summary>What to ask next: first what most results wait for.</summary>
    public IReadOnlyList<MissingInput> Missing() =>
        answers.Count == 0
            ? []
            : calculator.Calculate(question with { Outputs = [.. answers.Keys] }).Missing();

    // One answer for each output, so that its range tries only the readings that it meets.
    private void Answer(IEnumerable<RuleSymbol> outputs)
    {
        foreach (var output in outputs.Distinct())
        {
            try
            {
                answers[output] = calculator.Calculate(question with { Outputs = [output] });
            }
            catch (NoLawForDateException) when (!IsAsked)
            {
                // Nobody asked for this one: the law has nothing for it yet, or no longer.
            }
        }
    }

    /// <summary>Rules that no other uses and that rest on something that was told.</summary>
    private IEnumerable<RuleSymbol> Reached()
    {
        var graph = new SymbolGraph(Law);
        var given = Request.Facts.Select(f => f.Input).Distinct().ToList();
        return Law.All<RuleSymbol>()
            .Where(r => graph.Users(r).Count == 0 && given.Exists(i => graph.DependsOn(r, i)));
    }
}
