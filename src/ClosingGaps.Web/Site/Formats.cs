using System.Globalization;

namespace ClosingGaps.Web.Site;

/// <summary>How Mexico writes numbers: comma for thousands, point for decimals.</summary>
internal static class Formats
{
    public static CultureInfo Mexico { get; } = CultureInfo.GetCultureInfo("es-MX");

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById(
        "America/Mexico_City"
    );

    /// <summary>The day in Mexico's centre.</summary>
    public static DateOnly TodayInMexico(this TimeProvider clock) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone).DateTime);
}
