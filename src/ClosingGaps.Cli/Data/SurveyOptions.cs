using System.CommandLine;
using ClosingGaps.Cli.Output;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Population.Surveys.Importing;

namespace ClosingGaps.Cli.Data;

/// <summary>What a user says of a survey's files: which edition they are, and to read one that was not seen whole.</summary>
internal sealed class SurveyOptions
{
    private readonly Option<string?> edition;
    private readonly Option<bool> insist;

    public SurveyOptions(Terminal terminal)
    {
        edition = new Option<string?>("--edition", "--edición")
        {
            Description = terminal.Say(
                "Edición de la encuesta, si los nombres de sus archivos no la dicen (cg data list).",
                "Edition of the survey, where the names of its files do not tell (cg data list)."
            ),
            HelpName = terminal.Say("NOMBRE", "NAME"),
        };
        insist = new Option<bool>("--insist", "--insistir")
        {
            Description = terminal.Say(
                "Lee también una edición cuyas claves no se vieron todas; lo no visto queda desconocido.",
                "Also reads an edition of which not all codes were seen; what was not seen stays unknown."
            ),
        };
    }

    public void AddTo(Command command)
    {
        command.Add(edition);
        command.Add(insist);
    }

    public SurveyChoice Of(ParseResult result) =>
        new(result.GetValue(edition), result.GetValue(insist));

    /// <summary>The options as they were given.</summary>
    public IReadOnlyList<string> Given(ParseResult result) =>
        [
            .. result.GetValue(edition) is { } name ? ["--edition", name] : (string[])[],
            .. result.GetValue(insist) ? ["--insist"] : (string[])[],
        ];

    /// <summary>A folder or zip as given; or, when there is none, the imported survey of that name.</summary>
    public static string PathOf(Terminal terminal, string given)
    {
        var path = terminal.Path(given);
        return File.Exists(path) || Directory.Exists(path)
            ? path
            : ImportFolder.Default?.PathOf(given) ?? path;
    }
}
