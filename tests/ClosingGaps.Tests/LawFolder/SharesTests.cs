using System.Globalization;
using ClosingGaps.Law.Model;
using Xunit;

namespace ClosingGaps.Tests.LawFolder;

/// <summary>The parts of a contribution make its whole: shares of employer, worker and State make the article's rate; branches make totals.</summary>
public sealed class SharesTests
{
    private static readonly string[] months =
    [
        "2018-03",
        "2020-07",
        "2022-12",
        "2023-06",
        "2026-06",
    ];

    private static readonly string[] employer =
    [
        "cuota_fija_patronal",
        "excedente_patronal",
        "prestaciones_en_dinero_patronal",
        "gastos_médicos_patronal",
        "invalidez_y_vida_patronal",
        "riesgos_de_trabajo_patronal",
        "guarderías_patronal",
        "retiro_patronal",
        "cesantía_y_vejez_patronal",
    ];

    private static readonly string[] worker =
    [
        "excedente_obrera",
        "prestaciones_en_dinero_obrera",
        "gastos_médicos_obrera",
        "invalidez_y_vida_obrera",
        "cesantía_y_vejez_obrera",
    ];

    private static readonly string[] state =
    [
        "prestaciones_en_dinero_estado",
        "gastos_médicos_estado",
        "invalidez_y_vida_estado",
        "cesantía_y_vejez_estado",
    ];

    private static readonly string[] totals =
    [
        "salario_base_de_cotización",
        "cuotas_patronales_del_seguro",
        "cuotas_obreras_del_seguro",
        "infonavit_patronal",
        "cuota_patronal_empleo",
        "cuota_obrera_empleo",
        "cuota_total_empleo",
        "pago_de_la_empleadora",
        "descuento_a_la_trabajadora",
        "cuota_del_estado",
        "cuota_total",
        "descuento_total",
    ];

    public static TheoryData<string, string, string> Works
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var month in months)
            {
                foreach (
                    var regime in new[]
                    {
                        "trabajo_del_hogar",
                        "trabajo_del_campo",
                        "trabajo_general",
                    }
                )
                {
                    foreach (var wage in new[] { "100", "342.47", "900" })
                    {
                        data.Add(month, regime, wage);
                    }
                }
            }

            return data;
        }
    }

    /// <param name="percent">LSS 25: 1.5 %; LSS 107: 1 %; LSS 147 and 148: 2.5 %; all of the base wage.</param>
    [Theory]
    [InlineData("gastos_médicos", 1.5)]
    [InlineData("prestaciones_en_dinero", 1.0)]
    [InlineData("invalidez_y_vida", 2.5)]
    public void Three_shares_make_the_rate_of_the_article(string branch, double percent)
    {
        foreach (var work in Works)
        {
            var (month, regime, wage) = work.Data;
            var results = Results(month, regime, wage);
            var parts = new[] { "patronal", "obrera", "estado" };

            // Voluntary insurance in homes left out cash benefits (LSS 222-II-b, before the pilot).
            var isLeftOut =
                branch == "prestaciones_en_dinero"
                && regime == "trabajo_del_hogar"
                && month == "2018-03";
            var rate = isLeftOut ? 0 : percent / 100;
            var whole = rate * results["salario_base_de_cotización"].Value * 20;

            // The State's part of disability and life is written as 7.143 % of the employer's 1.75 %: two thousandths of a point of 0.125 %.
            var allowed = branch == "invalidez_y_vida" ? whole * 1e-5 : 1e-9;
            Assert.Equal(whole, parts.Sum(p => results[$"{branch}_{p}"].Value), allowed);
        }
    }

    [Theory]
    [MemberData(nameof(Works))]
    public void Old_age_was_four_and_a_half_percent_until_2022(
        string month,
        string regime,
        string wage
    )
    {
        var results = Results(month, regime, wage);
        var shares =
            results["cesantía_y_vejez_patronal"].Value
            + results["cesantía_y_vejez_obrera"].Value
            + results["cesantía_y_vejez_estado"].Value;
        var whole = 0.045 * results["salario_base_de_cotización"].Value * 20;
        if (string.CompareOrdinal(month, "2023") < 0)
        {
            Assert.Equal(whole, shares, whole * 1e-5);
        }
        else
        {
            Assert.Equal(0, results["cesantía_y_vejez_estado"].Value);
        }
    }

    [Theory]
    [MemberData(nameof(Works))]
    public void Parts_make_totals(string month, string regime, string wage)
    {
        var results = Results(month, regime, wage);
        double At(string name) => results[name].Value;
        const double exact = 1e-9;
        const double centavo = 0.005 + 1e-9;
        Assert.All(results.Values, r => Assert.Equal(FactState.Known, r.State));
        Assert.Equal(employer.Sum(At), At("cuotas_patronales_del_seguro"), exact);
        Assert.Equal(worker.Sum(At), At("cuotas_obreras_del_seguro"), exact);
        Assert.Equal(state.Sum(At), At("cuota_del_estado"), centavo);
        Assert.Equal(
            employer.Sum(At) + At("infonavit_patronal"),
            At("cuota_patronal_empleo"),
            centavo
        );
        Assert.Equal(worker.Sum(At), At("cuota_obrera_empleo"), centavo);
        Assert.Equal(
            At("cuota_patronal_empleo") + At("cuota_obrera_empleo"),
            At("cuota_total_empleo"),
            exact
        );
        Assert.Equal(
            At("cuota_total_empleo"),
            At("pago_de_la_empleadora") + At("descuento_a_la_trabajadora"),
            exact
        );
        Assert.Equal(At("cuota_total_empleo"), At("cuota_total"), exact);
        Assert.Equal(At("descuento_a_la_trabajadora"), At("descuento_total"), exact);
    }

    /// <summary>Ten yearly steps of the nineteenth transitory, 1998 to 2007, lead from the rates in the text of LSS 106 to those in force.</summary>
    [Theory]
    [InlineData("tasa_cuota_fija", 13.9, 0.65)]
    [InlineData("tasa_excedente_patronal", 6, -0.49)]
    [InlineData("tasa_excedente_obrera", 2, -0.16)]
    public void Rates_of_article_106_end_the_transitory_steps(
        string value,
        double text,
        double step
    )
    {
        var rate = ((ValueSymbol)Shipped.Law.Find(value)!).Entries[^1].Amount!.Value.ToDouble();
        Assert.Equal((text + (10 * step)) / 100, rate, 1e-12);
    }

    private static IReadOnlyDictionary<string, Engine.Answers.OutputResult> Results(
        string month,
        string regime,
        string wage
    ) =>
        ShippedCalculator.Results(
            DateOnly.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture),
            [.. employer, .. worker, .. state, .. totals],
            [
                ("régimen", regime),
                ("zona", "zona_general"),
                ("salario_diario", wage),
                ("días_trabajados", "20"),
                ("ingreso", "2018-01-01"),
                ("clase_riesgo", "clase_2"),
            ]
        );
}
