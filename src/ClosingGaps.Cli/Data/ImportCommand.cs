using System.CommandLine;
using ClosingGaps.Cli.Output;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Population.Surveys.Importing;

namespace ClosingGaps.Cli.Data;

/// <summary><c>cg data import FOLDER</c>: keeps what the product uses of a survey, whole or not at all, under a name.</summary>
internal static class ImportCommand
{
    public static Command Create(Terminal terminal)
    {
        var survey = InspectCommand.Survey(terminal);
        var options = new SurveyOptions(terminal);
        var json = Arguments.Json(terminal);
        var command = new Command(
            "import",
            terminal.Say(
                "Guarda lo que se usa de una encuesta, para pedirla después por su nombre. Con un solo defecto no guarda nada.",
                "Keeps what is used of a survey, to ask for it later by name. With a single defect it keeps nothing."
            )
        )
        {
            survey,
            json,
        };
        command.Aliases.Add("importar");
        options.AddTo(command);
        command.SetAction(result =>
        {
            var place =
                ImportFolder.Default
                ?? throw new Stop(
                    ExitCode.BadInput,
                    terminal.Say(
                        "CG_NO_CACHE está puesta: no se guarda nada. Quítela, o lea la carpeta directamente.",
                        "CG_NO_CACHE is set: nothing is kept. Unset it, or read the folder directly."
                    )
                );
            try
            {
                var path = terminal.Path(result.GetRequiredValue(survey));
                var choice = options.Of(result);
                var edition = Survey.EditionOf(path, choice);
                var imported = place.Import(
                    path,
                    Mappings.ColumnsOf(terminal, edition.Mapping),
                    choice
                );
                if (result.GetValue(json))
                    terminal.Write(imported.ToJson());
                else
                    Text(terminal, imported);
                return ExitCode.Ok;
            }
            catch (SurveyReadException e)
            {
                throw SurveyTrouble.Of(terminal, e);
            }
        });
        return command;
    }

    private static void Text(Terminal t, ImportedSurvey imported)
    {
        t.Line(t.Bold($"{imported.Title} · {imported.Name}"));
        if (imported.IsSynthetic)
        {
            t.Line(
                t.Say(
                    "DATOS SINTÉTICOS: nadie en ellos existe.",
                    "SYNTHETIC DATA: nobody in them exists."
                )
            );
        }

        if (imported.NotSeen is { } notSeen)
            t.Line(t.Say(notSeen));
        t.Line(
            FormattableString.Invariant(
                $"  {imported.Households:N0} {t.Say("hogares", "households")} · {imported.Persons:N0} {t.Say("personas", "persons")} · {imported.Jobs:N0} {t.Say("empleos", "jobs")} · {t.Say("suma de factores", "sum of weights")} {imported.People:N0}"
            )
        );
        foreach (var source in imported.Sources)
            t.Line($"  {source.Sha256[..12]}  {source.Name}");
        t.Line(
            t.Say(
                $"Ya puede pedirla por su nombre: cg gaps {imported.Name}",
                $"It can now be asked for by name: cg gaps {imported.Name}"
            )
        );
    }
}
