using System.CommandLine;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Interpreting;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Population.Mapping;
using ClosingGaps.Population.Surveys;

namespace ClosingGaps.Cli.Gaps;

/// <summary><c>cg gaps [FOLDER]</c>: domestic workers and day labourers in a survey, and who of them is insured through her work.</summary>
internal static class GapsCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string?>(terminal.Say("CARPETA", "FOLDER"))
        {
            Description = terminal.Say(
                "Carpeta o zip con los CSV de la ENIGH 2010 o 2016 del INEGI. Si falta: la muestra sintética que acompaña al programa.",
                "Folder or zip with the CSV files of INEGI's ENIGH 2010 or 2016. When absent: the synthetic sample that comes with the program."
            ),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = Arguments.Json(terminal);
        var command = new Command(
            "gaps",
            terminal.Say(
                "La brecha de hoy: cuántas personas trabajadoras del hogar y jornaleras hay, y cuántas están cubiertas por su trabajo.",
                "The gap of today: how many domestic workers and day labourers there are, and how many are covered through their work."
            )
        )
        {
            folder,
            json,
        };
        command.SetAction(result =>
        {
            var report = Report(terminal, result.GetValue(folder));
            if (result.GetValue(json))
            {
                Json.Write(terminal, GapsJson.Of(report));
            }
            else
            {
                GapsText.Write(terminal, report);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static GapReport Report(Terminal terminal, string? folder)
    {
        try
        {
            var path = folder is null
                ? Companion(terminal, "SYNTHETIC.txt", "data", "synthetic")
                : terminal.Path(folder);
            var mapping = Mapping(terminal, Survey.EditionOf(path));
            var survey = Survey.Read(path, SurveyRows.ColumnsOf(mapping));
            return GapStudy.Run(survey, mapping, Interpreter.Run);
        }
        catch (SurveyReadException e)
        {
            throw new Stop(
                ExitCode.BadInput,
                terminal.Say("la encuesta no se pudo leer:", "the survey could not be read:"),
                terminal.Say(e.SpanishMessage, e.EnglishMessage).ReplaceLineEndings("\n  ")
            );
        }
    }

    private static Snapshot Mapping(Terminal terminal, SurveyEdition edition)
    {
        var folder = Companion(
            terminal,
            "paquete.ley",
            "mappings",
            edition.ToString().ToLowerInvariant()
        );
        var loaded = LawLoader.Load(folder);
        if (loaded.Snapshot is { } snapshot)
        {
            return snapshot;
        }

        foreach (var diagnostic in loaded.Diagnostics.Where(d => d.IsError))
        {
            terminal.Error.WriteLine(DiagnosticRenderer.Render(diagnostic, terminal.Language));
        }

        throw new Stop(
            ExitCode.CheckFailed,
            terminal.Say(
                $"el mapeo «{folder}» tiene errores",
                $"the mapping \"{folder}\" has errors"
            )
        );
    }

    private static string Companion(Terminal terminal, string holding, params string[] parts)
    {
        var name = string.Join('/', parts);
        return ProductFolder.Find(terminal, holding, parts)
            ?? throw new Stop(
                ExitCode.BadInput,
                terminal.Say(
                    $"no se encuentra «{name}», que acompaña al programa",
                    $"\"{name}\", which comes with the program, was not found"
                )
            );
    }
}
