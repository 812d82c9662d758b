using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Model;
using Xunit;

namespace ClosingGaps.Tests.Binding;

public sealed class LayerTests
{
    private const string Federal = """
        instrumento ley_de_cuidados "Ley de cuidados" en "Care law"
          competencia concurrente
        artículo 7
        regla apoyo : pesos por persona
          = 100 pesos
          rige en residencia
          se llama es "Apoyo" en "Support"

        """;

    private const string City = """
        paquete ciudad es "Ciudad" en "City"
          legislador estado 09
          sobre federal
        instrumento ley_de_cuidados
        artículo 7
        valor complemento : pesos
          desde 2026-01-01 : 10.50  fuente "Gaceta"
        modifica regla apoyo
          = lo anterior + complemento

        """;

    private const string Borough = """
        paquete alcaldía es "Alcaldía" en "Borough"
          legislador municipio 09007
          sobre ciudad
        instrumento ley_de_cuidados
        artículo 7
        modifica regla apoyo
          salvo si nacimiento < 1961-01-01 : lo anterior × 2

        """;

    private const string Proposal = """
        paquete al_doble es "Al doble" en "Doubled"
          propuesta de federación
          sobre federal
        instrumento ley_de_cuidados
        artículo 7
        modifica regla apoyo
          = lo anterior × 2
        caso "doble"
          dado mes 2026-01, residencia 14
          espera apoyo 200

        """;

    private const string SecondProposal = """
        paquete mas_mil es "Más mil" en "Plus a thousand"
          propuesta de federación
          sobre al_doble
        instrumento ley_de_cuidados
        artículo 7
        modifica regla apoyo
          = lo anterior + 1000 pesos

        """;

    [Fact]
    public void Layers_go_from_the_federation_to_the_borough()
    {
        var law = Assert.IsType<Snapshot>(Load().Snapshot);

        Assert.Equal(["federal", "ciudad", "alcaldía"], law.Packages.Select(p => p.Name));
        Assert.Equal([null, "09", "09007"], law.Packages.Select(p => p.Scope));
        var rule = Assert.IsType<RuleSymbol>(law.Find("apoyo"));
        Assert.Equal(["federal", "ciudad", "alcaldía"], rule.Layers.Select(l => l.Package.Name));
        Assert.Equal("residencia", rule.Territory!.Name);
        Assert.Equal(Grid.None, rule.Grid); // the city's sum of decimals
        var sum = Assert.IsType<BinaryExpression>(rule.Layers[1].Versions[0].Formula);
        Assert.Equal(
            Grid.Whole,
            Assert.IsType<PreviousExpression>(sum.Left).Grid // what lies beneath is whole
        );
        var value = Assert.IsType<ValueExpression>(sum.Right);
        Assert.Equal(("residencia", Entity.Person), (value.Territory!.Name, value.Entity));
    }

    [Fact]
    public void Proposal_counts_only_when_named()
    {
        var rule = (RuleSymbol)Load().Snapshot!.Find("apoyo")!;
        Assert.DoesNotContain("al_doble", rule.Layers.Select(l => l.Package.Name));

        var with = (RuleSymbol)Load("al_doble").Snapshot!.Find("apoyo")!;
        Assert.Equal("al_doble", with.Layers[^1].Package.Name);
        Assert.True(with.Layers[^1].Package.IsProposal);
        Assert.Equal(Force.Proposed, with.Layers[^1].Versions[0].Provenance.Force);
    }

    [Fact]
    public void Proposals_lie_in_the_order_named()
    {
        var rule = (RuleSymbol)Load("al_doble", "mas_mil").Snapshot!.Find("apoyo")!;

        Assert.Equal(["al_doble", "mas_mil"], rule.Layers.Skip(3).Select(l => l.Package.Name));
        Assert.Equal(
            ["LEY042"],
            LawText.Errors(Load("mas_mil", "al_doble")).Select(d => d.Kind.Code)
        );
    }

    [Fact]
    public void Unknown_proposal_is_an_error() =>
        Assert.Equal(["LEY040"], LawText.Errors(Load("al_triple")).Select(d => d.Kind.Code));

    [Fact]
    public void Case_of_a_proposal_waits_for_it()
    {
        var waiting = Assert.Single(Load().Snapshot!.Cases);
        Assert.Equal(["al_doble"], waiting.Proposals);
        Assert.Empty(waiting.Expectations);

        var bound = Assert.Single(Load("al_doble").Snapshot!.Cases);
        Assert.Equal(["al_doble"], bound.Proposals);
        Assert.Equal((Rational)200, Assert.Single(bound.Expectations).Value);
        Assert.Equal((Rational)14, Assert.Single(bound.Facts).Value);
    }

    [Fact]
    public void Hash_names_the_proposals() =>
        Assert.NotEqual(Load().Snapshot!.Hash, Load("al_doble").Snapshot!.Hash);

    [Fact]
    public void Proposal_of_whom_cannot_enact_it_is_out_of_competence()
    {
        var result = LawText.LoadWith(
            ["ajena"],
            ("f/paquete.ley", LawText.Federal),
            (
                "f/ley.ley",
                LawText.Article
                    + LawText.Facts
                    + "regla apoyo : pesos por persona\n  = 100 pesos\n  rige en residencia\n  se llama es \"A\" en \"A\"\n"
            ),
            (
                "p/paquete.ley",
                """
                paquete ajena es "Ajena" en "Alien"
                  propuesta de estado 14
                  sobre federal
                instrumento ley
                artículo 1
                modifica regla apoyo
                  = lo anterior + 10 pesos
                """
            )
        );

        var error = Assert.Single(LawText.Errors(result));
        Assert.Equal("LEY045", error.Kind.Code);
        Assert.Contains("estado 14", error.Message("es"), StringComparison.Ordinal);
        Assert.Contains("federación", error.Message("es"), StringComparison.Ordinal);
    }

    private static LoadResult Load(params string[] proposals) =>
        LawText.LoadWith(
            proposals,
            ("f/paquete.ley", LawText.Federal),
            ("f/ley.ley", LawText.Article + LawText.Facts + Federal),
            ("ciudad/paquete.ley", City),
            ("alcaldía/paquete.ley", Borough),
            ("p1/paquete.ley", Proposal),
            ("p2/paquete.ley", SecondProposal)
        );
}
