using System.Text;
using ClosingGaps.Casework.Calendars;
using Xunit;

namespace ClosingGaps.Tests.Casework.Calendars;

public sealed class CalendarFileTests
{
    private static readonly DateTimeOffset Made = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_day_becomes_a_whole_day_event_with_its_reminders()
    {
        var lines = Lines(
            CalendarFile.Of(
                "Pagos",
                [new("pago-2026-03", new(2026, 2, 28), "Pagar marzo", "LSS 239-C", [3, 1])],
                Made
            )
        );

        Assert.Equal("BEGIN:VCALENDAR", lines[0]);
        Assert.Equal("END:VCALENDAR", lines[^1]);
        Assert.Contains("DTSTART;VALUE=DATE:20260228", lines);
        Assert.Contains("DTEND;VALUE=DATE:20260301", lines);
        Assert.Contains("DTSTAMP:20260301T120000Z", lines);
        Assert.Contains("TRIGGER:-P3D", lines);
        Assert.Contains("TRIGGER:-P1D", lines);
    }

    [Fact]
    public void Marks_that_the_format_uses_are_escaped()
    {
        var lines = Lines(
            CalendarFile.Of("a", [new("k", new(2026, 1, 1), "a, b; c\\d\ne", "", [])], Made)
        );

        Assert.Contains(@"SUMMARY:a\, b\; c\\d\ne", lines);
    }

    [Fact]
    public void Long_lines_are_folded_at_75_octets_without_splitting_a_letter()
    {
        var title = string.Concat(Enumerable.Repeat("ñandú ", 40)).Trim();
        var file = CalendarFile.Of("a", [new("k", new(2026, 1, 1), title, "", [])], Made);

        var raw = Encoding.UTF8.GetString(file).Split("\r\n");
        Assert.All(raw, line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(file));
        Assert.Contains($"SUMMARY:{title}", Lines(file));
    }

    // Unfolded, as whoever reads the file does.
    private static string[] Lines(byte[] file) =>
        Encoding
            .UTF8.GetString(file)
            .Replace("\r\n ", "", StringComparison.Ordinal)
            .TrimEnd()
            .Split("\r\n");
}
