using System.Globalization;
using System.Text.RegularExpressions;

namespace ClosingGaps.Casework.Situations;

/// <summary>Months as written: 2026-03; a range 2026-01 a 2026-12, or 2026-01/2026-12.</summary>
public static partial class Months
{
    public static DateOnly? Parse(string text) =>
        DateOnly.TryParseExact(
            text.Trim() + "-01",
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var month
        )
            ? month
            : null;

    public static (DateOnly First, DateOnly Last)? ParseRange(string text)
    {
        var ends = Between().Split(text.Trim());
        var first = Parse(ends[0]);
        var last = Parse(ends[^1]);
        return ends.Length <= 2 && first is { } f && last is { } l && f <= l ? (f, l) : null;
    }

    /// <summary>Whether both ends are months and the range ends before it begins.</summary>
    public static bool IsReversed(string text)
    {
        var ends = Between().Split(text.Trim());
        return ends.Length == 2
            && Parse(ends[0]) is { } first
            && Parse(ends[1]) is { } last
            && last < first;
    }

    [GeneratedRegex(@"\s+a\s+|\s*/\s*", RegexOptions.None, 1000)]
    private static partial Regex Between();
}
