using System.CommandLine;
using System.Text.Json.Nodes;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Population.Surveys.Inspecting;

namespace ClosingGaps.Cli.Data;

/// <summary><c>cg data inspect FOLDER</c>: what the files are, and every defect of theirs.</summary>
internal static class InspectCommand
{
    public static Argument<string> Survey(Terminal terminal) =>
        new(terminal.Say("ENCUESTA", "SURVEY"))
        {
            Description = terminal.Say(
                "Carpeta o zip de la encuesta, como el INEGI la publica.",
                "Folder or zip of the survey, as INEGI publishes it."
            ),
        };

    public static Command Create(Terminal terminal)
    {
        var survey = Survey(terminal);
        var options = new SurveyOptions(terminal);
        var json = Arguments.Json(terminal);
        var command = new Command(
            "inspect",
            terminal.Say(
                "Qué son los archivos: edición, filas, factores, estratos, unidades de muestreo; y todos sus defectos, por archivo, fila y columna. También un solo CSV, DBF o Parquet.",
                "What the files are: edition, rows, weights, strata, sampling units; and all their defects, by file, row and column. Also a single CSV, DBF or Parquet."
            )
        )
        {
            survey,
            json,
        };
        command.Aliases.Add("inspeccionar");
        options.AddTo(command);
        command.SetAction(result =>
        {
            var path = terminal.Path(result.GetRequiredValue(survey));
            var found = IsTable(path)
                ? OneFile(terminal, path)
                : SurveyInspection.Of(
                    path,
                    e => Mappings.ColumnsOf(terminal, e.Mapping),
                    options.Of(result)
                );
            if (result.GetValue(json))
                terminal.Write(ToJson(found));
            else
                Text(terminal, found);
            return Faults(found).Count == 0 ? ExitCode.Ok : ExitCode.BadInput;
        });
        return command;
    }

    private static bool IsTable(string path) =>
        File.Exists(path)
        && Path.GetExtension(path).ToUpperInvariant() is ".CSV" or ".DBF" or ".PARQUET";

    private static SurveyInspection OneFile(Terminal terminal, string path)
    {
        try
        {
            return new SurveyInspection(null, false, [InspectedFile.Of(path)], null, []);
        }
        catch (SurveyReadException e)
        {
            throw SurveyTrouble.Of(terminal, e);
        }
    }

    private static List<SurveyFault> Faults(SurveyInspection found) =>
        [.. found.Files.SelectMany(f => f.Faults).Concat(found.Faults).Distinct()];

    private static void Text(Terminal t, SurveyInspection found)
    {
        if (found.Edition is { } edition)
        {
            t.Line(t.Bold($"{edition.Title} · {edition.Id}"));
            if (found.IsSynthetic)
            {
                t.Line(
                    t.Say(
                        "DATOS SINTÉTICOS: nadie en ellos existe.",
                        "SYNTHETIC DATA: nobody in them exists."
                    )
                );
            }

            if (edition.NotSeen is { } notSeen)
                t.Line(t.Say(notSeen));
        }

        var table = new TextTable(
            new TextTable.Column(t.Say("archivo", "file")),
            new(t.Say("forma", "form")),
            new(t.Say("codificación", "encoding")),
            new(t.Say("filas", "rows"), Right: true),
            new(t.Say("columnas", "columns"), Right: true),
            new("bytes", Right: true)
        );
        foreach (var file in found.Files)
        {
            table.Add(
                file.Name,
                file.Format,
                file.Encoding,
                Number(file.Rows),
                Number(file.Columns.Count),
                Number(file.Bytes)
            );
        }

        if (found.Files.Count > 0)
            table.Write(t);
        if (found.Sample is { } s)
        {
            t.Line();
            t.Line(
                $"  {Number(s.Households)} {t.Say("hogares", "households")}, {t.Say("suma de factores", "sum of weights")} {Number(s.HouseholdWeights)} · {Number(s.Persons)} {t.Say("personas", "persons")}, {Number(s.PersonWeights)} · {Number(s.Jobs)} {t.Say("empleos", "jobs")}"
            );
            t.Line(
                $"  {Number(s.Strata)} {t.Say("estratos", "strata")} · {Number(s.Psus)} {t.Say("unidades primarias de muestreo", "primary sampling units")} · {t.Say("estratos con una sola", "strata with one only")}: {Number(s.LonelyPsus)}"
            );
        }

        var faults = Faults(found);
        t.Line();
        t.Line(
            faults.Count == 0
                ? t.Green(t.Say("Sin defectos.", "No defects."))
                : t.Say(
                    faults.Count == 1 ? "Un defecto:" : $"{faults.Count} defectos:",
                    faults.Count == 1 ? "One defect:" : $"{faults.Count} defects:"
                )
        );
        foreach (var fault in faults)
            t.Line("  " + t.Say(fault.InSpanish, fault.InEnglish));
    }

    private static JsonObject ToJson(SurveyInspection found) =>
        new()
        {
            ["edition"] = found.Edition?.Id,
            ["title"] = found.Edition?.Title,
            ["synthetic"] = found.IsSynthetic,
            ["not_seen"] = found.Edition?.NotSeen is { } text ? Json.Text(text) : null,
            ["files"] = Json.List(
                found.Files,
                f => new JsonObject
                {
                    ["table"] = f.Table,
                    ["file"] = f.Name,
                    ["format"] = f.Format,
                    ["encoding"] = f.Encoding,
                    ["bytes"] = f.Bytes,
                    ["rows"] = f.Rows,
                    ["sha256"] = f.Sha256,
                    ["columns"] = Json.Names(f.Columns),
                }
            ),
            ["sample"] = found.Sample is { } s
                ? new JsonObject
                {
                    ["households"] = s.Households,
                    ["persons"] = s.Persons,
                    ["jobs"] = s.Jobs,
                    ["household_weights"] = s.HouseholdWeights,
                    ["person_weights"] = s.PersonWeights,
                    ["strata"] = s.Strata,
                    ["psus"] = s.Psus,
                    ["strata_with_one_psu"] = s.LonelyPsus,
                }
                : null,
            ["defects"] = Json.List(
                Faults(found),
                f => new JsonObject
                {
                    ["kind"] = f.Kind.ToString(),
                    ["file"] = f.File,
                    ["row"] = f.Row,
                    ["column"] = f.Column,
                    ["es"] = f.Spanish,
                    ["en"] = f.English,
                }
            ),
        };

    private static string Number(double value) => FormattableString.Invariant($"{value:N0}");
}
