using ClosingGaps.Engine.Judging;
using ClosingGaps.Law.Model;
using Xunit;

namespace ClosingGaps.Tests.Judging;

/// <summary>Exceptions, packages over packages, days that cut a month, other months; by the judge and the interpreter.</summary>
public sealed class LayersAndMonthsTests
{
    private const string Base = """
        categoría régimen es "Régimen" en "Regime"
          general = 0 es "General" en "General"
          hogar = 1 es "Hogar" en "Home"
          campo = 2 es "Campo" en "Field"
        entrada tipo : régimen por persona
        entrada estímulo : sí_no por persona
        entrada casa : territorio por persona
        entrada pago : pesos por persona
          entre 0 y 100000
        valor tarifa : pesos
          desde 2026-01-01 : 10.00 fuente "uno"
          desde 2026-03-11 : 20.00 fuente "dos" evidencia recordado
          desde 2027-01-01 : desconocido evidencia no_encontrado fuente "tres"
        artículo 2
        regla apoyo : pesos por persona
          = 100 pesos
          salvo hogar si tipo = hogar : 200 pesos según "LSS 1"
          salvo campo si tipo = campo y estímulo : 300 pesos según "LSS 2"
          salvo ayuda si estímulo : 400 pesos según "DOF 3"
          rige en casa
        regla primero : pesos
          = tarifa
          rige el primer día
        regla último : pesos
          = tarifa
          rige el último día
        regla diario : pesos
          = tarifa × días_del_tramo ÷ 10 días
          por día
        regla antes : pesos por persona
          = hace 2 meses pago
        regla tres : pesos por persona
          = suma de pago en 3 meses
        regla mayor : pesos por persona
          = máximo de pago en 3 meses
        regla año : pesos por persona
          = acumulado de pago desde 2026-02-15
        """;

    private readonly TestLaw Law = new(
        Base,
        (
            "cdmx/paquete.ley",
            "paquete cdmx es \"CDMX\" en \"CDMX\"\n  legislador estado 09\n  sobre prueba"
        ),
        (
            "cdmx/apoyo.ley",
            """
            instrumento local "Ley local" en "Local law"
              competencia estado
            artículo 9
            """
        )
    );

    [Theory]
    [InlineData("general", "no", "100")]
    [InlineData("hogar", "no", "200")]
    [InlineData("campo", "no", "100")]
    [InlineData("general", "sí", "400")]
    [InlineData("campo", "sí", "desconocido")]
    [InlineData("hogar", "sí", "desconocido")]
    [InlineData("hogar", "desconocido", "desconocido")]
    [InlineData("general", "desconocido", "desconocido")]
    public void Exceptions_have_no_file_order(string regime, string stimulus, string expected) =>
        Assert.Equal(
            expected,
            Law.Text("apoyo", Law.One(("tipo", regime), ("estímulo", stimulus), ("casa", "20")))
        );

    [Fact]
    public void Two_exceptions_at_once_name_both_articles()
    {
        var result = Law.Ask(
            "apoyo",
            Law.One(("tipo", "hogar"), ("estímulo", "sí"), ("casa", "20"))
        );
        var conflict = Assert.Single(result.Reasons.OfType<LawConflict>());
        Assert.Contains("LSS 1", conflict.Text.Es, StringComparison.Ordinal);
        Assert.Contains("DOF 3", conflict.Text.Es, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-02", "10", "10", "28")]
    [InlineData("2026-03", "10", "20", "52")] // 10 days at 1, 21 at 2
    [InlineData("2026-04", "20", "20", "60")]
    [InlineData("2027-01", "desconocido", "desconocido", "desconocido")]
    public void A_value_that_changes_inside_a_month(
        string month,
        string first,
        string last,
        string byDay
    )
    {
        var nobody = Law.One();
        Assert.Equal(first, Law.Text("primero", nobody, month));
        Assert.Equal(last, Law.Text("último", nobody, month));
        Assert.Equal(byDay, Law.Text("diario", nobody, month));
    }

    [Fact]
    public void A_result_carries_the_worst_evidence_and_its_sources()
    {
        Assert.Equal(Evidence.Verified, Law.Ask("primero", Law.One(), "2026-03").Evidence);
        var last = Law.Ask("último", Law.One(), "2026-03");
        Assert.Equal(Evidence.Recalled, last.Evidence);
        Assert.Contains(last.Grounds, g => g.Provenance.Source == "dos");
        Assert.Equal(Evidence.NotFound, Law.Ask("primero", Law.One(), "2027-01").Evidence);
    }

    [Theory]
    [InlineData("2026-01", "desconocido", "desconocido", "desconocido", "0")]
    [InlineData("2026-02", "desconocido", "desconocido", "desconocido", "2")]
    [InlineData("2026-03", "1", "7", "4", "6")]
    [InlineData("2026-05", "4", "28", "16", "30")]
    public void Other_months(string month, string lag, string sum, string maximum, string since)
    {
        var builder = new ClosingGaps.Engine.Answers.SituationBuilder(Law.Snapshot);
        for (var m = 0; m < 5; m++)
        {
            builder.Set(null, "pago", $"{1 << m}", new DateOnly(2026, 1 + m, 1));
        }

        var who = builder.Build();
        Assert.Equal(lag, Law.Text("antes", who, month, "2026-01"));
        Assert.Equal(sum, Law.Text("tres", who, month, "2026-01"));
        Assert.Equal(maximum, Law.Text("mayor", who, month, "2026-01"));
        Assert.Equal(since, Law.Text("año", who, month, "2026-01"));
    }
}
