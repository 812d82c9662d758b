using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Workers;

/// <summary>Runs one month of a worker with some of her employers only, many choices of them in one run.</summary>
internal sealed class HouseRuns
{
    private readonly Inquiry inquiry;
    private readonly int person;
    private readonly int household;
    private readonly Dictionary<(string, RunChoices), HouseSet?> prepared = [];

    public HouseRuns(Inquiry inquiry, string person, DateOnly month)
    {
        this.inquiry = inquiry;
        var population = inquiry.Population;
        this.person = population.Row(Entity.Person, person);
        household = population.Ancestor(Entity.Person, this.person, Entity.Household);
        var law = inquiry.Calculator.Law;
        Question = inquiry.Question with
        {
            Outputs =
            [
                law.Rule(WorkerNames.WholeMonth),
                law.Rule(WorkerNames.AllQuotas),
                law.Rule(WorkerNames.CountedQuotas),
                law.Rule(WorkerNames.QuotasNeeded),
            ],
            FirstMonth = month,
            LastMonth = month,
        };
        Houses =
        [
            .. population
                .Rows(Entity.Employment)
                .Where(e => e.Parent == person)
                .GroupBy(e => e.Employer is { } employer ? (true, employer) : (false, e.Name))
                .Select(g => new House(
                    g.Count() == 1 ? g.First().Name : g.Key.Item2,
                    [.. g.Select(e => population.Row(Entity.Employment, e.Name))]
                )),
        ];
    }

    public IReadOnlyList<House> Houses { get; }

    /// <summary>The month, and what is asked of it.</summary>
    public Question Question { get; }

    /// <summary>Runs these sets under several choices at once; <see cref="Of"/> will know them.</summary>
    public void Prepare(IReadOnlyList<IReadOnlyList<House>> sets, IReadOnlyList<RunChoices> choices)
    {
        foreach (var (chosen, results) in choices.Zip(Run(sets, choices)))
        {
            foreach (var (set, result) in sets.Zip(results))
            {
                prepared[(Key(set), chosen)] = result;
            }
        }
    }

    /// <summary>The month if only these employers hand in quotas; <see langword="null"/> where the law or the facts do not settle it.</summary>
    public IReadOnlyList<HouseSet?> Of(
        IReadOnlyList<IReadOnlyList<House>> sets,
        RunChoices choices
    ) =>
        sets.All(s => prepared.ContainsKey((Key(s), choices)))
            ? [.. sets.Select(s => prepared[(Key(s), choices)])]
            : Run(sets, [choices])[0];

    private static string Key(IReadOnlyList<House> set) =>
        string.Join('\n', set.Select(h => h.Name));

    private IReadOnlyList<IReadOnlyList<HouseSet?>> Run(
        IReadOnlyList<IReadOnlyList<House>> sets,
        IReadOnlyList<RunChoices> choices
    )
    {
        var population = inquiry.Population;
        var copies = new SideBySide(
            population,
            household,
            [.. sets.Select(set => Keep([.. set.SelectMany(h => h.Employments)]))]
        );
        var rows = copies.RowsOf(person).ToList();
        try
        {
            // Many sets under one choice go in blocks that stay in the cache; few under several choices share their nodes.
            var runs = choices is [var only]
                ?
                [
                    inquiry
                        .Calculator.Run(
                            Question with
                            {
                                Choices = only,
                            },
                            copies.Relations,
                            copies.Read
                        )[^1]
                        .Outputs,
                ]
                : inquiry.Calculator.RunUnder(Question, copies.Relations, copies.Read, choices);
            return
            [
                .. runs.Select(columns =>
                    rows.Select((row, i) => Read(columns, row, sets[i])).ToList()
                ),
            ];
        }
        catch (NoLawForDateException)
        {
            return [.. choices.Select(_ => new HouseSet?[sets.Count])];
        }

        // Others in her household keep theirs.
        Func<int, bool> Keep(HashSet<int> kept) =>
            row =>
                kept.Contains(row)
                || population.Ancestor(Entity.Employment, row, Entity.Person) != person;
    }

    private static HouseSet? Read(
        IReadOnlyList<Column> columns,
        int row,
        IReadOnlyList<House> set
    ) =>
        columns.Any(c => c.State(row) != FactState.Known)
            ? null
            : new HouseSet(
                [.. set.Select(h => h.Name)],
                columns[0].Values[row] != 0,
                columns[1].Values[row],
                columns[2].Values[row],
                columns[3].Values[row]
            );
}

/// <summary>An employer with the employments (their rows) that she has there: one house.</summary>
internal sealed record House(string Name, IReadOnlyList<int> Employments);
