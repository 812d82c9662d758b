using System.Text.Json;
using ClosingGaps.Tests.Cli;
using Xunit;

namespace ClosingGaps.Tests.Casework.Comparison;

public sealed class CompareCommandTests
{
    [Theory]
    [InlineData("by_day", "general domestic-by-day --month 2026-06")]
    [InlineData(
        "all",
        "general hogar-por-día hogar-por-mes campo --wage 450 --days 6 --month 2026-06"
    )]
    [InlineData("before_housing", "general hogar-por-día --wage 320 --month 2023-06")]
    [InlineData("of_a_file", "examples/tres_casas.yaml general hogar-por-día --of casa_1")]
    public void Says_what_was_accepted(string name, string options)
    {
        foreach (var language in new[] { "es", "en" })
        {
            var outcome = Cg.Run([
                "compare",
                .. Cg.Split(options),
                "--law",
                "law",
                "--lang",
                language,
            ]);
            Golden.Check(
                $"Cli/compare_{name}.{language}.txt",
                GoldenText.WithoutHash(outcome.Everything)
            );
        }
    }

    [Theory]
    [InlineData("general", 2, "hogar-por-día")]
    [InlineData("general general", 2, "dos regímenes distintos")]
    [InlineData("general nadie", 2, "nadie")]
    [InlineData("general campo --wage mucho", 2, "mucho")]
    [InlineData("general campo --days 9", 3, "--days")]
    [InlineData("general campo examples/tres_casas.yaml", 3, "casa_1, casa_2, casa_3")]
    public void A_mistake_says_how_to_mend_it(string options, int exitCode, string help)
    {
        var outcome = Cg.Run(["compare", .. Cg.Split(options), "--law", "law"]);
        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.Contains(help, outcome.Error, StringComparison.Ordinal);
        Assert.Equal("", outcome.Output);
    }

    [Fact]
    public void Programs_get_rows_with_articles()
    {
        var outcome = Cg.Run([
            "comparar",
            "general",
            "field",
            "--month",
            "2026-06",
            "--law",
            "law",
            "--json",
        ]);
        using var json = JsonDocument.Parse(outcome.Output);
        var row = json
            .RootElement.GetProperty("rows")
            .EnumerateArray()
            .Single(r => r.GetProperty("id").GetString() == "lss.plazo_para_inscribirla");
        Assert.True(row.GetProperty("differs").GetBoolean());
        Assert.Equal(
            [5, 7],
            row.GetProperty("cells").EnumerateArray().Select(c => c.GetProperty("value").GetInt32())
        );
    }
}
