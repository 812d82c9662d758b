using ClosingGaps.Casework.Entitlements;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Questions;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Lives;

/// <summary>
/// The same woman under several ways of working: the twelve months up to a date say which months the law covers whole, these repeat from
/// then on, and each right is put to the law month after month. Wage and law stay those of the date, except for what the law has dated
/// ahead. Not thread-safe.
/// </summary>
public sealed class LifeStudy
{
    /// <summary>Years looked at; a right not granted in them is never.</summary>
    public const int MostYears = 50;

    private const int MonthsOfAYear = 12;
    private const string MeetsPension = "cumple_edad_y_semanas";

    private readonly LifeLaw law;
    private readonly LifeHouses houses;
    private readonly RightsBook book;
    private readonly List<MissingInput> missing = [];

    private LifeStudy(
        Calculator calculator,
        Situation told,
        DateOnly date,
        RunChoices choices,
        RightsBook book
    )
    {
        Date = date;
        law = new LifeLaw(calculator, choices);
        houses = new LifeHouses(calculator, told, date, choices);
        this.book = book.Where(r => r.IsOfLife, calculator.Law);
        Birth = Told(told, "nacimiento") is { } birth
            ? DateOnly.FromDayNumber((int)birth.ToDouble())
            : null;
        WeeksBefore = Told(told, "semanas_cotizadas")?.ToDouble();
    }

    /// <summary>When this way of working begins.</summary>
    public DateOnly Date { get; }

    /// <summary><see langword="null"/> when not told: then nothing that rests on age is reached.</summary>
    public DateOnly? Birth { get; }

    /// <summary>Weeks that IMSS recognised before the date; <see langword="null"/> when not told, and none are counted.</summary>
    public double? WeeksBefore { get; }

    /// <summary>Each way of working, in the order given; none when something that decides all of them is not known.</summary>
    public IReadOnlyList<LifeCourse> Courses { get; private set; } = [];

    /// <summary>What to ask first, when it is not known whether her months are covered whole.</summary>
    public IReadOnlyList<MissingInput> Missing => missing;

    /// <summary>The study of some ways of working.</summary>
    /// <param name="told">A person and at least one job: her pay, zone and the rest; days and houses are the patterns'.</param>
    /// <exception cref="Engine.Plans.NoLawForDateException">The law held does not cover the year before the date.</exception>
    public static LifeStudy Of(
        Calculator calculator,
        Situation told,
        DateOnly date,
        RunChoices choices,
        RightsBook book,
        IEnumerable<LifePattern> patterns
    )
    {
        var study = new LifeStudy(calculator, told, date, choices, book);
        var courses = patterns.Select(study.Course).ToList();
        study.Courses = study.missing.Count == 0 ? courses : [];
        return study;
    }

    /// <summary>Whether a right is the pension that age and weeks give.</summary>
    public static bool IsPension(Right right) => right.Granted.Name == MeetsPension;

    private LifeCourse Course(LifePattern pattern)
    {
        var (whole, unknown) =
            pattern is WeeklyPattern ? houses.Whole(pattern) : (new HashSet<int>(), []);
        if (unknown.Count > 0)
        {
            missing.AddRange(unknown.Where(m => !missing.Exists(k => k.Input == m.Input)));
        }

        var life = new Life(this, pattern, whole);
        return life.Course();
    }

    /// <summary>
    /// Days on which the law is asked: each month of the first year, the years up to the fifth, in which the law still changes, and every fifth
    /// year; in seasons each month of three years, and when each ends.
    /// </summary>
    private IReadOnlyList<DateOnly> Days(LifePattern pattern)
    {
        var season = pattern as SeasonPattern;
        int[] years = [1, 2, 3, 4, .. Enumerable.Range(1, MostYears / 5).Select(i => i * 5)];
        var months = Enumerable
            .Range(0, (season is null ? 1 : 3) * MonthsOfAYear + 1)
            .Concat(years.Select(y => y * MonthsOfAYear))
            .Select(m => Date.AddMonths(m));
        var ends = season is null
            ? []
            : years
                .Append(0)
                .SelectMany(y => season.Stretches.Select(s => s.To.AddYears(y).AddDays(1)));
        return [.. months.Concat(ends).Where(d => d >= Date).Distinct().Order()];
    }

    /// <summary>A day in the third year on which the year before has the fewest insured days, whatever week day it is.</summary>
    private DateOnly SteadyDay(LifePattern pattern, LifeHistory history)
    {
        var third = Date.AddYears(2);
        return pattern is SeasonPattern season
            ? season
                .Stretches.SelectMany(s =>
                    Enumerable.Range(0, 5).Select(y => s.To.AddYears(y).AddDays(1))
                )
                .Where(day => day > third)
                .Order()
                .Take(season.Stretches.Count)
                .Last()
            : Enumerable
                .Range(0, 7)
                .Select(third.AddDays)
                .MinBy(day => history.Days(day.AddYears(-1), day));
    }

    private int? AgeAt(DateOnly? month) =>
        month is { } at && Birth is { } birth
            ? at.Year
                - birth.Year
                - (at.AddMonths(1).AddDays(-1) < birth.AddYears(at.Year - birth.Year) ? 1 : 0)
            : null;

    private static Rational? Told(Situation told, string input) =>
        told.Facts.LastOrDefault(f => f.Input?.Name == input)
            is { Input: not null, State: FactState.Known } fact
            ? fact.Value
            : null;

    /// <summary>One way of working through all the years.</summary>
    private sealed class Life
    {
        private readonly LifeStudy study;
        private readonly LifePattern pattern;
        private readonly HashSet<int> whole;
        private readonly Situation without;
        private readonly LifeHistory history;

        public Life(LifeStudy study, LifePattern pattern, HashSet<int> whole)
        {
            this.study = study;
            this.pattern = pattern;
            this.whole = whole;
            without = LifeHouses.With(
                study.houses.Of(pattern),
                study.law.Law,
                isByDay: whole.Count < MonthsOfAYear
            );
            history = new LifeHistory(
                study.law,
                without,
                study.WeeksBefore ?? 0,
                study.Date,
                study.Date.AddYears(MostYears + 1),
                IsInsured
            );
        }

        private DateOnly Date => study.Date;

        public LifeCourse Course()
        {
            var year = Date.AddYears(1);
            var steady = study.SteadyDay(pattern, history);
            var margins = new MarginFinder(
                study.law,
                without,
                study.WeeksBefore ?? 0,
                Date,
                steady,
                IsInsured
            );
            var days = study.Days(pattern);
            var reached = new Dictionary<Right, ReachedRight>();
            foreach (var group in study.book.Groups)
            {
                var first = new FirstMonths(study.law, history, group, Date);
                foreach (var (right, month, isUnknown) in first.Find(days))
                {
                    var margin = month is null || month < steady ? margins.Of(right) : null;
                    var then = margin is null ? days[^1] : steady;
                    reached[right] = new ReachedRight(
                        right,
                        month,
                        study.AgeAt(month),
                        isUnknown,
                        margin,
                        month is null && !isUnknown
                            ? study.law.Failing(right, history.Counted(then), then)
                            : []
                    );
                }
            }

            return new LifeCourse(
                pattern,
                whole.Count,
                history.Days(Date, year),
                study.law.WeeksOf(history.Before(year), year),
                [.. study.book.Rights.Select(r => reached[r])],
                Pension(reached.Values)
            );
        }

        private bool IsInsured(DateOnly day) => whole.Contains(day.Month) || pattern.IsWorked(day);

        private LifePension? Pension(IEnumerable<ReachedRight> reached)
        {
            if (
                study.Birth is not { } birth
                || reached.FirstOrDefault(r => IsPension(r.Right))
                    is not { Month: { } month, Age: { } age }
                || study.houses.InUma(pattern) is not { } uma
            )
            {
                return null;
            }

            var pensions = new LifePensions(study.law, history, uma);
            var at65 = birth.AddYears(65).AddMonths(1);
            return pensions.At(month.AddMonths(1).AddDays(-1)) is { } first
                ? new LifePension(month, age, first, at65 > month ? pensions.At(at65) : null)
                : null;
        }
    }
}
