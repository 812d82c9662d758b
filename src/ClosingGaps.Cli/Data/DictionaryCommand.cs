using System.CommandLine;
using System.Text.Json.Nodes;
using ClosingGaps.Casework.LawBook;
using ClosingGaps.Cli.Law;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Model;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Population.Surveys;

namespace ClosingGaps.Cli.Data;

/// <summary>
/// <c>cg data dictionary EDITION</c>: each column that is used of an edition, what it means, and which question of the law or measure of the
/// gap it serves.
/// </summary>
internal static class DictionaryCommand
{
    /// <param name="Column">As the mapping calls it.</param>
    /// <param name="InFiles">As the edition's files call it; null where that is not known.</param>
    /// <param name="Input">The input of the mapping, whose label tells its codes.</param>
    /// <param name="Questions">Questions of the law that rest on it.</param>
    /// <param name="Measures">Rules of the gaps that rest on it without passing by the law.</param>
    private sealed record Entry(
        string Column,
        string? InFiles,
        InputSymbol Input,
        IReadOnlyList<string> Questions,
        IReadOnlyList<Symbol> Measures
    );

    public static Command Create(Terminal terminal)
    {
        var law = new LawFolder(terminal);
        var edition = new Argument<string>(terminal.Say("EDICIÓN", "EDITION"))
        {
            Description = terminal.Say(
                "Nombre de una edición, como enigh2022 (cg data list).",
                "Name of an edition, as enigh2022 (cg data list)."
            ),
        };
        var json = Arguments.Json(terminal);
        var command = new Command(
            "dictionary",
            terminal.Say(
                "Qué columnas se usan de una edición, qué quieren decir sus claves, y a qué pregunta de la ley responden.",
                "Which columns of an edition are used, what their codes mean, and which question of the law they answer."
            )
        )
        {
            edition,
            json,
        };
        command.Aliases.Add("diccionario");
        law.AddTo(command);
        command.SetAction(result =>
        {
            try
            {
                var id = result.GetRequiredValue(edition);
                var info =
                    EditionInfo.Known.FirstOrDefault(e =>
                        string.Equals(e.Id, id, StringComparison.OrdinalIgnoreCase)
                    )
                    ?? throw new Stop(
                        ExitCode.BadInput,
                        terminal.Say(
                            $"no se conoce la edición «{id}»",
                            $"the edition \"{id}\" is not known"
                        ),
                        terminal.Say(
                            "Las que se conocen: cg data list",
                            "Those known: cg data list"
                        )
                    );
                var entries = Entries(terminal, law, result, info);
                if (result.GetValue(json))
                    terminal.Write(Json.List(entries, ToJson));
                else
                    Text(terminal, info, entries);
                return ExitCode.Ok;
            }
            catch (SurveyReadException e)
            {
                throw SurveyTrouble.Of(terminal, e);
            }
        });
        return command;
    }

    private static List<Entry> Entries(
        Terminal terminal,
        LawFolder law,
        ParseResult result,
        EditionInfo edition
    )
    {
        var beside = Mappings.FilesOf(terminal, edition.Mapping);
        var snapshot = law.Snapshot(
            [.. LawLoader.Read(law.Find(result.GetValue(law.Folder))), .. beside],
            [],
            []
        );
        var answers = LawLoader.AnswersNamed(beside);
        var graph = new SymbolGraph(snapshot);
        var package = snapshot.Find(GapRules.Groups[0])!.Package;
        return
        [
            .. snapshot
                .All<InputSymbol>()
                .Where(i => i.Column is not null)
                .OrderBy(i => i.Column, StringComparer.Ordinal)
                .Select(input =>
                {
                    var own = Own(graph, input, package);
                    return new Entry(
                        input.Column!,
                        EditionInfo.ColumnIn(edition.Id, input.Column!),
                        input,
                        [
                            .. own.Select(s => answers.GetValueOrDefault(s.Name))
                                .OfType<string>()
                                .Distinct(StringComparer.Ordinal),
                        ],
                        [.. own.Where(s => GapRules.All.Contains(s.Name, StringComparer.Ordinal))]
                    );
                }),
        ];
    }

    /// <summary>The rules of the mapping that rest on an input without leaving the mapping.</summary>
    private static List<Symbol> Own(SymbolGraph graph, Symbol input, PackageSymbol package)
    {
        var found = new List<Symbol> { input };
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(
                graph.Users(found[i]).Where(u => u.Package == package).Except(found).ToList()
            );
        }

        return found;
    }

    private static void Text(Terminal t, EditionInfo edition, List<Entry> entries)
    {
        t.Line(t.Bold($"{edition.Title} · {edition.Id}"));
        t.Line(edition.Source);
        if (edition.NotSeen is { } notSeen)
            t.Line(t.Say(notSeen));
        t.Line();
        var table = new TextTable(
            new TextTable.Column(t.Say("columna", "column")),
            new(t.Say("quiere decir", "means")),
            new(t.Say("pregunta de la ley", "question of the law")),
            new(t.Say("medida", "measure"))
        );
        foreach (var entry in entries)
        {
            table.Add(
                entry.InFiles ?? t.Say("desconocida", "unknown"),
                t.Say(entry.Input.Label),
                string.Join(", ", entry.Questions),
                string.Join(", ", entry.Measures.Select(m => m.Name))
            );
        }

        table.Write(t);
    }

    private static JsonObject ToJson(Entry entry) =>
        new()
        {
            ["column"] = entry.InFiles,
            ["asked_as"] = entry.Column,
            ["input"] = entry.Input.Name,
            ["label"] = Json.Text(entry.Input.Label),
            ["blank"] = entry.Input.MayNotApply ? "no_aplica" : "desconocido",
            ["questions"] = Json.Names(entry.Questions),
            ["measures"] = Json.Names(entry.Measures.Select(m => m.Name)),
        };
}
