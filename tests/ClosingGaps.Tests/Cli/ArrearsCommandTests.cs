using System.Text.Json;
using Xunit;

namespace ClosingGaps.Tests.Cli;

/// <summary>Arrears of a job that was never registered, on the law that ships.</summary>
public sealed class ArrearsCommandTests
{
    private const string Example = "arrears examples/sin_registro.yaml --law law --until ";

    // Every month's prices are known up to there; several tests read it.
    private static readonly Lazy<JsonDocument> ToOctober2025 = new(() => Run("2025-10"));

    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public void Is_told_in_two_languages(string language)
    {
        var outcome = Cg.Run(Cg.Split($"{Example}2024-03 --lang {language}"));
        Assert.Equal(0, outcome.ExitCode);
        // The hash of the law changes with any article; what is told here does not.
        var text = outcome.Everything.Split('\n');
        Golden.Check(
            $"Cli/arrears.{language}.txt",
            string.Join(
                '\n',
                text.Where(l =>
                    !l.StartsWith("Ley ", StringComparison.Ordinal)
                    && !l.StartsWith("Law ", StringComparison.Ordinal)
                )
            )
        );
    }

    /// <summary>
    /// By hand, for the whole month of December 2024 at 400 pesos and 12 days: wage 419.72; without housing 1,002.97 (878.84 and 124.13),
    /// housing 251.83; due 30 November 2024; paid on 31 October 2025: eleven months at 1.47 %; prices of September 2025 (143.6794) over
    /// October 2024 (139.2489): 1.0318.
    /// </summary>
    [Fact]
    public void A_month_by_hand()
    {
        var json = ToOctober2025.Value;
        var month = json
            .RootElement.GetProperty("months")
            .EnumerateArray()
            .First(m => m.GetProperty("month").GetString() == "2024-12");
        Assert.Equal("2024-11-30", Text(month, "due"));
        Assert.Equal(878.84m, Value(month, "employer"));
        Assert.Equal(124.13m, Value(month, "worker"));
        Assert.Equal(251.83m, Value(month, "housing"));
        Assert.Equal(11m, Value(month, "surcharge_months"));
        Assert.Equal(39.90m, Value(month, "update")); // 1,254.80 × 0.0318
        Assert.Equal(209.35m, Value(month, "surcharges")); // 1,294.70 × 16.17 %
    }

    [Fact]
    public void The_months_add_up_to_the_debt()
    {
        var json = ToOctober2025.Value;
        var months = json.RootElement.GetProperty("months").EnumerateArray().ToList();
        Assert.Equal(36, months.Count);
        var insurance = months.Sum(m => Value(m, "employer") + Value(m, "worker"));
        Assert.Equal(insurance, Total(json, "deuda_de_cuotas"));
        Assert.Equal(months.Sum(m => Value(m, "housing")), Total(json, "deuda_de_vivienda"));
        Assert.Equal(
            months.Sum(m =>
                Value(m, "employer")
                + Value(m, "worker")
                + Value(m, "housing")
                + Value(m, "update")
                + Value(m, "surcharges")
            ),
            Total(json, "pago_si_se_registra_hoy")
        );
        Assert.Equal("assumed", json.RootElement.GetProperty("evidence").GetString());
    }

    [Fact]
    public void Owes_nothing_while_insurance_was_suspended()
    {
        using var json = Run("2023-02");
        Assert.Equal("2022-11-17", json.RootElement.GetProperty("duty_from").GetString());
        Assert.Equal("2022-11", json.RootElement.GetProperty("from").GetString());
    }

    [Fact]
    public void Without_the_price_index_the_sum_is_at_least()
    {
        using var json = Run("2026-03");
        var total = json
            .RootElement.GetProperty("totals")
            .EnumerateArray()
            .First(t => t.GetProperty("id").GetString() == "lss.pago_si_se_registra_hoy");
        Assert.Equal("unknown", total.GetProperty("state").GetString());
        Assert.Equal(JsonValueKind.Null, total.GetProperty("value").ValueKind);
        Assert.True(total.GetProperty("at_least").GetDecimal() > 40_000m);
    }

    [Fact]
    public void Another_reading_of_when_the_duty_began_moves_it()
    {
        var json = ToOctober2025.Value;
        var effects = json.RootElement.GetProperty("readings").EnumerateArray().ToList();
        var systems = effects.First(e =>
            e.GetProperty("option").GetString() == "sistemas_del_imss"
        );
        Assert.True(
            systems.GetProperty("value").GetDecimal() < Total(json, "pago_si_se_registra_hoy")
        );
    }

    [Theory]
    [InlineData("es", "ingreso: 2023-05-02")]
    [InlineData("en", "--set casa.ingreso=2023-05-02")]
    public void Without_a_first_day_it_says_how_to_give_it(string language, string told)
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "ana.yaml",
            "mes: 2026-03\npersonas:\n  ana:\n    empleos:\n      casa: { régimen: trabajo_del_hogar }\n"
        );
        var law = ClosingGaps.Tests.Repository.RepositoryRoot.Combine("law");
        var outcome = Cg.RunIn(
            folder.Path,
            "arrears",
            "ana.yaml",
            "--until",
            "2026-03",
            "--law",
            law,
            "--lang",
            language
        );
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains(told, outcome.Error, StringComparison.Ordinal);
    }

    /// <summary>Field work of August, September and October 2020 was due on the 17th of the next month; five years later, two of the three are past.</summary>
    [Fact]
    public void Months_of_more_than_five_years_ago_stand_apart()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "luz.yaml",
            """
            mes: 2025-10
            personas:
              luz:
                empleos:
                  huerta:
                    régimen: trabajo_del_campo
                    zona: zona_general
                    salario_diario: 250
                    días_trabajados: 26
                    recibe_alimentos: no
                    recibe_habitación: no
                    ingreso: 2020-08-01
                    periodos:
                      - { periodo_desde: 2020-08-01, periodo_hasta: 2020-10-31 }
            """
        );
        var law = ClosingGaps.Tests.Repository.RepositoryRoot.Combine("law");
        var outcome = Cg.RunIn(
            folder.Path,
            Cg.Split($"arrears luz.yaml --until 2025-10 --law {law} --json")
        );
        Assert.True(outcome.ExitCode == 0, outcome.Everything);
        using var json = JsonDocument.Parse(outcome.Output);
        var months = json.RootElement.GetProperty("months").EnumerateArray().ToList();
        bool Lapsed(JsonElement m) =>
            m.GetProperty("may_have_lapsed").GetProperty("value").GetBoolean();
        Assert.Equal(
            ["2020-08", "2020-09"],
            months
                .Where(m => Lapsed(m) && Value(m, "employer") > 0)
                .Select(m => m.GetProperty("month").GetString()!)
        );
        decimal Owed(JsonElement m) =>
            Value(m, "employer") + Value(m, "worker") + Value(m, "housing");
        Assert.Equal(
            months.Where(Lapsed).Sum(Owed),
            Total(json, "deuda_que_puede_estar_prescrita")
        );
        var october = months.First(m => m.GetProperty("month").GetString() == "2020-10");
        Assert.Equal(
            Value(october, "employer") + Value(october, "worker"),
            Total(json, "deuda_de_cuotas")
        );
        Assert.Equal(60m, Value(october, "surcharge_months"));
        Assert.False(json.RootElement.GetProperty("assumes_monthly_payment").GetBoolean());
    }

    [Theory]
    [InlineData("1984-01-01", false)]
    [InlineData("2010-01-01", true)]
    public void Work_that_the_law_forbids_is_told_before_any_figure(string born, bool isForbidden)
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "luz.yaml",
            $"mes: 2026-03\npersonas:\n  luz:\n    nacimiento: {born}\n    empleos:\n      huerta: {{ régimen: trabajo_del_campo, ingreso: 2026-01-05 }}\n"
        );
        var law = ClosingGaps.Tests.Repository.RepositoryRoot.Combine("law");
        var outcome = Cg.RunIn(
            folder.Path,
            Cg.Split($"arrears luz.yaml --until 2026-03 --law {law}")
        );
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(
            isForbidden,
            outcome.Output.Contains(
                "La ley prohíbe este trabajo a su edad",
                StringComparison.Ordinal
            )
        );
    }

    [Fact]
    public void Of_several_jobs_it_asks_which()
    {
        var outcome = Cg.Run(
            Cg.Split("arrears examples/tres_casas.yaml --law law --until 2026-03")
        );
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("casa_1 | casa_2 | casa_3", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_another_job_began_it_does_not_count()
    {
        var outcome = Cg.Run(
            Cg.Split(
                "arrears examples/tres_casas.yaml --law law --of casa_1 --until 2023-03 --json"
            )
        );
        Assert.Equal(0, outcome.ExitCode);
        using var json = JsonDocument.Parse(outcome.Output);
        Assert.All(
            json.RootElement.GetProperty("months").EnumerateArray(),
            m => Assert.True(Value(m, "employer") > 0)
        );
    }

    private static JsonDocument Run(string until)
    {
        var outcome = Cg.Run(Cg.Split($"{Example}{until} --json"));
        Assert.True(outcome.ExitCode == 0, outcome.Everything);
        return JsonDocument.Parse(outcome.Output);
    }

    private static decimal Value(JsonElement of, string figure) =>
        of.GetProperty(figure).GetProperty("value").GetDecimal();

    private static string? Text(JsonElement of, string figure) =>
        of.GetProperty(figure).GetProperty("value").GetString();

    private static decimal Total(JsonDocument json, string rule) =>
        json
            .RootElement.GetProperty("totals")
            .EnumerateArray()
            .First(t =>
                t.GetProperty("id").GetString()!.EndsWith("." + rule, StringComparison.Ordinal)
            )
            .GetProperty("value")
            .GetDecimal();
}
