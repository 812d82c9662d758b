using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Answers;

/// <summary>How a figure depends on the open points of the law that it meets and that the run has not settled.</summary>
/// <param name="Default">With every such reading at its default.</param>
/// <param name="Lowest">Over the readings tried; <see langword="null"/> when no run gave a known figure.</param>
/// <param name="Effects">Each option other than the default, alone: the one that moves the figure most first.</param>
/// <param name="Runs">How many combinations were tried.</param>
/// <param name="IsComplete">Whether all combinations were tried; else one reading at a time, or two.</param>
/// <param name="HasUnknown">Whether some combination left the figure unknown or not applicable.</param>
public sealed record ReadingRange(
    OutputResult Default,
    double? Lowest,
    double? Highest,
    IReadOnlyList<ReadingEffect> Effects,
    int Runs,
    bool IsComplete,
    bool HasUnknown
)
{
    /// <summary>More combinations than this are not tried together.</summary>
    public const int MostCombinations = 256;

    /// <summary>The option that moves the figure most, if any does.</summary>
    public ReadingEffect? MovesMost => Effects.FirstOrDefault(e => e.Moves);

    internal static ReadingRange Of(
        Calculator calculator,
        Question question,
        OutputResult result,
        IReadOnlyList<ReadingSymbol> readings
    )
    {
        var open = readings.Where(r => !question.Choices.Readings.ContainsKey(r)).ToList();
        var population = new SmallPopulation(question.Situation);
        var narrowed = question with { Outputs = [result.Output], LastMonth = result.Month };
        var effects = new List<ReadingEffect>();
        foreach (var reading in open)
        {
            foreach (var option in reading.Options.Where(o => o != reading.Default))
            {
                var (state, value) = Run([(reading, option)]);
                effects.Add(new ReadingEffect(reading, option, state, value, result));
            }
        }

        var all = effects
            .Select(e => (e.State, e.Value))
            .Prepend((result.State, result.Value))
            .ToList();
        var count = open.Aggregate(1L, (n, r) => Math.Min(n * r.Options.Count, int.MaxValue));
        var isComplete = count <= MostCombinations;
        if (isComplete && open.Count > 1)
        {
            all = Combinations(open).Select(Run).ToList();
        }

        return Over(result, effects, all, isComplete);

        (FactState State, double Value) Run(
            IReadOnlyList<(ReadingSymbol Reading, ReadingOption Option)> chosen
        )
        {
            var choices = new Dictionary<ReadingSymbol, ReadingOption>(question.Choices.Readings);
            foreach (var (reading, option) in chosen)
            {
                choices[reading] = option;
            }

            var run = narrowed with { Choices = question.Choices with { Readings = choices } };
            var column = calculator.Run(run, population.Relations, population.Column)[^1].Outputs[
                0
            ];
            return (column.State(result.Row), column.Values[result.Row]);
        }
    }

    /// <param name="all">What each run gave, the default's first.</param>
    internal static ReadingRange Over(
        OutputResult result,
        IReadOnlyList<ReadingEffect> effects,
        IReadOnlyList<(FactState State, double Value)> all,
        bool isComplete
    )
    {
        var known = all.Where(r => r.State == FactState.Known).Select(r => r.Value).ToList();
        return new ReadingRange(
            result,
            known.Count == 0 ? null : known.Min(),
            known.Count == 0 ? null : known.Max(),
            effects.OrderByDescending(e => e.Moves).ThenByDescending(e => e.Size).ToList(),
            all.Count,
            isComplete,
            known.Count < all.Count
        );
    }

    internal static IEnumerable<IReadOnlyList<(ReadingSymbol, ReadingOption)>> Combinations(
        IReadOnlyList<ReadingSymbol> readings
    )
    {
        IEnumerable<IReadOnlyList<(ReadingSymbol, ReadingOption)>> all =
        [
            [],
        ];
        foreach (var reading in readings)
        {
            all = all.SelectMany(c =>
                reading.Options.Select(o =>
                    (IReadOnlyList<(ReadingSymbol, ReadingOption)>)[.. c, (reading, o)]
                )
            );
        }

        return all;
    }
}

/// <summary>One option of one reading taken in place of the default, all else equal.</summary>
public sealed record ReadingEffect(
    ReadingSymbol Reading,
    ReadingOption Option,
    FactState State,
    double Value,
    OutputResult Default
)
{
    /// <summary>Whether it changes the figure or its state.</summary>
    public bool Moves => State != Default.State || Value != Default.Value;

    /// <summary>By how much, where both are known.</summary>
    public double? Change =>
        State == FactState.Known && Default.State == FactState.Known ? Value - Default.Value : null;

    // A change of state is more than any amount.
    internal double Size => Change is { } change ? Math.Abs(change) : double.PositiveInfinity;
}
