using System.Text.Json.Nodes;
using ClosingGaps.Cli;
using Xunit;

namespace ClosingGaps.Tests.Cli;

public sealed class CareCommandTests
{
    [Theory]
    [InlineData("09007", "es")]
    [InlineData("09007", "en")]
    [InlineData("20", "es")]
    [InlineData("20", "en")]
    public void Says_what_was_accepted(string territory, string language)
    {
        var outcome = Cg.Run(Cg.Split($"care --territory {territory} --law law --lang {language}"));
        Golden.Check($"Cli/care_{territory}.{language}.txt", outcome.Everything);
    }

    [Fact]
    public void Programs_get_numbers_and_what_they_are_not()
    {
        var json = JsonNode.Parse(Cg.Run(Cg.Split("care --territory 09007 --json")).Output)!;
        Assert.Equal(128_253, (int)json["asked"]!["under_6"]!);
        Assert.Null(json["asked"]!["towns_median_km"]);
        Assert.Equal(43, (int)json["entitlement"]!["from_days_of_age"]!);
        Assert.Contains("guess", (string)json["notes"]![0]!["en"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_has_a_row_for_each_territory()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "cuidados.csv");
        Cg.Run("care", "--csv", file);
        var lines = File.ReadAllLines(file);
        Assert.Equal(1 + 1 + 32, lines.Length);
        Assert.StartsWith("territory,name,population", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("00,México,125515554", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_territory_that_no_source_knows_is_told()
    {
        var outcome = Cg.Run(Cg.Split("care --territory 99 --lang es"));
        Assert.Equal(ExitCode.NoRule, outcome.ExitCode);
        Assert.Contains("99", outcome.Error, StringComparison.Ordinal);
    }
}
