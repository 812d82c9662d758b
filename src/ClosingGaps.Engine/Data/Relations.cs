using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Data;

/// <summary>
/// Who belongs to whom. Rows are sorted household, person, employment, spell, so that the members of a row are a contiguous range:
/// the persons of household h are <c>PersonsOf[h] … PersonsOf[h + 1] − 1</c>, and likewise below. Employers cut across.
/// </summary>
public sealed class Relations
{
    /// <summary>Offsets into persons, one more than households.</summary>
    public required int[] PersonsOf { get; init; }

    /// <summary>Offsets into employments, one more than persons.</summary>
    public required int[] EmploymentsOf { get; init; }

    /// <summary>Offsets into spells, one more than employments.</summary>
    public required int[] SpellsOf { get; init; }

    /// <summary>First and last day (day numbers) of each spell; within an employment by first day.</summary>
    public required Column SpellStart { get; init; }

    public required Column SpellEnd { get; init; }

    /// <summary>Employer of each employment, or −1.</summary>
    public required int[] EmployerOf { get; init; }

    public required int Employers { get; init; }

    public int Households => PersonsOf.Length - 1;

    public int Persons => EmploymentsOf.Length - 1;

    public int Employments => SpellsOf.Length - 1;

    public int Spells => SpellStart.Length;

    /// <summary>Rows of an entity; the nation has one.</summary>
    public int Count(Entity entity) =>
        entity switch
        {
            Entity.Household => Households,
            Entity.Person => Persons,
            Entity.Employer => Employers,
            Entity.Employment => Employments,
            Entity.Spell => Spells,
            _ => 1,
        };

    /// <summary>Persons each alone in a household, with <paramref name="employments"/>[i] employments and no spells.</summary>
    public static Relations OfPersons(int[] employments)
    {
        var offsets = new int[employments.Length + 1];
        for (var i = 0; i < employments.Length; i++)
        {
            offsets[i + 1] = offsets[i] + employments[i];
        }

        var total = offsets[^1];
        var none = new int[total];
        Array.Fill(none, -1);
        return new Relations
        {
            PersonsOf = Enumerable.Range(0, employments.Length + 1).ToArray(),
            EmploymentsOf = offsets,
            SpellsOf = new int[total + 1],
            SpellStart = new Column([]),
            SpellEnd = new Column([]),
            EmployerOf = none,
            Employers = 0,
        };
    }
}
