using System.Globalization;
using System.Text;

namespace ClosingGaps.Casework.Calendars;

/// <summary>A day to remember.</summary>
/// <param name="Key">Tells it from the others of the file; the same key on another day moves the event in the calendar that took it.</param>
/// <param name="DaysBefore">Days before at which a phone reminds.</param>
public sealed record CalendarDay(
    string Key,
    DateOnly Day,
    string Title,
    string Notes,
    IReadOnlyList<int> DaysBefore
);

/// <summary>Whole days as an iCalendar file (RFC 5545), which phones and computers take without an account.</summary>
public static class CalendarFile
{
    public const string MediaType = "text/calendar; charset=utf-8";

    private const int MostOctets = 75;

    /// <param name="name">Of the calendar, as the phone shows it.</param>
    /// <param name="made">When the file was made, UTC: the format asks for it.</param>
    public static byte[] Of(string name, IEnumerable<CalendarDay> days, DateTimeOffset made)
    {
        var text = new StringBuilder();
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//Closing Gaps//Cerrando Brechas//ES");
        Line("CALSCALE:GREGORIAN");
        Line("METHOD:PUBLISH");
        Line($"X-WR-CALNAME:{Escaped(name)}");
        foreach (var day in days)
        {
            Line("BEGIN:VEVENT");
            Line($"UID:{Escaped(day.Key)}@closing-gaps.invalid");
            Line(Invariant($"DTSTAMP:{made.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}"));
            Line(Invariant($"DTSTART;VALUE=DATE:{day.Day:yyyyMMdd}"));
            Line(Invariant($"DTEND;VALUE=DATE:{day.Day.AddDays(1):yyyyMMdd}"));
            Line($"SUMMARY:{Escaped(day.Title)}");
            Line($"DESCRIPTION:{Escaped(day.Notes)}");
            Line("TRANSP:TRANSPARENT");
            foreach (var before in day.DaysBefore)
            {
                Line("BEGIN:VALARM");
                Line("ACTION:DISPLAY");
                Line($"DESCRIPTION:{Escaped(day.Title)}");
                Line(Invariant($"TRIGGER:-P{before}D"));
                Line("END:VALARM");
            }

            Line("END:VEVENT");
        }

        Line("END:VCALENDAR");
        return Encoding.UTF8.GetBytes(text.ToString());

        void Line(string line) => Fold(text, line);
    }

    private static string Invariant(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .Replace("\r\n", "\\n", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\r", "\\n", StringComparison.Ordinal);

    // A line has at most 75 octets; what does not fit goes on the next one after a space, never splitting a letter.
    private static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
