using ClosingGaps.Law.Model;
using Xunit;

namespace ClosingGaps.Tests.Binding;

public sealed class RuleTests
{
    [Fact]
    public void Earlier_month_breaks_a_cycle()
    {
        var rule = LawText.Rule(
            """
            regla saldo : días por empleo
              = hace 1 mes saldo + días
              se llama es "Saldo" en "Balance"
            """,
            "saldo"
        );

        Assert.Equal(Grid.Whole, rule.Grid);
    }

    [Fact]
    public void What_a_rule_carries_over_months_may_leave_its_grid()
    {
        var rule = LawText.Rule(
            """
            regla saldo : pesos/día por empleo
              = hace 1 mes otro + salario
              se llama es "Saldo" en "Balance"
            regla otro : pesos/día por empleo
              = si días > 3 días entonces saldo si no no aplica
              se llama es "Otro" en "Other"
            regla tercero : pesos/día por empleo
              = si aplica otro entonces otro si no 0
              se llama es "Tercero" en "Third"
            """.Replace("hace 1 mes otro", "hace 1 mes tercero"),
            "saldo"
        );

        Assert.Equal((Grid.None, false), (rule.Grid, rule.MayNotApply));
    }

    [Fact]
    public void Window_of_itself_is_a_cycle()
    {
        var errors = LawText.ErrorCodes(
            """
            regla saldo : días por empleo
              = suma de saldo en 3 meses
              se llama es "Saldo" en "Balance"
            """
        );

        Assert.Equal(["LEY077"], errors);
    }

    [Fact]
    public void Cycle_is_told_with_its_path()
    {
        var example = BrokenLaws.All["LEY077"];
        var error = Assert.Single(LawText.Errors(LawText.LoadWith([], example.Files)));

        Assert.Contains("uno → dos → tres → uno", error.Message("es"), StringComparison.Ordinal);
        Assert.Equal(2, error.Related.Count);
    }

    [Fact]
    public void Formulas_follow_each_other()
    {
        var rule = LawText.Rule(
            """
            regla permanente : sí_no por empleo
              desde 2005-04-30 = días > 10 días  según "LSS 5-A XIX"
              desde 2024-01-25 = días > 8 días
              rige el último día
              se llama es "Permanente" en "Permanent"
            """,
            "permanente"
        );

        var versions = Assert.Single(rule.Layers).Versions;
        Assert.Equal(new DateOnly(2024, 1, 24), versions[0].To);
        Assert.Null(versions[1].To);
        Assert.Equal("LSS 5-A XIX", versions[0].Provenance.Source);
        Assert.Equal(Law.Syntax.Governing.LastDay, rule.Governing);
    }

    [Theory]
    [InlineData("desde 2024-01-01", "desde 2025-06-01", "")]
    [InlineData("desde 2024-01-01", "desde 2025-06-02", "LEY079")]
    public void Change_inside_a_month_needs_its_day(string first, string second, string codes)
    {
        var errors = LawText.ErrorCodes(
            $"""
            valor tope : pesos
              fuente "DOF"
              {first} : 10
              {second} : 12
            regla prueba : pesos
              = tope × 2
              se llama es "P" en "P"
            """
        );

        Assert.Equal(codes, string.Join(' ', errors));
    }

    [Fact]
    public void Change_outside_the_formula_does_not_matter()
    {
        var errors = LawText.ErrorCodes(
            """
            valor tope : pesos
              fuente "DOF"
              desde 2024-01-01 : 10
              desde 2024-01-25 : 12
            regla prueba : pesos
              desde 2024-06-01 = tope × 2
              se llama es "P" en "P"
            """
        );

        Assert.Empty(errors);
    }

    [Fact]
    public void By_day_adds_parts_and_leaves_the_grid()
    {
        var rule = LawText.Rule(
            """
            valor tope : pesos/día
              fuente "DOF"
              desde 2024-01-01 : 10
              desde 2024-01-25 : 12
            regla prueba : pesos
              = tope × días_del_tramo redondeado a 0.01
              por día
              se llama es "P" en "P"
            """,
            "prueba"
        );

        Assert.Equal(Grid.None, rule.Grid);
    }

    [Theory]
    [InlineData("régimen = campo", "régimen = hogar", "")]
    [InlineData("régimen = campo", "régimen = campo", "LEY078")]
    [InlineData("días < 10 días", "días ≥ 10 días", "")]
    [InlineData("días < 10 días", "días > 9 días", "")]
    [InlineData("días < 10 días", "días > 8 días", "LEY078")]
    [InlineData("días < 10 días y régimen = campo", "régimen = campo", "")]
    [InlineData("días < 10 días y régimen = campo", "régimen = campo y días > 3 días", "LEY078")]
    [InlineData("sí", "sí", "LEY078")]
    public void Exceptions_conflict_when_it_can_be_proved(string first, string second, string code)
    {
        var errors = LawText.ErrorCodes(
            $"""
            regla prueba : pesos por empleo
              = 10 pesos
              salvo a si {first} : 1 pesos
              salvo b si {second} : 2 pesos
              se llama es "P" en "P"
            """
        );

        Assert.Equal(code, string.Join(' ', errors));
    }

    [Fact]
    public void Priority_or_dates_settle_exceptions()
    {
        Assert.Empty(
            LawText.ErrorCodes(
                """
                regla prueba : pesos por empleo
                  = 10 pesos
                  salvo a si sí prioridad 2 : 1 pesos
                  salvo b si sí : 2 pesos
                  se llama es "P" en "P"
                regla prueba_dos : pesos por empleo
                  = 10 pesos
                  salvo a si sí hasta 2025-12-31 : 1 pesos
                  salvo b si sí desde 2026-01-01 : 2 pesos
                  se llama es "P" en "P"
                """
            )
        );
    }

    [Fact]
    public void Narrower_fact_is_told_how_to_be_aggregated()
    {
        var error = Assert.Single(
            LawText.Errors(
                LawText.Load(
                    "regla p : pesos/día por persona\n  = salario\n  se llama es \"P\" en \"P\"\n"
                )
            )
        );

        Assert.Contains(
            "suma de salario en sus empleos",
            error.Help("es"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Reading_is_a_category_of_its_options()
    {
        var law = LawText.Good(
            """
            lectura factor es "¿Con qué factor?" en "With which factor?"
              opción sin_integrar : es "1.0000" en "1.0000"  fuente "piloto 1"
              opción con_aguinaldo : es "1.0493" en "1.0493"  fuente "calculadoras"
              por omisión con_aguinaldo  evidencia supuesto
              mueve integrado
            regla integrado : pesos/día por empleo
              = salario × (si factor = sin_integrar entonces 1 si no 1.0493)
              se llama es "Integrado" en "Integrated"
            caso "sin integrar"
              dado mes 2026-01, salario 100
              con lectura factor = sin_integrar
              espera integrado 100
            """
        );

        var reading = Assert.IsType<ReadingSymbol>(law.Find("factor"));
        Assert.Equal(("con_aguinaldo", 1), (reading.Default.Name, reading.Default.Code));
        Assert.Equal("integrado", Assert.Single(reading.Moves).Name);
        Assert.Equal(Evidence.Assumed, reading.Provenance.Evidence);
        var chosen = Assert.Single(Assert.Single(law.Cases).Readings);
        Assert.Equal(("ley.factor", "sin_integrar"), (chosen.Key, chosen.Value));
    }
}
