using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Binding;

/// <summary>
/// Who is in a case. What is not said is filled in: with no person, one person with one employment is meant; a fact that names nobody
/// belongs to the only one of its entity.
/// </summary>
internal sealed class CasePopulation
{
    private readonly List<CaseInstance> instances = [];
    private readonly Dictionary<GivenSyntax, string> named = [];

    public IReadOnlyList<CaseInstance> Instances => instances;

    /// <summary>The instance that a <c>dado KIND …</c> speaks of, if it has a kind.</summary>
    public string? Named(GivenSyntax given) => named.GetValueOrDefault(given);

    /// <summary>The only instance of an entity, or <see langword="null"/>.</summary>
    public string? Only(Entity entity)
    {
        var found = instances.Where(i => i.Entity == entity).Take(2).ToList();
        return found.Count == 1 ? found[0].Name : null;
    }

    public bool Has(Entity entity, string name) =>
        instances.Exists(i => i.Entity == entity && i.Name == name);

    public static CasePopulation Of(Session session, Placed<CaseSyntax> placed)
    {
        var population = new CasePopulation();
        var loose = LooseEntities(session, placed);
        foreach (var given in placed.Syntax.Givens)
        {
            population.Declare(session, given);
        }

        population.Complete(loose);
        population.CheckParents(session, placed.Syntax);
        return population;
    }

    // Entities of which something is said or expected without naming whose it is.
    private static HashSet<Entity> LooseEntities(Session session, Placed<CaseSyntax> placed)
    {
        var names = placed
            .Syntax.Givens.Where(g => g.Kind is null)
            .SelectMany(g => g.Assignments)
            .Select(a => a.Name)
            .Concat(placed.Syntax.Expectations.Where(e => e.Instance is null).Select(e => e.Name));
        return names
            .Select(n => session.Names.Quietly(n, placed.Package)?.Symbol?.Entity)
            .OfType<Entity>()
            .ToHashSet();
    }

    private void Declare(Session session, GivenSyntax given)
    {
        if (given.Kind is null || Entities.FromWord(given.Kind.Name) is not { } entity)
        {
            return; // of the only one; or the parser has reported the word
        }

        var name = given.Name?.Name ?? Unnamed(entity);
        named[given] = name;
        if (Has(entity, name))
        {
            var first = named.First(n => n.Value == name && n.Key.Kind!.Name == given.Kind.Name);
            Repeated.Report(
                session.Bag,
                name,
                given.Name?.Span ?? given.Kind.Span,
                first.Key.Name?.Span ?? first.Key.Span
            );
            return;
        }

        instances.Add(
            new CaseInstance(
                entity,
                name,
                given.Parent?.Name,
                given.Employer?.Name,
                entity == Entity.Spell ? new SpellDays(null, null) : null
            )
        );
    }

    /// <summary>Sets the first or last day of a spell.</summary>
    public void SetDay(string spell, bool isEnd, DateOnly? day)
    {
        var index = instances.FindIndex(i => i.Entity == Entity.Spell && i.Name == spell);
        var days = instances[index].Days!;
        instances[index] = instances[index] with
        {
            Days = isEnd ? days with { Last = day } : days with { First = day },
        };
    }

    private void Complete(HashSet<Entity> loose)
    {
        var single = !Any(Entity.Person);
        if (single)
        {
            Add(Entity.Person, null);
        }

        if (
            !Any(Entity.Employment)
            && (
                single
                || Any(Entity.Spell)
                || loose.Overlaps([Entity.Employment, Entity.Spell, Entity.Employer])
            )
        )
        {
            Add(Entity.Employment, null);
        }

        foreach (
            var employer in instances.Select(i => i.Employer).OfType<string>().Distinct().ToList()
        )
        {
            if (!Has(Entity.Employer, employer))
            {
                instances.Add(new CaseInstance(Entity.Employer, employer, null, null));
            }
        }

        var employments = instances.Count(i => i.Entity == Entity.Employment);
        if (!Any(Entity.Employer) && (employments == 1 || loose.Contains(Entity.Employer)))
        {
            Add(Entity.Employer, null);
        }

        var households = Any(Entity.Household);
        var together =
            single || Only(Entity.Person) is not null || loose.Contains(Entity.Household);
        if (!households && together)
        {
            Add(Entity.Household, null);
        }
        else if (!households)
        {
            // Persons of whom no household is said live apart.
            foreach (var person in instances.Where(i => i.Entity == Entity.Person).ToList())
            {
                instances.Add(
                    new CaseInstance(Entity.Household, person.Parent ?? person.Name, null, null)
                );
            }
        }

        for (var i = 0; i < instances.Count; i++)
        {
            instances[i] = WithParents(instances[i], households || together);
        }
    }

    private CaseInstance WithParents(CaseInstance instance, bool households) =>
        instance.Entity switch
        {
            Entity.Person => instance with
            {
                Parent = instance.Parent ?? (households ? Only(Entity.Household) : instance.Name),
            },
            Entity.Employment => instance with
            {
                Parent = instance.Parent ?? Only(Entity.Person),
                Employer = instance.Employer ?? Only(Entity.Employer),
            },
            Entity.Spell => instance with { Parent = instance.Parent ?? Only(Entity.Employment) },
            _ => instance,
        };

    private void CheckParents(Session session, CaseSyntax syntax)
    {
        foreach (var given in syntax.Givens)
        {
            if (given.Kind is null || Named(given) is not { } name)
            {
                continue;
            }

            var entity = Entities.FromWord(given.Kind.Name)!.Value;
            Entity? parent = entity switch
            {
                Entity.Person => Entity.Household,
                Entity.Employment => Entity.Person,
                Entity.Spell => Entity.Employment,
                _ => null,
            };
            var instance = instances.Find(i => i.Entity == entity && i.Name == name)!;
            if (parent is { } wanted && (instance.Parent is null || !Has(wanted, instance.Parent)))
            {
                Ambiguous(session, given.Parent?.Span ?? given.Kind.Span, wanted, instance.Parent);
            }
            else if (parent is null && given.Parent is not null)
            {
                Ambiguous(session, given.Parent.Span, entity, given.Parent.Name);
            }
        }
    }

    private static void Ambiguous(Session session, TextSpan span, Entity entity, string? name) =>
        session.Report(
            BindingDiagnostics.CaseInstance,
            span,
            name is null ? Entities.Word(entity) : $"{Entities.Word(entity)} {name}"
        );

    private bool Any(Entity entity) => instances.Exists(i => i.Entity == entity);

    private void Add(Entity entity, string? parent) =>
        instances.Add(new CaseInstance(entity, Entities.Word(entity), parent, null));

    private string Unnamed(Entity entity)
    {
        var word = Entities.Word(entity);
        if (entity != Entity.Spell)
        {
            return word;
        }

        var count = instances.Count(i => i.Entity == entity);
        return $"{word}_{Wording.Number(count + 1)}";
    }
}
