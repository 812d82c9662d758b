using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using ClosingGaps.Casework.Output;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Law;

/// <summary><c>cg law check</c>: reads all the law and prints all that is wrong with it, then what it holds.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var law = new LawFolder(terminal);
        var folder = Arguments.Folder(terminal);
        var json = Arguments.Json(terminal);
        var command = new Command(
            "check",
            terminal.Say(
                "Revisa la ley y dice todo lo que está mal.",
                "Checks the law and says all that is wrong."
            )
        )
        {
            folder,
            law.Proposals,
            json,
        };
        command.SetAction(result =>
        {
            var path = law.Find(result.GetValue(folder));
            var loaded = LawLoader.Load(law.Files(path), result.GetValue(law.Proposals));
            var files = Directory
                .EnumerateFiles(path, "*.ley", SearchOption.AllDirectories)
                .Count();
            if (result.GetValue(json))
            {
                terminal.Write(ToJson(loaded, files, terminal.Language));
            }
            else
            {
                Write(terminal, loaded, files);
            }

            return loaded.Diagnostics.Any(d => d.IsError) ? ExitCode.CheckFailed : ExitCode.Ok;
        });
        return command;
    }

    private static void Write(Terminal t, LoadResult loaded, int files)
    {
        foreach (var diagnostic in loaded.Diagnostics)
        {
            t.Show(t.Output, diagnostic);
        }

        if (loaded.Snapshot is { } snapshot)
        {
            var table = new TextTable(new TextTable.Column("", Right: true), new(""));
            foreach (var (count, _, es, en) in Contents(snapshot, files))
            {
                table.Add(count.ToString(CultureInfo.InvariantCulture), t.Say(es, en));
            }

            t.Line(t.Say("La ley tiene:", "The law holds:"));
            table.Write(t);
        }

        var errors = loaded.Diagnostics.Count(d => d.IsError);
        var warnings = loaded.Diagnostics.Count - errors;
        var found = t.Say(
            $"{errors} {(errors == 1 ? "error" : "errores")}, {warnings} {(warnings == 1 ? "aviso" : "avisos")}",
            $"{errors} {(errors == 1 ? "error" : "errors")}, {warnings} {(warnings == 1 ? "warning" : "warnings")}"
        );
        t.Line(errors > 0 ? t.Red(found) : t.Green(found));
    }

    private static IEnumerable<(int Count, string Key, string Es, string En)> Contents(
        Snapshot s,
        int files
    )
    {
        yield return (files, "files", "archivos", "files");
        yield return (s.Packages.Count, "packages", "paquetes", "packages");
        yield return (s.Instruments.Count, "instruments", "instrumentos", "instruments");
        yield return (s.All<RuleSymbol>().Count(), "rules", "reglas", "rules");
        yield return (s.All<ValueSymbol>().Count(), "values", "valores", "values");
        yield return (s.All<TableSymbol>().Count(), "tables", "tablas", "tables");
        yield return (s.All<InputSymbol>().Count(), "inputs", "entradas", "inputs");
        yield return (s.All<ReadingSymbol>().Count(), "readings", "lecturas", "readings");
        yield return (s.Cases.Count, "cases", "casos", "cases");
    }

    private static JsonObject ToJson(LoadResult loaded, int files, string language)
    {
        var contents = new JsonObject();
        if (loaded.Snapshot is { } snapshot)
        {
            contents["hash"] = snapshot.Hash;
            foreach (var (count, key, _, _) in Contents(snapshot, files))
            {
                contents[key] = count;
            }
        }

        return new JsonObject
        {
            ["errors"] = loaded.Diagnostics.Count(d => d.IsError),
            ["warnings"] = loaded.Diagnostics.Count(d => !d.IsError),
            ["holds"] = contents,
            ["diagnostics"] = Json.List(loaded.Diagnostics, d => DiagnosticJson.Of(d, language)),
        };
    }
}
