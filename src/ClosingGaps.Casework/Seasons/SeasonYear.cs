using ClosingGaps.Casework.Entitlements;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Questions;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Seasons;

/// <summary>
/// A field worker's year over any number of employers and states: where she was, who had her registered, what cover she and her family
/// have month by month, when the law presumes her permanent, what each employer owes, and what would mend the months without cover.
/// The law is asked for all of it; the calendar is only counted. Not thread-safe.
/// </summary>
public sealed class SeasonYear
{
    private readonly Calculator calculator;
    private readonly Snapshot law;
    private readonly RunChoices choices;
    private readonly Situation told;
    private readonly Situation situation;
    private readonly CareCalendar calendar;
    private readonly RightsBook? book;
    private readonly Lazy<IReadOnlyList<SeasonJob>> jobs;
    private readonly Lazy<Permanence> permanence;
    private readonly Lazy<EntitlementSheet?> rights;
    private readonly Lazy<IReadOnlyList<SeasonMend>> mends;
    private readonly Lazy<Inquiry> wholeYear;

    private SeasonYear(
        Calculator calculator,
        Situation told,
        DateOnly lastMonth,
        RunChoices choices,
        RightsBook? book
    )
    {
        this.calculator = calculator;
        this.told = told;
        this.choices = choices;
        law = calculator.Law;
        LastMonth = new DateOnly(lastMonth.Year, lastMonth.Month, 1);
        FirstMonth = LastMonth.AddMonths(-11);
        Person = told.Instances.First(i => i.Entity == Entity.Person).Name;
        calendar = new CareCalendar(calculator, told, Person, choices);
        situation = SeasonFacts.Complete(told, law, calendar, FirstMonth, LastMonth);
        this.book = book?.Where(
            r =>
                r.Granted.Entity == Entity.Person && (r.IsOfLife || r.Family is "health" or "care"),
            law
        );
        wholeYear = new(() =>
            new Inquiry(calculator, new Question(situation, FirstMonth, LastMonth, [], choices))
        );
        Months = [.. Enumerable.Range(0, 12).Select(m => Month(FirstMonth.AddMonths(m)))];
        jobs = new(() =>
            [
                .. calendar
                    .Jobs.Select(j =>
                        new SeasonJobReader(
                            calculator,
                            situation,
                            calendar,
                            choices,
                            (FirstMonth, LastMonth)
                        ).Of(j)
                    )
                    .OfType<SeasonJob>()
                    .OrderBy(j => j.First ?? DateOnly.MaxValue),
            ]
        );
        permanence = new(FindPermanence);
        rights = new(() => this.book is null ? null : Sheet(situation));
        mends = new(FindMends);
    }

    /// <summary>Whose year it is.</summary>
    public string Person { get; }

    public DateOnly FirstMonth { get; }

    /// <summary>Twelve months end in it.</summary>
    public DateOnly LastMonth { get; }

    /// <summary>Last day of the year.</summary>
    public DateOnly LastDay => LastMonth.AddMonths(1).AddDays(-1);

    public IReadOnlyList<SeasonMonth> Months { get; }

    /// <summary>Every employer with days in the year, by the first day; one whose dates are not known, last.</summary>
    public IReadOnlyList<SeasonJob> Jobs => jobs.Value;

    public Permanence Permanence => permanence.Value;

    /// <summary>Weeks of the year that were registered (LSS 20); <see langword="null"/> when the law held lacks the month.</summary>
    public Result? Weeks => WeeksOf(told);

    /// <summary>The same had every stretch been registered.</summary>
    public Result? WeeksIfAll => WeeksOf(told.Registering(law, NotRegistered(null)));

    /// <summary>Her rights on the last day of the year; <see langword="null"/> when no catalogue was given.</summary>
    public EntitlementSheet? Rights => rights.Value;

    /// <summary>What would mend the months without cover: each employer alone, then all; those only that change something.</summary>
    public IReadOnlyList<SeasonMend> Mends => mends.Value;

    /// <summary>Months without cover.</summary>
    public IEnumerable<SeasonMonth> Bare => Months.Where(m => m.IsBare);

    /// <summary>What to ask about the year: first what most of it waits for.</summary>
    public IReadOnlyList<MissingInput> Missing() =>
        [
            .. Jobs.SelectMany(j => j.Missing)
                .GroupBy(m => (m.Input, m.Instance))
                .OrderByDescending(g => g.Count())
                .Select(g => g.First()),
        ];

    /// <param name="told">A person and her jobs in the fields, with their stretches.</param>
    /// <param name="lastMonth">Any day of the last of the twelve months.</param>
    /// <param name="book">The catalogue of rights, for those at the end of the year; without it they are not asked.</param>
    public static SeasonYear Of(
        Calculator calculator,
        Situation told,
        DateOnly lastMonth,
        RunChoices choices,
        RightsBook? book = null
    ) => new(calculator, told, lastMonth, choices, book);

    private SeasonMonth Month(DateOnly month)
    {
        var plain = calendar.Month(month);
        var day = calendar.DayToAsk(month);
        var asked = situation
            .With(Person, law.Input(SeasonNames.DayAsked), day.DayNumber)
            .With(
                Person,
                law.Input(SeasonNames.LastInsuredDay),
                calendar.LastInsuredBefore(day).DayNumber
            );
        var inquiry = new Inquiry(calculator, new Question(asked, month, month, [], choices));
        return plain with
        {
            Family = inquiry.Find(law.Rule(SeasonNames.FamilyCare), Person, month),
            FamilyAtHome = inquiry.Find(law.Rule(SeasonNames.FamilyAtHome), Person, month),
            Run = wholeYear.Value.Find(law.Rule(SeasonNames.Run), Person, month),
        };
    }

    private Permanence FindPermanence()
    {
        var finder = new PermanenceFinder(calculator, situation, calendar, Person, LastDay);
        var since = finder.Since(choices);
        return new Permanence(
            since,
            finder.Longest(choices),
            wholeYear.Value.Find(law.Rule(SeasonNames.DaysLacking), Person, LastMonth),
            [
                .. law.All<ReadingSymbol>()
                    .Where(r => r.Name is "campo_continuidad" or "campo_presunción")
                    .SelectMany(r =>
                        r.Options.Where(o => o != choices.Option(r))
                            .Select(o => new PermanenceByReading(r, o, finder.Since(With(r, o))))
                    )
                    .Where(p => p.Since != since),
            ]
        );
    }

    private RunChoices With(ReadingSymbol reading, ReadingOption option) =>
        choices with
        {
            Readings = new Dictionary<ReadingSymbol, ReadingOption>(choices.Readings)
            {
                [reading] = option,
            },
        };

    private List<SeasonMend> FindMends()
    {
        var open = calendar
            .Jobs.Where(j => NotRegistered(j).Count > 0)
            .Select(j => (IReadOnlyList<string>)[j])
            .ToList();
        if (open.Count > 1)
        {
            open.Add([.. open.SelectMany(j => j)]);
        }

        var weeks = Weeks is { IsKnown: true } now ? now.Figure.Value : (double?)null;
        return
        [
            .. open.Select(Mend)
                .Where(m => m.AllMonths.Any() || m.Rights.Count > 0 || m.Weeks != weeks)
                .OrderBy(m => m.Jobs.Count)
                .ThenByDescending(m => m.Months.Count)
                .ThenByDescending(m => m.Rights.Count),
        ];
    }

    private SeasonMend Mend(IReadOnlyList<string> jobs)
    {
        var names = jobs.SelectMany(j => NotRegistered(j)).ToHashSet(StringComparer.Ordinal);
        var mended = situation.Registering(law, names);
        var then = new CareCalendar(calculator, mended, Person, choices);
        var better = Bare.Select(m => (Before: m, After: then.Month(m.Month)))
            .Where(m =>
                m.After.DaysOfCare > m.Before.DaysOfCare
                || m.After.DaysInsured > m.Before.DaysInsured
            )
            .Select(m => m.After)
            .ToLookup(m => m.DaysOfCare == DateTime.DaysInMonth(m.Month.Year, m.Month.Month));
        return new SeasonMend(
            [
                .. jobs.Select(j =>
                    (
                        j,
                        calendar
                            .Stretches.Where(s => s.Job == j && names.Contains(s.Name))
                            .Sum(DaysInYear)
                    )
                ),
            ],
            [.. better[true].Select(m => m.Month)],
            [.. better[false].Select(m => m.Month)],
            WeeksOf(mended) is { IsKnown: true } weeks ? weeks.Figure.Value : null,
            Rights is null ? [] : Gained(Sheet(mended))
        );
    }

    private List<Right> Gained(EntitlementSheet after)
    {
        var had = Rights!
            .All.Where(e => e.Status == EntitlementStatus.Granted)
            .Select(e => (e.Right.Granted, e.Instance))
            .ToHashSet();
        return
        [
            .. after
                .All.Where(e =>
                    e.Status == EntitlementStatus.Granted
                    && !had.Contains((e.Right.Granted, e.Instance))
                )
                .Select(e => e.Right)
                .Distinct(),
        ];
    }

    private int DaysInYear(Stretch stretch)
    {
        var from = stretch.First > FirstMonth ? stretch.First!.Value : FirstMonth;
        var to = stretch.Last < LastDay ? stretch.Last!.Value : LastDay;
        return Math.Max(0, to.DayNumber - from.DayNumber + 1);
    }

    /// <summary>Stretches with days in the year that she knows were not registered; of a job, or of all.</summary>
    private HashSet<string> NotRegistered(string? job) =>
        [
            .. calendar
                .Stretches.Where(s =>
                    s.IsRegistered == false
                    && s.Touches(FirstMonth, LastDay)
                    && (job is null || s.Job == job)
                )
                .Select(s => s.Name),
        ];

    private Result? WeeksOf(Situation history) =>
        new Inquiry(
            calculator,
            new Question(history.Within(FirstMonth, LastDay), LastMonth, LastMonth, [], choices)
        ).Find(law.Rule(SeasonNames.Weeks), Person, LastMonth);

    private EntitlementSheet Sheet(Situation history) =>
        EntitlementSheet.Of(calculator, history, LastDay, choices, book!);

    internal static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);
}
