using System.Globalization;
using System.Text;

namespace ClosingGaps.Casework.Interviews;

/// <summary>The short name that a worker may give a job: plain letters, so that a code holds nothing else.</summary>
public static class JobName
{
    /// <summary>What she typed, without spaces around or signs that are none of a name; <see langword="null"/> when nothing is left.</summary>
    public static string? Clean(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var name = new StringBuilder();
        foreach (var rune in typed.Normalize(NormalizationForm.FormC).Trim().EnumerateRunes())
        {
            if (name.Length + rune.Utf16SequenceLength > Job.LongestName)
            {
                break;
            }

            if (IsGood(rune))
            {
                name.Append(rune);
            }
        }

        return name.ToString().Trim() is { Length: > 0 } clean ? clean : null;
    }

    internal static bool IsGood(string name) =>
        name.Length > 0 && name.Trim() == name && name.EnumerateRunes().All(IsGood);

    private static bool IsGood(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || rune.Value is ' ' or '.' or ',' or '\'' or '-' or '#' or '(' or ')'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark;
}
