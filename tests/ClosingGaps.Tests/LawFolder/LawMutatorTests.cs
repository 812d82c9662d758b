using ClosingGaps.Bench.Mutation;
using ClosingGaps.Law.Text;
using Xunit;

namespace ClosingGaps.Tests.LawFolder;

/// <summary>The mutants that <c>bench mutate-law</c> makes of a small law, and which of them a case of it notices.</summary>
public sealed class LawMutatorTests
{
    private static readonly SourceText[] Law =
    [
        new(
            "prueba/paquete.ley",
            """
            paquete prueba es "Prueba" en "Test"
              legislador federación
            """
        ),
        new(
            "prueba/ley.ley",
            """
            instrumento ley "Ley de prueba" en "Test Law"
              competencia federación

            artículo 1
              entrada salario : pesos por persona
              entrada días : días por persona
              entrada exenta : sí_no por persona

              valor días_mínimos : días
                desde 2026-01-01 : 30 días  fuente "ley"

              regla cuota : pesos por persona
                = si días ≥ días_mínimos y no exenta entonces salario × 2.375 % redondeado a 0.01
                  si no 0 pesos
                salvo si salario > 9000 pesos : 9 pesos

              caso "treinta días bastan"
                dado mes 2026-03, salario 1000.10, días 30, exenta no
                espera cuota 23.75  fuente "1000.10 × 2.375 %"

              caso "exenta"
                dado mes 2026-03, salario 1000.10, días 30, exenta sí
                espera cuota 0  fuente "ley"
            """
        ),
    ];

    [Theory]
    [InlineData("Amount, `30` → `31`", nameof(Notice.Case))]
    [InlineData("Date, `2026-01-01` → `2026-02-01`", nameof(Notice.None))]
    [InlineData("Comparison, `≥` → `>`", nameof(Notice.Case))]
    [InlineData("Logic, `y` → `o`", nameof(Notice.Case))]
    [InlineData("Logic, `no` → ``", nameof(Notice.Case))]
    [InlineData("Number, `2.375` → `2.376`", nameof(Notice.Case))]
    [InlineData("Arithmetic, `×` → `÷`", nameof(Notice.Case))]
    [InlineData("Rounding, `redondeado a` → `truncado a`", nameof(Notice.None))]
    [InlineData("Rounding, `0.01` → `0.1`", nameof(Notice.Case))]
    [InlineData("Branches, `salario × 2.375 % redondeado a 0.01` → `0 pesos`", nameof(Notice.Case))]
    [InlineData("Number, `0` → `1`", nameof(Notice.Case))]
    [InlineData("Exception, `salvo si salario > 9000 pesos : 9 pesos` → ``", nameof(Notice.None))]
    [InlineData("Comparison, `>` → `≥`", nameof(Notice.None))]
    [InlineData("Number, `9000` → `9001`", nameof(Notice.None))]
    [InlineData("Number, `9` → `10`", nameof(Notice.None))]
    public void Each_error_is_made_and_tried(string change, string notice)
    {
        var trial = new LawTrial(Law);
        var mutant = Assert.Single(trial.Mutants(), m => $"{m.Kind}, {m.Change}" == change);
        Assert.Equal(notice, $"{trial.Try(mutant).Notice}");
    }

    [Fact]
    public void No_other_error_is_made()
    {
        Assert.Equal(15, new LawTrial(Law).Mutants().Count);
    }

    [Fact]
    public void A_law_that_does_not_load_is_noticed()
    {
        var mutant = new LawMutant(
            Law[1],
            "cuota",
            new TextSpan(Law[1], 0, Law[1].Content.Length),
            MutationKind.Number,
            [new LawEdit(Law[1].Content.IndexOf("2.375 %", StringComparison.Ordinal), 7, "2 días")]
        );
        Assert.Equal(Notice.Load, new LawTrial(Law).Try(mutant).Notice);
    }

    /// <summary>Every mutant of the shipped law is one small change of one file that can still be told from it.</summary>
    [Fact]
    public void Mutants_of_the_law_differ_from_it()
    {
        foreach (var file in Shipped.Files("law"))
        {
            Assert.All(
                LawMutator.Mutants(file),
                m => Assert.NotEqual(file.Content, m.Apply().Content)
            );
        }
    }
}
