using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Workers;

/// <summary>Runs one month of a worker with some of her employers only, many choices of them in one run.</summary>
internal sealed class HouseRuns
{
    private readonly Inquiry inquiry;
    private readonly int person;
    private readonly int household;
    private readonly Dictionary<string, HouseSet?> prepared = new(StringComparer.Ordinal);

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

    /// <summary>Runs these sets; <see cref="Of"/> will know them.</summary>
    public void Prepare(IReadOnlyList<IReadOnlyList<House>> sets)
    {
        foreach (var (set, result) in sets.Zip(Run(sets)))
        {
            prepared[Key(set)] = result;
        }
    }

    /// <summary>The month if only these employers hand in quotas; <see langword="null"/> where the law or the facts do not settle it.</summary>
    public IReadOnlyList<HouseSet?> Of(IReadOnlyList<IReadOnlyList<House>> sets) =>
        sets.All(s => prepared.ContainsKey(Key(s)))
            ? [.. sets.Select(s => prepared[Key(s)])]
            : Run(sets);

    private static string Key(IReadOnlyList<House> set) =>
        string.Join('\n', set.Select(h => h.Name));

    private IReadOnlyList<HouseSet?> Run(IReadOnlyList<IReadOnlyList<House>> sets)
    {
        var population = inquiry.Population;
        var copies = new SideBySide(
            population,
            household,
            [.. sets.Select(set => Keep([.. set.SelectMany(h => h.Employments)]))]
        );
        try
        {
            var columns = inquiry
                .Calculator.Run(Question, copies.Relations, copies.Read)[^1]
                .Outputs;
            return
            [
                .. copies
                    .RowsOf(person)
                    .Select(
                        (row, i) =>
                            columns.Any(c => c.State(row) != FactState.Known)
                                ? null
                                : new HouseSet(
                                    [.. sets[i].Select(h => h.Name)],
                                    columns[0].Values[row] != 0,
                                    columns[1].Values[row],
                                    columns[2].Values[row],
                                    columns[3].Values[row]
                                )
                    ),
            ];
        }
        catch (NoLawForDateException)
        {
            return [.. sets.Select(_ => (HouseSet?)null)];
        }

        // Others in her household keep theirs.
        Func<int, bool> Keep(HashSet<int> kept) =>
            row =>
                kept.Contains(row)
                || population.Ancestor(Entity.Employment, row, Entity.Person) != person;
    }
}

/// <summary>An employer with the employments (their rows) that she has there: one house.</summary>
internal sealed record House(string Name, IReadOnlyList<int> Employments);
