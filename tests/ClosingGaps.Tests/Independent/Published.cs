namespace ClosingGaps.Tests.Independent;

/// <summary>
/// Amounts as published (INEGI, CONASAMI), typed in here a second time and not read from the law: from a day on, to the day before the next.
/// </summary>
internal static class Published
{
    private static readonly (DateOnly From, decimal Value)[] uma =
    [
        (new(2017, 2, 1), 75.49m),
        (new(2018, 2, 1), 80.60m),
        (new(2019, 2, 1), 84.49m),
        (new(2020, 2, 1), 86.88m),
        (new(2021, 2, 1), 89.62m),
        (new(2022, 2, 1), 96.22m),
        (new(2023, 2, 1), 103.74m),
        (new(2024, 2, 1), 108.57m),
        (new(2025, 2, 1), 113.14m),
        (new(2026, 2, 1), 117.31m),
    ];

    // By year: general and northern border; then for work in the home, and in the field.
    private static readonly Dictionary<int, decimal[]> wages = new()
    {
        [2018] = [88.36m, 88.36m, 88.36m, 88.36m, 88.36m, 88.36m],
        [2019] = [102.68m, 176.72m, 102.68m, 176.72m, 102.68m, 176.72m],
        [2020] = [123.22m, 185.56m, 123.22m, 185.56m, 123.22m, 185.56m],
        [2021] = [141.70m, 213.39m, 154.03m, 213.39m, 160.19m, 213.39m],
        [2022] = [172.87m, 260.34m, 187.92m, 260.34m, 195.43m, 260.34m],
        [2023] = [207.44m, 312.41m, 225.50m, 312.41m, 234.52m, 312.41m],
        [2024] = [248.93m, 374.89m, 270.60m, 374.89m, 281.42m, 374.89m],
        [2025] = [278.80m, 419.88m, 303.07m, 419.88m, 315.19m, 419.88m],
        [2026] = [315.04m, 440.87m, 342.47m, 440.87m, 356.16m, 440.87m],
    };

    /// <summary>Pesos a day, from 1 February of each year.</summary>
    public static decimal Uma(DateOnly day) => uma.Last(u => u.From <= day).Value;

    /// <summary>General minimum wage, pesos a day.</summary>
    public static decimal MinimumWage(DateOnly day, bool border = false) =>
        wages[day.Year][border ? 1 : 0];

    /// <summary>What must be paid at least for the work (professional minimum where there is one), pesos a day.</summary>
    public static decimal DueWage(DateOnly day, Work work, bool border) =>
        wages[day.Year][(int)work * 2 + (border ? 1 : 0)];
}

/// <summary>What kind of work, as the law's own answer <c>régimen</c> names it.</summary>
internal enum Work
{
    General,
    Home,
    Field,
}
