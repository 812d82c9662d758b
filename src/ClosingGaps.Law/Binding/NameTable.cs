using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>Inputs, values, tables, readings and rules by id and by bare name.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, Definition> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Definition>> byName = new(StringComparer.Ordinal);
    private readonly List<Definition> all = [];

    /// <summary>In the order declared.</summary>
    public IReadOnlyList<Definition> All => all;

    public IEnumerable<Definition> OfKind(DefinitionKind kind) => all.Where(d => d.Kind == kind);

    public Definition? ById(string id) => byId.GetValueOrDefault(id);

    public bool TryAdd(Definition definition)
    {
        if (!byId.TryAdd(definition.Id, definition))
        {
            return false;
        }

        all.Add(definition);
        if (byName.TryGetValue(definition.Name, out var list))
        {
            list.Add(definition);
        }
        else
        {
            byName[definition.Name] = [definition];
        }

        return true;
    }

    /// <summary>What a name may mean, wherever it is declared.</summary>
    public IReadOnlyList<Definition> Candidates(NameSyntax name)
    {
        if (name.Qualifier is not null)
        {
            return byId.TryGetValue(name.ToString(), out var one) ? [one] : [];
        }

        return byName.TryGetValue(name.Name, out var list) ? list : [];
    }

    /// <summary>The one definition that a package may mean by a name, or <see langword="null"/>; reports nothing.</summary>
    public Definition? Quietly(NameSyntax name, Package package)
    {
        Definition? found = null;
        foreach (var candidate in Candidates(name))
        {
            if (package.Sees(candidate.Package))
            {
                if (found is not null)
                {
                    return null;
                }

                found = candidate;
            }
        }

        return found;
    }
}
