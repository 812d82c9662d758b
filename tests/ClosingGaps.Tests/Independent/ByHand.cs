namespace ClosingGaps.Tests.Independent;

/// <summary>Counting that several articles share.</summary>
internal static class ByHand
{
    /// <summary>Centavos, half up.</summary>
    public static decimal Centavos(decimal pesos) =>
        Math.Round(pesos, 2, MidpointRounding.AwayFromZero);

    /// <summary>LSS 20: days between seven; more than three left over count as one more.</summary>
    public static int Weeks(int days) => (days / 7) + (days % 7 > 3 ? 1 : 0);

    /// <summary>Days from first to last that some spell holds, each once.</summary>
    public static int DaysWithin(
        IEnumerable<(DateOnly First, DateOnly Last)> spells,
        DateOnly first,
        DateOnly last
    ) =>
        spells
            .SelectMany(s =>
                Enumerable.Range(
                    s.First.DayNumber,
                    Math.Max(0, s.Last.DayNumber - s.First.DayNumber + 1)
                )
            )
            .Where(d => d >= first.DayNumber && d <= last.DayNumber)
            .Distinct()
            .Count();

    /// <summary>Unbroken days that end on a day.</summary>
    /// <param name="gap">Days without that do not break them.</param>
    public static int RunEnding(
        IEnumerable<(DateOnly First, DateOnly Last)> spells,
        DateOnly day,
        int gap = 0
    )
    {
        var held = spells
            .SelectMany(s =>
                Enumerable.Range(
                    s.First.DayNumber,
                    Math.Max(0, s.Last.DayNumber - s.First.DayNumber + 1)
                )
            )
            .ToHashSet();
        if (!held.Contains(day.DayNumber))
        {
            return 0;
        }

        var start = day.DayNumber;
        for (var back = start - 1; start - back <= gap + 1; back--)
        {
            if (held.Contains(back))
            {
                start = back;
            }
        }

        return day.DayNumber - start + 1;
    }

    /// <summary>Whole years from a birth to a day; who is born on 29 February grows older on 1 March of other years.</summary>
    public static int Age(DateOnly birth, DateOnly day) =>
        day.Year
        - birth.Year
        - ((day.Month, day.Day).CompareTo((birth.Month, birth.Day)) < 0 ? 1 : 0);
}
