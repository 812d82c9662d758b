using ClosingGaps.Cli.Output;
using ClosingGaps.Population.Surveys;

namespace ClosingGaps.Cli.Data;

/// <summary>A survey that could not be read, said to people: every fault on its line.</summary>
internal static class SurveyTrouble
{
    public static Stop Of(Terminal terminal, SurveyReadException e) =>
        new(
            ExitCode.BadInput,
            terminal.Say("la encuesta no se pudo leer:", "the survey could not be read:"),
            terminal.Say(e.SpanishMessage, e.EnglishMessage).ReplaceLineEndings("\n  ")
        );
}
