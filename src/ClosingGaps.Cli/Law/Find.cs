using ClosingGaps.Cli.Output;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Law;

/// <summary>A name in the law, or a message with the nearest ones.</summary>
internal static class Find
{
    public static Symbol Symbol(Terminal t, Snapshot snapshot, string name)
    {
        if (LawLookup.Find(snapshot, name) is { } symbol)
        {
            return symbol;
        }

        var same = LawLookup.Candidates(snapshot, name);
        if (same.Count > 1)
        {
            throw new Stop(
                ExitCode.BadInput,
                t.Say(
                    $"«{name}» está en más de un instrumento",
                    $"\"{name}\" is in more than one instrument"
                ),
                t.Say("Escriba uno de estos: ", "Write one of these: ") + string.Join(", ", same)
            );
        }

        var near = LawLookup.Near(snapshot, name);
        throw new Stop(
            ExitCode.BadInput,
            t.Say($"la ley no tiene el nombre «{name}»", $"the law has no name \"{name}\""),
            near.Count > 0
                ? t.Say("¿Quiso decir ", "Did you mean ") + string.Join(", ", near) + "?"
                : t.Say("Véalos todos: cg law list", "See them all: cg law list")
        );
    }
}
