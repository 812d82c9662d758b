using ClosingGaps.Casework.Comparison;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.LawFolder;
using Xunit;

namespace ClosingGaps.Tests.Casework.Comparison;

public sealed class RegimeComparisonTests
{
    private static readonly Calculator calculator = new(Shipped.Law);

    [Theory]
    [InlineData(3, 22)]
    [InlineData(4, 30)]
    public void Design_by_day_gathers_the_weeks_of_the_open_points(int days, int weeks)
    {
        var table = Compare(days, "342.47", "general", "hogar-por-día");
        Assert.Equal([52, weeks], Values(table, "semanas_del_último_año"));

        // Four days pass the thirty weeks of maternity by one day; three never do.
        Assert.Equal([1, weeks >= 30 ? 1 : 0], Values(table, "tiene_subsidio_maternidad"));
    }

    [Theory]
    [InlineData(3, "342.47")]
    [InlineData(3, "450")]
    [InlineData(5, "500")]
    [InlineData(6, "1200")]
    public void Branches_add_up_to_what_each_pays_in_every_regime(int days, string pay)
    {
        var table = Compare(days, pay, "general", "hogar-por-día", "hogar-por-mes", "campo");
        for (var i = 0; i < table.Regimes.Count; i++)
        {
            Assert.Equal(
                Sum(
                    i,
                    "ramo_enfermedades_patronal",
                    "ramo_riesgos_patronal",
                    "ramo_invalidez_patronal",
                    "ramo_guarderías_patronal",
                    "ramo_retiro_y_vejez_patronal",
                    "vivienda_según_el_régimen"
                ),
                Sum(i, "cuota_patronal_según_el_régimen"),
                0.015
            );
            Assert.Equal(
                Sum(i, "ramo_enfermedades_obrera", "ramo_invalidez_obrera", "ramo_vejez_obrera"),
                Sum(i, "cuota_obrera_según_el_régimen"),
                0.015
            );
            Assert.Equal(
                Sum(i, "cuota_patronal_según_el_régimen", "cuota_obrera_según_el_régimen"),
                Sum(i, "cuota_total_según_el_régimen"),
                0.001
            );
        }

        double Sum(int regime, params string[] rules) => rules.Sum(r => Values(table, r)[regime]);
    }

    [Fact]
    public void A_month_that_the_law_covers_whole_counts_whole()
    {
        // Four days a week at 700 pesos hand in enough for every month: no week is lost.
        var table = Compare(4, "700", "general", "hogar-por-día");
        Assert.Equal(1, Values(table, "mes_completo").Last());
        Assert.Equal([52, 52], Values(table, "semanas_cotizadas_para_maternidad"));
    }

    [Fact]
    public void What_is_of_one_regime_only_is_left_blank_in_the_others()
    {
        var row = Row(Compare(3, "450", "general", "hogar-por-día"), "mes_completo");
        Assert.Null(row.Cells[0]);
        Assert.NotNull(row.Cells[1]);
        Assert.True(row.Differs);
    }

    [Fact]
    public void An_exception_that_decides_is_the_article()
    {
        var row = Row(Compare(3, "450", "general", "hogar-por-día"), "sigue_asegurada_si_no_pagan");
        Assert.Equal(["LSS art. 37", "LSS 239-D"], row.Articles);
    }

    [Fact]
    public void Every_rule_of_the_table_is_in_the_law_and_comes_out() =>
        Assert.All(
            ComparisonSection.All.SelectMany(s => s.Rules),
            name =>
                Assert.All(
                    Row(Compare(3, "450", "general", "hogar-por-día"), name)
                        .Cells.OfType<ComparisonCell>(),
                    c => Assert.True(c.Result.IsKnown, name)
                )
        );

    private static RegimeComparison Compare(int days, string pay, params string[] regimes) =>
        RegimeComparison.Of(
            calculator,
            new SameWoman(Rational.Parse(pay), days, new DateOnly(2026, 6, 1), []),
            [.. regimes.Select(r => WorkRegime.Find(r)!)],
            RunChoices.Default
        );

    private static ComparisonRow Row(RegimeComparison table, string rule) =>
        Assert.Single(table.Rows, r => r.Rule.Name == rule);

    private static double[] Values(RegimeComparison table, string rule) =>
        [.. Row(table, rule).Cells.Select(c => c?.Result.Figure.Value ?? double.NaN)];
}
