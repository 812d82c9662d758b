using ClosingGaps.Law.Model;
using Xunit;

namespace ClosingGaps.Tests.Binding;

public sealed class CaseTests
{
    private const string Rules = """
        regla doble : pesos/día por empleo
          = salario × 2
          se llama es "Doble" en "Double"
        regla cubiertos : días por persona
          = días_cubiertos(primer_día_del_mes, último_día_del_mes) donde días > 0
          se llama es "Cubiertos" en "Covered"
        regla integrantes_dobles : cuenta por hogar
          = integrantes × 2
          se llama es "Dobles" en "Double"

        """;

    [Fact]
    public void Instances_are_who_the_case_names()
    {
        var @case = Case(
            """
            caso "dos empleos"
              dado meses 2026-01 a 2026-03
              dado persona ana : nacimiento 1990-05-01
              dado empleo casa_1 de ana con patrona : salario 400, días en 2026-02 12
              dado empleo casa_2 de ana : salario 350
              dado periodo de casa_1 : periodo_desde 2025-01-01, periodo_hasta 2025-06-30
              espera doble 800 de casa_1
              espera cubiertos en 2026-02 desconocido
            """
        );

        Assert.Equal(new DateOnly(2026, 1, 1), @case.FirstMonth);
        Assert.Equal(new DateOnly(2026, 3, 1), @case.LastMonth);
        Assert.Equal(new CaseInstance(Entity.Person, "ana", "hogar", null), Find(Entity.Person));
        var first = @case.Instances.First(i => i.Name == "casa_1");
        Assert.Equal(("ana", "patrona"), (first.Parent, first.Employer));
        Assert.Equal(new SpellDays(new(2025, 1, 1), new(2025, 6, 30)), Find(Entity.Spell).Days);
        Assert.Equal("casa_1", Find(Entity.Spell).Parent);
        var days = @case.Facts.Single(f => f.Input.Name == "días");
        Assert.Equal(("casa_1", new DateOnly(2026, 2, 1)), (days.Instance, days.Month!.Value));
        Assert.Equal(FactState.Unknown, @case.Expectations[1].State);
        Assert.Equal("ana", @case.Expectations[1].Instance);

        CaseInstance Find(Entity entity) => @case.Instances.Single(i => i.Entity == entity);
    }

    [Fact]
    public void Persons_without_a_household_live_apart()
    {
        var @case = Case(
            """
            caso "dos"
              dado mes 2026-01
              dado persona ana : nacimiento 1990-05-01
              dado persona eva : nacimiento 1991-05-01
              espera cubiertos desconocido de ana
            """
        );

        Assert.Equal(2, @case.Instances.Count(i => i.Entity == Entity.Household));
        Assert.DoesNotContain(@case.Instances, i => i.Entity == Entity.Employment);
    }

    [Fact]
    public void Fact_of_the_household_makes_it_one()
    {
        var @case = Case(
            """
            caso "dos"
              dado mes 2026-01, integrantes 4
              dado persona ana : nacimiento 1990-05-01
              dado persona eva : nacimiento 1991-05-01
              espera integrantes_dobles 8
            """
        );

        var home = Assert.Single(@case.Instances, i => i.Entity == Entity.Household);
        Assert.All(
            @case.Instances.Where(i => i.Entity == Entity.Person),
            p => Assert.Equal(home.Name, p.Parent)
        );
    }

    [Theory]
    [InlineData("dado mes 2026-01, salario −1", "espera doble 1", "LEY058")]
    [InlineData("dado mes 2026-01, salario 1.234", "espera doble 1", "LEY082")]
    [InlineData("dado mes 2026-01, salario no aplica", "espera doble 1", "LEY054")]
    [InlineData("dado mes 2026-01, salario sí", "espera doble 1", "LEY054")]
    [InlineData("dado mes 2026-01, salaro 3", "espera doble 1", "LEY031")]
    [InlineData("dado mes 2026-01, doble 3", "espera doble 1", "LEY070")]
    [InlineData("dado mes 2026-01, salario 3, salario 4", "espera doble 1", "LEY034")]
    [InlineData("dado mes 2026-01", "espera doble 1 en 2026-02", "LEY058")]
    [InlineData("dado mes 2026-01", "espera doble 1 de nadie", "LEY085")]
    [InlineData("dado mes 2026-01", "espera salario 1", "LEY070")]
    [InlineData("dado mes 2026-01", "espera doble 2026-01-01", "LEY054")]
    [InlineData(
        "dado empleo uno de eva : salario 3\n  dado mes 2026-01",
        "espera doble 6",
        "LEY085"
    )]
    [InlineData("dado mes 2026-01\n  con paquete nada", "espera doble 1", "LEY040")]
    [InlineData("dado mes 2026-01\n  con proyección nada", "espera doble 1", "LEY030")]
    [InlineData("dado mes 2026-01\n  con lectura doble = nada", "espera doble 1", "LEY070")]
    public void Mistake_in_a_case(string given, string expected, string code) =>
        Assert.Equal(
            [code],
            LawText.ErrorCodes($"{Rules}caso \"malo\"\n  {given}\n  {expected}\n")
        );

    private static CaseSymbol Case(string text) => Assert.Single(LawText.Good(Rules + text).Cases);
}
