using System.CommandLine;
using ClosingGaps.Casework.Output;
using ClosingGaps.Cli.Output;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Law;

/// <summary><c>cg law list [TEXT]</c>: the names of the law, those whose name or label has the text.</summary>
internal static class ListCommand
{
    public static Command Create(Terminal terminal)
    {
        var law = new LawFolder(terminal);
        var text = new Argument<string?>(terminal.Say("TEXTO", "TEXT"))
        {
            Description = terminal.Say(
                "Sólo lo que contenga este texto.",
                "Only what has this text."
            ),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = Arguments.Json(terminal);
        var command = new Command(
            "list",
            terminal.Say("Los nombres que la ley tiene.", "The names that the law has.")
        )
        {
            text,
            json,
        };
        law.AddTo(command);
        command.SetAction(result =>
        {
            var found = LawLookup.With(law.Snapshot(result), result.GetValue(text) ?? "");
            if (result.GetValue(json))
            {
                terminal.Write(SymbolJson.List(found));
                return ExitCode.Ok;
            }

            var table = new TextTable(
                new TextTable.Column(terminal.Say("nombre", "name")),
                new(terminal.Say("qué es", "kind")),
                new(terminal.Say("tipo", "type")),
                new(terminal.Say("se llama", "label"))
            );
            foreach (var s in found)
            {
                table.Add(
                    s.Id,
                    Words.Kind(terminal, s),
                    LawWords.TypeOf(s, terminal.Language),
                    terminal.Say(s.Label)
                );
            }

            table.Write(terminal);
            terminal.Line(terminal.Say($"{found.Count} nombres.", $"{found.Count} names."));
            return ExitCode.Ok;
        });
        return command;
    }
}
