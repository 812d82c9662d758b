namespace ClosingGaps.Population.Surveys.Files;

/// <summary>What is said of files that are no complete edition.</summary>
internal static class EditionFault
{
    /// <summary>The files of an edition that are not there.</summary>
    public static string[] Absent(SurveyLayout layout, ILookup<string, SurveyFile> tables) =>
        [
            .. layout
                .Tables.Where(t => t.Required && !tables.Contains(t.Name))
                .Select(t => t.Name + ".csv"),
        ];

    public static SurveyFault Of(string path, ILookup<string, SurveyFile> tables)
    {
        // The edition that lacks fewest files is the one these were meant to be.
        var nearest = SurveyLayout.All.OrderBy(l => Absent(l, tables).Length).First();
        var expected = string.Join(
            "; ",
            SurveyLayout.All.Select(l =>
                $"{l.Title}: {string.Join(", ", l.Tables.Where(t => t.Required).Select(t => t.Name + ".csv"))}"
            )
        );
        var lacking = string.Join(", ", Absent(nearest, tables));
        return new SurveyFault(
            SurveyFaultKind.MissingFile,
            path,
            0,
            "",
            $"no hay una encuesta completa. Para {nearest.Title} falta: {lacking}. Archivos esperados por edición: {expected}.",
            $"there is no complete survey. For {nearest.Title} it lacks: {lacking}. Files expected by edition: {expected}."
        );
    }
}
