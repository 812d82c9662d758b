using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Workers;

/// <summary>
/// One household many times over, side by side, each time with some of its employments only: the lanes of one run. A row that is left out
/// takes its spells along; every copy has employers of its own, so that nothing is added up across copies.
/// </summary>
internal sealed class SideBySide
{
    private readonly SmallPopulation one;
    private readonly Dictionary<Entity, List<int>> from = new()
    {
        [Entity.Nation] = [0],
        [Entity.Household] = [],
        [Entity.Person] = [],
        [Entity.Employer] = [],
        [Entity.Employment] = [],
        [Entity.Spell] = [],
    };

    /// <param name="household">Its row in <paramref name="one"/>.</param>
    /// <param name="keeps">For each copy: whether an employment's row stays.</param>
    public SideBySide(SmallPopulation one, int household, IReadOnlyList<Func<int, bool>> keeps)
    {
        this.one = one;
        List<int> persons = [0];
        List<int> employments = [0];
        List<int> spells = [0];
        List<int> employers = [];
        var (ofPerson, ofEmployment) = (from[Entity.Person], from[Entity.Employment]);
        foreach (var keep in keeps)
        {
            var firstEmployer = from[Entity.Employer].Count;
            from[Entity.Employer].AddRange(Enumerable.Range(0, one.Relations.Employers));
            from[Entity.Household].Add(household);
            foreach (var person in one.Members(Entity.Household, household, Entity.Person))
            {
                ofPerson.Add(person);
                foreach (
                    var employment in one.Members(Entity.Person, person, Entity.Employment)
                        .Where(keep)
                )
                {
                    ofEmployment.Add(employment);
                    var employer = one.Relations.EmployerOf[employment];
                    employers.Add(employer < 0 ? employer : firstEmployer + employer);
                    from[Entity.Spell]
                        .AddRange(one.Members(Entity.Employment, employment, Entity.Spell));
                    spells.Add(from[Entity.Spell].Count);
                }

                employments.Add(ofEmployment.Count);
            }

            persons.Add(ofPerson.Count);
        }

        Relations = new Relations
        {
            PersonsOf = [.. persons],
            EmploymentsOf = [.. employments],
            SpellsOf = [.. spells],
            SpellStart = Gather(one.Relations.SpellStart, Entity.Spell),
            SpellEnd = Gather(one.Relations.SpellEnd, Entity.Spell),
            EmployerOf = [.. employers],
            Employers = from[Entity.Employer].Count,
        };
    }

    public Relations Relations { get; }

    /// <summary>Rows, one for each copy, that stand for a person of the household.</summary>
    public IEnumerable<int> RowsOf(int person) =>
        Enumerable
            .Range(0, from[Entity.Person].Count)
            .Where(row => from[Entity.Person][row] == person);

    /// <summary>An input of all copies; see <see cref="Engine.Running.InputSource"/>.</summary>
    public Column Read(InputSymbol input, DateOnly month) =>
        Gather(one.Column(input, month), input.Entity);

    private Column Gather(Column column, Entity entity)
    {
        var rows = from[entity];
        return new Column(
            [.. rows.Select(r => column.Values[r])],
            column.States is { } states ? [.. rows.Select(r => states[r])] : null
        );
    }
}
