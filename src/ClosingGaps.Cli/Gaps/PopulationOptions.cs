using System.CommandLine;
using System.Globalization;
using ClosingGaps.Cli.Output;
using ClosingGaps.Population.Ageing;
using ClosingGaps.Population.Imputation;
using ClosingGaps.Statistics.Calibration;

namespace ClosingGaps.Cli.Gaps;

/// <summary>The options that make a population of a survey: the quarter to which it is moved, and what donors of another survey give it.</summary>
internal sealed class PopulationOptions
{
    private const string DonorsName = "--donors";
    private readonly Option<string?> donors;
    private readonly Option<int> draws;
    private readonly Option<string?> period;
    private readonly Option<string> method;

    public PopulationOptions(Terminal terminal)
    {
        donors = new Option<string?>(DonorsName)
        {
            Description = terminal.Say(
                "Carpeta o zip de otra encuesta (ENIGH 2010), cuyas personas prestan lo que esta no preguntó: pago y motivo de la afiliación.",
                "Folder or zip of another survey (ENIGH 2010), whose people give what this one did not ask: pay, and the reason of affiliation."
            ),
            HelpName = terminal.Say("CARPETA", "FOLDER"),
        };
        draws = new Option<int>("--draws")
        {
            Description = terminal.Say(
                "Cuántas veces se sortean los donantes, de 2 a 200.",
                "How many times donors are drawn, from 2 to 200."
            ),
            HelpName = terminal.Say("VECES", "TIMES"),
            DefaultValueFactory = _ => DonorImputation.DefaultDraws,
        };
        period = new Option<string?>("--calibrate-to")
        {
            Description = terminal.Say(
                $"Lleva la encuesta a la población de otro trimestre: {Periods}.",
                $"Moves the survey to the population of another quarter: {Periods}."
            ),
            HelpName = terminal.Say("TRIMESTRE", "QUARTER"),
        };
        period.Validators.Add(result =>
        {
            if (
                result.GetValueOrDefault<string?>() is { } name
                && TargetPopulation.Find(name) is null
            )
            {
                result.AddError(
                    terminal.Say(
                        $"no hay totales de «{name}»; hay de: {Periods}",
                        $"no totals are held of \"{name}\"; there are of: {Periods}"
                    )
                );
            }
        });
        method = new Option<string>("--calibration")
        {
            Description = terminal.Say(
                "Cómo se mueven los pesos: raking, linear o bounded (entre 0.2 y 5 veces).",
                "How weights are moved: raking, linear or bounded (between 0.2 and 5 times)."
            ),
            DefaultValueFactory = _ => "raking",
        };
        method.AcceptOnlyFromAmong("raking", "linear", "bounded");
        draws.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() is < 2 or > 200)
            {
                result.AddError(
                    terminal.Say(
                        "--draws va de 2 a 200: con un solo sorteo no se sabe el error.",
                        "--draws goes from 2 to 200: one draw alone tells no error."
                    )
                );
            }
        });
    }

    public void AddTo(Command command)
    {
        command.Add(donors);
        command.Add(draws);
        command.Add(period);
        command.Add(method);
    }

    /// <summary>Folder or zip of the donors; <see langword="null"/> when nothing is imputed.</summary>
    public string? Donors(ParseResult result) => result.GetValue(donors);

    public int Draws(ParseResult result) => result.GetValue(draws);

    /// <summary>The population to which the survey is moved; <see langword="null"/> when it stays.</summary>
    public TargetPopulation? Target(ParseResult result) =>
        result.GetValue(period) is { } name ? TargetPopulation.Find(name) : null;

    public CalibrationMethod Method(ParseResult result) =>
        result.GetValue(method) switch
        {
            "linear" => CalibrationMethod.Linear,
            "bounded" => AgedSurvey.Bounded,
            _ => CalibrationMethod.Raking,
        };

    /// <summary>The same options, for another run; where the donors are is told then (<see cref="From"/>).</summary>
    public IReadOnlyList<string> Given(ParseResult result) =>
        [
            .. Target(result) is { } target
                ? [period.Name, target.Period, method.Name, result.GetValue(method)!]
                : (string[])[],
            .. Donors(result) is not null
                ? [draws.Name, Draws(result).ToString(CultureInfo.InvariantCulture)]
                : (string[])[],
        ];

    /// <summary>The option that says where the donors are.</summary>
    public static IReadOnlyList<string> From(string folder) => [DonorsName, folder];

    private static string Periods => string.Join(", ", TargetPopulation.All.Select(p => p.Period));
}
