using System.Collections.Frozen;

namespace ClosingGaps.Law.Model;

/// <summary>
/// The law as loaded: all packages, all dates, all territories, linked and checked. Immutable: two simulations can share it and
/// none can change it. A proposal is part of a snapshot only when it was named at load, in the order named.
/// </summary>
public sealed class Snapshot
{
    public required IReadOnlyList<PackageSymbol> Packages { get; init; }

    /// <summary>Names of the proposals that lie in the folder, whether this load took them up or not.</summary>
    public IReadOnlyList<string> Proposals { get; init; } = [];

    public required IReadOnlyList<InstrumentSymbol> Instruments { get; init; }

    public required IReadOnlyList<CategorySymbol> Categories { get; init; }

    /// <summary>Inputs, values, tables, readings and rules by id (<c>instrument.name</c>).</summary>
    public required FrozenDictionary<string, Symbol> Symbols { get; init; }

    public required IReadOnlyList<CaseSymbol> Cases { get; init; }

    /// <summary>SHA-256 (hex) of the law's files and of the proposals chosen: the identity of every result.</summary>
    public required string Hash { get; init; }

    /// <summary>Symbols as <see cref="Symbols"/> holds them: always in the same order, wherever they come from.</summary>
    internal static FrozenDictionary<string, Symbol> ById(IEnumerable<Symbol> symbols) =>
        symbols
            .OrderBy(s => s.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(s => s.Id, StringComparer.Ordinal);

    public IEnumerable<T> All<T>()
        where T : Symbol => Symbols.Values.OfType<T>().OrderBy(s => s.Id, StringComparer.Ordinal);

    /// <summary>By id, or by bare name where only one symbol has it; <see langword="null"/> when none or several have.</summary>
    public Symbol? Find(string name)
    {
        if (Symbols.TryGetValue(name, out var symbol))
        {
            return symbol;
        }

        Symbol? found = null;
        foreach (var candidate in Symbols.Values)
        {
            if (candidate.Name == name)
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
