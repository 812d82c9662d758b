using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Judging;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Calc;

/// <summary>One result: of a rule, for someone, in a month.</summary>
/// <param name="Figure">As the engine gives it.</param>
/// <param name="Exact">The same in exact fractions, with what it rests on and why it is unknown.</param>
/// <param name="Range">What the open readings that it meets make of it.</param>
internal sealed record Result(OutputResult Figure, ExactValue Exact, ReadingRange Range)
{
    public LawType Type => Figure.Output.Type;

    /// <summary>Options of readings that would change it, the one that moves it most first.</summary>
    public IEnumerable<ReadingEffect> Moves => Range.Effects.Where(e => e.Moves);
}
