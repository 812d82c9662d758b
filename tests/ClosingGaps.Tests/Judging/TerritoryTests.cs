using ClosingGaps.Engine.Cases;
using Xunit;

namespace ClosingGaps.Tests.Judging;

/// <summary>An Iztapalapa top-up over Ciudad de México over the Federation; by the judge and the interpreter.</summary>
public sealed class TerritoryTests
{
    private readonly TestLaw Law = new(
        """
        entrada casa : territorio por persona
        instrumento cuidados "Ley de cuidados" en "Care law"
          competencia concurrente
        artículo 3
        valor base_local : pesos
          desde 2026-01-01 : 1.00 fuente "federal"
        regla apoyo : pesos por persona
          = 100 pesos
          rige en casa
        regla doble_base : pesos por persona
          = 2 × base_local
          rige en casa
        regla solo_se_sabe_la_ciudad : sí_no por persona
          = casa = 09

        caso "solo se sabe la ciudad"
          dado mes 2026-03, casa 09
          espera apoyo desconocido
          espera doble_base 10
          espera solo_se_sabe_la_ciudad sí
        """,
        (
            "cdmx/paquete.ley",
            "paquete cdmx es \"CDMX\" en \"CDMX\"\n  legislador estado 09\n  sobre prueba\n"
        ),
        (
            "cdmx/apoyo.ley",
            """
            instrumento cuidados
            artículo 9
            modifica valor base_local
              desde 2026-02-01 : 5.00 fuente "cdmx"
            modifica regla apoyo
              desde 2026-02-01 = lo anterior + 50 pesos
            """
        ),
        (
            "iztapalapa/paquete.ley",
            "paquete iztapalapa es \"Iztapalapa\" en \"Iztapalapa\"\n  legislador municipio 09007\n  sobre cdmx\n"
        ),
        (
            "iztapalapa/apoyo.ley",
            """
            instrumento cuidados
            artículo 9 bis
            modifica regla apoyo
              desde 2026-02-01 = lo anterior + 7 pesos
            """
        )
    );

    [Theory]
    [InlineData("20", "2026-03", "100", "2")]
    [InlineData("09", "2026-01", "100", "2")]
    [InlineData("09", "2026-03", "desconocido", "10")]
    [InlineData("09002", "2026-03", "150", "10")]
    [InlineData("09007", "2026-03", "157", "10")]
    [InlineData("desconocido", "2026-03", "desconocido", "desconocido")]
    public void Each_law_counts_on_its_own_ground(
        string place,
        string month,
        string expected,
        string doubled
    )
    {
        var who = Law.One(("casa", place));
        Assert.Equal(expected, Law.Text("apoyo", who, month));
        Assert.Equal(doubled, Law.Text("doble_base", who, month));
    }

    /// <summary>A code is one number wherever it is written: by a person, in a case, in a formula.</summary>
    [Fact]
    public void A_state_in_a_case_and_in_a_formula_is_that_of_a_person()
    {
        Assert.Equal("1", Law.Text("solo_se_sabe_la_ciudad", Law.One(("casa", "09"))));
        Assert.Equal("0", Law.Text("solo_se_sabe_la_ciudad", Law.One(("casa", "09007"))));
        var result = Assert.Single(CaseRunner.RunAll(p => Law.Snapshot));
        Assert.Empty(result.Diagnostics.Select(d => d.Message("es")));
        Assert.Equal(3, result.Checks.Count);
    }
}
