using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Judging;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework;

/// <summary>One result: of a rule, for someone, in a month.</summary>
/// <param name="figure">As the engine gives it.</param>
/// <param name="exact">The same in exact fractions, with what it rests on and why it is unknown; computed when first looked at.</param>
/// <param name="range">What the open readings that it meets make of it; computed when first looked at.</param>
public sealed class Result(OutputResult figure, Func<ExactValue> exact, Func<ReadingRange> range)
{
    private readonly Lazy<ExactValue> exact = new(exact);
    private readonly Lazy<ReadingRange> range = new(range);

    public OutputResult Figure { get; } = figure;

    public ExactValue Exact => exact.Value;

    public ReadingRange Range => range.Value;

    public Symbol Output => Figure.Output;

    public LawType Type => Output.Type;

    public bool IsKnown => Figure.State == FactState.Known;

    /// <summary>Known, and yes or not zero.</summary>
    public bool IsYes => IsKnown && Figure.Value != 0;

    /// <summary>Options of readings that would change it, the one that moves it most first.</summary>
    public IEnumerable<ReadingEffect> Moves => Range.Effects.Where(e => e.Moves);
}
