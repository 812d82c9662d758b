using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Answers;

/// <summary>What is asked of the law: of whom, what is known of them, in which months, which outputs, and under which choices.</summary>
/// <param name="FirstMonth">Any day of the first month; what later months look back to begins here.</param>
/// <param name="LastMonth">Any day of the last month.</param>
/// <param name="Outputs">Rules, inputs or values of the snapshot.</param>
public sealed record Question(
    Situation Situation,
    DateOnly FirstMonth,
    DateOnly LastMonth,
    IReadOnlyList<Symbol> Outputs,
    RunChoices Choices
)
{
    /// <summary>Ends the answering early; what is asked does not change.</summary>
    public CancellationToken Stop { get; init; }
}
