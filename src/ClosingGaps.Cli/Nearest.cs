using System.Globalization;
using System.Text;

namespace ClosingGaps.Cli;

/// <summary>Names close to one that was mistyped.</summary>
internal static class Nearest
{
    /// <summary>At most three, nearest first; accents and small slips count little.</summary>
    public static IReadOnlyList<string> Of(string sought, IEnumerable<string> candidates)
    {
        var plain = Plain(sought);
        var limit = Math.Max(1, plain.Length / 3);
        return candidates
            .Select(c =>
                (Name: c, Distance: ClosingGaps.Law.Syntax.Nearest.Distance(plain, Plain(c)))
            )
            .Where(c => c.Distance <= limit)
            .OrderBy(c => c.Distance)
            .ThenBy(c => c.Name, StringComparer.Ordinal)
            .Take(3)
            .Select(c => c.Name)
            .ToList();
    }

    /// <summary>Without accents, lower case.</summary>
    public static string Plain(string text) =>
        string.Concat(
                text.Normalize(NormalizationForm.FormD)
                    .Where(c =>
                        CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
                    )
            )
            .ToLowerInvariant();
}
