using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Answers;

/// <summary>
/// What the open readings make of many figures, from runs that all of them share: each option alone, each beside each option of another
/// reading, then together those readings that move one figure, alone or beside another. <see cref="ReadingRange"/> of one figure tries every
/// combination of all that it meets; a reading that moves nothing unless two others do so first would be missed here, so the two are compared
/// in the tests.
/// </summary>
public sealed class JointRanges
{
    private readonly Calculator calculator;
    private readonly Answer answer;
    private readonly Dictionary<(InputSymbol, DateOnly), Column> columns = [];
    private readonly Dictionary<Symbol, int> outputs = [];
    private readonly List<Run> single = [];
    private readonly List<Pair> pairs = [];
    private readonly Dictionary<(int, int, int), HashSet<ReadingSymbol>> movers = [];
    private readonly List<Group> groups = [];

    internal JointRanges(Calculator calculator, Answer answer)
    {
        (this.calculator, this.answer) = (calculator, answer);
        for (var i = 0; i < answer.Question.Outputs.Count; i++)
        {
            outputs[answer.Question.Outputs[i]] = i;
        }

        var open = answer
            .Readings.Where(r => !answer.Question.Choices.Readings.ContainsKey(r))
            .ToList();
        foreach (var reading in open)
        {
            foreach (var option in reading.Options.Where(o => o != reading.Default))
            {
                single.Add(Do([(reading, option)]));
            }
        }

        for (var i = 0; i < single.Count; i++)
        {
            for (var j = i + 1; j < single.Count; j++)
            {
                var (one, other) = (single[i].Chosen[0], single[j].Chosen[0]);
                if (one.Reading != other.Reading)
                {
                    pairs.Add(new Pair(i, j, Do([one, other])));
                }
            }
        }

        foreach (var result in answer.Results)
        {
            var at = Place(result);
            Join(movers[at] = Movers(result, at));
        }

        foreach (var group in groups)
        {
            group.Together.AddRange(pairs.Select(p => p.Run).Where(group.HoldsAll));
            if (group.IsComplete)
            {
                group.Together.AddRange(
                    ReadingRange
                        .Combinations(group.Readings)
                        .Select(c => c.Where(o => o.Item2 != o.Item1.Default).ToList())
                        .Where(c => c.Count > 2)
                        .Select(Do)
                );
            }
        }
    }

    /// <summary>The range of one of the answer's results.</summary>
    public ReadingRange Of(OutputResult result)
    {
        var at = Place(result);
        var effects = single
            .Select(run =>
            {
                var (state, value) = run.At(at);
                return new ReadingEffect(
                    run.Chosen[0].Reading,
                    run.Chosen[0].Option,
                    state,
                    value,
                    result
                );
            })
            .ToList();
        var moving = movers[at].FirstOrDefault();
        var group = moving is null ? null : groups.Find(g => g.Readings.Contains(moving));
        return ReadingRange.Over(
            result,
            effects,
            [
                .. effects.Select(e => (e.State, e.Value)).Prepend((result.State, result.Value)),
                .. group?.Together.Select(r => r.At(at)) ?? [],
            ],
            group?.IsComplete ?? true
        );
    }

    /// <summary>A result under one option alone; the result itself when the option is the default or is not met.</summary>
    public (FactState State, double Value) Under(
        OutputResult result,
        ReadingSymbol reading,
        ReadingOption option
    ) =>
        single.Find(r => r.Chosen[0] == (reading, option)) is { } run
            ? run.At(Place(result))
            : (result.State, result.Value);

    // Alone, or beside an option of another reading.
    private HashSet<ReadingSymbol> Movers(OutputResult result, (int Month, int Output, int Row) at)
    {
        var moving = new HashSet<ReadingSymbol>();
        var alone = new (FactState, double)[single.Count];
        for (var i = 0; i < alone.Length; i++)
        {
            alone[i] = single[i].At(at);
            if (alone[i] != (result.State, result.Value))
            {
                moving.Add(single[i].Chosen[0].Reading);
            }
        }

        foreach (var (first, second, run) in pairs)
        {
            var both = run.At(at);
            if (both != alone[second])
            {
                moving.Add(single[first].Chosen[0].Reading);
            }

            if (both != alone[first])
            {
                moving.Add(single[second].Chosen[0].Reading);
            }
        }

        return moving;
    }

    // Readings that move one figure are tried together, with all that any of them moves a figure with.
    private void Join(HashSet<ReadingSymbol> moving)
    {
        if (moving.Count == 0 || groups.Exists(g => moving.IsSubsetOf(g.Readings)))
        {
            return;
        }

        var touched = groups.Where(g => g.Readings.Any(moving.Contains)).ToList();
        groups.RemoveAll(touched.Contains);
        groups.Add(
            new Group([
                .. touched
                    .SelectMany(g => g.Readings)
                    .Union(moving)
                    .OrderBy(r => r.Id, StringComparer.Ordinal),
            ])
        );
    }

    private (int Month, int Output, int Row) Place(OutputResult result)
    {
        var first = answer.Question.FirstMonth;
        var month = ((result.Month.Year - first.Year) * 12) + result.Month.Month - first.Month;
        return (month, outputs[result.Output], result.Row);
    }

    private Run Do(IReadOnlyList<(ReadingSymbol Reading, ReadingOption Option)> chosen)
    {
        var choices = answer.Question.Choices;
        var readings = new Dictionary<ReadingSymbol, ReadingOption>(choices.Readings);
        foreach (var (reading, option) in chosen)
        {
            readings[reading] = option;
        }

        return new Run(chosen, Months(choices with { Readings = readings }));
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

    private sealed record Group(IReadOnlyList<ReadingSymbol> Readings)
    {
        /// <summary>Runs under options of two of its readings or more.</summary>
        public List<Run> Together { get; } = [];

        public bool HoldsAll(Run run) => run.Chosen.All(c => Readings.Contains(c.Reading));

        public bool IsComplete =>
            Readings.Aggregate(1L, (n, r) => Math.Min(n * r.Options.Count, int.MaxValue))
            <= ReadingRange.MostCombinations;
    }

    /// <summary>Two single runs, by their place, and both options in one run.</summary>
    private sealed record Pair(int First, int Second, Run Run);

    private sealed record Run(
        IReadOnlyList<(ReadingSymbol Reading, ReadingOption Option)> Chosen,
        IReadOnlyList<IReadOnlyList<Column>> Months
    )
    {
        public (FactState State, double Value) At((int Month, int Output, int Row) at)
        {
            var column = Months[at.Month][at.Output];
            return (column.State(at.Row), column.Values[at.Row]);
        }
    }
}
