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
        IReadOnlyList<(DateOnly First, DateOnly Last)> spells,
        DateOnly first,
        DateOnly last
    )
    {
        var days = 0;
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            days += Holds(spells, day) ? 1 : 0;
        }

        return days;
    }

    /// <summary>Unbroken days that end on a day, from the first to that one.</summary>
    /// <param name="gap">Days without a spell that do not break them.</param>
    public static int RunEnding(
        IReadOnlyList<(DateOnly First, DateOnly Last)> spells,
        DateOnly day,
        int gap = 0
    )
    {
        if (!Holds(spells, day))
        {
            return 0;
        }

        var start = day;
        for (var back = day; start.DayNumber - back.DayNumber <= gap + 1; back = back.AddDays(-1))
        {
            if (Holds(spells, back))
            {
                start = back;
            }
        }

        return day.DayNumber - start.DayNumber + 1;
    }

    /// <summary>Whole years from a birth to a day; who is born on 29 February grows older on 1 March of other years.</summary>
    public static int Age(DateOnly birth, DateOnly day) =>
        day.Year
        - birth.Year
        - ((day.Month, day.Day).CompareTo((birth.Month, birth.Day)) < 0 ? 1 : 0);

    private static bool Holds(IReadOnlyList<(DateOnly First, DateOnly Last)> spells, DateOnly day)
    {
        foreach (var (first, last) in spells)
        {
            if (first <= day && day <= last)
            {
                return true;
            }
        }

        return false;
    }
}
