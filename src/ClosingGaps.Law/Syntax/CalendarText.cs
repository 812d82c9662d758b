using System.Globalization;

namespace ClosingGaps.Law.Syntax;

/// <summary>Dates as the language writes them: 2026-03-15, 2026-03.</summary>
internal static class CalendarText
{
    public static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out date
        );

    public static DateOnly Date(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static (int Year, int Month) Month(string text)
    {
        var date = Date(text + "-01");
        return (date.Year, date.Month);
    }
}
