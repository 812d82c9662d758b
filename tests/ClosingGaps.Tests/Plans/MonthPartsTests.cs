using System.Globalization;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.Binding;
using Xunit;

namespace ClosingGaps.Tests.Plans;

/// <summary>The days on which a rule <c>por día</c> cuts a month.</summary>
public sealed class MonthPartsTests
{
    private readonly Snapshot law = LawText.Good(
        """
        valor cuota : pesos
          desde 2025-01-01 : 10.00  fuente "uno"
          desde 2026-03-11 : 20.00  fuente "dos"
          desde 2026-05-31 : 30.00  fuente "tres"
          desde 2026-07-01 hasta 2026-08-14 : 40.00  fuente "cuatro"
          desde 2026-09-10 : 99.00  proyección alza  evidencia supuesto  fuente "cinco"

        regla por_cuota : pesos por persona
          = cuota × días_del_tramo ÷ días_del_mes
          por día
          se llama es "Por cuota" en "By quota"

        regla por_fórmula : pesos por persona
          desde 2026-01-01 = 1 pesos × días_del_tramo ÷ 1 día
          desde 2026-04-16 = 2 pesos × días_del_tramo ÷ 1 día
          salvo si integrantes_de_prueba > 3 desde 2026-06-05 hasta 2026-06-20 : 7 pesos
          por día
          se llama es "Por fórmula" en "By formula"

        regla detrás : pesos por persona
          = por_cuota + 1 pesos × días_del_tramo ÷ 1 día
          por día
          se llama es "Detrás" en "Behind"

        entrada integrantes_de_prueba : cuenta por persona
          se llama es "Integrantes" en "Members"
        """
    );

    [Theory]
    [InlineData("por_cuota", "2026-02", "01-28")]
    [InlineData("por_cuota", "2024-02", "01-29")]
    [InlineData("por_cuota", "2026-03", "01-10 11-31")]
    [InlineData("por_cuota", "2026-05", "01-30 31-31")] // the last day is a part of its own
    [InlineData("por_cuota", "2026-07", "01-31")] // a change on the first day cuts nothing
    [InlineData("por_cuota", "2026-08", "01-14 15-31")] // the law ends on the 14th
    [InlineData("por_cuota", "2026-09", "01-30")] // the projection is not named
    [InlineData("por_fórmula", "2026-03", "01-31")] // the quota is none of its own
    [InlineData("por_fórmula", "2026-04", "01-15 16-30")]
    [InlineData("por_fórmula", "2026-06", "01-04 05-20 21-30")]
    [InlineData("detrás", "2026-03", "01-31")] // a value behind another rule does not cut
    public void Each_change_inside_the_month_begins_a_part(
        string rule,
        string month,
        string expected
    ) => Assert.Equal(expected, Parts(rule, month, RunChoices.Default));

    [Fact]
    public void A_projection_cuts_once_named() =>
        Assert.Equal(
            "01-09 10-30",
            Parts(
                "por_cuota",
                "2026-09",
                RunChoices.Default with
                {
                    Projections = new HashSet<string> { "alza" },
                }
            )
        );

    [Theory]
    [InlineData("por_cuota", "2026-02", "01-09 10-28")]
    [InlineData("por_cuota", "2026-03", "01-10 11-31")] // it began before
    [InlineData("por_fórmula", "2026-02", "01-28")] // it uses another value
    public void An_amount_put_in_place_cuts_where_it_begins(
        string rule,
        string month,
        string expected
    ) =>
        Assert.Equal(
            expected,
            Parts(
                rule,
                month,
                RunChoices.Default with
                {
                    Overrides =
                    [
                        new ValueOverride(
                            (ValueSymbol)law.Find("cuota")!,
                            new DateOnly(2026, 2, 10),
                            Rational.One
                        ),
                    ],
                }
            )
        );

    private string Parts(string rule, string month, RunChoices choices)
    {
        var first = DateOnly.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture);
        var parts = MonthParts.Of((RuleSymbol)law.Find(rule)!, first.AddDays(19), choices);
        Assert.Equal(DateTime.DaysInMonth(first.Year, first.Month), parts.Sum(p => p.Days));
        return string.Join(' ', parts.Select(p => $"{p.From.Day:00}-{p.To.Day:00}"));
    }
}
