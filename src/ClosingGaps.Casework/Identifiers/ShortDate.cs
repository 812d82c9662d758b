using System.Globalization;

namespace ClosingGaps.Casework.Identifiers;

/// <summary>The six digits YYMMDD inside an identifier.</summary>
internal static class ShortDate
{
    /// <summary>The day in a century, or <see langword="null"/> when there is no such day.</summary>
    /// <param name="century">1900 or 2000.</param>
    public static DateOnly? In(int century, ReadOnlySpan<char> digits)
    {
        var year = century + int.Parse(digits[..2], CultureInfo.InvariantCulture);
        var month = int.Parse(digits[2..4], CultureInfo.InvariantCulture);
        var day = int.Parse(digits[4..6], CultureInfo.InvariantCulture);
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    /// <summary>Whether the day exists in either century.</summary>
    public static bool Exists(ReadOnlySpan<char> digits) =>
        In(1900, digits) is not null || In(2000, digits) is not null;

    /// <summary>"560427" of 27 April 1956.</summary>
    public static string Of(DateOnly date) => date.ToString("yyMMdd", CultureInfo.InvariantCulture);
}
