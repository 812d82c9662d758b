using ClosingGaps.Casework.LawBook;
using ClosingGaps.Law.Model;
using Xunit;

namespace ClosingGaps.Tests.LawFolder;

/// <summary>The edges where a right begins or ends have cases on both sides: weeks, days, ages, reforms, and no, one or five employers.</summary>
public sealed class BoundaryCaseTests
{
    // The years that the product answers for.
    private static readonly DateOnly from = new(2018, 1, 1);
    private static readonly DateOnly until = new(2026, 12, 31);

    private static readonly IReadOnlyList<CaseSymbol> cases =
    [
        .. Shipped.Results("law").Select(r => r.Case),
    ];

    private static readonly SymbolGraph graph = new(Shipped.Law);

    [Theory]
    // A week more for a remainder of four days (LSS 20): 206 days are 29 weeks, 207 are 30.
    [InlineData("días_cotizados_para_maternidad", 206, "semanas_cotizadas_para_maternidad", 29)]
    [InlineData("días_cotizados_para_maternidad", 207, "semanas_cotizadas_para_maternidad", 30)]
    [InlineData("semanas_cotizadas_para_maternidad", 29, "tiene_subsidio_maternidad", 0)]
    [InlineData("semanas_cotizadas_para_maternidad", 30, "tiene_subsidio_maternidad", 1)]
    [InlineData("semanas_inmediatas_antes_de_enfermar", 3, "subsidio_por_enfermedad", 0)]
    [InlineData("semanas_inmediatas_antes_de_enfermar", 4, "subsidio_por_enfermedad", 1680)]
    // More than 27 weeks (LFT 280).
    [InlineData("racha_de_la_persona", 189, "es_permanente", 0)]
    [InlineData("racha_de_la_persona", 190, "es_permanente", 1)]
    public void Both_sides_of_a_threshold_stand_in_a_case(
        string test,
        double at,
        string outcome,
        double gives
    ) =>
        Assert.True(
            cases.Any(c => Says(c, test, at) && Says(c, outcome, gives)),
            $"no case says {test} {at} and {outcome} {gives}"
        );

    [Theory]
    [InlineData("semanas_cotizadas", 249, "tiene_pensión_de_invalidez", 0)]
    [InlineData("semanas_cotizadas", 250, "tiene_pensión_de_invalidez", 1)]
    [InlineData("semanas_cotizadas", 149, "tiene_pensión_para_su_familia", 0)]
    [InlineData("semanas_cotizadas", 150, "tiene_pensión_para_su_familia", 1)]
    [InlineData("semanas_cotizadas", 874, "pensión_garantizada_en_pesos_de_2021", double.NaN)]
    [InlineData("semanas_cotizadas", 875, "pensión_garantizada_en_pesos_de_2021", 2622)]
    [InlineData("semanas_cotizadas", 499, "tiene_pensión_de_1973", 0)]
    [InlineData("semanas_cotizadas", 500, "tiene_pensión_de_1973", 1)]
    public void Both_sides_of_a_fact_stand_in_a_case(
        string fact,
        double at,
        string outcome,
        double gives
    ) =>
        Assert.True(
            cases.Any(c =>
                c.Facts.Any(f => f.Input.Name == fact && f.Value.ToDouble() == at)
                && (double.IsNaN(gives) ? DoesNotApply(c, outcome) : Says(c, outcome, gives))
            ),
            $"no case gives {fact} {at} and expects {outcome} {gives}"
        );

    [Theory]
    [InlineData("cuota_total")]
    [InlineData("días_con_cobertura")]
    [InlineData("mes_completo")]
    [InlineData("salario_para_prestaciones")]
    public void A_sum_over_employers_has_cases_with_none_one_and_five(string output)
    {
        var counts = cases
            .SelectMany(c =>
                c.Expectations.Where(e => e.Output.Name == output)
                    .Select(e => EmploymentsOf(c, e.Instance))
            )
            .ToHashSet();
        Assert.Superset(new HashSet<int> { 0, 1, 5 }, counts);
    }

    [Fact]
    public void Every_age_of_the_law_has_a_case_at_it_and_one_beside_it()
    {
        var ages = Shipped
            .Law.All<ValueSymbol>()
            .Where(v => v.Name.StartsWith("edad_", StringComparison.Ordinal))
            .Where(v => v.Type.Unit == Unit.Of(BaseUnit.Year))
            .ToList();
        Assert.True(ages.Count >= 10, $"{ages.Count} ages");
        var bare = ages.SelectMany(v =>
                v.Entries.Where(e => e.From <= until && (e.To is null || e.To >= from))
                    .Where(e => e.Amount is not null)
                    .Select(e => (Value: v, Age: (int)e.Amount!.Value.ToDouble(), e.From, e.To))
            )
            .Where(a => a.To is null || a.To >= from)
            .GroupBy(a => a.Value)
            .Select(g => g.MaxBy(a => a.From))
            .Where(a => !Beside(AgesIn(a.Value), a.Age))
            .Select(a => $"{a.Value.Id} {a.Age}: {string.Join(", ", AgesIn(a.Value).Order())}");
        None(bare);

        static bool Beside(IReadOnlySet<int> ages, int age) =>
            ages.Contains(age) && (ages.Contains(age - 1) || ages.Contains(age + 1));
    }

    [Fact]
    public void Every_reform_has_a_case_of_the_month_before_and_one_of_the_month_after()
    {
        var reforms = Reforms().ToList();
        Assert.True(reforms.Count >= 30, $"{reforms.Count} reforms");
        var bare = reforms
            .Where(r => !Before(r.Symbol, r.Day) || !After(r.Symbol, r.Day))
            .Select(r =>
                $"{r.Symbol.Id} {r.Day:yyyy-MM-dd}"
                + (Before(r.Symbol, r.Day) ? "" : " before")
                + (After(r.Symbol, r.Day) ? "" : " after")
            );
        None(bare);

        // The month of the day before; of a reform within a month, that month may still be as before.
        static bool Before(Symbol symbol, DateOnly day) =>
            Expected(symbol)
                .Any(m => m == MonthOf(day.AddDays(-1)) || m == MonthOf(day).AddMonths(-1));

        static bool After(Symbol symbol, DateOnly day) =>
            Expected(symbol)
                .Any(m => m == MonthOf(day) || (day.Day > 1 && m == MonthOf(day).AddMonths(1)));
    }

    /// <summary>
    /// Changes of a formula or of an amount in the laws of work and insurance. What comes every year by index or budget (prices, the UMA, minimum
    /// wages, tax tables, the payments of programmes) is no reform: SeriesTests and the programmes' own cases see to it.
    /// </summary>
    private static IEnumerable<(Symbol Symbol, DateOnly Day)> Reforms()
    {
        string[] laws =
        [
            "cpeum",
            "decreto_campo",
            "fondo_bienestar",
            "infonavit",
            "lft",
            "lss",
            "piloto_hogar",
            "racerf",
        ];
        foreach (var symbol in Shipped.Law.All<Symbol>())
        {
            if (!laws.Contains(symbol.Citation?.Instrument.Name))
            {
                continue;
            }

            IEnumerable<DateOnly> days = symbol switch
            {
                ValueSymbol value => value
                    .Entries.GroupBy(e => e.Package)
                    .SelectMany(g => g.Select(e => e.From).Skip(1)),
                RuleSymbol rule => rule.Layers.SelectMany(l =>
                    l.Versions.Select(v => v.From).Skip(1).Concat(l.Exceptions.Select(x => x.From))
                ),
                _ => [],
            };
            var first = symbol is RuleSymbol dated
                ? dated.Layers.SelectMany(l => l.Versions.Select(v => v.From)).Min()
                : DateOnly.MinValue;
            foreach (var day in days.Distinct().Where(d => d > from && d <= until && d > first))
            {
                yield return (symbol, day);
            }
        }
    }

    /// <summary>Months of the expectations that a symbol can move.</summary>
    private static IEnumerable<DateOnly> Expected(Symbol symbol) =>
        cases
            .SelectMany(c => c.Expectations)
            .Where(e => e.Output == symbol || graph.DependsOn(e.Output, symbol))
            .Select(e => e.Month);

    private static HashSet<int> AgesIn(Symbol age)
    {
        var ages = new HashSet<int>();
        foreach (var c in cases)
        {
            foreach (var e in c.Expectations.Where(e => graph.DependsOn(e.Output, age)))
            {
                var last = MonthOf(e.Month).AddMonths(1).AddDays(-1);
                ages.UnionWith(
                    c.Facts.Where(f =>
                            f.Input.Name.StartsWith("nacimiento", StringComparison.Ordinal)
                            && f.State == FactState.Known
                        )
                        .Select(f => Born(f.Value))
                        .Select(born => last.Year - born.Year - (Anniversary(born, last) ? 0 : 1))
                );
            }
        }

        return ages;

        static DateOnly Born(Rational day) => DateOnly.FromDayNumber((int)day.ToDouble());

        static bool Anniversary(DateOnly born, DateOnly day) =>
            (day.Month, day.Day).CompareTo((born.Month, born.Day)) >= 0;
    }

    private static void None(IEnumerable<string> offenders)
    {
        var found = offenders.ToList();
        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    private static int EmploymentsOf(CaseSymbol c, string? person) =>
        c.Instances.Count(i =>
            i.Entity == Entity.Employment && (person is null || i.Parent == person)
        );

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static bool Says(CaseSymbol c, string output, double figure) =>
        c.Expectations.Any(e =>
            e.Output.Name == output
            && e.State == FactState.Known
            && !e.IsWrongAtSource
            && Math.Abs(e.Value.ToDouble() - figure) < 1e-9
        );

    private static bool DoesNotApply(CaseSymbol c, string output) =>
        c.Expectations.Any(e => e.Output.Name == output && e.State == FactState.NotApplicable);
}
