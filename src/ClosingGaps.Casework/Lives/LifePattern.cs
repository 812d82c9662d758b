using System.Numerics;
using ClosingGaps.Casework.Interviews;

namespace ClosingGaps.Casework.Lives;

/// <summary>A way of working through life: which days, and for which of her jobs.</summary>
public abstract record LifePattern
{
    /// <summary>The told job whose pay, zone and the rest each of hers has; <see langword="null"/> for the first one told.</summary>
    public abstract IReadOnlyList<string?> Jobs { get; }

    /// <summary>Whether a day is worked for the job of a number, from 0.</summary>
    public abstract bool IsWorkedFor(int job, DateOnly day);

    /// <summary>Whether a day is worked at all.</summary>
    public bool IsWorked(DateOnly day) =>
        Enumerable.Range(0, Jobs.Count).Any(job => IsWorkedFor(job, day));

    /// <summary>Days of a month that are worked for a job.</summary>
    /// <param name="month">Its first day.</param>
    public int DaysOf(int job, DateOnly month) =>
        Enumerable
            .Range(0, DateTime.DaysInMonth(month.Year, month.Month))
            .Count(d => IsWorkedFor(job, month.AddDays(d)));
}

/// <summary>The same days every week of the year, shared out among houses.</summary>
public sealed record WeeklyPattern(IReadOnlyList<LifeHouse> Houses) : LifePattern
{
    /// <summary>Days a week from Monday, 1 to 7, each for one of the houses; the first have the most.</summary>
    public static WeeklyPattern Of(int days, int houses)
    {
        var shared = new List<LifeHouse>();
        for (var (house, first) = (0, 0); house < houses; house++)
        {
            var count = days / houses + (house < days % houses ? 1 : 0);
            shared.Add(new LifeHouse((WeekDays)(((1 << count) - 1) << first)));
            first += count;
        }

        return new WeeklyPattern(shared);
    }

    /// <summary>Different days of the week on which she works.</summary>
    public int Days =>
        BitOperations.PopCount((uint)Houses.Aggregate(WeekDays.None, (all, h) => all | h.Days));

    public override IReadOnlyList<string?> Jobs => [.. Houses.Select(h => h.Job)];

    public override bool IsWorkedFor(int job, DateOnly day) => Houses[job].Days.Holds(day);
}

/// <summary>A house and the days of the week that it has her.</summary>
/// <param name="Job">The told job that it is; <see langword="null"/> for one like the first told.</param>
public sealed record LifeHouse(WeekDays Days, string? Job = null);

/// <summary>The same stretches every year, every day of each; the rest of the year without insurance.</summary>
/// <param name="Stretches">Those of the first year, first and last day.</param>
public sealed record SeasonPattern(IReadOnlyList<(DateOnly From, DateOnly To)> Stretches)
    : LifePattern
{
    /// <summary>So many months a year from a day on.</summary>
    public static SeasonPattern Of(DateOnly from, int months) =>
        new([(from, from.AddMonths(months).AddDays(-1))]) { Months = months };

    /// <summary>Months a year; <see langword="null"/> when the stretches are of days.</summary>
    public int? Months { get; private init; }

    public override IReadOnlyList<string?> Jobs => [null];

    public override bool IsWorkedFor(int job, DateOnly day) =>
        Stretches.Any(s =>
            Falls(day, s, day.Year - s.From.Year) || Falls(day, s, day.Year - s.To.Year)
        );

    private static bool Falls(DateOnly day, (DateOnly From, DateOnly To) stretch, int years) =>
        day >= stretch.From.AddYears(years) && day <= stretch.To.AddYears(years);
}
