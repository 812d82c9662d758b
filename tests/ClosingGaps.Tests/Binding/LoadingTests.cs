using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;
using Xunit;

namespace ClosingGaps.Tests.Binding;

public sealed class LoadingTests
{
    private const string Fee = """
        valor tasa_fija : porcentaje
          desde 2007-07-01 : 20.40 %  fuente "DOF 2001-12-20"
        valor uma : pesos/día
          desde 2025-02-01 : 113.14  fuente "INEGI"
          desde 2026-02-01 : 117.31  fuente "INEGI"
          desde 2027-02-01 : desconocido  evidencia no_encontrado
          desde 2027-02-01 : 122.00  proyección inflación_4  evidencia supuesto

        artículo 106 fracción I

        regla cuota : pesos por empleo
          = tasa_fija × 1 UMA × uma × días redondeado a 0.01
          salvo en_el_campo si régimen = campo : 0 pesos  según "DOF 2007-07-24"
          se llama es "Cuota fija" en "Fixed quota"

        regla total : pesos por persona
          = suma de cuota en sus empleos donde salario > 0
          se llama es "Total" en "Total"

        caso "un mes completo"
          dado mes 2026-03, salario 315.04, días 31, régimen general
          espera cuota 741.87  fuente "cálculo directo"

        """;

    [Fact]
    public void Good_law_loads_with_its_symbols()
    {
        var law = LawText.Good(Fee);

        var cuota = Assert.IsType<RuleSymbol>(law.Find("ley.cuota"));
        Assert.Equal("LEY art. 106 fracción I", cuota.Citation!.ToString());
        Assert.Equal(Entity.Employment, cuota.Entity);
        Assert.Equal(Grid.Centavo, cuota.Grid);
        Assert.False(cuota.MayNotApply);
        var exception = Assert.Single(Assert.Single(cuota.Layers).Exceptions);
        Assert.Equal("en_el_campo", exception.Name);
        Assert.Equal("DOF 2007-07-24", exception.Provenance.Source);
        Assert.Equal(Grid.None, ((RuleSymbol)law.Find("total")!).Grid);
    }

    [Fact]
    public void Value_lasts_to_the_day_before_the_next()
    {
        var uma = Assert.IsType<ValueSymbol>(LawText.Good(Fee).Find("uma"));

        Assert.Equal(4, uma.Entries.Count);
        Assert.Equal(new DateOnly(2026, 1, 31), uma.Entries[0].To);
        Assert.Null(uma.Entries[2].Amount);
        Assert.Equal(Evidence.NotFound, uma.Entries[2].Provenance.Evidence);
        var day = new DateOnly(2027, 3, 1);
        Assert.Null(uma.At(day, null, new HashSet<string>())!.Amount);
        Assert.Equal(
            (Rational)122,
            uma.At(day, null, new HashSet<string> { "inflación_4" })!.Amount
        );
    }

    [Fact]
    public void Percentage_is_its_hundredth() =>
        Assert.Equal(
            Rational.Parse("0.204"),
            ((ValueSymbol)LawText.Good(Fee).Find("tasa_fija")!).Entries[0].Amount
        );

    [Fact]
    public void Wider_operands_are_broadcast()
    {
        var cuota = (RuleSymbol)LawText.Good(Fee).Find("cuota")!;
        var formula = Assert.Single(cuota.Layers[0].Versions).Formula;

        var round = Assert.IsType<RoundExpression>(formula);
        Assert.Equal(RoundingMode.Nearest, round.Mode);
        var product = Assert.IsType<BinaryExpression>(round.Operand);
        Assert.Equal(product.Left.Entity, product.Right.Entity);
        Assert.IsType<BroadcastExpression>(product.Left);
        Assert.Equal("pesos", product.Type.ToString());
    }

    [Fact]
    public void Case_means_one_person_with_one_employment()
    {
        var @case = Assert.Single(LawText.Good(Fee).Cases);

        Assert.Equal(
            ["empleador", "empleo", "hogar", "persona"],
            @case.Instances.Select(i => i.Name).Order(StringComparer.Ordinal)
        );
        var employment = @case.Instances.Single(i => i.Entity == Entity.Employment);
        Assert.Equal(("persona", "empleador"), (employment.Parent, employment.Employer));
        Assert.Equal(new DateOnly(2026, 3, 1), @case.LastMonth);
        var expected = Assert.Single(@case.Expectations);
        Assert.Equal(("empleo", 2), (expected.Instance, expected.Digits));
        Assert.Equal(3, @case.Facts.Count);
    }

    [Fact]
    public void Hash_changes_with_the_text_and_not_with_line_ends()
    {
        var hash = LawText.Good(Fee).Hash;

        Assert.Equal(64, hash.Length);
        Assert.Equal(hash, LawText.Good(Fee.Replace("\n", "\r\n")).Hash);
        Assert.NotEqual(hash, LawText.Good(Fee + "# otra cosa\n").Hash);
    }
}
