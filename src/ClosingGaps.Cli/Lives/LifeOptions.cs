using System.CommandLine;
using System.Globalization;
using ClosingGaps.Casework.Lives;
using ClosingGaps.Casework.Situations;
using ClosingGaps.Cli.Calc;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Lives;

/// <summary>What a command about ways of working was asked.</summary>
/// <param name="Date">When she begins, or has, to work like this.</param>
internal sealed record LifeQuestion(
    Snapshot Law,
    Request Request,
    DateOnly Date,
    IReadOnlyList<LifePattern> Patterns
);

/// <summary>The file of one person, and the ways of working to be looked at: days a week in houses, or months a year in the fields.</summary>
internal sealed class LifeOptions
{
    private readonly Terminal terminal;
    private readonly CalcOptions options;
    private readonly Argument<string> file;
    private readonly Option<DateOnly> at;
    private readonly Option<string> days;
    private readonly Option<string> houses;
    private readonly Option<string> season;

    public LifeOptions(Terminal terminal)
    {
        this.terminal = terminal;
        options = new CalcOptions(terminal);
        file = new Argument<string>(terminal.Say("ARCHIVO", "FILE"))
        {
            Description = terminal.Say(
                "Situación con una persona y su empleo, en el hogar o en el campo.",
                "Situation with one person and her job, in a home or in the fields."
            ),
        };
        at = Arguments.Day(
            terminal,
            "--at",
            terminal.Say(
                "Día en que empieza a trabajar así. Si falta, el primero del mes del archivo.",
                "Day on which she begins to work like this. When absent, the first of the file's month."
            )
        );
        days = List(
            "--days",
            terminal.Say("Días por semana, de 1 a 7.", "Days a week, 1 to 7."),
            "3,4,5"
        );
        houses = List(
            "--houses",
            terminal.Say("Casas entre las que los reparte.", "Houses among which they are shared."),
            "1,3"
        );
        season = List(
            "--season",
            terminal.Say(
                "Meses al año en el campo, de 1 a 11, desde el día de --at. Es lo de omisión si el empleo es del campo.",
                "Months a year in the fields, 1 to 11, from the day of --at. The default where the job is in the fields."
            ),
            "4,6,8"
        );
    }

    public void AddTo(Command command)
    {
        command.Add(file);
        command.Add(at);
        command.Add(days);
        command.Add(houses);
        command.Add(season);
        options.AddTo(command, asksMonth: false);
    }

    public LifeQuestion Read(ParseResult result)
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
        return new LifeQuestion(
            law,
            request,
            date,
            [
                .. IsGiven(result, season)
                || (IsOfTheFields(request.Situation) && !IsGiven(result, days))
                    ? Numbers("--season", result.GetValue(season)!, 11)
                        .Select(months => SeasonPattern.Of(date, months))
                    : Patterns(
                        Numbers("--days", result.GetValue(days)!, 7),
                        Numbers("--houses", result.GetValue(houses)!, 7)
                    ),
            ]
        );
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

    private static Option<string> List(string name, string description, string byDefault) =>
        new(name)
        {
            Description = description,
            HelpName = byDefault,
            DefaultValueFactory = _ => byDefault,
        };

    private List<int> Numbers(string option, string text, int most)
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
