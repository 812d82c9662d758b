using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Seasons;

/// <summary>A situation with the facts that its stretches give, and with others put in their place.</summary>
internal static class SeasonFacts
{
    public static CaseFact Known(string instance, InputSymbol input, long value) =>
        new(instance, input, null, FactState.Known, value, default);

    /// <summary>With one fact in place of what was told of it.</summary>
    public static Situation With(
        this Situation situation,
        string instance,
        InputSymbol input,
        long value
    ) =>
        situation with
        {
            Facts =
            [
                .. situation.Facts.Where(f => f.Instance != instance || f.Input != input),
                Known(instance, input, value),
            ],
        };

    /// <summary>With some stretches registered.</summary>
    public static Situation Registering(
        this Situation situation,
        Snapshot law,
        IReadOnlySet<string> stretches
    )
    {
        var registered = law.Input(SeasonNames.Registered);
        return situation with
        {
            Facts =
            [
                .. situation.Facts.Where(f =>
                    f.Input != registered || !stretches.Contains(f.Instance)
                ),
                .. stretches.Order(StringComparer.Ordinal).Select(s => Known(s, registered, 1)),
            ],
        };
    }

    /// <summary>Only the days of the stretches that lie within two dates.</summary>
    public static Situation Within(this Situation situation, DateOnly from, DateOnly to)
    {
        var instances = situation
            .Instances.Where(i =>
                i.Entity != Entity.Spell
                || i.Days is not { First: { } first, Last: { } last }
                || (first <= to && last >= from)
            )
            .Select(i =>
                i.Days is { First: { } first, Last: { } last }
                    ? i with
                    {
                        Days = new SpellDays(first < from ? from : first, last > to ? to : last),
                    }
                    : i
            )
            .ToList();
        var names = instances.Select(i => i.Name).ToHashSet(StringComparer.Ordinal);
        return new Situation(
            instances,
            [
                .. situation.Facts.Where(f =>
                    f.Input.Entity != Entity.Spell || names.Contains(f.Instance)
                ),
            ]
        );
    }

    /// <summary>
    /// With the days of each month counted from the stretches, where the file does not give that month's, and with the first day of each
    /// job where it was not told.
    /// </summary>
    public static Situation Complete(
        Situation told,
        Snapshot law,
        CareCalendar calendar,
        DateOnly first,
        DateOnly last
    )
    {
        var (days, started) = (law.Input(SeasonNames.DaysWorked), law.Input(SeasonNames.Started));
        var facts = new List<CaseFact>(told.Facts);
        foreach (var job in calendar.Jobs)
        {
            var own = calendar.Stretches.Where(s => s.Job == job).ToList();
            if (own.Count == 0 || own.Exists(s => !s.HasDates))
            {
                continue;
            }

            if (!told.Facts.Any(f => f.Instance == job && f.Input == started))
            {
                facts.Add(Known(job, started, own.Min(s => s.First!.Value).DayNumber));
            }

            for (var month = first; month <= last; month = month.AddMonths(1))
            {
                if (!told.Facts.Any(f => f.Instance == job && f.Input == days && f.Month == month))
                {
                    var end = month.AddMonths(1).AddDays(-1);
                    var worked = Enumerable
                        .Range(0, end.Day)
                        .Count(d => own.Exists(s => s.Holds(month.AddDays(d))));
                    facts.Add(Known(job, days, worked) with { Month = month });
                }
            }
        }

        return told with
        {
            Facts = facts,
        };
    }
}
