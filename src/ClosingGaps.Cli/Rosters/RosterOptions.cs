using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ClosingGaps.Casework.Rosters;
using ClosingGaps.Casework.Rosters.Costing;
using ClosingGaps.Casework.Rosters.Filing;
using ClosingGaps.Casework.Situations;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Rosters;

/// <summary>What <c>cg roster</c> is told of the period, and of all rows that do not say it themselves.</summary>
internal sealed class RosterOptions(Terminal terminal)
{
    private readonly Option<string?> month = new("--month")
    {
        Description = terminal.Say("Un mes: 2026-03.", "One month: 2026-03."),
        HelpName = terminal.Say("MES", "MONTH"),
    };

    private readonly Option<string?> weeks = new("--weeks")
    {
        Description = terminal.Say(
            "De un día a otro, por semanas: 2026-03-02/2026-08-30. Si falta: las fechas del padrón.",
            "From one day to another, by weeks: 2026-03-02/2026-08-30. When absent: the roster's dates."
        ),
        HelpName = terminal.Say("DÍA/DÍA", "DAY/DAY"),
    };

    private readonly Option<string?> zone = OneOf(
        "--zone",
        terminal.Say(
            "Zona del salario de las filas que no la dicen: general o frontera.",
            "Wage zone of rows that do not tell it: general or frontera."
        ),
        "general",
        "frontera"
    );

    private readonly Option<string?> relief = OneOf(
        "--relief",
        terminal.Say(
            "Si el IMSS aceptó el estímulo del campo, en las filas que no lo dicen: sí o no.",
            "Whether IMSS accepted the field relief, in rows that do not tell it: sí or no."
        ),
        "sí",
        "si",
        "no",
        "yes"
    );

    private readonly Option<string?> registration = new("--registration")
    {
        Description = terminal.Say(
            "Registro patronal de los registros IDSE, 11 caracteres.",
            "Employer registration of the IDSE records, 11 characters."
        ),
        HelpName = terminal.Say("REGISTRO", "REGISTRATION"),
    };

    private readonly Option<string?> guide = new("--guide")
    {
        Description = terminal.Say(
            "Guía de la subdelegación en los registros IDSE, 5 dígitos.",
            "Guide of the IDSE records, 5 digits."
        ),
        HelpName = terminal.Say("GUÍA", "GUIDE"),
    };

    private readonly Option<string?> cause = OneOf(
        "--leave-cause",
        terminal.Say(
            "Causa de las bajas que no la dicen: 1 a 9, o A (1 es término de contrato).",
            "Cause of departures that do not tell it: 1 to 9, or A (1 is end of contract)."
        ),
        [.. "123456789A".Select(c => c.ToString())]
    );

    private readonly Option<string[]> readings = new("--reading")
    {
        Description = terminal.Say(
            "Opción de un punto abierto; véalos con cg law open.",
            "Option of an open point; see them with cg law open."
        ),
        HelpName = terminal.Say("LECTURA=OPCIÓN", "READING=OPTION"),
        AllowMultipleArgumentsPerToken = true,
    };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { month, weeks, zone, relief, readings })
        {
            command.Add(option);
        }

        foreach (var option in new Option[] { registration, guide, cause })
        {
            command.Add(option);
        }
    }

    /// <summary>The period asked, or the one that the roster's own dates span.</summary>
    /// <param name="roster">Has at least one good row.</param>
    public RosterPeriod Period(ParseResult result, Roster roster)
    {
        if (result.GetValue(month) is not null && result.GetValue(weeks) is not null)
        {
            throw new Stop(
                ExitCode.Usage,
                terminal.Say(
                    "--month y --weeks dicen cada uno un periodo: elija uno",
                    "--month and --weeks each tell a period: choose one"
                )
            );
        }

        if (result.GetValue(month) is { } m)
        {
            return Parse(m, "yyyy-MM") is { } first
                ? RosterPeriod.OfMonth(first)
                : throw Bad("--month", m);
        }

        if (result.GetValue(weeks) is { } w)
        {
            var ends = w.Split('/');
            return
                ends.Length == 2
                && Parse(ends[0], "yyyy-MM-dd") is { } from
                && Parse(ends[1], "yyyy-MM-dd") is { } to
                && to >= from
                && to.DayNumber - from.DayNumber < 7 * RosterPeriod.MostWeeks
                ? RosterPeriod.OfDays(from, to)
                : throw Bad("--weeks", w);
        }

        return RosterPeriod.Of(roster);
    }

    public RosterAssumptions Assumptions(ParseResult result) =>
        new(
            result.GetValue(zone) is { } z ? "zona_" + z : null,
            result.GetValue(relief) is { } r ? r != "no" : null
        );

    public FilingAssumptions Filing(ParseResult result)
    {
        var registro = result.GetValue(registration) ?? "";
        if (
            registro.Length > 0
            && (registro.Length != 11 || !registro.All(char.IsAsciiLetterOrDigit))
        )
        {
            throw Bad("--registration", registro);
        }

        var guía = result.GetValue(guide) ?? "";
        if (guía.Length > 0 && (guía.Length != 5 || !guía.All(char.IsAsciiDigit)))
        {
            throw Bad("--guide", guía);
        }

        return new FilingAssumptions(registro.ToUpperInvariant(), guía, result.GetValue(cause)?[0]);
    }

    /// <summary>The readings chosen, told in the same way as everywhere when they are not of the law.</summary>
    public RunChoices Choices(ParseResult result, Snapshot law, RosterPeriod period)
    {
        var bag = new DiagnosticBag();
        var request = new SituationReader(law, SituationText.Empty, bag).Read(
            new RequestOptions(
                [],
                [],
                period.FirstMonth.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                result.GetValue(readings) ?? [],
                []
            )
        );
        if (request is not null)
        {
            return request.Choices;
        }

        foreach (var diagnostic in bag.Items)
        {
            terminal.Show(terminal.Error, diagnostic);
        }

        throw new Stop(ExitCode.BadInput, "");
    }

    private static Option<string?> OneOf(string name, string description, params string[] values)
    {
        var option = new Option<string?>(name) { Description = description };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    private static DateOnly? Parse(string text, string format) =>
        DateOnly.TryParseExact(
            text,
            format,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : null;

    private Stop Bad(string option, string text) =>
        new(
            ExitCode.Usage,
            terminal.Say($"{option}: «{text}» no sirve", $"{option}: \"{text}\" will not do"),
            option switch
            {
                "--month" => terminal.Say(
                    "Por ejemplo: --month 2026-03",
                    "For example: --month 2026-03"
                ),
                "--weeks" => terminal.Say(
                    $"Por ejemplo: --weeks 2026-03-02/2026-08-30, hasta {RosterPeriod.MostWeeks} semanas",
                    $"For example: --weeks 2026-03-02/2026-08-30, up to {RosterPeriod.MostWeeks} weeks"
                ),
                "--guide" => terminal.Say("Son cinco dígitos.", "It has five digits."),
                _ => terminal.Say("Son once letras o dígitos.", "It has eleven letters or digits."),
            }
        );
}
