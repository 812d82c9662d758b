using System.CommandLine;
using ClosingGaps.Cli.Output;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Population.Surveys.Downloading;

namespace ClosingGaps.Cli.Data;

/// <summary><c>cg data get enigh 2022</c>: fetches a survey from INEGI, whole or not at all.</summary>
internal static class GetCommand
{
    public static Command Create(Terminal terminal)
    {
        var survey = new Argument<string>(terminal.Say("ENCUESTA", "SURVEY"))
        {
            Description = terminal.Say("enigh o enoe.", "enigh or enoe."),
        };
        survey.AcceptOnlyFromAmong("enigh", "enoe");
        var period = new Argument<string>(terminal.Say("PERIODO", "PERIOD"))
        {
            Description = terminal.Say(
                "Año de la ENIGH (2018, 2020, 2022, 2024), o trimestre de la ENOE (2023T1).",
                "Year of ENIGH (2018, 2020, 2022, 2024), or quarter of ENOE (2023T1)."
            ),
        };
        var to = new Option<string?>("--to")
        {
            Description = terminal.Say(
                "Carpeta donde se guarda; si falta, una con el nombre de la encuesta.",
                "Folder to keep it in; when absent, one with the name of the survey."
            ),
            HelpName = terminal.Say("CARPETA", "FOLDER"),
        };
        var from = new Option<string?>("--from")
        {
            Description = terminal.Say(
                "Otra raíz en lugar de la del INEGI: un espejo.",
                "Another root in place of INEGI's: a mirror."
            ),
            HelpName = "URL",
        };
        var command = new Command(
            "get",
            terminal.Say(
                "Descarga una encuesta del INEGI. Un archivo cortado no se toma por bueno: se sigue donde quedó.",
                "Fetches a survey from INEGI. A file that was cut is not taken for good: it goes on where it stopped."
            )
        )
        {
            survey,
            period,
            to,
            from,
        };
        command.Aliases.Add("descargar");
        command.SetAction(
            async (result, stop) =>
            {
                var (name, of) = (result.GetRequiredValue(survey), result.GetRequiredValue(period));
                var addresses = SurveyAddresses.Of(name, of);
                if (addresses.Count == 0)
                {
                    terminal.Complain(
                        terminal.Say(
                            $"no se conoce la dirección de {name} {of}: descárguela de la página del INEGI y dé su carpeta o zip",
                            $"the address of {name} {of} is not known: download it from INEGI's page and give its folder or zip"
                        )
                    );
                    return ExitCode.BadInput;
                }

                var root = Root(terminal, result.GetValue(from));
                var folder = terminal.Path(result.GetValue(to) ?? (name + of).ToLowerInvariant());
                try
                {
                    using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
                    var download = new SurveyDownload(client, folder);
                    foreach (var address in addresses)
                    {
                        var file = await download.FetchAsync(new Uri(root, address), stop);
                        terminal.Line(
                            FormattableString.Invariant(
                                $"  {file.Sha256[..12]}  {file.Bytes, 12:N0}  {file.Name}"
                            ) + (file.WasThere ? terminal.Say(" · ya estaba", " · was there") : "")
                        );
                    }
                }
                catch (SurveyReadException e)
                {
                    terminal.Complain(
                        terminal.Say(
                            "la encuesta no se descargó completa:",
                            "the survey was not fetched whole:"
                        )
                    );
                    terminal.Error.WriteLine(
                        "  " + terminal.Say(e.SpanishMessage, e.EnglishMessage)
                    );
                    return ExitCode.BadInput;
                }

                terminal.Line(
                    terminal.Say(
                        $"Completa en {folder}. Sigue: cg data inspect {folder}",
                        $"Whole in {folder}. Next: cg data inspect {folder}"
                    )
                );
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static Uri Root(Terminal terminal, string? given)
    {
        if (given is null)
            return SurveyAddresses.Publisher;
        return
            Uri.TryCreate(given.TrimEnd('/') + "/", UriKind.Absolute, out var root)
            && root.Scheme is "http" or "https"
            ? root
            : throw new Stop(
                ExitCode.BadInput,
                terminal.Say(
                    $"«{given}» no es una dirección http o https",
                    $"\"{given}\" is no http or https address"
                )
            );
    }
}
