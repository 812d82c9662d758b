using System.CommandLine;
using System.Text.Json.Nodes;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Population.Surveys.Importing;

namespace ClosingGaps.Cli.Data;

/// <summary><c>cg data list</c>: the editions that are known, and the surveys that were imported.</summary>
internal static class EditionsCommand
{
    public static Command Create(Terminal terminal)
    {
        var json = Arguments.Json(terminal);
        var command = new Command(
            "list",
            terminal.Say(
                "Qué ediciones se conocen, qué no se vio de ellas, y cuáles están importadas.",
                "Which editions are known, what of them was not seen, and which are imported."
            )
        )
        {
            json,
        };
        command.Aliases.Add("listar");
        command.SetAction(result =>
        {
            try
            {
                var known = EditionInfo.Known;
                var imported = ImportFolder.Default?.List() ?? [];
                if (result.GetValue(json))
                    terminal.Write(ToJson(known, imported));
                else
                    Text(terminal, known, imported);
                return ExitCode.Ok;
            }
            catch (SurveyReadException e)
            {
                throw SurveyTrouble.Of(terminal, e);
            }
        });
        return command;
    }

    private static void Text(
        Terminal t,
        IReadOnlyList<EditionInfo> known,
        IReadOnlyList<ImportedSurvey> imported
    )
    {
        t.Line(t.Bold(t.Say("Ediciones conocidas", "Known editions")));
        var table = new TextTable(
            new TextTable.Column(t.Say("nombre", "name")),
            new(t.Say("encuesta", "survey")),
            new(t.Say("archivos", "files")),
            new(t.Say("claves", "codes"))
        );
        foreach (var edition in known)
        {
            table.Add(
                edition.Id,
                edition.Title,
                string.Join(", ", edition.Files),
                edition.NotSeen is null
                    ? t.Say("vistas", "seen")
                    : t.Say("no todas vistas: pide --insist", "not all seen: needs --insist")
            );
        }

        table.Write(t);
        t.Line();
        t.Line(t.Bold(t.Say("Importadas", "Imported")));
        if (imported.Count == 0)
        {
            t.Line("  " + t.Say("ninguna: cg data import CARPETA", "none: cg data import FOLDER"));
            return;
        }

        var held = new TextTable(
            new TextTable.Column(t.Say("nombre", "name")),
            new(t.Say("encuesta", "survey")),
            new(t.Say("personas", "persons"), Right: true),
            new(t.Say("suma de factores", "sum of weights"), Right: true),
            new("")
        );
        foreach (var survey in imported)
        {
            held.Add(
                survey.Name,
                survey.Title,
                FormattableString.Invariant($"{survey.Persons:N0}"),
                FormattableString.Invariant($"{survey.People:N0}"),
                survey.IsSynthetic ? t.Say("SINTÉTICA", "SYNTHETIC") : ""
            );
        }

        held.Write(t);
    }

    private static JsonObject ToJson(
        IReadOnlyList<EditionInfo> known,
        IReadOnlyList<ImportedSurvey> imported
    ) =>
        new()
        {
            ["editions"] = Json.List(
                known,
                e => new JsonObject
                {
                    ["name"] = e.Id,
                    ["title"] = e.Title,
                    ["mapping"] = e.Mapping,
                    ["source"] = e.Source,
                    ["files"] = Json.Names(e.Files),
                    ["not_seen"] = e.NotSeen is { } text ? Json.Text(text) : null,
                }
            ),
            ["imported"] = Json.List(imported, s => s.ToJson()),
        };
}
