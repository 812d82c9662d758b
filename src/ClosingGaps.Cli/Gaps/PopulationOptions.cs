using System.CommandLine;
using System.Globalization;
using ClosingGaps.Cli.Output;
using ClosingGaps.Population.Imputation;

namespace ClosingGaps.Cli.Gaps;

/// <summary>The options that make a population of a survey: what donors of another survey give it.</summary>
internal sealed class PopulationOptions
{
    private readonly Option<string?> donors;
    private readonly Option<int> draws;

    public PopulationOptions(Terminal terminal)
    {
        donors = new Option<string?>("--donors")
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
    }

    /// <summary>Folder or zip of the donors; <see langword="null"/> when nothing is imputed.</summary>
    public string? Donors(ParseResult result) => result.GetValue(donors);

    public int Draws(ParseResult result) => result.GetValue(draws);

    /// <summary>The same options, for another run.</summary>
    public IReadOnlyList<string> Given(ParseResult result) =>
        Donors(result) is { } folder
            ?
            [
                donors.Name,
                folder,
                draws.Name,
                Draws(result).ToString(CultureInfo.InvariantCulture),
            ]
            : [];
}
