using ClosingGaps.Engine;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Running;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Policy.Gaps;

/// <summary>
/// What each branch pays against a yardstick: the minimum standard of the ILO's Convention 102 where the benefit is a share of the wage,
/// and for old age the poverty line, in the pesos of the year in which the law prints its guaranteed pension.
/// </summary>
internal sealed class Adequacy
{
    private const string Pension = "pensión_garantizada_en_pesos_de_2021";
    private const int Old = 65;

    private static readonly Bilingual OfWage = new("parte del salario", "share of the wage");
    private static readonly Bilingual PesosOf2021 = new(
        "pesos de 2021 al mes",
        "pesos of 2021 a month"
    );

    private static readonly (Branch Branch, string Test, string Benefit, string Minimum)[] Rates =
    [
        (
            Branch.SicknessAndMaternity,
            "enfermedad_llega_a_la_norma",
            "parte_del_salario_por_enfermedad",
            "norma_mínima_por_enfermedad"
        ),
        (
            Branch.SicknessAndMaternity,
            "maternidad_llega_a_la_norma",
            "parte_del_salario_por_maternidad",
            "norma_mínima_por_maternidad"
        ),
        (
            Branch.WorkRisks,
            "riesgo_llega_a_la_norma",
            "parte_por_incapacidad_total",
            "norma_mínima_por_riesgo"
        ),
        (
            Branch.InvalidityAndLife,
            "invalidez_llega_a_la_norma",
            "invalidez_de_la_familia_tipo",
            "norma_mínima_por_invalidez"
        ),
    ];

    private readonly HashSet<Branch> under = [];
    private readonly Dictionary<WorkPattern, bool?> pensionReaches = [];

    private Adequacy(List<AdequacyLine> lines) => Lines = lines;

    public IReadOnlyList<AdequacyLine> Lines { get; }

    /// <summary>Whether a branch pays a pattern less than its yardstick; what is not known is not called inadequate.</summary>
    public bool IsInadequate(Branch branch, WorkPattern pattern) =>
        branch == Branch.OldAge
            ? pensionReaches.GetValueOrDefault(pattern) == false
            : under.Contains(branch);

    /// <param name="plans">The law without a mapping.</param>
    /// <param name="patterns">Patterns whose pension is asked, with the weeks of a working life and the average wage in UMA.</param>
    public static Adequacy Of(
        PlanCache plans,
        Executor executor,
        DateOnly date,
        IReadOnlyList<(WorkPattern Pattern, double Weeks, double WageInUma)> patterns
    )
    {
        var law = plans.Snapshot;
        var lines = new List<AdequacyLine>();
        var adequacy = new Adequacy(lines);
        foreach (var (branch, test, benefit, minimum) in Rates)
        {
            if (Nation(plans, executor, date, test) == 0)
                adequacy.under.Add(branch);
            lines.Add(
                new AdequacyLine(
                    branch,
                    "c102",
                    law.Find(benefit)!.Label,
                    null,
                    Nation(plans, executor, date, benefit),
                    Nation(plans, executor, date, minimum) ?? double.NaN,
                    OfWage,
                    law.Find(benefit)!.Citation?.ToString() ?? "",
                    Source((ValueSymbol)law.Find(minimum)!, date)
                )
            );
        }

        var line = (ValueSymbol)law.Find("línea_de_pobreza_urbana_de_2021")!;
        var yardstick = Nation(plans, executor, date, line.Id) ?? double.NaN;
        var pensions = Pensions(plans, executor, date, patterns);
        foreach (var ((pattern, _, _), (amount, reaches)) in patterns.Zip(pensions))
        {
            adequacy.pensionReaches[pattern] = reaches;
            lines.Add(
                new AdequacyLine(
                    Branch.OldAge,
                    "poverty_line",
                    law.Find(Pension)!.Label,
                    pattern,
                    amount,
                    yardstick,
                    PesosOf2021,
                    law.Find(Pension)!.Citation?.ToString() ?? "",
                    Source(line, date)
                )
            );
        }

        return adequacy;
    }

    private static string Source(ValueSymbol value, DateOnly date) =>
        value.At(date, null, new HashSet<string>())?.Provenance.Source ?? "";

    private static double? Nation(PlanCache plans, Executor executor, DateOnly date, string name)
    {
        try
        {
            var plan = plans.Get([plans.Snapshot.Find(name)!], date, RunChoices.Default);
            var found = executor(
                plan,
                ConstantsBlock.Fill(plan, date, RunChoices.Default),
                new SmallPopulation(new Situation([], [])).Relations,
                [],
                []
            )[0];
            return found.State(0) == FactState.Known ? found.Values[0] : null;
        }
        catch (NoLawForDateException)
        {
            return null;
        }
    }

    // Who begins today retires when the yearly rise of the weeks has ended; the table's columns are counted from them.
    private static IReadOnlyList<ValueOverride> AtHerRetirement(Snapshot law, DateOnly date) =>
        ((ValueSymbol)law.Find("semanas_para_pensión_de_quien_empieza")!)
            .At(date, null, new HashSet<string>())
            ?.Amount
            is { } weeks
            ?
            [
                new(
                    (ValueSymbol)law.Find("semanas_para_pensión")!,
                    date.AddDays(1 - date.Day),
                    weeks
                ),
            ]
            : [];

    private static List<(double? Amount, bool? Reaches)> Pensions(
        PlanCache plans,
        Executor executor,
        DateOnly date,
        IReadOnlyList<(WorkPattern Pattern, double Weeks, double WageInUma)> patterns
    )
    {
        var law = plans.Snapshot;
        var instances = new List<CaseInstance>();
        var facts = new List<CaseFact>();
        foreach (var (_, weeks, wage) in patterns)
        {
            var person = FormattableString.Invariant($"p{instances.Count:0000}");
            instances.Add(new CaseInstance(Entity.Person, person, null, null));
            Know("nacimiento", date.AddYears(-Old).DayNumber);
            if (double.IsNaN(weeks) || double.IsNaN(wage))
                continue;
            Know("semanas_cotizadas", (long)weeks);
            Know("salario_promedio_en_uma", new Rational((long)Math.Round(wage * 100), 100));

            void Know(string input, Rational value) =>
                facts.Add(
                    new CaseFact(
                        person,
                        (InputSymbol)law.Find(input)!,
                        null,
                        FactState.Known,
                        value,
                        default
                    )
                );
        }

        var population = new SmallPopulation(new Situation(instances, facts));
        try
        {
            var month = new DateOnly(date.Year, date.Month, 1);
            var choices = RunChoices.Default with { Overrides = AtHerRetirement(law, date) };
            var plan = plans.Get(
                [law.Find(Pension)!, law.Find("vejez_pasa_de_la_línea")!],
                date,
                choices
            );
            var found = executor(
                plan,
                ConstantsBlock.Fill(plan, date, choices),
                population.Relations,
                [.. plan.Inputs.Select(i => population.Column(i, month))],
                []
            );
            return
            [
                .. Enumerable
                    .Range(0, patterns.Count)
                    .Select(p =>
                        (
                            found[0].State(p) == FactState.Known
                                ? found[0].Values[p]
                                : (double?)null,
                            found[1].State(p) == FactState.Known
                                ? found[1].Values[p] == 1
                                : (bool?)null
                        )
                    ),
            ];
        }
        catch (NoLawForDateException)
        {
            return [.. patterns.Select(_ => ((double?)null, (bool?)null))];
        }
    }
}
