using System.CommandLine;
using ClosingGaps.Cli.Data;
using ClosingGaps.Cli.Gaps;
using ClosingGaps.Cli.Output;
using ClosingGaps.Policy.Validation;

namespace ClosingGaps.Cli.Validation;

/// <summary><c>cg validate [FOLDER]</c>: the figures of a survey beside those that others published, and the reason of each miss.</summary>
internal static class ValidateCommand
{
    public static Command Create(Terminal terminal)
    {
        var law = new LawFolder(terminal);
        var population = new PopulationOptions(terminal);
        var surveys = new SurveyOptions(terminal);
        var run = new GapsRun(terminal, law, new ReformOptions(terminal), population, surveys);
        var folder = new Argument<string?>(terminal.Say("CARPETA", "FOLDER"))
        {
            Description = terminal.Say(
                "Carpeta o zip de una encuesta del INEGI. Si falta: la muestra sintética que acompaña al programa.",
                "Folder or zip of an INEGI survey. When absent: the synthetic sample that comes with the program."
            ),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var all = new Option<bool>("--all")
        {
            Description = terminal.Say(
                "También las que la encuesta no puede decir, y por qué.",
                "Also those that the survey cannot say, and why."
            ),
        };
        var csv = new Option<string?>("--csv")
        {
            Description = terminal.Say(
                "Escribe la comparación en una tabla CSV.",
                "Writes the comparison as a CSV table."
            ),
            HelpName = terminal.Say("ARCHIVO", "FILE"),
        };
        var json = Arguments.Json(terminal);
        var command = new Command(
            "validate",
            terminal.Say(
                "Las cifras de la encuesta junto a las publicadas: la diferencia en errores estándar, y la razón de cada una.",
                "The survey's figures beside the published ones: the difference in standard errors, and the reason of each."
            )
        )
        {
            folder,
            all,
            csv,
            json,
        };
        command.Aliases.Add("validar");
        command.Add(law.Folder);
        population.AddTo(command);
        surveys.AddTo(command);
        command.SetAction(result =>
        {
            var book = TargetBook.Find(terminal.Folder);
            var report = run.Validation(result, result.GetValue(folder), book);
            if (result.GetValue(csv) is { } path)
            {
                File.WriteAllText(
                    terminal.Path(path),
                    ValidationCsv.Write(report, terminal.Language)
                );
            }

            if (result.GetValue(json))
                terminal.Write(ValidationJson.Of(report));
            else
                ValidationText.Write(terminal, report, result.GetValue(all));
            return ExitCode.Ok;
        });
        return command;
    }
}
