using System.Runtime.CompilerServices;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Data;

/// <summary>
/// The members of the rows of one entity at another: those of owner <c>o</c> are positions <c>Offsets[o] … Offsets[o + 1] − 1</c>, which are
/// member rows themselves, or places in <paramref name="Index"/> where members do not lie together (an employer's employments).
/// Members come in ascending row order.
/// </summary>
public sealed record Members(int[] Offsets, int[]? Index)
{
    /// <summary>The member row at a position.</summary>
    public int Row(int position) => Index is null ? position : Index[position];
}

/// <summary>Every pair of an entity and its members, worked out once for some <see cref="Relations"/>.</summary>
public sealed class Membership
{
    private static readonly ConditionalWeakTable<Relations, Membership> Known = [];
    private readonly Relations relations;
    private readonly Dictionary<(Entity, Entity), Members> members = [];
    private int[]? employersOfSpells;

    private Membership(Relations relations) => this.relations = relations;

    /// <summary>The memberships of these relations.</summary>
    public static Membership Of(Relations relations) =>
        Known.GetValue(relations, static r => new Membership(r));

    /// <summary>Members of each row of <paramref name="owner"/> at the narrower entity <paramref name="member"/>.</summary>
    /// <exception cref="ArgumentException">The one does not hold the other.</exception>
    public Members Between(Entity owner, Entity member)
    {
        lock (members)
        {
            if (!members.TryGetValue((owner, member), out var found))
            {
                found = Make(owner, member);
                members.Add((owner, member), found);
            }

            return found;
        }
    }

    /// <summary>The employer of each row of an entity (employments or spells), −1 where none is known.</summary>
    public int[] EmployersOf(Entity entity) =>
        entity switch
        {
            Entity.Employment => relations.EmployerOf,
            Entity.Spell => employersOfSpells ??= EmployersOfSpells(),
            _ => throw new ArgumentException(
                $"{entity} has no employer of its own.",
                nameof(entity)
            ),
        };

    private Members Make(Entity owner, Entity member) =>
        (owner, member) switch
        {
            (Entity.Household, Entity.Person) => new(relations.PersonsOf, null),
            (Entity.Person, Entity.Employment) => new(relations.EmploymentsOf, null),
            (Entity.Employment, Entity.Spell) => new(relations.SpellsOf, null),
            (Entity.Household, Entity.Employment) => new(
                Compose(relations.PersonsOf, relations.EmploymentsOf),
                null
            ),
            (Entity.Person, Entity.Spell) => new(
                Compose(relations.EmploymentsOf, relations.SpellsOf),
                null
            ),
            (Entity.Household, Entity.Spell) => new(
                Compose(Compose(relations.PersonsOf, relations.EmploymentsOf), relations.SpellsOf),
                null
            ),
            (Entity.Employer, _) => ByEmployer(EmployersOf(member)),
            _ => throw new ArgumentException(
                $"{owner} has no members at {member}.",
                nameof(member)
            ),
        };

    private static int[] Compose(int[] outer, int[] inner) =>
        Array.ConvertAll(outer, position => inner[position]);

    private int[] EmployersOfSpells()
    {
        var employers = new int[relations.Spells];
        for (var employment = 0; employment < relations.Employments; employment++)
        {
            employers
                .AsSpan(relations.SpellsOf[employment]..relations.SpellsOf[employment + 1])
                .Fill(relations.EmployerOf[employment]);
        }

        return employers;
    }

    // Counting sort: keeps row order within an employer, so that sums add in the same order everywhere.
    private Members ByEmployer(int[] employerOf)
    {
        var offsets = new int[relations.Employers + 1];
        foreach (var employer in employerOf)
        {
            if (employer >= 0)
            {
                offsets[employer + 1]++;
            }
        }

        for (var employer = 0; employer < relations.Employers; employer++)
        {
            offsets[employer + 1] += offsets[employer];
        }

        var index = new int[offsets[^1]];
        var next = offsets[..^1];
        for (var row = 0; row < employerOf.Length; row++)
        {
            if (employerOf[row] >= 0)
            {
                index[next[employerOf[row]]++] = row;
            }
        }

        return new Members(offsets, index);
    }
}
