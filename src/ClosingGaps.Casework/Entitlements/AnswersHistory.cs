using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Entitlements;

/// <summary>
/// A worker's answers with her history in stretches, for the rights that look back. Of work in homes she tells since when, which week days
/// and who has registered her; the calendar makes stretches of it, as if all months had been like the one she told of.
/// </summary>
public static class AnswersHistory
{
    /// <summary>Older work than this, in years, is not laid out day by day: her weeks are then what IMSS tells her.</summary>
    private const int MostYears = 10;

    /// <summary>Her situation up to a date.</summary>
    /// <param name="cover">What is covered with those employers who have registered her.</param>
    /// <param name="date">Last day laid out.</param>
    public static Situation Situation(
        Answers answers,
        Snapshot law,
        RegisteredCover? cover,
        DateOnly date
    )
    {
        var told = answers.Situation(law);
        var isWhole = cover is { IsWhole: true };
        var facts = new List<CaseFact>(told.Facts);
        var instances = new List<CaseInstance>(told.Instances);
        if (
            law.Find("se_asegura_por_días") is InputSymbol byDay
            && !facts.Exists(f => f.Input == byDay)
        )
        {
            facts.Add(Fact(Answers.Worker, byDay, !isWhole));
        }

        if (answers.Kind == WorkKind.Home)
        {
            // The days of the month alone are part of the longer stretches.
            var ofTheMonth = instances
                .Where(i => i.Entity == Entity.Spell)
                .Select(i => i.Name)
                .ToHashSet();
            instances.RemoveAll(i => ofTheMonth.Contains(i.Name));
            facts.RemoveAll(f => ofTheMonth.Contains(f.Instance));
            var registered = law.Input("registrado");
            foreach (var job in answers.Jobs)
            {
                var number = 0;
                foreach (var (days, isRegistered) in Stretches(answers, job, isWhole, date))
                {
                    var name = $"{job.Key}_periodo_{++number}";
                    instances.Add(new CaseInstance(Entity.Spell, name, job.Key, null, days));
                    if (isRegistered is { } known)
                    {
                        facts.Add(Fact(name, registered, known));
                    }
                }
            }
        }

        return new Situation(instances, facts);
    }

    private static IEnumerable<(SpellDays Days, bool? IsRegistered)> Stretches(
        Answers answers,
        Job job,
        bool isWhole,
        DateOnly date
    )
    {
        if (Day(answers, job.Key, "ingreso") is not { } began)
        {
            yield return (new SpellDays(null, null), Known(job));
            yield break;
        }

        var oldest = date.AddYears(-MostYears);
        var from = began < oldest ? oldest : began;
        var insuredFrom = from;
        if (job.Registered == Registered.Yes)
        {
            if (Day(answers, Answers.Worker, "primer_aseguramiento") is not { } first)
            {
                yield return (new SpellDays(from, date), null);
                yield break;
            }

            insuredFrom = first > from ? first : from;
            if (isWhole)
            {
                if (insuredFrom <= date)
                {
                    yield return (new SpellDays(insuredFrom, date), true);
                }

                foreach (var days in ByDay(job, from, insuredFrom.AddDays(-1)))
                {
                    yield return (days, false);
                }

                yield break;
            }
        }

        if (job.Weekdays == WeekDays.None)
        {
            yield return (new SpellDays(null, null), Known(job));
            yield break;
        }

        foreach (var days in ByDay(job, from, date))
        {
            yield return (
                days,
                job.Registered == Registered.Yes ? days.First >= insuredFrom : Known(job)
            );
        }
    }

    private static bool? Known(Job job) =>
        job.Registered switch
        {
            Registered.Yes => true,
            Registered.No => false,
            _ => null,
        };

    /// <summary>Her week days in a row, as one stretch each.</summary>
    private static IEnumerable<SpellDays> ByDay(Job job, DateOnly from, DateOnly to)
    {
        DateOnly? first = null;
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (job.IsOn(day))
            {
                first ??= day;
            }

            if (first is { } began && (!job.IsOn(day) || day == to))
            {
                yield return new SpellDays(began, job.IsOn(day) ? day : day.AddDays(-1));
                first = null;
            }
        }
    }

    private static DateOnly? Day(Answers answers, string instance, string input) =>
        answers.Told(instance, input) is { State: FactState.Known, Value.IsInteger: true } fact
        && fact.Value.ToDouble() is > 0 and var number
        && number < DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber((int)number)
            : null;

    private static CaseFact Fact(string instance, InputSymbol input, bool value) =>
        new(instance, input, null, FactState.Known, value ? Rational.One : Rational.Zero, default);
}
