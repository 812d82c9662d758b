namespace ClosingGaps.Casework.Rosters.Costing;

/// <summary>A week of a period, both days counted; the first and the last may be cut.</summary>
public readonly record struct RosterWeek(DateOnly From, DateOnly To)
{
    /// <summary>Days of the week that the period holds.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;
}

/// <summary>The days asked, in weeks, and the months that hold them: the law's step is the month.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Weeks">They cover the days from first to last without holes.</param>
public sealed record RosterPeriod(DateOnly From, DateOnly To, IReadOnlyList<RosterWeek> Weeks)
{
    /// <summary>Weeks at most: three years.</summary>
    public const int MostWeeks = 160;

    /// <summary>First day of the first month.</summary>
    public DateOnly FirstMonth => new(From.Year, From.Month, 1);

    /// <summary>First day of the last month.</summary>
    public DateOnly LastMonth => new(To.Year, To.Month, 1);

    /// <summary>Weeks of seven days from the first day on, whatever day of the week it is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The last day is before the first, or too far.</exception>
    public static RosterPeriod OfDays(DateOnly from, DateOnly to)
    {
        var weeks = (to.DayNumber - from.DayNumber + 7) / 7;
        ArgumentOutOfRangeException.ThrowIfLessThan(weeks, 1, nameof(to));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weeks, MostWeeks, nameof(to));
        return new RosterPeriod(
            from,
            to,
            [
                .. Enumerable
                    .Range(0, weeks)
                    .Select(w => new RosterWeek(
                        from.AddDays(7 * w),
                        Earlier(from.AddDays((7 * w) + 6), to)
                    )),
            ]
        );
    }

    /// <summary>The days that the roster's own dates span, the last weeks that fit when they are too many.</summary>
    /// <param name="roster">Has at least one good row.</param>
    public static RosterPeriod Of(Roster roster)
    {
        var last = roster.Rows.Max(r =>
            r.End ?? new DateOnly(r.Start.Year, r.Start.Month, 1).AddMonths(1).AddDays(-1)
        );
        var first = roster.Rows.Min(r => r.Start);
        var earliest = last.AddDays(1 - (7 * MostWeeks));
        return OfDays(first > earliest ? first : earliest, last);
    }

    /// <summary>A month in weeks from Monday to Sunday, cut at its ends.</summary>
    public static RosterPeriod OfMonth(DateOnly month)
    {
        var from = new DateOnly(month.Year, month.Month, 1);
        var to = from.AddMonths(1).AddDays(-1);
        var weeks = new List<RosterWeek>();
        for (var day = from; day <= to; )
        {
            var sunday = day.AddDays((7 - (int)day.DayOfWeek) % 7);
            weeks.Add(new RosterWeek(day, Earlier(sunday, to)));
            day = weeks[^1].To.AddDays(1);
        }

        return new RosterPeriod(from, to, weeks);
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
