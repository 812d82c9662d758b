using System.Globalization;

namespace ClosingGaps.Policy.Validation;

/// <summary>Periods as they are written: 2024, 2024-Q3, 2024-10, and a year with a word for its edition (2016-first).</summary>
internal static class TargetPeriod
{
    public static bool IsWritten(string period)
    {
        if (
            period.Length < 4
            || !int.TryParse(period.AsSpan(0, 4), CultureInfo.InvariantCulture, out _)
        )
            return false;
        var rest = period[4..];
        return rest.Length == 0
            || rest is ['-', 'Q', >= '1' and <= '4']
            || rest is ['-', .. var word] && IsMonthOrWord(word);
    }

    /// <summary>A day in its middle: of a year 15 June, of a quarter that of its second month.</summary>
    public static DateOnly Middle(string period)
    {
        var year = int.Parse(period.AsSpan(0, 4), CultureInfo.InvariantCulture);
        return period[4..] switch
        {
            ['-', 'Q', var quarter] => new(year, 3 * (quarter - '0') - 1, 15),
            ['-', >= '0' and <= '9', ..] month => new(
                year,
                int.Parse(month.AsSpan(1), CultureInfo.InvariantCulture),
                15
            ),
            _ => new(year, 6, 15),
        };
    }

    private static bool IsMonthOrWord(string word) =>
        int.TryParse(word, CultureInfo.InvariantCulture, out var month)
            ? word.Length == 2 && month is >= 1 and <= 12
            : word.Length > 0 && word.All(char.IsAsciiLetterLower);
}
