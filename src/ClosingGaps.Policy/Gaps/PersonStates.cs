using ClosingGaps.Engine;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Policy.Gaps;

/// <summary>What of each person decides her state: the law's word, her cover in fact, and how she works.</summary>
internal sealed class PersonFacts
{
    private const int MostDays = 6;
    private readonly double[] homes;
    private readonly double[] field;
    private readonly double[] days;
    private readonly double[] daysOfSix;
    private readonly double[] motherhood;

    /// <summary>Months of the year in which she works; <see langword="null"/> where the survey does not ask.</summary>
    private readonly double[]? months;

    private PersonFacts(
        Dictionary<GapMeasure, double[]> measures,
        double[][] work,
        double[] daysOfSix,
        double[]? months,
        double[]? unpaidHours
    )
    {
        Measures = measures;
        (homes, field, days, motherhood) = (work[0], work[1], work[2], work[3]);
        this.daysOfSix = daysOfSix;
        this.months = months;
        UnpaidHours = unpaidHours;
    }

    /// <summary>Hours a week of unpaid domestic and care work; <see langword="null"/> where the survey does not ask.</summary>
    public double[]? UnpaidHours { get; }

    /// <summary>As <see cref="PersonMeasures"/>.</summary>
    public Dictionary<GapMeasure, double[]> Measures { get; }

    public int Count => days.Length;

    public static PersonFacts Read(SurveyPeople people, PlanCache plans, DateOnly date)
    {
        var law = plans.Snapshot;
        RuleSymbol Rule(string name) =>
            law.Find(name) as RuleSymbol
            ?? throw new ArgumentException($"The mapping has no rule '{name}'.", nameof(plans));
        var daysPerWeek = Rule(BranchRules.DaysPerWeek);
        var work = people.Run(
            plans,
            [
                Rule(BranchRules.InHomes),
                Rule(BranchRules.InField),
                daysPerWeek,
                Rule(BranchRules.OfMaternityAge),
            ],
            date,
            RunChoices.Default
        );
        var hours = (ReadingSymbol)law.Find(BranchRules.HoursReading)!;
        var six = RunChoices.Default with
        {
            Readings = new Dictionary<ReadingSymbol, ReadingOption>
            {
                [hours] = hours.Options.Single(o => o.Name == BranchRules.SixHours),
            },
        };
        return new PersonFacts(
            PersonMeasures.Of(people, plans, date),
            work,
            people.Run(plans, [daysPerWeek], date, six)[0],
            Asked(BranchRules.MonthsPerYear),
            Asked(BranchRules.UnpaidHours)
        );

        double[]? Asked(string name) =>
            law.Find(name) is RuleSymbol asked
                ? people.Run(plans, [asked], date, RunChoices.Default)[0]
                : null;
    }

    /// <summary>1, 0 or NaN: whether maternity pay is asked of her branch too.</summary>
    public double Motherhood(int person) => motherhood[person];

    /// <summary>Whether she told in how many months of the year she works.</summary>
    public bool TellsMonths(int person) => months is not null && !double.IsNaN(months[person]);

    /// <summary>Covered through her work: 1, 0 or NaN. Who has no right of her own has none through work.</summary>
    public double ByWork(int person)
    {
        var work = Measures[GapMeasure.CoveredByWork][person];
        return double.IsNaN(work) && Measures[GapMeasure.CoveredOwn][person] == 0 ? 0 : work;
    }

    /// <summary>How she is covered in fact.</summary>
    public CoverKind Cover(int person)
    {
        if (ByWork(person) == 1)
            return CoverKind.OwnWork;
        if (Measures[GapMeasure.CoveredOwn][person] == 1)
            return CoverKind.OwnOther;
        if (Measures[GapMeasure.CoveredByKin][person] == 1)
            return CoverKind.Kin;
        return Measures[GapMeasure.NotCovered][person] == 1 ? CoverKind.None : CoverKind.Unknown;
    }

    /// <summary>The assumptions on which somebody's way of working rests: what the survey tells of everybody is not assumed.</summary>
    public IReadOnlyList<WorkAssumption> Assumed() =>
        [
            .. WorkAssumptions.All.Where(a =>
                a.Alternatives.Any(value =>
                    Enumerable
                        .Range(0, Count)
                        .Any(p =>
                            !Patterns(p, WorkAssumptions.With(a.Id, value))
                                .SequenceEqual(Patterns(p, WorkAssumptions.Default))
                        )
                )
            ),
        ];

    /// <summary>The patterns that she may work in: one, or all days of the week where the survey does not tell them; none without a regime.</summary>
    public IReadOnlyList<WorkPattern> Patterns(int person, WorkAssumptions assumed)
    {
        if (field[person] == 1)
        {
            // In season every day is reported: six of work, and the rest day that goes with them.
            return
            [
                new WorkPattern(
                    WorkRegime.Field,
                    7,
                    1,
                    TellsMonths(person) ? (int)months![person] : assumed.SeasonMonths,
                    assumed.CareerYears,
                    assumed.WageFactor
                ),
            ];
        }

        if (double.IsNaN(homes[person]) || double.IsNaN(field[person]))
        {
            return [];
        }

        var told = assumed.HoursPerDay == 6 ? daysOfSix[person] : days[person];
        var regime = homes[person] == 1 ? WorkRegime.Homes : WorkRegime.General;
        return double.IsNaN(told) ? [.. Enumerable.Range(1, MostDays).Select(Of)] : [Of((int)told)];

        WorkPattern Of(int count) =>
            new(
                regime,
                count,
                regime == WorkRegime.Homes ? Math.Min(assumed.Houses, count) : 1,
                12,
                assumed.CareerYears,
                assumed.WageFactor
            );
    }
}

/// <summary>The state of each person in each branch: one, and only one.</summary>
internal static class PersonStates
{
    /// <summary>For each branch, each person's state.</summary>
    /// <param name="reaches">What a pattern reaches, under her regime and under the general one.</param>
    /// <param name="isInadequate">Whether what a branch pays a pattern is under the minimum standard.</param>
    public static GapState[][] Of(
        PersonFacts facts,
        WorkAssumptions assumed,
        Func<WorkPattern, PatternOutcome> reaches,
        Func<Branch, WorkPattern, bool> isInadequate
    )
    {
        var states = Enum.GetValues<Branch>().Select(_ => new GapState[facts.Count]).ToArray();
        for (var person = 0; person < facts.Count; person++)
        {
            var link = Law(facts, person);
            var patterns = facts.Patterns(person, assumed);
            foreach (var branch in Enum.GetValues<Branch>())
            {
                states[(int)branch][person] =
                    link ?? Included(facts, person, branch, patterns, reaches, isInadequate);
            }
        }

        return states;
    }

    /// <summary>The state that the law alone decides, or <see langword="null"/> where the law includes her, or she is covered all the same.</summary>
    private static GapState? Law(PersonFacts facts, int person)
    {
        double Is(GapMeasure measure) => facts.Measures[measure][person];
        if (Is(GapMeasure.Forbidden) == 1)
            return GapState.Forbidden;
        if (Is(GapMeasure.LawUnknown) == 1)
            return GapState.Unknown;
        if (Is(GapMeasure.Mandatory) == 1)
            return null;
        var work = facts.ByWork(person);
        if (work == 1)
            return null;
        if (Is(GapMeasure.Excluded) == 1)
            return GapState.LeftOutByLaw;
        if (double.IsNaN(work))
            return GapState.Unknown;
        return Is(GapMeasure.Voluntary) == 1 ? GapState.Voluntary : GapState.Suspended;
    }

    private static GapState Included(
        PersonFacts facts,
        int person,
        Branch branch,
        IReadOnlyList<WorkPattern> patterns,
        Func<WorkPattern, PatternOutcome> reaches,
        Func<Branch, WorkPattern, bool> isInadequate
    )
    {
        // Days that are not told may not matter: then every pattern says the same.
        var places = patterns
            .SelectMany(p =>
                Mothers(facts, person, branch)
                    .Select(m => Place(facts, person, branch, p, m, reaches, isInadequate))
            )
            .Distinct()
            .ToList();
        return places.Count == 1 ? places[0] : GapState.Unknown;
    }

    private static bool[] Mothers(PersonFacts facts, int person, Branch branch) =>
        branch != Branch.SicknessAndMaternity ? [false]
        : double.IsNaN(facts.Motherhood(person)) ? [false, true]
        : [facts.Motherhood(person) == 1];

    private static GapState Place(
        PersonFacts facts,
        int person,
        Branch branch,
        WorkPattern pattern,
        bool isMother,
        Func<WorkPattern, PatternOutcome> reaches,
        Func<Branch, WorkPattern, bool> isInadequate
    )
    {
        var reached = Reached(reaches(pattern), branch, isMother);
        if (double.IsNaN(reached))
            return GapState.Unknown;
        if (reached == 0)
        {
            var general = Reached(reaches(pattern.UnderGeneralRegime()), branch, isMother);
            return general == 1 ? GapState.UnequalTreatment : GapState.Design;
        }

        var work = facts.ByWork(person);
        return double.IsNaN(work) ? GapState.Unknown
            : work == 0 ? GapState.Compliance
            : isInadequate(branch, pattern) ? GapState.Inadequate
            : GapState.Covered;
    }

    /// <summary>Whether every test of a branch is reached: 1, 0 or NaN.</summary>
    public static double Reached(PatternOutcome outcome, Branch branch, bool isMother)
    {
        var all = 1.0;
        for (var t = 0; t < BranchRules.Tests.Count; t++)
        {
            var (of, rule) = BranchRules.Tests[t];
            if (of != branch || (rule == BranchRules.Maternity && !isMother))
                continue;
            var one = outcome.Reached[t];
            all =
                one == 0 || all == 0 ? 0
                : double.IsNaN(one) ? double.NaN
                : all;
        }

        return all;
    }
}
