using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Interviews;

/// <summary>Answers as the engine takes them.</summary>
public static class AnswersSituation
{
    private const string Regime = "régimen";
    private const string OwnAccount = "trabajo_por_cuenta_propia";
    private const string Unpaid = "trabajo_sin_pago";
    private const string Started = "ingreso";
    private const string FirstInsured = "primer_aseguramiento";
    private const string DatesKnown = "se_conocen_las_fechas";

    /// <summary>How many months before the one asked about hold days of the field, itself counted: her year.</summary>
    public const int MonthsOfTheYear = 12;

    /// <summary>
    /// Her, her jobs and what is known of them. What the law does not have, or would not take (a code may come from anywhere), is as if it
    /// had not been told.
    /// </summary>
    public static Situation Situation(this Answers answers, Snapshot law)
    {
        var instances = new List<CaseInstance> { new(Entity.Person, Answers.Worker, null, null) };
        var facts = new List<CaseFact>();
        foreach (var job in answers.Jobs)
        {
            instances.Add(
                new(Entity.Employment, job.Key, Answers.Worker, "empleador_de_" + job.Key)
            );
            instances.AddRange(
                job.Spells.Select(
                    (s, i) =>
                        new CaseInstance(
                            Entity.Spell,
                            SpellName(job, i),
                            job.Key,
                            null,
                            Days(s, answers.Month)
                        )
                )
            );
            facts.AddRange(Implied(answers, job, law));
            facts.AddRange(RegisteredSpells(job, law));
        }

        if (answers.Kind == WorkKind.Home)
        {
            facts.AddRange(ImpliedOfHer(answers, law, instances));
        }

        foreach (var ((instance, name), fact) in answers.Facts)
        {
            if (
                law.Find(name) is InputSymbol input
                && Owns(answers, instance, input.Entity)
                && (fact.State != FactState.Known || Takes(input, fact.Value))
            )
            {
                facts.Add(new(instance, input, null, fact.State, fact.Value, default));
            }
        }

        return new Situation(instances, facts);
    }

    /// <summary>The month put to the law; outputs are for whoever asks.</summary>
    /// <param name="first">First month, when more than one is wanted.</param>
    public static Question Question(
        this Answers answers,
        Snapshot law,
        DateOnly? first = null,
        RunChoices? choices = null
    ) =>
        new(
            answers.Situation(law),
            first ?? answers.Month,
            answers.Month,
            [],
            choices ?? RunChoices.Default
        );

    // As far as she knows; where she does not, it stays unknown.
    private static IEnumerable<CaseFact> RegisteredSpells(Job job, Snapshot law) =>
        job.Registered is Registered.Yes or Registered.No
            ? job.Spells.Select(
                (_, i) =>
                    Known(
                        SpellName(job, i),
                        law.Input("registrado"),
                        job.Registered == Registered.Yes ? 1 : 0
                    )
            )
            : [];

    private static string SpellName(Job job, int index) => $"{job.Key}_periodo_{index + 1}";

    // What her jobs say without being asked by name: the kind of work, and what the calendar makes of days and stretches.
    private static IEnumerable<CaseFact> Implied(Answers answers, Job job, Snapshot law)
    {
        var regime = law.Input(Regime);
        var kind = job.Kind == WorkKind.Home ? "trabajo_del_hogar" : "trabajo_del_campo";
        if (regime.Type.Category!.Members.FirstOrDefault(m => m.Name == kind) is { } member)
        {
            yield return Known(job.Key, regime, member.Code);
        }

        // Somebody employs her, and who is paid does not work unpaid.
        yield return Known(job.Key, law.Input(OwnAccount), 0);
        if (
            answers.Told(job.Key, WorkerNames.DailyPay) is
            { State: FactState.Known, Value.Sign: > 0 }
        )
        {
            yield return Known(job.Key, law.Input(Unpaid), 0);
        }

        var days = law.Input(WorkerNames.DaysWorked);
        for (var back = MonthsOfTheYear - 1; back >= 0; back--)
        {
            var month = answers.Month.AddMonths(-back);
            var worked = job.Weekdays != WeekDays.None ? job.DaysIn(month) : job.SpellDaysIn(month);
            if (worked is { } known)
            {
                yield return Known(job.Key, days, known) with
                {
                    Month = month,
                };
            }
        }

        if (job.Spells.Count > 0 && job.Spells.All(s => s.From is not null))
        {
            yield return Known(
                job.Key,
                law.Input(Started),
                job.Spells.Min(s => s.From!.Value.DayNumber)
            );
        }
    }

    private static IEnumerable<CaseFact> ImpliedOfHer(
        Answers answers,
        Snapshot law,
        List<CaseInstance> instances
    )
    {
        if (answers.SupposedFirstInsured() is { } first)
        {
            yield return Known(Answers.Worker, law.Input(FirstInsured), first.DayNumber);
        }

        // Counting days is exact unless two houses share a week day: then the dates of the month say which days are distinct.
        var datesKnown = law.Input(DatesKnown);
        yield return Known(Answers.Worker, datesKnown, 0);
        if (
            answers.Jobs.TrueForAll(j => j.Weekdays != WeekDays.None)
            && answers.Jobs.Sum(j => j.DaysIn(answers.Month))
                > new Job(
                    WorkKind.Home,
                    1,
                    Weekdays: answers.Jobs.Aggregate(WeekDays.None, (all, j) => all | j.Weekdays)
                ).DaysIn(answers.Month)
        )
        {
            instances.AddRange(answers.Jobs.SelectMany(j => DaysOf(j, answers.Month)));
            yield return Known(Answers.Worker, datesKnown, 1) with
            {
                Month = answers.Month,
            };
        }
    }

    /// <summary>
    /// From which day she would be insured if every employer had registered her when she began, as the law asks; taken in place of a day
    /// that cannot be known, because none of them has, as far as she knows. <see langword="null"/> when one has, or no job's first day is
    /// known.
    /// </summary>
    public static DateOnly? SupposedFirstInsured(this Answers answers) =>
        answers.Jobs.Exists(j => j.Registered == Registered.Yes)
        || answers.Told(Answers.Worker, FirstInsured) is { State: FactState.Known }
            ? null
            : answers
                .Jobs.Select(j => answers.Told(j.Key, Started))
                .Where(f => f is { State: FactState.Known, Value.IsInteger: true })
                .Select(f => f!.Value.Value.ToDouble())
                .Where(day => day >= 0 && day <= DateOnly.MaxValue.DayNumber)
                .Select(day => (DateOnly?)DateOnly.FromDayNumber((int)day))
                .Min();

    // The dates of a month on her week days, neighbours together.
    private static IEnumerable<CaseInstance> DaysOf(Job job, DateOnly month)
    {
        DateOnly? from = null;
        for (var day = month; day <= month.AddMonths(1); day = day.AddDays(1))
        {
            var isWorked = day.Month == month.Month && job.IsOn(day);
            if (isWorked && from is null)
            {
                from = day;
            }
            else if (!isWorked && from is { } first)
            {
                yield return new CaseInstance(
                    Entity.Spell,
                    $"{job.Key}_días_{first.Day}",
                    job.Key,
                    null,
                    new SpellDays(first, day.AddDays(-1))
                );
                from = null;
            }
        }
    }

    // No date of a life or a job lies outside these years, and the law's own arithmetic may not reach them.
    private static bool Takes(InputSymbol input, Rational value) =>
        FactText.Takes(input, value)
        && (
            input.Type.Kind != TypeKind.Date
            || DateOnly.FromDayNumber((int)value.Numerator).Year is >= 1900 and < 2200
        );

    private static CaseFact Known(string instance, InputSymbol input, int value) =>
        new(instance, input, null, FactState.Known, value, default);

    private static bool Owns(Answers answers, string instance, Entity entity) =>
        entity switch
        {
            Entity.Person => instance == Answers.Worker,
            Entity.Employment => answers.Job(instance) is not null,
            _ => false,
        };

    // Who is still there will have been there to the end of the month asked about.
    private static SpellDays Days(Spell spell, DateOnly month) =>
        new(
            spell.From,
            spell.GoesOn
                ? month.AddMonths(1).AddDays(-1) is var end && end < spell.From
                    ? spell.From
                    : end
                : spell.To
        );
}
