using System.Globalization;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>Names as people type them, and numbers and dates as messages write them.</summary>
internal static class Wording
{
    /// <summary>A name without its accents: two names that fold to one are the same to a reader.</summary>
    public static string Fold(string word) => Accents.Fold(word);

    /// <summary>The known name that someone probably meant, or <see langword="null"/>; of equals, the first in ordinal order.</summary>
    public static string? NearestTo(string word, IEnumerable<string> known)
    {
        var candidates = known.Distinct().Order(StringComparer.Ordinal).ToList();
        var nearest = Nearest.Find(Fold(word), candidates.Select(Fold));
        return candidates.Find(c => Fold(c) == nearest);
    }

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A day in a message; what is not dated holds from the beginning.</summary>
    public static DiagnosticArgument Day(DateOnly date) =>
        date == DateOnly.MinValue
            ? new DiagnosticArgument("el principio (sin fecha)", "the beginning (no date)")
            : Date(date);

    /// <summary>yyyy-MM-dd.</summary>
    public static string Date(DateOnly date) =>
        date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
