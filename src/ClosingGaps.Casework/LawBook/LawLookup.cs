using System.Runtime.CompilerServices;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.LawBook;

/// <summary>A name of the law as people type it.</summary>
public static class LawLookup
{
    /// <summary>By id or bare name; accents and capitals may be left out, since no two names differ only in them.</summary>
    /// <returns><see langword="null"/> when there is none, or more than one.</returns>
    public static Symbol? Find(Snapshot law, string name)
    {
        if (law.Find(name.Normalize().ToLowerInvariant()) is { } exact)
        {
            return exact;
        }

        return Plain
            .GetValue(law, static l => ByPlainName(l))
            .TryGetValue(PlainText.Of(name), out var one)
            ? one
            : null;
    }

    // Made once for each law: a request may hold thousands of names.
    private static readonly ConditionalWeakTable<Snapshot, Dictionary<string, Symbol?>> Plain = [];

    /// <summary>Ids and bare names without accents; a bare name of several stands for none of them.</summary>
    private static Dictionary<string, Symbol?> ByPlainName(Snapshot law)
    {
        var names = new Dictionary<string, Symbol?>(StringComparer.Ordinal);
        foreach (var symbol in law.Symbols.Values.Distinct())
        {
            foreach (var name in new[] { symbol.Id, symbol.Name }.Select(PlainText.Of).Distinct())
            {
                names[name] = names.ContainsKey(name) ? null : symbol;
            }
        }

        return names;
    }

    /// <summary>All whose id or label has a text; accents and capitals do not matter.</summary>
    public static IReadOnlyList<Symbol> With(Snapshot law, string text)
    {
        var sought = PlainText.Of(text);
        return
        [
            .. law.All<Symbol>()
                .Where(s =>
                    PlainText
                        .Of($"{s.Id} {s.Label.Es} {s.Label.En}")
                        .Contains(sought, StringComparison.Ordinal)
                ),
        ];
    }

    /// <summary>Ids that a bare name could mean, in order.</summary>
    public static IReadOnlyList<string> Candidates(Snapshot law, string name)
    {
        var plain = PlainText.Of(name);
        return
        [
            .. law
                .Symbols.Values.Where(s => PlainText.Of(s.Name) == plain)
                .Select(s => s.Id)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Names close to one that the law does not have.</summary>
    public static IReadOnlyList<string> Near(Snapshot law, string name) =>
        NearNames.Of(name, law.Symbols.Values.SelectMany(s => new[] { s.Name, s.Id }).Distinct());
}
