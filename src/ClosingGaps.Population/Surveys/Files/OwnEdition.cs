using ClosingGaps.Population.Surveys.Editions;
using ClosingGaps.Population.Surveys.Records;

namespace ClosingGaps.Population.Surveys.Files;

/// <summary>A user's own survey: a text of an edition that lies beside its files says what they are.</summary>
internal static class OwnEdition
{
    public static bool IsText(string file) =>
        file.EndsWith(".encuesta", StringComparison.OrdinalIgnoreCase);

    /// <summary>The edition that a text among the files tells; null when there is none, or the user named another.</summary>
    /// <exception cref="SurveyReadException">The text has faults, or there are two.</exception>
    public static SurveyLayout? In(List<(string Path, SurveyFile File)> files, SurveyChoice choice)
    {
        var texts = files.Where(f => IsText(f.Path)).Select(f => f.File).ToList();
        if (texts.Count == 0 || choice.Edition is not null)
            return null;
        if (texts.Count > 1)
        {
            var names = string.Join(", ", texts.Select(t => t.Name));
            throw new SurveyReadException(
                new SurveyFault(
                    SurveyFaultKind.RepeatedFile,
                    texts[0].Name,
                    0,
                    "",
                    $"hay más de un texto de encuesta: {names}. Deje uno.",
                    $"there is more than one text of a survey: {names}. Leave one."
                )
            );
        }

        using var stream = texts[0].Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return EditionParser.Parse(texts[0].Name, PlainText.Decode(content.ToArray()), isOwn: true);
    }
}
