using System.Globalization;
using System.Text;

namespace ClosingGaps.Casework.LawBook;

/// <summary>Text as it is compared when people type it: without accents, in lower case.</summary>
public static class PlainText
{
    /// <summary>"Días trabajados" and "dias trabajados" are the same.</summary>
    public static string Of(string text) =>
        string.Concat(
                text.Normalize(NormalizationForm.FormD)
                    .Where(c =>
                        CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
                    )
            )
            .ToLowerInvariant();
}
