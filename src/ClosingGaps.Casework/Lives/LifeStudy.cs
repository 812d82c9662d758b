using ClosingGaps.Casework.Entitlements;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Judging;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Lives;

/// <summary>
/// The same woman under several ways of working: the twelve months up to a date say which months the law covers whole, these repeat from
/// then on, and each right is put to the law month after month. Wage and law stay those of the date, except for what the law has dated
/// ahead. Not thread-safe.
/// </summary>
public sealed class LifeStudy
{
    private const int MostYears = 50;
    private const string Registered = "registrado";
    private const string Weeks = "semanas_cotizadas";
    private const string WeeksOfSpells = "semanas_en_sus_periodos";
    private const string DaysWorked = "días_trabajados";
    private const string WageInUma = "salario_base_en_uma";
    private const string AverageInUma = "salario_promedio_en_uma";
    private const string GuaranteedPension = "pensión_garantizada_en_pesos_de_2021";
    private const string MeetsPension = "cumple_edad_y_semanas";

    /// <summary>What the pattern itself says: told facts of these are left aside.</summary>
    private static readonly string[] OfThePattern =
    [
        DaysWorked,
        Weeks,
        Registered,
        "ingreso",
        "primer_aseguramiento",
        "se_conocen_las_fechas",
        "se_asegura_por_días",
        AverageInUma,
    ];

    private readonly Calculator calculator;
    private readonly Situation told;
    private readonly RunChoices choices;
    private readonly RightsBook book;
    private readonly string person;
    private readonly string job;

    private LifeStudy(
        Calculator calculator,
        Situation told,
        DateOnly date,
        RunChoices choices,
        RightsBook book
    )
    {
        this.calculator = calculator;
        this.told = told;
        this.choices = choices;
        Date = date;
        person = told.Instances.First(i => i.Entity == Entity.Person).Name;
        job = told.Instances.First(i => i.Entity == Entity.Employment && i.Parent == person).Name;
        Birth = told.Facts.LastOrDefault(f => f.Input.Name == "nacimiento")
            is { Input: not null, State: FactState.Known } birth
            ? DateOnly.FromDayNumber((int)birth.Value.ToDouble())
            : null;
        this.book = book.Where(r => r.IsOfLife, calculator.Law);
    }

    /// <summary>When this way of working begins: nothing is insured before it.</summary>
    public DateOnly Date { get; }

    /// <summary><see langword="null"/> when not told: then nothing that rests on age is reached.</summary>
    public DateOnly? Birth { get; }

    /// <summary>Each way of working, in the order given.</summary>
    public IReadOnlyList<LifeCourse> Courses { get; private init; } = [];

    /// <param name="told">A person and at least one job in a home: her pay, zone and the rest; days and houses are the patterns'.</param>
    /// <exception cref="NoLawForDateException">The law held does not cover the year before the date.</exception>
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
        return new LifeStudy(calculator, told, date, choices, book)
        {
            Courses = [.. patterns.Select(study.Course)],
        };
    }

    private LifeCourse Course(LifePattern pattern)
    {
        var whole = WholeMonths(pattern);
        var year = Life(pattern, whole, Date.AddYears(1));
        var days = year
            .Instances.Where(i => i.Days is not null)
            .Sum(i => i.Days!.Last!.Value.DayNumber - i.Days.First!.Value.DayNumber + 1);
        var (weeks, uma) = (WeeksOf(year, Date.AddYears(1)), InUma(pattern));
        var reached = new Dictionary<Right, ReachedRight>();
        foreach (var group in book.Groups)
        {
            foreach (var (right, month, isUnknown) in FirstMonths(group, pattern, whole))
            {
                reached[right] = new ReachedRight(right, month, AgeAt(month), isUnknown);
            }
        }

        return new LifeCourse(
            pattern,
            whole.Count,
            days,
            weeks,
            [.. book.Rights.Select(r => reached[r])],
            Pension(pattern, whole, reached, uma)
        );
    }

    /// <summary>Months of the year, by number, in which the law covers her whole.</summary>
    private HashSet<int> WholeMonths(LifePattern pattern)
    {
        var law = calculator.Law;
        var last = new DateOnly(Date.Year, Date.Month, 1);
        var first = last.AddMonths(-11);
        var situation = Houses(pattern);
        var facts = new List<CaseFact>(situation.Facts);
        var houses = situation.Instances.Where(i => i.Entity == Entity.Employment).ToList();
        foreach (var house in houses)
        {
            var number = houses.IndexOf(house);
            for (var month = first; month <= last; month = month.AddMonths(1))
            {
                facts.Add(
                    Known(house.Name, law.Input(DaysWorked), DaysOf(pattern, month, number)) with
                    {
                        Month = month,
                    }
                );
            }
        }

        var answer = calculator.Calculate(
            new Question(
                situation with
                {
                    Facts = facts,
                },
                first,
                last,
                [law.Rule(WorkerNames.WholeMonth)],
                choices
            )
        );
        return
        [
            .. answer
                .Results.Where(r => r is { State: FactState.Known, Value: not 0 })
                .Select(r => r.Month.Month),
        ];
    }

    /// <summary>Her wage in UMA, at the date, if it is known.</summary>
    private double? InUma(LifePattern pattern)
    {
        var month = new DateOnly(Date.Year, Date.Month, 1);
        var situation = Houses(pattern);
        var facts = situation
            .Instances.Where(i => i.Entity == Entity.Employment)
            .Select(
                (house, i) =>
                    Known(house.Name, calculator.Law.Input(DaysWorked), DaysOf(pattern, month, i))
            );
        return
            Read(
                [calculator.Law.Rule(WageInUma)],
                situation with
                {
                    Facts = [.. situation.Facts, .. facts],
                },
                Date
            )
                is [{ } uma]
            ? uma
            : null;
    }

    /// <summary>Her situation with one job for each house.</summary>
    private Situation Houses(LifePattern pattern)
    {
        var law = calculator.Law;
        var instances = new List<CaseInstance> { new(Entity.Person, person, null, null) };
        var facts = told
            .Facts.Where(f => f.Instance == person && !OfThePattern.Contains(f.Input.Name))
            .Append(Known(person, law.Input("se_conocen_las_fechas"), 0))
            .Append(Known(person, law.Input("primer_aseguramiento"), Date.AddYears(-2).DayNumber))
            .ToList();
        for (var house = 1; house <= pattern.Houses; house++)
        {
            var name = $"casa_{house}";
            instances.Add(new CaseInstance(Entity.Employment, name, person, $"familia_{house}"));
            facts.AddRange(
                told.Facts.Where(f => f.Instance == job && !OfThePattern.Contains(f.Input.Name))
                    .Select(f => f with { Instance = name })
            );
            facts.Add(Known(name, law.Input("ingreso"), Date.AddYears(-2).DayNumber));
        }

        return new Situation(instances, facts);
    }

    /// <summary>Her situation with every insured day from the date up to another, as one job's stretches: a day counts once.</summary>
    private Situation Life(LifePattern pattern, HashSet<int> whole, DateOnly until)
    {
        var law = calculator.Law;
        var situation = Houses(pattern);
        var instances = new List<CaseInstance>(situation.Instances);
        var facts = new List<CaseFact>(situation.Facts)
        {
            Known(person, law.Input("se_asegura_por_días"), whole.Count < 12 ? 1 : 0),
        };
        DateOnly? from = null;
        for (var day = Date; day <= until; day = day.AddDays(1))
        {
            var isInsured =
                day < until && (whole.Contains(day.Month) || pattern.HouseOn(day) is not null);
            if (isInsured)
            {
                from ??= day;
            }
            else if (from is { } first)
            {
                var name = $"casa_1.{instances.Count}";
                instances.Add(
                    new CaseInstance(
                        Entity.Spell,
                        name,
                        "casa_1",
                        null,
                        new SpellDays(first, day.AddDays(-1))
                    )
                );
                facts.Add(Known(name, law.Input(Registered), 1));
                from = null;
            }
        }

        return new Situation(instances, facts);
    }

    private IEnumerable<(Right Right, DateOnly? Month, bool IsUnknown)> FirstMonths(
        RightsGroup group,
        LifePattern pattern,
        HashSet<int> whole
    )
    {
        var answers = new Dictionary<int, IReadOnlyList<double?>>();
        var checks = Checks().ToList();
        for (var i = 0; i < group.Rights.Count; i++)
        {
            var at = checks.FindIndex(m => IsGranted(m, i));
            if (at < 0)
            {
                yield return (group.Rights[i], null, IsUnknown: answers[checks[^1]][i] is null);
                continue;
            }

            var (low, high) = (at == 0 ? 0 : checks[at - 1] + 1, checks[at]);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = IsGranted(middle, i) ? (low, middle) : (middle + 1, high);
            }

            var month = Date.AddMonths(high);
            yield return (group.Rights[i], new DateOnly(month.Year, month.Month, 1), false);
        }

        bool IsGranted(int months, int right)
        {
            if (!answers.TryGetValue(months, out var read))
            {
                var day = Date.AddMonths(months);
                var life = Life(pattern, whole, day);
                var counted = History.WithWeeks(life, calculator.Law, WeeksOf(life, day));
                answers[months] = read = Read(
                    [.. group.Rights.Select(r => r.Granted)],
                    new SupposedFacts(counted, group, day).Situation,
                    day
                );
            }

            return read[right] is not (null or 0);
        }
    }

    /// <summary>Months looked at: each of the first year, then each year.</summary>
    private static IEnumerable<int> Checks() =>
        Enumerable.Range(0, 13).Concat(Enumerable.Range(2, MostYears - 1).Select(y => y * 12));

    private LifePension? Pension(
        LifePattern pattern,
        HashSet<int> whole,
        Dictionary<Right, ReachedRight> reached,
        double? uma
    )
    {
        if (
            uma is not { } wage
            || Birth is not { } birth
            || reached.Values.FirstOrDefault(r => r.Right.Granted.Name == MeetsPension)?.Month
                is not { } month
            || At(month.AddMonths(1).AddDays(-1)) is not { } first
        )
        {
            return null;
        }

        var at65 = birth.AddYears(65).AddMonths(1);
        return new LifePension(month, AgeAt(month)!.Value, first, at65 > month ? At(at65) : null);

        double? At(DateOnly day)
        {
            var life = Life(pattern, whole, day);
            var counted = History.WithWeeks(life, calculator.Law, WeeksOf(life, day));
            var average = new CaseFact(
                person,
                calculator.Law.Input(AverageInUma),
                null,
                FactState.Known,
                new Rational((long)Math.Round(wage * 100), 100),
                default
            );

            // The judge reads only what the result needs: the minimum wage of a future year is not known, and only another reading asks for it.
            var pension = new ExactEvaluator(
                new SmallPopulation(counted with { Facts = [.. counted.Facts, average] }),
                day,
                choices
            ).Evaluate(calculator.Law.Rule(GuaranteedPension), 0, day);
            return pension.IsKnown ? pension.Value.ToDouble() : null;
        }
    }

    private int WeeksOf(Situation life, DateOnly day) =>
        (int)(Read([calculator.Law.Rule(WeeksOfSpells)], life, day)[0] ?? 0);

    private IReadOnlyList<double?> Read(
        IReadOnlyList<RuleSymbol> rules,
        Situation situation,
        DateOnly day
    )
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        var population = new SmallPopulation(situation);
        try
        {
            return
            [
                .. calculator
                    .Run(
                        new Question(situation, month, month, [.. rules], choices),
                        population.Relations,
                        population.Column
                    )[^1]
                    .Outputs.Select(c =>
                        c.State(0) == FactState.Known ? c.Values[0] : (double?)null
                    ),
            ];
        }
        catch (NoLawForDateException) when (rules.Count > 1)
        {
            return [.. rules.Select(r => Read([r], situation, day)[0])];
        }
        catch (NoLawForDateException)
        {
            return [null];
        }
    }

    private int? AgeAt(DateOnly? month) =>
        month is { } at && Birth is { } birth
            ? at.Year
                - birth.Year
                - (at.AddMonths(1).AddDays(-1) < birth.AddYears(at.Year - birth.Year) ? 1 : 0)
            : null;

    private static int DaysOf(LifePattern pattern, DateOnly month, int house) =>
        Enumerable
            .Range(0, DateTime.DaysInMonth(month.Year, month.Month))
            .Count(d => pattern.HouseOn(month.AddDays(d)) == house);

    private static CaseFact Known(string instance, InputSymbol input, long value) =>
        new(instance, input, null, FactState.Known, value, default);
}
