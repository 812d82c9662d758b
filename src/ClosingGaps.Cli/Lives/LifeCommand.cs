using System.CommandLine;
using System.Globalization;
using ClosingGaps.Casework.Lives;
using ClosingGaps.Casework.Output;
using ClosingGaps.Cli.Calc;
using ClosingGaps.Cli.Entitlements;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Lives;

/// <summary>
/// <c>cg life</c>: the same woman at 3, 4, 5 days a week, with one or three houses, or some months a year in the fields, with everything
/// registered and paid.
/// </summary>
internal static class LifeCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new CalcOptions(terminal);
        var file = new Argument<string>(terminal.Say("ARCHIVO", "FILE"))
        {
            Description = terminal.Say(
                "Situación con una persona y su empleo, en el hogar o en el campo.",
                "Situation with one person and her job, in a home or in the fields."
            ),
        };
        var at = Arguments.Day(
            terminal,
            "--at",
            terminal.Say(
                "Día en que empieza a trabajar así. Si falta, el primero del mes del archivo.",
                "Day on which she begins to work like this. When absent, the first of the file's month."
            )
        );
        var days = Numbers(
            "--days",
            terminal.Say("Días por semana, de 1 a 7.", "Days a week, 1 to 7."),
            "3,4,5"
        );
        var houses = Numbers(
            "--houses",
            terminal.Say("Casas entre las que los reparte.", "Houses among which they are shared."),
            "1,3"
        );
        var season = Numbers(
            "--season",
            terminal.Say(
                "Meses al año en el campo, de 1 a 11, desde el día de --at. Es lo de omisión si el empleo es del campo.",
                "Months a year in the fields, 1 to 11, from the day of --at. The default where the job is in the fields."
            ),
            "4,6,8"
        );
        var json = Arguments.Json(terminal);
        var command = new Command(
            "life",
            terminal.Say(
                "La misma persona con más o menos días y casas, o meses en el campo, todo registrado y pagado: semanas, derechos que alcanza y cuándo, pensión, y lo que la regla no le da nunca.",
                "The same person with more or fewer days and houses, or months in the fields, all registered and paid: weeks, rights reached and when, pension, and what the rule never gives."
            )
        )
        {
            file,
            at,
            days,
            houses,
            season,
            json,
        };
        command.Aliases.Add("vida");
        options.AddTo(command, asksMonth: false);
        command.SetAction(result =>
        {
            var day = result.Given(at);
            var (law, request) = options.Read(
                result,
                result.GetValue(file),
                [],
                day is { } d ? Figures.IsoMonth(d) : null
            );
            if (
                request.Instances.Count(i => i.Entity == Entity.Person) != 1
                || !request.Instances.Any(i => i.Entity == Entity.Employment)
            )
            {
                throw new Stop(
                    ExitCode.BadInput,
                    terminal.Say(
                        "se espera un archivo con una persona y al menos un empleo",
                        "a file with one person and at least one job is expected"
                    )
                );
            }

            var date = day ?? request.LastMonth;
            var study = LifeStudy.Of(
                new Calculator(law),
                request.Situation,
                date,
                request.Choices,
                EntitlementsCommand.Book(terminal, law),
                IsGiven(result, season)
                || (IsOfTheFields(request.Situation) && !IsGiven(result, days))
                    ? Read(terminal, "--season", result.GetValue(season)!, 11)
                        .Select(months => SeasonPattern.Of(date, months))
                    : Patterns(
                        Read(terminal, "--days", result.GetValue(days)!, 7),
                        Read(terminal, "--houses", result.GetValue(houses)!, 7)
                    )
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

    private static bool IsGiven(ParseResult result, Option<string> option) =>
        result.GetResult(option) is { Implicit: false };

    private static bool IsOfTheFields(Situation situation) =>
        situation.Facts.FirstOrDefault(f => f.Input.Name == "régimen")
            is { State: FactState.Known, Input: { } regime, Value: var code }
        && regime.Type.Category!.Members.Any(m =>
            m.Name == "trabajo_del_campo" && m.Code == (int)code.ToDouble()
        );

    // More houses than days is no way of working.
    private static IEnumerable<LifePattern> Patterns(
        IReadOnlyList<int> days,
        IReadOnlyList<int> houses
    ) => days.SelectMany(d => houses.Where(h => h <= d).Select(h => WeeklyPattern.Of(d, h)));

    private static Option<string> Numbers(string name, string description, string byDefault) =>
        new(name)
        {
            Description = description,
            HelpName = byDefault,
            DefaultValueFactory = _ => byDefault,
        };

    private static List<int> Read(Terminal terminal, string option, string text, int most)
    {
        var numbers = text.Split(',', StringSplitOptions.TrimEntries)
            .Select(n =>
                int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= 1
                && number <= most
                    ? number
                    : 0
            )
            .ToList();
        return numbers.Contains(0)
            ? throw new Stop(
                ExitCode.BadInput,
                terminal.Say(
                    $"{option}: «{text}» no son números de 1 a {most}; se escribe 3,4,5",
                    $"{option}: “{text}” are not numbers from 1 to {most}; write 3,4,5"
                )
            )
            : [.. numbers.Distinct()];
    }
}
