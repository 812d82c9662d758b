using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Situations;

/// <summary>What is asked about a situation: persons with their facts, months, results wanted, and what was chosen.</summary>
/// <param name="Outputs">Empty when none was named.</param>
public sealed record Request(
    IReadOnlyList<CaseInstance> Instances,
    IReadOnlyList<CaseFact> Facts,
    DateOnly FirstMonth,
    DateOnly LastMonth,
    IReadOnlyList<RuleSymbol> Outputs,
    RunChoices Choices
)
{
    /// <summary>The persons and what is known of them.</summary>
    public Situation Situation => new(Instances, Facts);

    /// <summary>The question, about the request's months and under its choices.</summary>
    /// <param name="outputs">What is asked of the law; none when an <see cref="Inquiry"/> will ask rule by rule.</param>
    public Question Question(params IReadOnlyList<Symbol> outputs) =>
        new(Situation, FirstMonth, LastMonth, outputs, Choices) { Stop = Stop };

    /// <summary>Ends the answering early.</summary>
    public CancellationToken Stop { get; init; }
}

/// <summary>What the command line adds to the file, or puts in its place.</summary>
public sealed record RequestOptions(
    IReadOnlyList<string> Sets,
    IReadOnlyList<string> Outputs,
    string? Month,
    IReadOnlyList<string> Readings,
    IReadOnlyList<string> Projections
)
{
    public static RequestOptions None { get; } = new([], [], null, [], []);
}
