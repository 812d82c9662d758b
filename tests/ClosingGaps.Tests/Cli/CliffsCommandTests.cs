using System.Text.Json;
using ClosingGaps.Cli;
using Xunit;

namespace ClosingGaps.Tests.Cli;

public sealed class CliffsCommandTests
{
    [Fact]
    public void The_text_says_both_sides_and_the_article()
    {
        var outcome = Cg.Run("law", "cliffs", "--work", "general");
        Assert.Equal(ExitCode.Ok, outcome.ExitCode);
        Assert.Contains(
            "De $370.73 a $370.74 por día: ella recibe $535.39 menos en el mes",
            outcome.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "LSS art. 36 · Gana el salario mínimo: sí → no",
            outcome.Output,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Trabajo del hogar", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reading_can_be_chosen()
    {
        var outcome = Cg.Run(
            "law",
            "cliffs",
            "--work",
            "hogar",
            "--lang",
            "en",
            "--json",
            "--reading",
            "piso_del_salario=como_se_reporta"
        );
        var work = JsonDocument.Parse(outcome.Output).RootElement.GetProperty("works")[0];
        var first = work.GetProperty("cliffs")[0];
        Assert.Equal(315.04m, first.GetProperty("below").GetDecimal());
        Assert.Contains(
            first.GetProperty("jumps")[0].GetProperty("causes").EnumerateArray(),
            c => c.GetProperty("switched").GetString() == "lss.cotiza_por_el_salario_mínimo"
        );
    }

    [Theory]
    [InlineData("--reading especie=quizá", ExitCode.BadInput, "no_se_suma, se_suma")]
    [InlineData("--reading nada=1", ExitCode.BadInput, "cg law open")]
    [InlineData("--work otro", ExitCode.Usage, "hogar-por-día")]
    [InlineData("--at 2010-01-01", ExitCode.NoRule, "2010-01")]
    public void Mistakes_are_told(string options, int code, string says)
    {
        var outcome = Cg.Run(Cg.Split("law cliffs " + options));
        Assert.Equal(code, outcome.ExitCode);
        Assert.Contains(says, outcome.Error, StringComparison.Ordinal);
    }
}
