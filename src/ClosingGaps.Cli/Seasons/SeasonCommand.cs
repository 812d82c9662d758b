using System.CommandLine;
using System.Globalization;
using ClosingGaps.Casework.Output;
using ClosingGaps.Casework.Seasons;
using ClosingGaps.Cli.Calc;
using ClosingGaps.Cli.Entitlements;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Seasons;

/// <summary><c>cg season</c>: a field worker's year over several employers and states, month by month, and what mends it.</summary>
internal static class SeasonCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new CalcOptions(terminal);
        var file = new Argument<string>(terminal.Say("ARCHIVO", "FILE"))
        {
            Description = terminal.Say(
                "Situación con una persona, sus empleos en el campo y los periodos de cada uno.",
                "Situation with one person, her jobs in the fields and the stretches of each."
            ),
        };
        var year = new Option<string?>("--year")
        {
            Description = terminal.Say(
                "Año, 2026. Si falta, los doce meses que terminan en el último mes del archivo.",
                "Year, 2026. When absent, the twelve months that end in the file's last month."
            ),
            HelpName = terminal.Say("AÑO", "YEAR"),
        };
        var json = Arguments.Json(terminal);
        var command = new Command(
            "season",
            terminal.Say(
                "El año de una persona trabajadora del campo: dónde, con quién, qué seguro tienen ella y su familia, qué le debe cada persona empleadora, y qué arregla los meses sin seguro.",
                "A field worker's year: where, with whom, what cover she and her family have, what each employer owes her, and what mends the months without cover."
            )
        )
        {
            file,
            year,
            json,
        };
        command.Aliases.Add("temporada");
        options.AddTo(command, asksMonth: false);
        command.SetAction(result =>
        {
            var months = Year(terminal, result.GetValue(year));
            var (law, request) = options.Read(result, result.GetValue(file), [], months);
            var people = request.Instances.Where(i => i.Entity == Entity.Person).ToList();
            if (people.Count != 1 || !HasFieldJob(request.Situation))
            {
                throw new Stop(
                    ExitCode.BadInput,
                    terminal.Say(
                        "se espera un archivo con una persona y al menos un empleo en el campo",
                        "a file with one person and at least one job in the fields is expected"
                    )
                );
            }

            if (!request.Instances.Any(i => i.Entity == Entity.Spell))
            {
                throw new Stop(
                    ExitCode.BadInput,
                    terminal.Say(
                        "ningún empleo dice sus días; agregue a cada uno, por ejemplo: periodos: [{ periodo_desde: 2026-01-05, periodo_hasta: 2026-03-15, registrado: sí }]",
                        "no job tells its days; add to each, for example: periodos: [{ periodo_desde: 2026-01-05, periodo_hasta: 2026-03-15, registrado: sí }]"
                    )
                );
            }

            var season = SeasonYear.Of(
                new Calculator(law),
                request.Situation,
                request.LastMonth,
                request.Choices,
                EntitlementsCommand.Book(terminal, law)
            );
            if (result.GetValue(json))
            {
                terminal.Write(SeasonJson.Of(season, law));
            }
            else
            {
                SeasonText.Write(terminal, season, law);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>A job in the fields, or one whose regime was not told.</summary>
    private static bool HasFieldJob(Situation situation)
    {
        var regimes = situation
            .Facts.Where(f => f.Input.Name == "régimen" && f.State == FactState.Known)
            .GroupBy(f => f.Instance)
            .ToDictionary(g => g.Key, g => g.Last());
        return situation.Instances.Any(i =>
            i.Entity == Entity.Employment
            && (
                !regimes.TryGetValue(i.Name, out var fact)
                || fact.Input.Type.Category!.Members.Any(m =>
                    m.Name == "trabajo_del_campo" && fact.Value == m.Code
                )
            )
        );
    }

    private static string? Year(Terminal terminal, string? text) =>
        text is null ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= 2018 and <= 2100
            ? $"{year}-01/{year}-12"
        : throw new Stop(
            ExitCode.BadInput,
            terminal.Say(
                $"--year: «{text}» no es un año desde 2018; se escribe --year 2026",
                $"--year: “{text}” is no year from 2018 on; write --year 2026"
            )
        );
}
