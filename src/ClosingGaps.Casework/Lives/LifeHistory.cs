using ClosingGaps.Casework.Entitlements;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Lives;

/// <summary>Her insured days from a date on, as one job's stretches, so that a day counts once; seen from any later day.</summary>
internal sealed class LifeHistory
{
    private const string Registered = "registrado";

    private readonly LifeLaw law;
    private readonly Situation without;
    private readonly double weeksBefore;
    private readonly List<CaseInstance> stretches = [];
    private readonly List<CaseFact> registered = [];
    private readonly Dictionary<DateOnly, Situation> counted = [];

    /// <param name="without">Her and her jobs, without any stretch.</param>
    /// <param name="weeksBefore">Weeks that IMSS recognised before.</param>
    public LifeHistory(
        LifeLaw law,
        Situation without,
        double weeksBefore,
        DateOnly from,
        DateOnly to,
        Func<DateOnly, bool> isInsured
    )
    {
        this.law = law;
        this.without = without;
        this.weeksBefore = weeksBefore;
        var job = without.Instances.First(i => i.Entity == Entity.Employment).Name;
        DateOnly? began = null;
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (day < to && isInsured(day))
            {
                began ??= day;
            }
            else if (began is { } first)
            {
                Add(job, first, day.AddDays(-1));
                began = null;
            }
        }
    }

    /// <summary>Insured days from a day up to another, which does not count.</summary>
    public int Days(DateOnly from, DateOnly until) =>
        stretches.Sum(s =>
            Math.Max(
                0,
                Earlier(s.Days!.Last!.Value.AddDays(1), until).DayNumber
                    - Later(s.Days.First!.Value, from).DayNumber
            )
        );

    /// <summary>Her situation with the days before a day.</summary>
    public Situation Before(DateOnly day)
    {
        var count =
            stretches.FindIndex(s => s.Days!.First >= day) is var at && at < 0
                ? stretches.Count
                : at;
        var instances = new List<CaseInstance>(without.Instances);
        instances.AddRange(stretches.Take(count));
        if (count > 0 && stretches[count - 1].Days!.Last >= day)
        {
            var last = stretches[count - 1];
            instances[^1] = last with { Days = last.Days! with { Last = day.AddDays(-1) } };
        }

        return new Situation(instances, [.. without.Facts, .. registered.Take(count)]);
    }

    /// <summary>The same with the weeks that they make, and those of before.</summary>
    public Situation Counted(DateOnly day)
    {
        if (!counted.TryGetValue(day, out var known))
        {
            var life = Before(day);
            known = History.WithWeeks(life, law.Law, weeksBefore + law.WeeksOf(life, day));
            counted.Add(day, known);
        }

        return known;
    }

    private void Add(string job, DateOnly first, DateOnly last)
    {
        var name = $"{job}.{stretches.Count + 1}";
        stretches.Add(new CaseInstance(Entity.Spell, name, job, null, new SpellDays(first, last)));
        registered.Add(
            new CaseFact(
                name,
                law.Law.Input(Registered),
                null,
                FactState.Known,
                Rational.One,
                default
            )
        );
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
