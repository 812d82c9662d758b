using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Seasons;

/// <summary>
/// Her stretches as days: worked, registered, and with care kept after leaving (LSS 109). The law says how long care is kept; the
/// calendar only counts. Not thread-safe.
/// </summary>
internal sealed class CareCalendar
{
    private readonly Calculator calculator;
    private readonly Situation situation;
    private readonly string person;
    private readonly RunChoices choices;
    private readonly Lazy<IReadOnlyList<Care>> kept;
    private readonly Lazy<IReadOnlyList<Care>> wouldBeKept;
    private readonly Lazy<bool> keepsAtWork;

    public CareCalendar(
        Calculator calculator,
        Situation situation,
        string person,
        RunChoices choices
    )
    {
        this.calculator = calculator;
        this.situation = situation;
        this.person = person;
        this.choices = choices;
        Stretches = Stretch.Of(situation, person);
        Jobs =
        [
            .. situation
                .Instances.Where(i =>
                    i.Entity == Entity.Employment && (i.Parent ?? person) == person
                )
                .Select(i => i.Name),
        ];
        kept = new(() => Kept(s => s.IsRegistered == true));
        wouldBeKept = new(() => Kept(_ => true));
        keepsAtWork = new(KeepsAtWork);
    }

    public IReadOnlyList<Stretch> Stretches { get; }

    public IReadOnlyList<string> Jobs { get; }

    /// <summary>One month of it.</summary>
    /// <param name="month">Its first day.</param>
    public SeasonMonth Month(DateOnly month)
    {
        var days = Enumerable
            .Range(0, DateTime.DaysInMonth(month.Year, month.Month))
            .Select(month.AddDays)
            .ToList();
        var stays = Jobs.Select(j => Stay(j, days)).OfType<SeasonStay>().ToList();
        var insured = days.Where(IsInsured).ToList();
        var idle = days.Where(d => !IsInsured(d) && MayKeep(d)).ToList();
        var until = Last(kept.Value, idle);
        var could = Last(wouldBeKept.Value, idle);
        var cover =
            stays.Count > 0 ? Together(stays)
            : until is not null ? RouteCover.Kept
            : RouteCover.NoWork;
        return new SeasonMonth(
            month,
            cover,
            stays,
            stays.Exists(s => s.Days is null)
                ? null
                : days.Count(d => Stretches.Any(s => s.Holds(d))),
            insured.Count,
            insured.Count + idle.Count(d => kept.Value.Any(c => c.Holds(d))),
            until,
            until is null ? could : null
        );
    }

    /// <summary>A day of the month to ask about her family: of care if there is one, else its first.</summary>
    public DateOnly DayToAsk(DateOnly month) =>
        Enumerable
            .Range(0, DateTime.DaysInMonth(month.Year, month.Month))
            .Select(month.AddDays)
            .Cast<DateOnly?>()
            .FirstOrDefault(d =>
                IsInsured(d!.Value) || (kept.Value.Any(c => c.Holds(d.Value)) && MayKeep(d.Value))
            )
        ?? month;

    /// <summary>Last insured day before a date; the day before it when there was none, so that nothing is kept.</summary>
    public DateOnly LastInsuredBefore(DateOnly day) =>
        Stretches
            .Where(s => s is { IsRegistered: true, HasDates: true } && s.First < day)
            .Select(s => s.Last < day ? s.Last!.Value : day.AddDays(-1))
            .DefaultIfEmpty(day.AddDays(-1))
            .Max();

    // Whether work without registration ends the care kept is an open point: the law is asked once.
    private bool MayKeep(DateOnly day) => !Stretches.Any(s => s.Holds(day)) || keepsAtWork.Value;

    private bool KeepsAtWork()
    {
        var bare = kept
            .Value.SelectMany(c =>
                Enumerable.Range(0, c.Until.DayNumber - c.From.DayNumber + 1).Select(c.From.AddDays)
            )
            .Cast<DateOnly?>()
            .FirstOrDefault(d => !IsInsured(d!.Value) && Stretches.Any(s => s.Holds(d.Value)));
        if (bare is not { } day)
        {
            return true;
        }

        var law = calculator.Law;
        var month = new DateOnly(day.Year, day.Month, 1);
        var asked = situation
            .With(person, law.Input(SeasonNames.DayAsked), day.DayNumber)
            .With(person, law.Input(SeasonNames.LastInsuredDay), LastInsuredBefore(day).DayNumber);
        return new Inquiry(calculator, new Question(asked, month, month, [], choices)).Find(
            law.Rule(SeasonNames.HerCare),
            person,
            month
        )
            is { IsYes: true };
    }

    private bool IsInsured(DateOnly day) =>
        Stretches.Any(s => s.IsRegistered == true && s.Holds(day));

    private SeasonStay? Stay(string job, List<DateOnly> days)
    {
        var own = Stretches.Where(s => s.Job == job).ToList();
        if (own.Count == 0 || own.Exists(s => !s.HasDates))
        {
            return new SeasonStay(job, null, Registered(own));
        }

        var here = own.Where(s => s.Touches(days[0], days[^1])).ToList();
        return here.Count == 0
            ? null
            : new SeasonStay(job, days.Count(d => here.Exists(s => s.Holds(d))), Registered(here));
    }

    private static RouteCover Registered(List<Stretch> stretches) =>
        stretches.Exists(s => s.IsRegistered == true) ? RouteCover.Insured
        : stretches.Count == 0 || stretches.Exists(s => s.IsRegistered is null) ? RouteCover.Unknown
        : RouteCover.NotInsured;

    // One employer who registered her is enough for the month to be insured; one who did not is still shown beside.
    private static RouteCover Together(List<SeasonStay> stays)
    {
        var dated = stays.Where(s => s.Days is not null).ToList();
        return dated.Exists(s => s.Cover == RouteCover.Insured) ? RouteCover.Insured
            : dated.Count < stays.Count || dated.Exists(s => s.Cover == RouteCover.Unknown)
                ? RouteCover.Unknown
            : RouteCover.NotInsured;
    }

    private static DateOnly? Last(IReadOnlyList<Care> cares, List<DateOnly> idle) =>
        cares
            .Where(c => idle.Exists(c.Holds))
            .Select(c => (DateOnly?)c.Until)
            .DefaultIfEmpty()
            .Max();

    /// <summary>Care kept after each run of insured days.</summary>
    private List<Care> Kept(Func<Stretch, bool> isInsured)
    {
        var insured = Stretches.Where(s => s.HasDates && isInsured(s)).ToList();
        var names = insured.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. insured
                .Select(s => s.Last!.Value)
                .Where(end => !insured.Exists(s => s.Holds(end.AddDays(1))))
                .Distinct()
                .Select(end => (Left: end, Until: Until(end, names)))
                .Where(c => c.Until > c.Left)
                .Select(c => new Care(c.Left.AddDays(1), c.Until!.Value)),
        ];
    }

    private DateOnly? Until(DateOnly end, HashSet<string> insured)
    {
        var law = calculator.Law;
        var month = new DateOnly(end.Year, end.Month, 1);
        var dated = Stretches.Where(s => s.HasDates).Select(s => s.Name).ToHashSet();
        var told = new Situation(
            [.. situation.Instances.Where(i => i.Entity != Entity.Spell || dated.Contains(i.Name))],
            [
                .. situation.Facts.Where(f =>
                    f.Input.Name is not (SeasonNames.Registered or SeasonNames.LastInsuredDay)
                    && (f.Input.Entity != Entity.Spell || dated.Contains(f.Instance))
                ),
                .. dated.Select(n =>
                    SeasonFacts.Known(
                        n,
                        law.Input(SeasonNames.Registered),
                        insured.Contains(n) ? 1 : 0
                    )
                ),
                SeasonFacts.Known(person, law.Input(SeasonNames.LastInsuredDay), end.DayNumber),
            ]
        );
        try
        {
            return
                calculator
                    .Calculate(
                        new Question(
                            told,
                            month,
                            month,
                            [law.Rule(SeasonNames.LastDayOfCare)],
                            choices
                        )
                    )
                    .Results[0]
                    is { State: FactState.Known, Value: var day }
                ? DateOnly.FromDayNumber((int)day)
                : null;
        }
        catch (NoLawForDateException)
        {
            return null;
        }
    }

    private readonly record struct Care(DateOnly From, DateOnly Until)
    {
        public bool Holds(DateOnly day) => From <= day && day <= Until;
    }
}
