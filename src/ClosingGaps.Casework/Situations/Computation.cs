using ClosingGaps.Casework;
using ClosingGaps.Casework.LawBook;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Questions;
using ClosingGaps.Engine.Tracing;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Situations;

/// <summary>A request answered: results, what is missing, and the means to explain.</summary>
public sealed class Computation
{
    private readonly List<RuleSymbol> answered = [];

    /// <summary>Answers at once.</summary>
    /// <exception cref="NoLawForDateException">A result that was named has no law in one of the months.</exception>
    public Computation(Calculator calculator, Request request)
    {
        Law = calculator.Law;
        Request = request;
        Inquiry = new Inquiry(calculator, request.Question([.. request.Outputs]));
        var all = Answer(request.Outputs.Count > 0 ? request.Outputs : Reached()).ToList();
        Results =
        [
            .. all.Where(r => IsAsked || r.Figure.State == FactState.Known)
                .OrderBy(r => r.Figure.Month),
        ];
        NotShown = all.Count - Results.Count;
    }

    public Snapshot Law { get; }

    public Request Request { get; }

    public Inquiry Inquiry { get; }

    /// <summary>Whether the results were named; else they are the last ones that the facts reach, and only those that came out are shown.</summary>
    public bool IsAsked => Request.Outputs.Count > 0;

    /// <summary>By month, then in the order asked.</summary>
    public IReadOnlyList<Result> Results { get; }

    public int NotShown { get; }

    public Trace Trace(Result result) => Inquiry.Trace(result);

    /// <summary>What to ask next: first what most results wait for.</summary>
    public IReadOnlyList<MissingInput> Missing() => Inquiry.Missing(answered);

    private IEnumerable<Result> Answer(IEnumerable<RuleSymbol> outputs)
    {
        foreach (var output in outputs.Distinct())
        {
            IReadOnlyList<Result> results;
            try
            {
                results = Inquiry.All(output);
            }
            catch (NoLawForDateException) when (!IsAsked)
            {
                // Nobody asked for this one: the law has nothing for it yet, or no longer.
                continue;
            }

            answered.Add(output);
            foreach (var result in results)
            {
                yield return result;
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
