using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Judging;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Questions;
using ClosingGaps.Engine.Tracing;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework;

/// <summary>
/// A situation put to the law, rule by rule. Each rule is asked alone, so that the range of its result tries only the readings that it
/// meets, and a rule that has no law in some month does not take the others with it. Not thread-safe.
/// </summary>
/// <param name="question">Whose facts, which months, under which choices; its outputs are left aside.</param>
public sealed class Inquiry(Calculator calculator, Question question)
{
    private readonly Dictionary<Symbol, IReadOnlyList<(Result Result, Answer Answer)>> asked = [];
    private readonly Dictionary<Symbol, NoLawForDateException> lacking = [];
    private readonly ExactEvaluator judge = new(
        new SmallPopulation(question.Situation),
        question.FirstMonth,
        question.Choices
    );

    public Calculator Calculator { get; } = calculator;

    public Question Question { get; } = question;

    /// <summary>The situation in rows.</summary>
    public SmallPopulation Population { get; } = new(question.Situation);

    /// <summary>Results of a rule or input: by month, then row.</summary>
    /// <exception cref="NoLawForDateException">The law has nothing for it in one of the months.</exception>
    public IReadOnlyList<Result> All(Symbol output)
    {
        if (!asked.TryGetValue(output, out var known))
        {
            known = [.. Read(Ask(output, Question.FirstMonth, Question.LastMonth))];
            asked.Add(output, known);
        }

        return [.. known.Select(a => a.Result)];
    }

    /// <summary>
    /// Asks several at once, which costs little more than one; their ranges come from runs that they share. Where the law lacks something in
    /// one of the months nothing is asked, and each is asked alone when it is looked at.
    /// </summary>
    /// <returns>Whether the law has all of them.</returns>
    public bool Together(IEnumerable<Symbol> outputs)
    {
        var all = outputs.ToList();
        if (all.TrueForAll(asked.ContainsKey))
        {
            return true;
        }

        try
        {
            var answer = Calculator.Calculate(Question with { Outputs = all });
            var ranges = new Lazy<JointRanges>(answer.Ranges);
            foreach (var results in answer.Results.GroupBy(r => r.Output))
            {
                asked[results.Key] =
                [
                    .. results.Select(f =>
                        (new Result(f, () => Judge(f), () => ranges.Value.Of(f)), answer)
                    ),
                ];
            }
        }
        catch (NoLawForDateException)
        {
            return false;
        }

        return true;
    }

    /// <summary>
    /// The same, without the months for which the law has nothing. What looks back to other months is then asked month by month, and is
    /// unknown where it needs them.
    /// </summary>
    public IReadOnlyList<Result> WhereThereIsLaw(Symbol output)
    {
        try
        {
            return All(output);
        }
        catch (NoLawForDateException e)
        {
            lacking[output] = e;
            asked[output] = [.. EachMonth(output).SelectMany(Read)];
            return All(output);
        }
    }

    /// <summary>The result for an instance (or for the row of its entity to which it belongs) in a month; <see langword="null"/> where there is none.</summary>
    /// <param name="month">Its first day.</param>
    public Result? Find(Symbol output, string instance, DateOnly month)
    {
        var row = Population.RowFor(output.Entity, instance);
        return WhereThereIsLaw(output)
            .FirstOrDefault(r => r.Figure.Row == row && r.Figure.Month == month);
    }

    /// <summary>What the law lacks for a rule asked by <see cref="WhereThereIsLaw"/>; <see langword="null"/> when it has all months.</summary>
    public NoLawForDateException? Lacks(Symbol output) => lacking.GetValueOrDefault(output);

    /// <summary>The same for one month: <see langword="null"/> when it has a figure, known or not.</summary>
    public NoLawForDateException? LacksAt(Symbol output, DateOnly month) =>
        WhereThereIsLaw(output).Any(r => r.Figure.Month == month) ? null : Lacks(output);

    /// <summary>Why a result is what it is.</summary>
    public Trace Trace(Result result) =>
        asked[result.Output].First(a => a.Result == result).Answer.Trace(result.Figure);

    /// <summary>What to ask next for the results of some outputs in the last month: first what most of them wait for.</summary>
    public IReadOnlyList<MissingInput> Missing(IEnumerable<Symbol> outputs)
    {
        var answered = outputs.Where(o => asked.ContainsKey(o)).ToList();
        if (answered.Count == 0)
        {
            return [];
        }

        try
        {
            return Calculator.Calculate(Question with { Outputs = answered }).Missing();
        }
        catch (NoLawForDateException)
        {
            return [];
        }
    }

    private IEnumerable<(Result, Answer)> Read(Answer answer) =>
        answer.Results.Select(f => (new Result(f, () => Judge(f), () => answer.Range(f)), answer));

    private ExactValue Judge(OutputResult figure) =>
        judge.Evaluate(figure.Output, figure.Row, figure.Month);

    private IEnumerable<Answer> EachMonth(Symbol output)
    {
        var last = new DateOnly(Question.LastMonth.Year, Question.LastMonth.Month, 1);
        var month = new DateOnly(Question.FirstMonth.Year, Question.FirstMonth.Month, 1);
        for (; month <= last; month = month.AddMonths(1))
        {
            Answer? answer = null;
            try
            {
                answer = Ask(output, month, month);
            }
            catch (NoLawForDateException)
            {
                // This month has no figure; the others may.
            }

            if (answer is not null)
            {
                yield return answer;
            }
        }
    }

    private Answer Ask(Symbol output, DateOnly first, DateOnly last) =>
        Calculator.Calculate(
            Question with
            {
                Outputs = [output],
                FirstMonth = first,
                LastMonth = last,
            }
        );
}
