using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Kernels;

/// <summary>The chain household, person, employment, spell. Employers cut across it and the nation is above it.</summary>
internal static class Entities
{
    /// <summary>The next narrower entity.</summary>
    public static Entity Below(Entity entity) =>
        entity == Entity.Person ? Entity.Employment : entity + 1;

    /// <summary>Offsets of the members one step below.</summary>
    public static int[] Offsets(Relations relations, Entity wide) =>
        wide switch
        {
            Entity.Household => relations.PersonsOf,
            Entity.Person => relations.EmploymentsOf,
            Entity.Employment => relations.SpellsOf,
            _ => throw new ArgumentOutOfRangeException(nameof(wide), wide, "Has no members."),
        };
}
