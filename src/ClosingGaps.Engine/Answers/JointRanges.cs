using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Answers;

/// <summary>
/// What the open readings make of many figures, from runs that all of them share: each figure under every combination of the readings that it
/// meets, as <see cref="ReadingRange"/> of one figure; a combination that two figures need is run once.
/// </summary>
public sealed class JointRanges
{
    private readonly Calculator calculator;
    private readonly Answer answer;
    private readonly Dictionary<(InputSymbol, DateOnly), Column> columns = [];
    private readonly Dictionary<Symbol, int> outputs = [];
    private readonly Dictionary<Symbol, Met> met = [];
    private readonly Dictionary<string, Run> runs = new(StringComparer.Ordinal);

    internal JointRanges(Calculator calculator, Answer answer)
    {
        (this.calculator, this.answer) = (calculator, answer);
        for (var i = 0; i < answer.Question.Outputs.Count; i++)
        {
            outputs[answer.Question.Outputs[i]] = i;
        }

        foreach (var output in outputs.Keys)
        {
            met.Add(
                output,
                new Met([
                    .. answer
                        .ReadingsOf(output)
                        .Where(r => !answer.Question.Choices.Readings.ContainsKey(r)),
                ])
            );
        }
    }

    /// <summary>The range of one of the answer's results.</summary>
    public ReadingRange Of(OutputResult result)
    {
        var at = Place(result);
        var readings = met[result.Output];
        var shared = readings.Runs ??= RunsOf(readings);
        var effects = shared
            .Alone.Select(r =>
            {
                var (state, value) = r.Run.At(at);
                return new ReadingEffect(r.Reading, r.Option, state, value, result);
            })
            .ToList();
        return ReadingRange.Over(
            result,
            effects,
            [
                .. effects.Select(e => (e.State, e.Value)).Prepend((result.State, result.Value)),
                .. shared.Together.Select(r => r.At(at)),
            ],
            readings.IsComplete
        );
    }

    /// <summary>A result under one option alone; the result itself when the option is the default or is not met.</summary>
    public (FactState State, double Value) Under(
        OutputResult result,
        ReadingSymbol reading,
        ReadingOption option
    ) =>
        option != reading.Default && met[result.Output].Open.Contains(reading)
            ? Do([(reading, option)]).At(Place(result))
            : (result.State, result.Value);

    private (int Month, int Output, int Row) Place(OutputResult result)
    {
        var first = answer.Question.FirstMonth;
        var month = ((result.Month.Year - first.Year) * 12) + result.Month.Month - first.Month;
        return (month, outputs[result.Output], result.Row);
    }

    private Run Do(IReadOnlyList<(ReadingSymbol Reading, ReadingOption Option)> chosen)
    {
        var name = string.Join(' ', chosen.Select(c => $"{c.Reading.Id}={c.Option.Name}"));
        if (!runs.TryGetValue(name, out var run))
        {
            var choices = answer.Question.Choices;
            var readings = new Dictionary<ReadingSymbol, ReadingOption>(choices.Readings);
            foreach (var (reading, option) in chosen)
            {
                readings[reading] = option;
            }

            runs.Add(name, run = new Run(Months(choices with { Readings = readings })));
        }

        return run;
    }

    // A month that stands alone is only worked out anew where the readings change it; what months carry to others is not that simple.
    private IReadOnlyList<IReadOnlyList<Column>> Months(RunChoices choices) =>
        answer.Again(choices) is { } month
            ? [month]
            :
            [
                .. calculator
                    .Run(
                        answer.Question with
                        {
                            Choices = choices,
                        },
                        answer.Population.Relations,
                        Read
                    )
                    .Select(m => m.Outputs),
            ];

    private Column Read(InputSymbol input, DateOnly month)
    {
        if (!columns.TryGetValue((input, month), out var column))
        {
            columns.Add((input, month), column = answer.Population.Column(input, month));
        }

        return column;
    }

    // Once for each output: its rows and months share them.
    private MetRuns RunsOf(Met readings) =>
        new(
            [
                .. readings.Open.SelectMany(r =>
                    r.Options.Where(o => o != r.Default).Select(o => (r, o, Do([(r, o)])))
                ),
            ],
            readings.IsComplete
                ?
                [
                    .. ReadingRange
                        .Combinations(readings.Open)
                        .Select(c => c.Where(o => o.Item2 != o.Item1.Default).ToList())
                        .Where(c => c.Count > 1)
                        .Select(Do),
                ]
                : []
        );

    private sealed record Met(IReadOnlyList<ReadingSymbol> Open)
    {
        public bool IsComplete { get; } =
            Open.Aggregate(1L, (n, r) => Math.Min(n * r.Options.Count, int.MaxValue))
            <= ReadingRange.MostCombinations;

        public MetRuns? Runs { get; set; }
    }

    /// <summary>An output under each option alone, and under two or more together.</summary>
    private sealed record MetRuns(
        IReadOnlyList<(ReadingSymbol Reading, ReadingOption Option, Run Run)> Alone,
        IReadOnlyList<Run> Together
    );

    private sealed record Run(IReadOnlyList<IReadOnlyList<Column>> Months)
    {
        public (FactState State, double Value) At((int Month, int Output, int Row) at)
        {
            var column = Months[at.Month][at.Output];
            return (column.State(at.Row), column.Values[at.Row]);
        }
    }
}
