using ClosingGaps.Cli.Output;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Law;

/// <summary>A name in the law, or a message with the nearest ones.</summary>
internal static class Find
{
    /// <summary>By id or bare name; accents and capitals may be left out, since no two names differ only in them.</summary>
    public static Symbol? Lookup(Snapshot snapshot, string name)
    {
        if (snapshot.Find(name.Normalize().ToLowerInvariant()) is { } exact)
        {
            return exact;
        }

        var plain = Nearest.Plain(name);
        var found = snapshot
            .Symbols.Values.Where(s =>
                Nearest.Plain(s.Id) == plain || Nearest.Plain(s.Name) == plain
            )
            .Take(2)
            .ToList();
        return found.Count == 1 ? found[0] : null;
    }

    public static Symbol Symbol(Terminal t, Snapshot snapshot, string name)
    {
        if (Lookup(snapshot, name) is { } symbol)
        {
            return symbol;
        }

        var sought = Nearest.Plain(name);
        var same = snapshot
            .Symbols.Values.Where(s => Nearest.Plain(s.Name) == sought)
            .Select(s => s.Id)
            .ToList();
        if (same.Count > 1)
        {
            same.Sort(StringComparer.Ordinal);
            throw new Stop(
                ExitCode.BadInput,
                t.Say(
                    $"«{name}» está en más de un instrumento",
                    $"\"{name}\" is in more than one instrument"
                ),
                t.Say("Escriba uno de estos: ", "Write one of these: ") + string.Join(", ", same)
            );
        }

        var candidates = snapshot.Symbols.Values.SelectMany(s => new[] { s.Name, s.Id }).Distinct();
        var near = Nearest.Of(sought, candidates);
        throw new Stop(
            ExitCode.BadInput,
            t.Say($"la ley no tiene el nombre «{name}»", $"the law has no name \"{name}\""),
            near.Count > 0
                ? t.Say("¿Quiso decir ", "Did you mean ") + string.Join(", ", near) + "?"
                : t.Say("Véalos todos: cg law list", "See them all: cg law list")
        );
    }
}
