namespace ClosingGaps.Casework.Lives;

/// <summary>A way of working through life: days a week, from Monday, shared out among houses.</summary>
/// <param name="Days">Days a week, 1 to 7.</param>
/// <param name="Houses">Employers; each has the days that the ones before leave.</param>
public sealed record LifePattern(int Days, int Houses)
{
    /// <summary>How many days a week each house has, the first the most.</summary>
    public IReadOnlyList<int> DaysByHouse =>
        [.. Enumerable.Range(0, Houses).Select(h => Days / Houses + (h < Days % Houses ? 1 : 0))];

    /// <summary>Which house has a day; <see langword="null"/> on a free one.</summary>
    public int? HouseOn(DateOnly day)
    {
        var weekday = ((int)day.DayOfWeek + 6) % 7;
        var first = 0;
        for (var house = 0; house < Houses; house++)
        {
            first += DaysByHouse[house];
            if (weekday < first)
            {
                return house;
            }
        }

        return null;
    }
}
