using ClosingGaps.Casework.Entitlements;

namespace ClosingGaps.Casework.Lives;

/// <summary>When each right of a group is first granted in a life: looked for on chosen days, then month by month before the one found.</summary>
internal sealed class FirstMonths(
    LifeLaw law,
    LifeHistory history,
    RightsGroup group,
    DateOnly date
)
{
    private readonly Dictionary<DateOnly, IReadOnlyList<double?>> answers = [];

    /// <param name="days">In order; the last says whether a right that none grants is unknown.</param>
    /// <returns>For each right of the group, the first day of its month.</returns>
    public IEnumerable<(Right Right, DateOnly? Month, bool IsUnknown)> Find(
        IReadOnlyList<DateOnly> days
    )
    {
        for (var i = 0; i < group.Rights.Count; i++)
        {
            var at = -1;
            for (var d = 0; d < days.Count && at < 0; d++)
            {
                at = IsGranted(days[d], i) ? d : -1;
            }

            if (at < 0)
            {
                yield return (group.Rights[i], null, answers[days[^1]][i] is null);
                continue;
            }

            var first = at == 0 ? days[0] : Earliest(days[at - 1], days[at], i);
            yield return (group.Rights[i], new DateOnly(first.Year, first.Month, 1), false);
        }
    }

    // Between two of the days a right, once granted, stays: by halving.
    private DateOnly Earliest(DateOnly before, DateOnly found, int right)
    {
        var (low, high) = (MonthsTo(before, roundUp: false) + 1, MonthsTo(found, roundUp: true));
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = IsGranted(date.AddMonths(middle), right)
                ? (low, middle)
                : (middle + 1, high);
        }

        return date.AddMonths(high) < found ? date.AddMonths(high) : found;
    }

    private int MonthsTo(DateOnly day, bool roundUp)
    {
        var months = (day.Year - date.Year) * 12 + day.Month - date.Month;
        var reached = date.AddMonths(months);
        return reached < day && roundUp ? months + 1
            : reached > day && !roundUp ? months - 1
            : months;
    }

    private bool IsGranted(DateOnly day, int right)
    {
        if (!answers.TryGetValue(day, out var read))
        {
            answers[day] = read = law.Granted(group, history.Counted(day), day);
        }

        return read[right] is not (null or 0);
    }
}
