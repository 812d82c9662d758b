using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using Xunit;

namespace ClosingGaps.Tests.Binding;

/// <summary><c>responde</c>: a mapping's rule stands where the law asks.</summary>
public sealed class AnswerTests
{
    private const string Law = """
        regla pago : pesos/día por empleo
          = según régimen ( hogar : salario × 2 ; otro : salario )
          se llama es "Pago" en "Pay"

        caso "de la ley sola"
          dado mes 2026-03, régimen hogar, salario 10
          espera pago 20
        """;

    private const string Survey = """
        paquete encuesta es "Encuesta" en "Survey"
          sobre federal
        """;

    private const string Answers = """
        entrada rama : cuenta por empleo
          columna "trabajos.rama"
        regla observado : régimen por empleo
          = si rama = 8140 entonces hogar si no general
          responde régimen

        caso "de la encuesta"
          dado mes 2026-03, rama 8140, salario 10
          espera pago 20
        """;

    [Fact]
    public void Law_is_bound_to_the_answer_and_no_longer_asks()
    {
        var law = Load(Answers).Snapshot!;
        var formula = ((RuleSymbol)law.Find("pago")!).Layers[0].Versions[0].Formula;
        var used = ExpressionTree.All(formula).ToList();
        Assert.Contains(used, e => e is RuleExpression { Rule.Name: "observado" });
        Assert.DoesNotContain(used, e => e is InputExpression { Input.Name: "régimen" });
    }

    [Fact]
    public void Cases_of_the_law_alone_stay_with_the_law_alone() =>
        Assert.Equal(["de la encuesta"], Load(Answers).Snapshot!.Cases.Select(c => c.Title));

    [Fact]
    public void An_answer_that_uses_what_it_answers_is_a_circle()
    {
        var result = Load(
            """
            regla observado : régimen por empleo
              = si pago > 10 pesos/día entonces hogar si no general
              responde régimen
            """
        );
        Assert.Contains("LEY077", LawText.Errors(result).Select(d => d.Kind.Code));
    }

    [Fact]
    public void A_fact_given_where_a_rule_answers_has_no_effect_and_is_told()
    {
        var result = Load(
            Answers.Replace("rama 8140,", "rama 8140, régimen campo,", StringComparison.Ordinal)
        );
        Assert.NotNull(result.Snapshot);
        Assert.Contains("LEY088", result.Diagnostics.Select(d => d.Kind.Code));
    }

    private static LoadResult Load(string answers) =>
        LawText.LoadFiles(
            ("federal/paquete.ley", LawText.Federal),
            ("federal/ley.ley", LawText.Article + LawText.Facts + Law),
            ("encuesta/paquete.ley", Survey),
            ("encuesta/respuestas.ley", answers)
        );
}
