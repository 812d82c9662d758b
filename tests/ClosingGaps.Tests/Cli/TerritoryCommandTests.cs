using System.Text.Json;
using Xunit;

namespace ClosingGaps.Tests.Cli;

public sealed class TerritoryCommandTests
{
    private const string At = "--at 2026-11-30 --law law";

    [Fact]
    public void A_state_says_what_holds_and_what_was_not_found()
    {
        var outcome = Cg.Run(Cg.Split($"law territory 20 {At}"));
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("De la entidad: Oaxaca", outcome.Output, StringComparison.Ordinal);
        Assert.Contains(
            "Tarjeta Margarita Maza, cada dos meses: $2,000.00",
            outcome.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Aseguradas en el IMSS\n  no encontrado",
            outcome.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_a_code_all_are_listed()
    {
        var outcome = Cg.Run(
            Cg.Split($"ley territorio {At}".Replace("ley ", "law ", StringComparison.Ordinal))
        );
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("09007", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Zacatecas", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_each_topic_with_its_source()
    {
        var outcome = Cg.Run(Cg.Split($"law territory 19 {At} --json"));
        using var json = JsonDocument.Parse(outcome.Output);
        var place = json.RootElement.EnumerateArray().Single();
        Assert.Equal("Nuevo León", place.GetProperty("name").GetString());
        var insured = place
            .GetProperty("topics")
            .EnumerateArray()
            .Single(t => t.GetProperty("topic").GetString() == "insured");
        Assert.True(insured.GetProperty("found").GetBoolean());
        Assert.Contains(
            "3,228",
            insured.GetProperty("lines")[0].GetProperty("text").GetProperty("es").GetString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("law territory 33")]
    [InlineData("law territory oaxaca")]
    [InlineData("law territory 9")]
    public void A_code_that_is_none_is_told(string command)
    {
        var outcome = Cg.Run(Cg.Split($"{command} {At}"));
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("no es la clave", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_balance_stands_in_the_answer_with_its_payments_and_its_words()
    {
        var outcome = Cg.Run(
            Cg.Split("entitlements examples/sus_apoyos.yaml --at 2026-11-24 --law law")
        );
        Assert.Equal(0, outcome.ExitCode);
        // 10 February 2028 is fifteen months away: seven payments of 1,650; of six payments of 2,500 four are left.
        Assert.Contains(
            "a lo más: $11,550.00, en 7 pagos que quedan",
            outcome.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "a lo más: $10,000.00, en 4 pagos que quedan",
            outcome.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("pida la respuesta por escrito", outcome.Output, StringComparison.Ordinal);
        Assert.Contains(
            "nadie puede pedirle que renuncie al seguro",
            outcome.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "El seguro no toca: Pensión de personas adultas mayores",
            outcome.Output,
            StringComparison.Ordinal
        );
    }
}
