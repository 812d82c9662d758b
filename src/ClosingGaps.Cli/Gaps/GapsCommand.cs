using System.CommandLine;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Kernels;
using ClosingGaps.Law.Binding;
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
        var law = new LawFolder(terminal);
        var date = new Option<DateOnly?>("--law-date")
        {
            Description = terminal.Say(
                "Día de la ley que se aplica, como 2021-06-15.",
                "Day of the law to apply, as 2021-06-15."
            ),
            HelpName = terminal.Say("FECHA", "DATE"),
            CustomParser = parsed => Arguments.ParseDate(parsed),
        };
        var by = new Option<string?>("--by")
        {
            Description = terminal.Say(
                "También por: state (los cinco estados del programa).",
                "Also by: state (the five states of the programme)."
            ),
        };
        by.AcceptOnlyFromAmong("state");
        var detail = new Option<bool>("--detail")
        {
            Description = terminal.Say(
                "También el otro universo, el trabajo familiar sin pago, la cobertura y la ley de cada fecha.",
                "Also the other universe, unpaid family work, cover, and the law of each date."
            ),
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
            date,
            by,
            detail,
            json,
        };
        law.AddTo(command);
        command.SetAction(result =>
        {
            var report = Report(
                terminal,
                law,
                result,
                result.GetValue(folder),
                result.GetValue(date) ?? new DateOnly(2026, 11, 1)
            );
            if (result.GetValue(json))
            {
                Json.Write(terminal, GapsJson.Of(report));
            }
            else
            {
                GapsText.Write(
                    terminal,
                    report,
                    result.GetValue(by) == "state",
                    result.GetValue(detail)
                );
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static GapReport Report(
        Terminal terminal,
        LawFolder law,
        ParseResult result,
        string? folder,
        DateOnly date
    )
    {
        try
        {
            var path = folder is null
                ? Companion(terminal, "SYNTHETIC.txt", "data", "synthetic")
                : terminal.Path(folder);
            var lawFiles = LawLoader.Read(law.Find(result.GetValue(law.Folder)));
            var mapping = Companion(
                terminal,
                "paquete.ley",
                "mappings",
                Survey.EditionOf(path).ToString().ToLowerInvariant()
            );
            var snapshot = law.Snapshot([.. lawFiles, .. LawLoader.ReadBeside(mapping)], [], []);
            var survey = Survey.Read(path, SurveyRows.ColumnsOf(snapshot));
            var study = new GapStudy(survey, snapshot, new KernelEngine().Run);
            return study.Run(
                date,
                new GapSource(
                    survey.Title,
                    survey.IsSynthetic,
                    survey.Persons.RowCount,
                    snapshot
                        .Packages.Last(p => p.Name.StartsWith("encuesta", StringComparison.Ordinal))
                        .Name,
                    LawLoader.Identity(LawLoader.Read(mapping)),
                    LawLoader.Identity(lawFiles)
                )
            );
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
