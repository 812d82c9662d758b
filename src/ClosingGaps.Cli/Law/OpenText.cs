using ClosingGaps.Cli.Output;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Law;

/// <summary>A reading as text.</summary>
internal static class OpenText
{
    public static void Write(Terminal t, ReadingSymbol reading, SymbolGraph graph)
    {
        var citation = reading.Citation is { } c ? $" · {c}" : "";
        t.Line($"{t.Bold(reading.Id)} · {t.Say(reading.Label)}{citation}");
        Options(t, reading);
        var moved = graph.Moves(reading);
        var declared = reading.Moves.Select(s => s.Id).ToList();
        t.Line(
            "  "
                + t.Say("Mueve: ", "Moves: ")
                + (declared.Count > 0 ? string.Join(", ", declared) : "—")
                + t.Say(
                    $" (reglas que dependen de ella, en todo: {moved.Count})",
                    $" (rules that depend on it, in all: {moved.Count})"
                )
        );
        t.Line();
    }

    /// <summary>Its options, the default marked.</summary>
    public static void Options(Terminal t, ReadingSymbol reading)
    {
        var table = new TextTable(
            new TextTable.Column(""),
            new(t.Say("opción", "option")),
            new(t.Say("quiere decir", "means")),
            new(t.Say("evidencia", "evidence")),
            new(t.Say("fuente", "source"))
        );
        foreach (var option in reading.Options)
        {
            table.Add(
                option == reading.Default ? "▸" : "",
                option.Name,
                t.Say(option.Label),
                Words.Say(t, option.Provenance.Evidence),
                option.Provenance.Source ?? ""
            );
        }

        table.Write(t);
        t.Line(
            "  "
                + t.Say("Por omisión: ", "Default: ")
                + reading.Default.Name
                + t.Say(", evidencia: ", ", evidence: ")
                + Words.Say(t, reading.Provenance.Evidence)
        );
    }
}
