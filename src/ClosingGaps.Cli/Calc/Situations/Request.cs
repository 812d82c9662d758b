using ClosingGaps.Engine;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Calc.Situations;

/// <summary>What a run of <c>cg calc</c> asks: persons with their facts, months, results wanted, and what was chosen.</summary>
/// <param name="Outputs">Empty when none was named.</param>
internal sealed record Request(
    IReadOnlyList<CaseInstance> Instances,
    IReadOnlyList<CaseFact> Facts,
    DateOnly FirstMonth,
    DateOnly LastMonth,
    IReadOnlyList<RuleSymbol> Outputs,
    RunChoices Choices
);

/// <summary>What the command line adds to the file, or puts in its place.</summary>
internal sealed record RequestOptions(
    IReadOnlyList<string> Sets,
    IReadOnlyList<string> Outputs,
    string? Month,
    IReadOnlyList<string> Readings,
    IReadOnlyList<string> Projections
)
{
    public static RequestOptions None { get; } = new([], [], null, [], []);
}
