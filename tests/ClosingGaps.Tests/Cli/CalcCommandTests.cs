using System.Text.Json;
using Xunit;

namespace ClosingGaps.Tests.Cli;

public sealed class CalcCommandTests
{
    private const string TwoJobs = """
        mes: 2026-03
        personas:
          ana:
            residencia: "09007"
            edad: 40
            empleos:
              casa_1: { empleador: ruiz, salario_diario: 400, días_trabajados: 10, tipo: general, descuento: 5 % }
              casa_2: { salario_diario: 300, tipo: campo, descuento: 0 % }
        """;

    [Theory]
    [InlineData("two_jobs", "--output cuota salario_mensual neto apoyo")]
    [InlineData("two_jobs_reached", "")]
    [InlineData("two_jobs_complete", "--set casa_2.días_trabajados=8 --output neto")]
    public void Says_what_was_accepted(string name, string options)
    {
        using var folder = new TemporaryFolder();
        folder.Write("ana.yaml", TwoJobs);
        foreach (var language in new[] { "es", "en" })
        {
            var outcome = Cg.RunIn(
                folder.Path,
                [
                    "calc",
                    "ana.yaml",
                    "--law",
                    Cg.SampleLaw,
                    "--lang",
                    language,
                    .. Cg.Split(options),
                ]
            );
            Golden.Check($"Cli/calc_{name}.{language}.txt", outcome.Everything);
        }
    }

    [Fact]
    public void A_reading_moves_the_result_and_the_range_says_so()
    {
        using var json = JsonDocument.Parse(
            Cg.Sample(
                "calc --month 2026-03 --set días_trabajados=10 tipo=general --output cuota --json"
            ).Output
        );
        var result = json.RootElement.GetProperty("results")[0];
        Assert.Equal(215m, result.GetProperty("value").GetDecimal());
        Assert.Equal(107.5m, result.GetProperty("range")[0].GetDecimal());
        Assert.Equal(215m, result.GetProperty("range")[1].GetDecimal());
        Assert.Equal("medio", result.GetProperty("readings")[0].GetProperty("option").GetString());
    }

    [Fact]
    public void A_result_rests_on_the_worst_evidence_that_it_used()
    {
        const string Facts = "--set días_trabajados=10 tipo=general salario_diario=5 descuento=0%";
        Assert.Equal("assumed", Evidence($"calc --month 2026-03 {Facts} --output cuota --json"));
        Assert.Equal(
            "verified",
            Evidence($"calc --month 2026-03 {Facts} --output salario_mensual --json")
        );
    }

    [Fact]
    public void A_range_of_months_gives_a_result_for_each()
    {
        using var json = JsonDocument.Parse(
            Cg.Sample(
                "calc --month 2025-12/2026-02 --set salario_diario=100 días_trabajados=10 descuento=10% --output salario_mensual --json"
            ).Output
        );
        var values = json
            .RootElement.GetProperty("results")
            .EnumerateArray()
            .Select(r => r.GetProperty("value").GetDecimal());
        Assert.Equal([1000m, 900m, 900m], values);
    }

    private static string? Evidence(string command)
    {
        using var json = JsonDocument.Parse(Cg.Sample(command).Output);
        return json.RootElement.GetProperty("results")[0].GetProperty("evidence").GetString();
    }
}
