using ClosingGaps.Engine;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Running;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Policy.Gaps;

/// <summary>What the law gives a pattern of work with everybody paying everything.</summary>
/// <param name="Weeks">Weeks of contribution a year; NaN when not known.</param>
/// <param name="LifeWeeks">Weeks of a whole working life.</param>
/// <param name="Reached">For each of <see cref="BranchRules.Tests"/>: 1, 0, or NaN when not known.</param>
internal sealed record PatternOutcome(double Weeks, double LifeWeeks, double[] Reached);

/// <summary>
/// Patterns of work as a small population of their own, put under the law of a date once and remembered: a survey's hundred thousand persons
/// work in a few dozen ways.
/// </summary>
internal sealed class PatternLaw
{
    private const string MinimumWage = "salario_mínimo_debido";
    private const int WeekDays = 7;

    private readonly Executor executor;
    private readonly PlanCache plans;
    private readonly DateOnly date;
    private readonly SmallPopulation population;
    private readonly double[] wages;

    /// <param name="patterns">Different from each other.</param>
    /// <param name="plans">Of the law that sets the minimum wage, which pay starts from.</param>
    public PatternLaw(
        IReadOnlyList<WorkPattern> patterns,
        PlanCache plans,
        Executor executor,
        DateOnly date
    )
    {
        (this.executor, this.plans, this.date) = (executor, plans, date);
        Patterns = patterns;
        var law = plans.Snapshot;
        var jobs = new List<WorkPattern>();
        var instances = new List<CaseInstance>();
        var facts = new List<CaseFact>();
        for (var i = 0; i < patterns.Count; i++)
        {
            Add(patterns[i], FormattableString.Invariant($"p{i:0000}"));
        }

        population = new SmallPopulation(new Situation(instances, facts));
        var floor = Run([law.Find(MinimumWage)!], RunChoices.Default)[0];
        wages = [.. jobs.Select((p, i) => Math.Round(floor[i] * p.WageFactor, 2))];

        void Add(WorkPattern pattern, string person)
        {
            instances.Add(new CaseInstance(Entity.Person, person, null, null));
            Know(person, "primer_aseguramiento", date.AddYears(-2).DayNumber);
            Know(person, "se_conocen_las_fechas", 0);
            Know(person, "días_a_la_semana", pattern.DaysPerWeek);
            Know(person, "meses_de_trabajo_al_año", pattern.MonthsPerYear);
            Know(person, "años_de_trabajo", pattern.CareerYears);
            var days = DateTime.DaysInMonth(date.Year, date.Month);
            for (var house = 0; house < pattern.Houses; house++)
            {
                var job = FormattableString.Invariant($"{person}.{house}");
                // The first houses have the most days, as in a week shared out evenly.
                var share =
                    pattern.DaysPerWeek / pattern.Houses
                    + (house < pattern.DaysPerWeek % pattern.Houses ? 1 : 0);
                instances.Add(new CaseInstance(Entity.Employment, job, person, $"con {job}"));
                Know(job, "régimen", (int)pattern.Regime);
                Know(job, "zona", 0);
                Know(job, "ingreso", date.AddYears(-2).DayNumber);
                Know(
                    job,
                    "días_trabajados",
                    (int)Math.Round((double)share * days / WeekDays, MidpointRounding.AwayFromZero)
                );
                jobs.Add(pattern);
            }
        }

        void Know(string instance, string input, int value) =>
            facts.Add(
                new CaseFact(
                    instance,
                    (InputSymbol)law.Find(input)!,
                    null,
                    FactState.Known,
                    value,
                    default
                )
            );
    }

    /// <summary>The patterns, in the order of what is found.</summary>
    public IReadOnlyList<WorkPattern> Patterns { get; }

    /// <summary>What each reaches.</summary>
    /// <param name="choices">Amounts put in place of the law's, if any; pay stays that of the law as it is.</param>
    public PatternOutcome[] Find(RunChoices? choices = null)
    {
        var law = plans.Snapshot;
        var found = Run(
            [
                law.Find(BranchRules.Weeks)!,
                law.Find(BranchRules.LifeWeeks)!,
                .. BranchRules.Tests.Select(t => GapRules.Person(law, t.Rule)),
            ],
            choices ?? RunChoices.Default
        );
        return
        [
            .. Enumerable
                .Range(0, Patterns.Count)
                .Select(p => new PatternOutcome(
                    found[0][p],
                    found[1][p],
                    [.. found.Skip(2).Select(f => f[p])]
                )),
        ];
    }

    /// <summary>A rule's number for each pattern; NaN when not known or there is no law for it at the date.</summary>
    public double[] Answer(string rule) => Run([plans.Snapshot.Find(rule)!], RunChoices.Default)[0];

    private double[][] Run(IReadOnlyList<Symbol> rules, RunChoices choices)
    {
        try
        {
            var plan = plans.Get(rules, date, choices);
            var found = executor(
                plan,
                ConstantsBlock.Fill(plan, date, choices),
                population.Relations,
                [.. plan.Inputs.Select(Input)],
                []
            );
            return
            [
                .. rules.Select(
                    (_, i) =>
                        Enumerable
                            .Range(0, found[i].Values.Length)
                            .Select(r =>
                                found[i].State(r) == FactState.Known
                                    ? found[i].Values[r]
                                    : double.NaN
                            )
                            .ToArray()
                ),
            ];
        }
        catch (NoLawForDateException) when (rules.Count > 1)
        {
            return [.. rules.Select(r => Run([r], choices)[0])];
        }
        catch (NoLawForDateException)
        {
            return
            [
                [.. Enumerable.Repeat(double.NaN, population.Count(rules[0].Entity))],
            ];
        }
    }

    private Column Input(InputSymbol input) =>
        input.Name == "salario_diario"
            ? new Column(wages)
            : population.Column(input, new DateOnly(date.Year, date.Month, 1));
}
