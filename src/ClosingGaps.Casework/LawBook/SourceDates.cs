using System.Globalization;
using System.Text.RegularExpressions;
using ClosingGaps.Engine.Answers;

namespace ClosingGaps.Casework.LawBook;

/// <summary>The sources of the law as people read them: "infobae 2025-10-20" becomes "infobae 20 de octubre de 2025".</summary>
public static partial class SourceDates
{
    /// <param name="source">As written in the law's files.</param>
    /// <param name="language"><c>es</c> or <c>en</c>, of the dates; the rest stays as it is.</param>
    public static string InWords(string source, string language) =>
        Day()
            .Replace(
                source,
                match =>
                    DateOnly.TryParseExact(
                        match.Value,
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var day
                    )
                        ? Figures.Date(day, language)
                        : match.Value
            );

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b", RegexOptions.None, 1000)]
    private static partial Regex Day();
}
