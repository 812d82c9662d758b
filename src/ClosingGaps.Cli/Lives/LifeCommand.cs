using System.CommandLine;
using ClosingGaps.Casework.Lives;
using ClosingGaps.Casework.Output;
using ClosingGaps.Cli.Entitlements;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;

namespace ClosingGaps.Cli.Lives;

/// <summary>
/// <c>cg life</c>: the same woman at 3, 4, 5 days a week, with one or three houses, or some months a year in the fields, with everything
/// registered and paid.
/// </summary>
internal static class LifeCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new LifeOptions(terminal);
        var json = Arguments.Json(terminal);
        var command = new Command(
            "life",
            terminal.Say(
                "La misma persona con más o menos días y casas, o meses en el campo, todo registrado y pagado: semanas, derechos que alcanza y cuándo, pensión, y lo que la regla no le da nunca.",
                "The same person with more or fewer days and houses, or months in the fields, all registered and paid: weeks, rights reached and when, pension, and what the rule never gives."
            )
        )
        {
            json,
        };
        command.Aliases.Add("vida");
        options.AddTo(command);
        command.SetAction(result =>
        {
            var question = options.Read(result);
            var (law, request) = (question.Law, question.Request);
            var study = LifeStudy.Of(
                new Calculator(law),
                request.Situation,
                question.Date,
                request.Choices,
                EntitlementsCommand.Book(terminal, law),
                question.Patterns
            );
            if (result.GetValue(json))
            {
                terminal.Write(LifeJson.Of(study, law));
            }
            else
            {
                LifeText.Write(terminal, study, law);
            }

            return ExitCode.Ok;
        });
        return command;
    }
}
