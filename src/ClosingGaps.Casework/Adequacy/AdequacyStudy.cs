using ClosingGaps.Casework.Entitlements;
using ClosingGaps.Casework.LawBook;
using ClosingGaps.Casework.Lives;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Questions;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Adequacy;

/// <summary>
/// What the benefits of five branches are worth for ways of working, with everything registered and paid: against previous earnings (Convention 102)
/// and the poverty line. She has worked like that for twenty years up to the date, at the pay told; the old-age pension is that of a working life from
/// the date on. Amounts are the law's, from the engine.
/// </summary>
public sealed class AdequacyStudy
{
    private const int YearsWorked = 20;
    private const double DaysOfAMonth = 365 / 12.0;

    /// <summary>In the middle of the year in whose pesos the table of guaranteed pensions was enacted.</summary>
    private static readonly DateOnly Enacted = new(2021, 6, 15);

    private static readonly DateOnly EnactedLine = new(2021, 1, 31);

    private static readonly (CashBranch Branch, string Granted)[] Branches =
    [
        (CashBranch.Sickness, "tiene_subsidio_por_enfermedad"),
        (CashBranch.Maternity, "tiene_subsidio_maternidad"),
        (CashBranch.Invalidity, "tiene_pensión_de_invalidez"),
        (CashBranch.Survivors, "dejaría_pensión_a_su_familia"),
        (CashBranch.OldAge, "cumple_edad_y_semanas"),
    ];

    private readonly Calculator calculator;
    private readonly Situation told;
    private readonly DateOnly date;
    private readonly RunChoices choices;
    private readonly Yardsticks yardsticks;
    private readonly LifeLaw law;

    private AdequacyStudy(
        Calculator calculator,
        Situation told,
        DateOnly date,
        RunChoices choices,
        Yardsticks yardsticks
    )
    {
        this.calculator = calculator;
        this.told = told;
        this.date = date;
        this.choices = choices;
        this.yardsticks = yardsticks;
        law = new LifeLaw(calculator, choices);
    }

    /// <summary>Each way of working, in the order given; none when it is not known whether her months are covered whole.</summary>
    /// <param name="told">A person and at least one job with its pay.</param>
    /// <exception cref="Engine.Plans.NoLawForDateException">The law held does not cover the year before the date.</exception>
    public static IReadOnlyList<AdequacyCourse> Of(
        Calculator calculator,
        Situation told,
        DateOnly date,
        RunChoices choices,
        RightsBook book,
        Yardsticks yardsticks,
        IEnumerable<LifePattern> patterns
    )
    {
        var study = new AdequacyStudy(calculator, told, date, choices, yardsticks);
        return
        [
            .. LifeStudy
                .Of(calculator, told, date, choices, book, patterns)
                .Courses.Select(study.Course),
        ];
    }

    private AdequacyCourse Course(LifeCourse course)
    {
        var earnings = Earnings(course.Pattern);
        var lived = Lived(course.Pattern);
        return new AdequacyCourse(
            course,
            earnings,
            [.. Branches.Select(b => Line(b.Branch, b.Granted, course, lived, earnings))]
        );
    }

    private AdequacyLine Line(
        CashBranch branch,
        string granted,
        LifeCourse course,
        LivedLife life,
        double? earnings
    )
    {
        var reached = course.Reached.Single(r => r.Right.Granted.Name == granted);
        var of2021 = branch is CashBranch.Invalidity or CashBranch.Survivors or CashBranch.OldAge;
        var pesos = reached.Month is null
            ? null
            : branch switch
            {
                CashBranch.Sickness => ADay(
                    reached.Right,
                    life,
                    "subsidio_por_enfermedad",
                    "días_pagados_por_enfermedad"
                ) * DaysOfAMonth,
                CashBranch.Maternity => ADay(
                    reached.Right,
                    life,
                    "subsidio_maternidad",
                    "días_antes_del_parto",
                    "días_después_del_parto"
                ) * DaysOfAMonth,
                CashBranch.Invalidity => AtLeastTheFloor("invalidez_antes_del_piso", life),
                CashBranch.Survivors => Survivors(life),
                _ => course.Pension is { } pension ? pension.At65 ?? pension.First : null,
            };
        return new AdequacyLine(
            branch,
            reached.Right,
            reached.IsNever ? BenefitState.Never
                : pesos is null ? BenefitState.Unknown
                : BenefitState.Given,
            pesos,
            of2021 ? In2021(earnings, life.Day) : earnings,
            of2021,
            yardsticks.Of(branch),
            yardsticks.LineAt(of2021 ? EnactedLine : life.Day)
        );
    }

    /// <summary>Her twenty years up to a day on which she works, with the family of the convention's standard beneficiary: a spouse and two children.</summary>
    private LivedLife Lived(LifePattern pattern)
    {
        // Of a season, the last day of the year before: when it begins anew she has not worked for months.
        var day = pattern is SeasonPattern season ? season.Stretches[^1].To.AddYears(-1) : date;
        var houses = new LifeHouses(calculator, told, day, choices);
        var whole = pattern is WeeklyPattern ? houses.Whole(pattern).Months : [];
        var without = LifeHouses.With(
            houses.Worked(pattern, new DateOnly(day.Year, day.Month, 1)),
            calculator.Law,
            isByDay: whole.Count < 12
        );
        var history = new LifeHistory(
            law,
            without,
            weeksBefore: 0,
            day.AddYears(-YearsWorked),
            day.AddDays(1),
            d => whole.Contains(d.Month) || pattern.IsWorked(d)
        );
        var life = history.Counted(day);
        var person = life.Instances[0].Name;
        var wage = law.Read([Rule("salario_para_prestaciones")], life, day)[0];
        var family = life with
        {
            Facts =
            [
                .. life.Facts,
                Fact("tiene_cónyuge_o_pareja", 1),
                Fact("hijos_con_asignación", 2),
                Fact("padres_que_dependen_de_ella", 0),
                Fact("deja_cónyuge_o_pareja", 1),
                Fact("boda_de_menos_de_seis_meses_sin_hijos", 0),
                Fact("huérfanos_de_uno", 2),
                Fact("huérfanos_de_ambos", 0),
                // The same pay all along: the average of the last 500 weeks is that of today.
                .. wage is { } known
                    ?
                    [
                        Fact(
                            "salario_promedio_de_500_semanas",
                            new Rational((long)Math.Round(known * 100), 100)
                        ),
                    ]
                    : (CaseFact[])[],
            ],
        };
        return new LivedLife(family, day);

        CaseFact Fact(string input, Rational value) =>
            new(person, calculator.Law.Input(input), null, FactState.Known, value, default);
    }

    // The pay of a day for which the benefit is paid.
    private double? ADay(Right right, LivedLife life, string amount, params string[] days)
    {
        var supposed = new SupposedFacts(life.Situation, RightsGroup.Of(right), life.Day).Situation;
        var read = law.Read([Rule(amount), .. days.Select(Rule)], supposed, life.Day);
        return read.Any(r => r is null) || read.Skip(1).Sum(r => r!.Value) is not (> 0 and var paid)
            ? null
            : read[0] / paid;
    }

    // In pesos of 2021: a share of her wage, and never below the floor, which is in them.
    private double? AtLeastTheFloor(string rule, LivedLife life)
    {
        var read = law.Read(
            [Rule(rule), Rule("piso_de_invalidez_en_pesos_de_2021")],
            life.Situation,
            life.Day
        );
        return In2021(read[0], life.Day) is { } share && read[1] is { } floor
            ? Math.Max(share, floor)
            : null;
    }

    private double? Survivors(LivedLife life) =>
        AtLeastTheFloor("cuantía_básica_de_invalidez", life) is { } whole
        && law.Read([Rule("partes_de_su_familia")], life.Situation, life.Day)[0] is { } parts
            ? whole * Math.Min(1, parts)
            : null;

    // By the UMA, which is moved each year with the same price index as the table of pensions.
    private double? In2021(double? pesos, DateOnly day) =>
        pesos is { } p && Uma(Enacted) is { } then && Uma(day) is { } now ? p * then / now : null;

    private double? Uma(DateOnly day) =>
        calculator.Law.Find("uma_diaria") is ValueSymbol uma
            ? Place.At(uma, day, territory: null)?.Amount?.ToDouble()
            : null;

    /// <summary>A month in which she works: days of a year by the pay of a day, over its months.</summary>
    private double? Earnings(LifePattern pattern)
    {
        var jobs = told.Instances.Where(i => i.Entity == Entity.Employment).ToList();
        var days = Enumerable.Range(0, 365).Select(date.AddDays).ToList();
        var months = days.Where(pattern.IsWorked).Select(d => d.Month).Distinct().Count();
        var sum = 0.0;
        for (var job = 0; job < pattern.Jobs.Count; job++)
        {
            var name = pattern.Jobs[job] ?? jobs[0].Name;
            var pay = told.Facts.LastOrDefault(f =>
                f.Instance == name && f.Input?.Name == "salario_diario"
            );
            if (pay is not { State: FactState.Known })
                return null;
            var worked = job;
            sum += pay.Value.ToDouble() * days.Count(d => pattern.IsWorkedFor(worked, d));
        }

        return months > 0 ? sum / months : null;
    }

    /// <summary>Her life up to a day on which she works.</summary>
    private sealed record LivedLife(Situation Situation, DateOnly Day);

    private RuleSymbol Rule(string name) => calculator.Law.Rule(name);
}
