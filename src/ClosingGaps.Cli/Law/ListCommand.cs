using System.CommandLine;
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
            var sought = PlainText.Of(result.GetValue(text) ?? "");
            var found = law.Snapshot(result)
                .All<Symbol>()
                .Where(s =>
                    PlainText
                        .Of($"{s.Id} {s.Label.Es} {s.Label.En}")
                        .Contains(sought, StringComparison.Ordinal)
                )
                .ToList();
            if (result.GetValue(json))
            {
                Json.Write(
                    terminal,
                    Json.List(
                        found,
                        s => new System.Text.Json.Nodes.JsonObject
                        {
                            ["id"] = s.Id,
                            ["kind"] = SymbolJson.Kind(s),
                            ["type"] = s.Type.ToString(),
                            ["entity"] = SymbolJson.EntityCode(s.Entity),
                            ["label"] = Json.Text(s.Label),
                        }
                    )
                );
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
