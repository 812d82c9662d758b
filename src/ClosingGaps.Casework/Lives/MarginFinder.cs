using ClosingGaps.Casework.Entitlements;
using ClosingGaps.Engine.Data;

namespace ClosingGaps.Casework.Lives;

/// <summary>
/// By how many insured days of the year before a day a right is passed or missed: days are taken away, or added, until the law answers
/// otherwise.
/// </summary>
/// <param name="without">Her and her jobs, without any stretch.</param>
/// <param name="date">When her work begins.</param>
/// <param name="day">When it has gone on for long enough that one year is like the other.</param>
internal sealed class MarginFinder(
    LifeLaw law,
    Situation without,
    double weeksBefore,
    DateOnly date,
    DateOnly day,
    Func<DateOnly, bool> isInsured
)
{
    /// <summary><see langword="null"/> when it is not their number that decides: it matters which days, or no number does.</summary>
    public YearMargin? Of(Right right)
    {
        var alone = RightsGroup.Of(right);
        if (Grants(alone, []) is not { } isGranted)
        {
            return null;
        }

        var year = day.DayNumber - day.AddYears(-1).DayNumber;
        var before = Enumerable.Range(1, year).Select(back => day.AddDays(-back)).ToList();
        var latest = before.Where(d => isInsured(d) == isGranted).ToList();
        if (Needed(alone, isGranted, [.. latest.AsEnumerable().Reverse()]) is not { } needed)
        {
            return null;
        }

        // The fewest, whether the year's first days are changed or its last.
        return
            Changes(alone, isGranted, latest[..needed])
            && (needed == 1 || !Changes(alone, isGranted, latest[..(needed - 1)]))
            ? new YearMargin(before.Count(isInsured), isGranted ? needed - 1 : -needed)
            : null;
    }

    /// <summary>How many of some days, in their order, have to change for another answer.</summary>
    private int? Needed(RightsGroup right, bool isGranted, List<DateOnly> days)
    {
        if (!Changes(right, isGranted, days))
        {
            return null;
        }

        var (low, high) = (1, days.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Changes(right, isGranted, days[..middle])
                ? (low, middle)
                : (middle + 1, high);
        }

        return high;
    }

    private bool Changes(RightsGroup right, bool isGranted, List<DateOnly> days) =>
        Grants(right, days) == !isGranted;

    /// <summary>With some days the other way round.</summary>
    private bool? Grants(RightsGroup right, IReadOnlyCollection<DateOnly> changed)
    {
        var others = changed.ToHashSet();
        var history = new LifeHistory(
            law,
            without,
            weeksBefore,
            date,
            day,
            d => isInsured(d) ^ others.Contains(d)
        );
        return law.Granted(right, history.Counted(day), day)[0] is { } answer ? answer != 0 : null;
    }
}
