using System.Text.Json;
using Xunit;

namespace ClosingGaps.Tests.Cli;

public sealed class OpenCommandTests
{
    [Fact]
    public void A_name_shows_women_under_each_option_with_the_article()
    {
        var outcome = Cg.Run(Cg.Split("law open alcance_del_artículo_36 --law law"));
        Assert.Equal(0, outcome.ExitCode);
        var line = outcome
            .Output.Split('\n')
            .First(l => l.Contains("Lo que le pueden descontar", StringComparison.Ordinal));
        Assert.Contains("$256.93", line, StringComparison.Ordinal);
        Assert.Contains("$0.00", line, StringComparison.Ordinal);
        Assert.Contains("LSS art. 38", line, StringComparison.Ordinal);
        Assert.Contains("que no existen", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Women_of_the_survey_are_counted_with_their_error_or_said_not_to_be_measurable()
    {
        var outcome = Cg.Run(Cg.Split("law open --women --law law --json"));
        Assert.Equal(0, outcome.ExitCode);
        using var json = JsonDocument.Parse(outcome.Output);
        var points = json
            .RootElement.EnumerateArray()
            .ToDictionary(p => p.GetProperty("id").GetString()!);
        Assert.True(points.Count >= 28);
        var factor = Survey("lss.factor_integración_hogar");
        Assert.True(factor.GetProperty("measurable").GetBoolean());
        Assert.True(factor.GetProperty("women").GetProperty("value").GetDouble() > 100_000);
        Assert.True(factor.GetProperty("women").GetProperty("standard_error").GetDouble() > 0);
        var sickness = Survey("lss.semanas_para_enfermedad");
        Assert.False(sickness.GetProperty("measurable").GetBoolean());
        Assert.Equal(JsonValueKind.Null, sickness.GetProperty("women").ValueKind);
        Assert.All(
            points.Values,
            p =>
                Assert.True(
                    p.GetProperty("request").ValueKind == JsonValueKind.Object
                        != (p.GetProperty("no_request").ValueKind == JsonValueKind.Object)
                )
        );

        JsonElement Survey(string id) => points[id].GetProperty("survey").GetProperty("options")[0];
    }

    [Fact]
    public void The_request_is_the_letter_and_nothing_else()
    {
        var outcome = Cg.Run(Cg.Split("law open especie --request --law law"));
        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith("Solicitud de acceso", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("[NOMBRE]", outcome.Output, StringComparison.Ordinal);
        var english = Cg.Run(Cg.Split("law open especie --request --law law --lang en"));
        Assert.StartsWith("Request for access", english.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("law open uma_diaria --law law", 3, "factor_integración_hogar")]
    [InlineData("law open --request --law law", 3, "--request")]
    [InlineData("law open campo_presunción --request --law law", 4, "tribunal")]
    [InlineData("law open --data nada --law law", 3, "nada")]
    public void A_mistake_says_how_to_mend_it(string command, int exitCode, string told)
    {
        var outcome = Cg.Run(Cg.Split(command));
        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.Contains(told, outcome.Error, StringComparison.Ordinal);
    }
}
