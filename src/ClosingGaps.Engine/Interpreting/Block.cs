using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Interpreting;

/// <summary>
/// A run of whole households with all their persons, employments and spells; for employers and the nation always all rows.
/// </summary>
internal readonly struct Block
{
    private readonly Relations relations;
    private readonly int household;
    private readonly int householdEnd;

    private Block(Relations relations, int household, int householdEnd)
    {
        this.relations = relations;
        this.household = household;
        this.householdEnd = householdEnd;
    }

    public static Block All(Relations relations) => new(relations, 0, relations.Households);

    /// <summary>First row and number of rows of an entity.</summary>
    public (int First, int Count) Rows(Entity entity)
    {
        var (first, end) = entity switch
        {
            Entity.Household => (household, householdEnd),
            Entity.Person => (Person(household), Person(householdEnd)),
            Entity.Employment => (Employment(household), Employment(householdEnd)),
            Entity.Spell => (Spell(household), Spell(householdEnd)),
            _ => (0, relations.Count(entity)),
        };
        return (first, end - first);
    }

    /// <summary>Blocks of about <paramref name="lanes"/> rows of the entity that has most; always at least one household.</summary>
    public static IEnumerable<Block> Cut(Relations relations, int lanes)
    {
        var begin = 0;
        while (begin < relations.Households)
        {
            var end = begin + 1;
            while (end < relations.Households && new Block(relations, begin, end + 1).Size <= lanes)
            {
                end++;
            }

            yield return new Block(relations, begin, end);
            begin = end;
        }
    }

    /// <summary>Rows of the entity that has most.</summary>
    public int Size =>
        Math.Max(
            Math.Max(Rows(Entity.Household).Count, Rows(Entity.Person).Count),
            Math.Max(Rows(Entity.Employment).Count, Rows(Entity.Spell).Count)
        );

    private int Person(int h) => relations.PersonsOf[h];

    private int Employment(int h) => relations.EmploymentsOf[Person(h)];

    private int Spell(int h) => relations.SpellsOf[Employment(h)];
}
