using Xunit;

namespace ClosingGaps.Tests.Judging;

/// <summary>The tables of the three states, by the judge and the interpreter.</summary>
public sealed class ThreeStateTests
{
    private readonly TestLaw Law = new(
        """
        entrada p : sí_no por persona
          puede no aplicar
        entrada q : sí_no por persona
          puede no aplicar
        entrada a : pesos por persona
          entre 0 y 1000
        entrada b : pesos por persona
          entre 0 y 1000
        entrada extra : pesos por persona
          entre 0 y 1000
          puede no aplicar
        regla ambas : sí_no por persona
          = (si aplica p entonces p si no no) y (si aplica q entonces q si no no)
        regla y_cruda : sí_no por persona
          = p_cierta y q_cierta
        regla p_cierta : sí_no por persona
          = si aplica p entonces p si no desconocido
        regla q_cierta : sí_no por persona
          = si aplica q entonces q si no desconocido
        regla o_cruda : sí_no por persona
          = p_cierta o q_cierta
        regla negada : sí_no por persona
          = no p_cierta
        regla suma : pesos por persona
          = a + b
        regla cociente : número por persona
          = a ÷ b
        regla menor : sí_no por persona
          = a < b
        regla elegida : pesos por persona
          = si p_cierta entonces a si no b
        regla con_extra : pesos por persona
          = si aplica extra entonces a + extra si no a
        regla pasa : pesos por persona
          = extra
        """
    );

    [Theory]
    [InlineData("sí", "sí", "1", "1")]
    [InlineData("sí", "no", "0", "1")]
    [InlineData("no", "no", "0", "0")]
    [InlineData("no", "desconocido", "0", "desconocido")]
    [InlineData("desconocido", "no", "0", "desconocido")]
    [InlineData("sí", "desconocido", "desconocido", "1")]
    [InlineData("desconocido", "sí", "desconocido", "1")]
    [InlineData("desconocido", "desconocido", "desconocido", "desconocido")]
    public void And_or_are_Kleene(string p, string q, string both, string either)
    {
        var who = Law.One(("p", p), ("q", q));
        Assert.Equal(both, Law.Text("y_cruda", who));
        Assert.Equal(either, Law.Text("o_cruda", who));
    }

    [Theory]
    [InlineData("sí", "0")]
    [InlineData("no", "1")]
    [InlineData("desconocido", "desconocido")]
    public void Not_keeps_the_unknown(string p, string negated) =>
        Assert.Equal(negated, Law.Text("negada", Law.One(("p", p))));

    [Theory]
    [InlineData("1.25", "2", "3.25", "0.625", "1")]
    [InlineData("2", "0", "2", "desconocido", "0")]
    [InlineData("desconocido", "2", "desconocido", "desconocido", "desconocido")]
    public void Arithmetic_and_comparison(
        string a,
        string b,
        string sum,
        string quotient,
        string less
    )
    {
        var who = Law.One(("a", a), ("b", b));
        Assert.Equal(sum, Law.Text("suma", who));
        Assert.Equal(quotient, Law.Text("cociente", who));
        Assert.Equal(less, Law.Text("menor", who));
    }

    [Theory]
    [InlineData("sí", "5", "desconocido", "5")]
    [InlineData("no", "5", "desconocido", "desconocido")]
    [InlineData("desconocido", "5", "6", "desconocido")]
    [InlineData("desconocido", "5", "5", "5")]
    public void Unknown_condition_is_unknown_unless_branches_agree(
        string p,
        string a,
        string b,
        string expected
    ) => Assert.Equal(expected, Law.Text("elegida", Law.One(("p", p), ("a", a), ("b", b))));

    [Theory]
    [InlineData("7", "17", "7")]
    [InlineData("no aplica", "10", "no aplica")]
    [InlineData("desconocido", "desconocido", "desconocido")]
    public void What_may_not_apply_is_asked_first(string extra, string sum, string passed)
    {
        var who = Law.One(("a", "10"), ("extra", extra));
        Assert.Equal(sum, Law.Text("con_extra", who));
        Assert.Equal(passed, Law.Text("pasa", who));
    }

    [Fact]
    public void Unknown_result_names_its_input_and_division_by_zero_its_place()
    {
        var missing = Law.Ask("suma", Law.One(("a", "1")));
        Assert.Contains(
            "«b» de ana",
            Assert.Single(missing.Reasons).Text.Es,
            StringComparison.Ordinal
        );
        var zero = Law.Ask("cociente", Law.One(("a", "1"), ("b", "0")));
        Assert.Contains(
            "división entre cero",
            Assert.Single(zero.Reasons).Text.Es,
            StringComparison.Ordinal
        );
    }
}
