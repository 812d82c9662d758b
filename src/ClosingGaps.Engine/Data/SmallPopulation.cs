using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Data;

/// <summary>
/// A <see cref="Situation"/> in rows: instances sorted household, person, employment, spell as <see cref="Relations"/> wants them, and
/// their facts by month. Parents that were left out are filled in: the only one of its kind, or else one of its own.
/// </summary>
public sealed class SmallPopulation
{
    private readonly Dictionary<Entity, List<CaseInstance>> rows = [];
    private readonly Dictionary<(Entity, string), int> rowOf = [];
    private readonly Dictionary<(InputSymbol, int, DateOnly?), Fact> facts = [];
    private readonly Fact[] spellStart;
    private readonly Fact[] spellEnd;
    private readonly int[] householdOf;
    private readonly int[] personOf;
    private readonly int[] employmentOf;

    public SmallPopulation(Situation situation)
    {
        var instances = InstanceTree.Complete(situation.Instances);
        foreach (
            var entity in new[]
            {
                Entity.Household,
                Entity.Person,
                Entity.Employer,
                Entity.Employment,
                Entity.Spell,
            }
        )
        {
            rows[entity] = Sorted(instances, entity);
            for (var row = 0; row < rows[entity].Count; row++)
            {
                rowOf[(entity, rows[entity][row].Name)] = row;
            }
        }

        householdOf = ParentRows(Entity.Person, Entity.Household);
        personOf = ParentRows(Entity.Employment, Entity.Person);
        employmentOf = ParentRows(Entity.Spell, Entity.Employment);
        spellStart = rows[Entity.Spell].Select(s => DayFact(s.Days?.First)).ToArray();
        spellEnd = rows[Entity.Spell].Select(s => DayFact(s.Days?.Last)).ToArray();
        foreach (var fact in situation.Facts)
        {
            Add(fact);
        }

        Relations = new Relations
        {
            PersonsOf = Offsets(householdOf, rows[Entity.Household].Count),
            EmploymentsOf = Offsets(personOf, rows[Entity.Person].Count),
            SpellsOf = Offsets(employmentOf, rows[Entity.Employment].Count),
            SpellStart = ToColumn(spellStart),
            SpellEnd = ToColumn(spellEnd),
            EmployerOf = rows[Entity.Employment]
                .Select(e =>
                    e.Employer is null
                        ? -1
                        : rowOf.GetValueOrDefault((Entity.Employer, e.Employer), -1)
                )
                .ToArray(),
            Employers = rows[Entity.Employer].Count,
        };
    }

    public Relations Relations { get; }

    /// <summary>Instances of an entity in row order; the nation has none by name.</summary>
    public IReadOnlyList<CaseInstance> Rows(Entity entity) => rows.GetValueOrDefault(entity, []);

    public int Count(Entity entity) => Relations.Count(entity);

    /// <summary>Row of a named instance; −1 when there is none.</summary>
    public int Row(Entity entity, string name) => rowOf.GetValueOrDefault((entity, name), -1);

    /// <summary>
    /// The row that a person means: the instance of that name; or, when the name is of another entity or not given, the only row that belongs
    /// to it (or that it belongs to). −1 when there is none or more than one.
    /// </summary>
    public int RowFor(Entity entity, string? name)
    {
        if (entity == Entity.Nation)
        {
            return 0;
        }

        if (name is null)
        {
            return Count(entity) == 1 ? 0 : -1;
        }

        if (Row(entity, name) is >= 0 and var row)
        {
            return row;
        }

        foreach (var (other, instances) in rows)
        {
            var at = instances.FindIndex(i => i.Name == name);
            if (at >= 0)
            {
                return InstanceTree.IsWithin(other, entity) ? Ancestor(other, at, entity)
                    : InstanceTree.IsWithin(entity, other)
                    && Members(other, at, entity).Take(2).ToList() is [var only]
                        ? only
                    : -1;
            }
        }

        return -1;
    }

    /// <summary>Name of a row's instance; empty for the nation.</summary>
    public string Name(Entity entity, int row) =>
        entity == Entity.Nation ? "" : rows[entity][row].Name;

    /// <summary>A fact in a month: the one given for the month, else the one given for all months, else unknown.</summary>
    public Fact Fact(InputSymbol input, int row, DateOnly month) =>
        facts.TryGetValue((input, row, month), out var fact)
        || facts.TryGetValue((input, row, null), out fact)
            ? fact
            : Data.Fact.Unknown;

    /// <summary>First or last day (day number) of a spell.</summary>
    public Fact SpellDate(int spell, bool isEnd) => (isEnd ? spellEnd : spellStart)[spell];

    /// <summary>A fact over all rows, as the executors read it.</summary>
    public Column Column(InputSymbol input, DateOnly month)
    {
        var column = new Fact[Count(input.Entity)];
        for (var row = 0; row < column.Length; row++)
        {
            column[row] = Fact(input, row, month);
        }

        return ToColumn(column);
    }

    /// <summary>Row of the wider entity to which a row belongs; −1 for an employment without an employer.</summary>
    public int Ancestor(Entity from, int row, Entity to)
    {
        if (to == Entity.Nation)
        {
            return 0;
        }

        while (from != to && row >= 0)
        {
            (from, row) = (from, to) switch
            {
                (Entity.Spell, _) => (Entity.Employment, employmentOf[row]),
                (Entity.Employment, Entity.Employer) => (
                    Entity.Employer,
                    Relations.EmployerOf[row]
                ),
                (Entity.Employment, _) => (Entity.Person, personOf[row]),
                (Entity.Person, _) => (Entity.Household, householdOf[row]),
                _ => throw new InvalidOperationException($"{from} has no {to} above it"),
            };
        }

        return row;
    }

    /// <summary>Rows of a narrower entity that belong to a row, in order.</summary>
    public IEnumerable<int> Members(Entity of, int row, Entity members) =>
        Enumerable.Range(0, Count(members)).Where(m => Ancestor(members, m, of) == row);

    private void Add(CaseFact fact)
    {
        var row = Row(fact.Input.Entity, fact.Instance);
        if (row < 0)
        {
            throw new ArgumentException(
                $"fact '{fact.Input.Name}': there is no {fact.Input.Entity} named '{fact.Instance}'",
                nameof(fact)
            );
        }

        var value = new Fact(fact.State, fact.State == FactState.Known ? fact.Value : 0);
        facts[(fact.Input, row, fact.Month)] = value;
    }

    private static Fact DayFact(DateOnly? day) =>
        day is { } known ? Data.Fact.Known(known.DayNumber) : Data.Fact.Unknown;

    // A parent's rows come in the order of its own rows, so that members of a row are contiguous, and spells by their first day.
    private List<CaseInstance> Sorted(IReadOnlyList<CaseInstance> instances, Entity entity)
    {
        var own = instances.Where(i => i.Entity == entity);
        return entity is Entity.Household or Entity.Employer
            ? own.ToList()
            : own.OrderBy(i => rowOf[(InstanceTree.ParentOf(entity), i.Parent!)])
                .ThenBy(i => i.Days?.First ?? DateOnly.MaxValue)
                .ToList();
    }

    private int[] ParentRows(Entity entity, Entity parent) =>
        rows[entity].Select(i => rowOf[(parent, i.Parent!)]).ToArray();

    private static int[] Offsets(int[] parents, int count)
    {
        var offsets = new int[count + 1];
        foreach (var parent in parents)
        {
            offsets[parent + 1]++;
        }

        for (var i = 0; i < count; i++)
        {
            offsets[i + 1] += offsets[i];
        }

        return offsets;
    }

    private static Column ToColumn(Fact[] facts) =>
        new(
            facts.Select(f => f.Value.ToDouble()).ToArray(),
            Array.TrueForAll(facts, f => f.State == FactState.Known)
                ? null
                : facts.Select(f => (byte)f.State).ToArray()
        );
}
