using System.Text.Json;
using ClosingGaps.Tests.Cli;
using Xunit;

namespace ClosingGaps.Tests.Casework.Payments;

public sealed class ReadingsCommandTests
{
    [Theory]
    [InlineData("exact", "--paid 2522.95")]
    [InlineData(
        "two_amounts",
        "--employer 1995.52 --worker 192.80 --month 2024-06 --set salario_diario=270.60"
    )]
    [InlineData("near", "--paid 2961.40")]
    [InlineData("lower_wage", "--paid 1100 --set días_trabajados=12 salario_diario=450")]
    [InlineData("fewer_days", "--paid 1034.35 --set días_trabajados=12 salario_diario=450")]
    [InlineData("facts_missing", "--paid 2522.95 --set zona=desconocido")]
    public void Says_what_was_accepted(string name, string options)
    {
        foreach (var language in new[] { "es", "en" })
        {
            var outcome = Cg.Run([
                "readings",
                "examples/formato_de_pago.yaml",
                "--law",
                "law",
                "--lang",
                language,
                .. Cg.Split(options),
            ]);
            Golden.Check(
                $"Cli/readings_{name}.{language}.txt",
                GoldenText.WithoutHash(outcome.Everything)
            );
        }
    }

    [Theory]
    [InlineData("", 2, "--paid")]
    [InlineData("--paid 2,522.95", 2, "2522.95")]
    [InlineData("--paid -5", 2, "2522.95")]
    [InlineData("--paid 2522.95 --of casa_9", 3, "casa_1")]
    [InlineData("--paid 2522.95 --month 2026-01/2026-02", 3, "2026-03")]
    public void A_mistake_says_how_to_mend_it(string options, int exitCode, string help)
    {
        var outcome = Cg.Run([
            "readings",
            "examples/formato_de_pago.yaml",
            "--law",
            "law",
            .. Cg.Split(options),
        ]);
        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.Contains(help, outcome.Error, StringComparison.Ordinal);
        Assert.Equal("", outcome.Output);
    }

    [Fact]
    public void Which_job_is_asked_when_there_are_several()
    {
        var outcome = Cg.Run([
            "readings",
            "examples/tres_casas.yaml",
            "--law",
            "law",
            "--paid",
            "546.68",
        ]);
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("casa_1, casa_2, casa_3", outcome.Error, StringComparison.Ordinal);
        outcome = Cg.Run([
            "lecturas",
            "examples/tres_casas.yaml",
            "--law",
            "law",
            "--paid",
            "546.68",
            "--of",
            "casa_2",
            "--json",
        ]);
        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal(1, json.RootElement.GetProperty("exact").GetArrayLength());
        Assert.Equal(
            480,
            json.RootElement.GetProperty("told").GetProperty("daily_wage").GetDouble()
        );
    }
}
