using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;
using Xunit;

namespace ClosingGaps.Tests.LawFolder;

/// <summary>
/// Every month from January 2018 to December 2026 has law for all that contributions and a payslip need, in the three regimes and both
/// minimum-wage zones. Where the law of a month was not found the result is unknown; it is never missing.
/// </summary>
public sealed class SeriesTests
{
    private static readonly DateOnly first = new(2018, 1, 1);
    private static readonly Calculator calculator = new(Shipped.Law);

    private static readonly List<Symbol> outputs =
    [
        .. new[]
        {
            "cuota_total",
            "cuota_patronal",
            "cuota_obrera",
            "descuento_total",
            "pago_de_la_empleadora",
            "cuota_del_estado",
            "cuota_social",
            "cuota_social_de_enfermedades_y_maternidad",
            "mes_completo",
            "falta_para_el_mes_completo",
            "días_con_cobertura",
            "salario_mínimo_debido",
            "salario_para_prestaciones",
            "obligación_en_el_hogar",
            "estímulo_del_campo",
            "isr_retenido",
            "subsidio_en_efectivo",
            "pago_neto",
            "impuesto_sobre_nómina",
        }.Select(n => Shipped.Law.Find(n) ?? throw new InvalidOperationException(n)),
    ];

    public static TheoryData<string, string> Works { get; } =
        new()
        {
            { "trabajo_del_hogar", "zona_general" },
            { "trabajo_del_hogar", "zona_frontera" },
            { "trabajo_del_campo", "zona_general" },
            { "trabajo_del_campo", "zona_frontera" },
            { "trabajo_general", "zona_general" },
            { "trabajo_general", "zona_frontera" },
        };

    [Theory]
    [MemberData(nameof(Works))]
    public void Every_month_has_law_and_is_unknown_only_where_it_was_not_found(
        string regime,
        string zone
    )
    {
        var person = Person(regime, zone);
        var missing = new List<string>();
        var unknown = new SortedDictionary<string, List<DateOnly>>(StringComparer.Ordinal);
        for (var month = first; month.Year < 2027; month = month.AddMonths(1))
        {
            foreach (var result in Results(person, month, RunChoices.Default, missing))
            {
                if (result.State != FactState.Known)
                {
                    var name = result.Output.Name;
                    unknown.TryAdd(name, []);
                    unknown[name].Add(month);
                }
            }
        }

        Assert.Equal([], missing);
        foreach (var (name, months) in unknown)
        {
            Assert.Equal(
                [],
                months.Where(m => !WasNotFound(name, regime, m)).Select(m => (name, m))
            );
        }
    }

    /// <summary>The first whole month of the UMA is February 2016; the income tax that we hold begins in 2018.</summary>
    [Theory]
    [MemberData(nameof(Works))]
    public void Contributions_go_back_to_february_2016(string regime, string zone)
    {
        var contributions = outputs
            .TakeWhile(o => o.Name != "isr_retenido")
            .Where(o => !o.Name.StartsWith("cuota_social", StringComparison.Ordinal))
            .ToList();
        for (var month = new DateOnly(2016, 2, 1); month < first; month = month.AddMonths(1))
        {
            var question = new Question(
                Person(regime, zone),
                month,
                month,
                contributions,
                RunChoices.Default
            );
            Assert.All(
                calculator.Calculate(question).Results,
                r => Assert.True(r.State == FactState.Known, $"{r.Output.Name} {month:yyyy-MM}")
            );
        }
    }

    [Fact]
    public void Every_option_of_every_reading_has_law_as_well()
    {
        var missing = new List<string>();
        foreach (var work in Works)
        {
            var person = Person(work.Data.Item1, work.Data.Item2);
            foreach (var reading in Shipped.Law.All<ReadingSymbol>())
            {
                foreach (var option in reading.Options.Where(o => o != reading.Default))
                {
                    var choices = RunChoices.Default with
                    {
                        Readings = new Dictionary<ReadingSymbol, ReadingOption>
                        {
                            [reading] = option,
                        },
                    };
                    for (var month = first; month.Year < 2027; month = month.AddMonths(6))
                    {
                        _ = Results(person, month, choices, missing);
                    }
                }
            }
        }

        Assert.Equal([], missing.Distinct());
    }

    // What facts we looked for and did not find: the social quotas, the relief's caps of 2019 to 2024, half a year of Jalisco's payroll tax.
    private static bool WasNotFound(string name, string regime, DateOnly month) =>
        name switch
        {
            "cuota_social" or "cuota_social_de_enfermedades_y_maternidad" => true,
            "estímulo_del_campo" => regime == "trabajo_del_campo"
                && month.Year is >= 2019 and <= 2024,
            "impuesto_sobre_nómina" => month.Year == 2023 && month.Month <= 6,
            _ => false,
        };

    private static Situation Person(string regime, string zone)
    {
        var builder = new SituationBuilder(Shipped.Law)
            .Add(Entity.Person, "ana")
            .Add(Entity.Employment, "trabajo", "ana")
            .Add(
                Entity.Spell,
                "temporada",
                "trabajo",
                days: new SpellDays(new DateOnly(2016, 1, 1), new DateOnly(2026, 12, 31))
            )
            .Set("ana", "nacimiento", "1985-05-17")
            .Set("ana", "primer_aseguramiento", "2016-01-01")
            .Set("ana", "se_conocen_las_fechas", "no")
            .Set("temporada", "registrado", "sí")
            .Set("trabajo", "régimen", regime)
            .Set("trabajo", "zona", zone)
            .Set("trabajo", "salario_diario", "900")
            .Set("trabajo", "días_trabajados", "20")
            .Set("trabajo", "ingreso", "2016-01-01")
            .Set("trabajo", "clase_riesgo", "clase_1")
            .Set("trabajo", "pidió_el_estímulo", "sí")
            .Set("trabajo", "lugar_de_trabajo", "14039");
        Assert.Empty(builder.Errors);
        return builder.Build();
    }

    // One run a month; only when something is missing is each output asked alone, to say which lack what.
    private static IReadOnlyList<OutputResult> Results(
        Situation person,
        DateOnly month,
        RunChoices choices,
        List<string> missing
    )
    {
        try
        {
            return calculator
                .Calculate(new Question(person, month, month, outputs, choices))
                .Results;
        }
        catch (NoLawForDateException)
        {
            foreach (var output in outputs)
            {
                try
                {
                    calculator.Calculate(new Question(person, month, month, [output], choices));
                }
                catch (NoLawForDateException e)
                {
                    missing.Add($"{output.Name} {month:yyyy-MM}: {e.Symbol?.Id}");
                }
            }

            return [];
        }
    }
}
