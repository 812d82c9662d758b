using System.Text.Json.Nodes;
using ClosingGaps.Tests.Casework;
using Xunit;

namespace ClosingGaps.Tests.Cli;

public sealed class SeasonCommandTests
{
    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public void Says_what_was_accepted(string language)
    {
        var outcome = Cg.Run(
            Cg.Split($"season examples/temporada.yaml --year 2026 --law law --lang {language}")
        );
        Golden.Check($"Cli/season.{language}.txt", GoldenText.WithoutHash(outcome.Everything));
    }

    [Fact]
    public void Json_says_the_same()
    {
        var outcome = Cg.Run(Cg.Split("temporada examples/temporada.yaml --law law --json"));
        Assert.Equal(0, outcome.ExitCode);
        var json = JsonNode.Parse(outcome.Output)!;
        Assert.Equal(12, json["months"]!.AsArray().Count);
        Assert.Equal("2026-07-13", (string)json["permanence"]!["since"]!);
        Assert.Equal(19, (double)json["weeks"]!["value"]!);
        Assert.Equal("14", (string)json["jobs"]![0]!["place"]!);
        Assert.Equal(10, (int)json["months"]![4]!["days_of_care"]!);
    }

    [Fact]
    public void Days_of_care_that_nobody_told_are_not_none()
    {
        var outcome = Cg.Run(Cg.Split("season examples/jornalera.yaml --law law"));
        Assert.Contains("0/30", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("0/28", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("season examples/temporada.yaml --year dosmil", "--year")]
    [InlineData("season examples/temporada.yaml --year 2017", "2018")]
    [InlineData("temporada examples/iztapalapa.yaml", "empleo")]
    [InlineData("season examples/su_vida.yaml", "campo")]
    [InlineData("season examples/tres_casas.yaml --year 2026", "campo")]
    public void A_mistake_says_how_to_mend_it(string command, string help)
    {
        var outcome = Cg.Run(Cg.Split(command));
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains(help, outcome.Error, StringComparison.Ordinal);
    }
}
