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
    private readonly List<Run> pairs = [];
    private readonly List<Run> together = [];
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
            var (reading, option) = single[i].Chosen[0];
            foreach (var other in single.Skip(i + 1).Where(o => o.Chosen[0].Reading != reading))
            {
                pairs.Add(Do([(reading, option), other.Chosen[0]]));
            }
        }

        foreach (var result in answer.Results)
        {
            Join([.. Movers(result)]);
        }

        foreach (var group in groups.Where(g => g.Readings.Count > 1 && g.IsComplete))
        {
            together.AddRange(
                ReadingRange
                    .Combinations(group.Readings)
                    .Select(c => c.Where(o => o.Item2 != o.Item1.Default).ToList())
                    .Where(c => c.Count > 2)
                    .Select(Do)
            );
        }
    }

    /// <summary>How many runs it took.</summary>
    public int Runs => single.Count + pairs.Count + together.Count;

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
        var moving = Movers(result).FirstOrDefault();
        var group = moving is null ? null : groups.Find(g => g.Readings.Contains(moving));
        var runs = pairs
            .Concat(together)
            .Where(r => group is not null && r.Chosen.All(c => group.Readings.Contains(c.Reading)))
            .Select(r => r.At(at));
        return ReadingRange.Over(
            result,
            effects,
            [
                .. effects.Select(e => (e.State, e.Value)).Prepend((result.State, result.Value)),
                .. runs,
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
    private IEnumerable<ReadingSymbol> Movers(OutputResult result)
    {
        var at = Place(result);
        var alone = single.ToDictionary(r => r.Chosen[0], r => r.At(at));
        return alone
            .Where(r => r.Value != (result.State, result.Value))
            .Select(r => r.Key.Reading)
            .Concat(
                pairs.SelectMany(pair => MovesBeside(pair, 0, 1).Concat(MovesBeside(pair, 1, 0)))
            )
            .Distinct();

        IEnumerable<ReadingSymbol> MovesBeside(Run pair, int which, int beside) =>
            pair.At(at) == alone[pair.Chosen[beside]] ? [] : [pair.Chosen[which].Reading];
    }

    // Readings that move one figure are tried together, with all that any of them moves a figure with.
    private void Join(HashSet<ReadingSymbol> movers)
    {
        if (movers.Count == 0 || groups.Exists(g => movers.IsSubsetOf(g.Readings)))
        {
            return;
        }

        var touched = groups.Where(g => g.Readings.Any(movers.Contains)).ToList();
        groups.RemoveAll(touched.Contains);
        groups.Add(
            new Group([
                .. touched
                    .SelectMany(g => g.Readings)
                    .Union(movers)
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
        public bool IsComplete =>
            Readings.Aggregate(1L, (n, r) => Math.Min(n * r.Options.Count, int.MaxValue))
            <= ReadingRange.MostCombinations;
    }

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
