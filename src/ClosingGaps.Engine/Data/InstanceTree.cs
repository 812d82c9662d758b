using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Data;

/// <summary>
/// Fills in the instances that a situation leaves unsaid, so that each spell has an employment, each employment a person and each person a
/// household. With no person named, one person with one employment is meant; persons named without a household live apart.
/// </summary>
internal static class InstanceTree
{
    internal static Entity ParentOf(Entity entity) =>
        entity switch
        {
            Entity.Person => Entity.Household,
            Entity.Employment => Entity.Person,
            _ => Entity.Employment,
        };

    /// <summary>Whether rows of one entity belong to rows of another.</summary>
    internal static bool IsWithin(Entity narrow, Entity wide) =>
        (narrow, wide) switch
        {
            (_, Entity.Nation) => true,
            (Entity.Spell or Entity.Employment, Entity.Employer) => true,
            (Entity.Employer, _) or (_, Entity.Employer) => false,
            _ => narrow > wide,
        };

    /// <summary>Name of the instance that is meant when none is named.</summary>
    internal static string DefaultName(Entity entity) =>
        entity switch
        {
            Entity.Household => "hogar",
            Entity.Person => "persona",
            Entity.Employer => "empleador",
            Entity.Employment => "empleo",
            _ => "periodo",
        };

    internal static IReadOnlyList<CaseInstance> Complete(IReadOnlyList<CaseInstance> given)
    {
        var all = given.ToList();
        if (!given.Any(i => i.Entity is Entity.Person or Entity.Employment or Entity.Spell))
        {
            Ensure(all, Entity.Employment, DefaultName(Entity.Employment));
        }

        foreach (var entity in new[] { Entity.Spell, Entity.Employment, Entity.Person })
        {
            for (var i = 0; i < all.Count; i++)
            {
                if (all[i].Entity == entity)
                {
                    var parent = all[i].Parent ?? UnsaidParent(given, all[i]);
                    Ensure(all, ParentOf(entity), parent);
                    all[i] = all[i] with { Parent = parent };
                }
            }
        }

        foreach (var employer in all.Select(i => i.Employer).OfType<string>().Distinct().ToList())
        {
            Ensure(all, Entity.Employer, employer);
        }

        return all;
    }

    private static string UnsaidParent(IReadOnlyList<CaseInstance> given, CaseInstance child)
    {
        var parent = ParentOf(child.Entity);
        var candidates = given.Where(i => i.Entity == parent).Take(2).ToList();
        if (candidates.Count == 1)
        {
            return candidates[0].Name;
        }

        return parent == Entity.Household || candidates.Count > 1
            ? child.Name
            : DefaultName(parent);
    }

    private static void Ensure(List<CaseInstance> all, Entity entity, string name)
    {
        if (!all.Exists(i => i.Entity == entity && i.Name == name))
        {
            all.Add(new CaseInstance(entity, name, null, null));
        }
    }
}
