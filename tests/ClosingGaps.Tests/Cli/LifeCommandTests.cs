using System.Text.Json.Nodes;
using ClosingGaps.Tests.Casework;
using Xunit;

namespace ClosingGaps.Tests.Cli;

public sealed class LifeCommandTests
{
    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public void Says_what_was_accepted(string language)
    {
        var outcome = Cg.Run(
            Cg.Split(
                $"life examples/su_vida.yaml --at 2026-11-01 --days 3,5 --houses 1 --law law --lang {language}"
            )
        );
        Golden.Check($"Cli/life.{language}.txt", GoldenText.WithoutHash(outcome.Everything));
    }

    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public void A_season_says_what_was_accepted(string language)
    {
        var outcome = Cg.Run(
            Cg.Split(
                $"life examples/jornalera.yaml --at 2026-11-01 --season 6,8 --law law --lang {language}"
            )
        );
        Golden.Check($"Cli/life_season.{language}.txt", GoldenText.WithoutHash(outcome.Everything));
    }

    [Fact]
    public void A_worker_of_the_fields_is_asked_by_seasons_unless_days_are_given()
    {
        Assert.Contains("4 meses al año", Cg.Run(Cg.Split($"{Field} --lang es")).Output);
        Assert.Contains("3 días, 1 casa", Cg.Run(Cg.Split($"{Field} --days 3 --lang es")).Output);
    }

    [Fact]
    public void Programs_get_every_test_with_its_numbers()
    {
        var json = JsonNode.Parse(
            Cg.Run(
                Cg.Split("life examples/su_vida.yaml --at 2026-11-01 --days 3 --houses 1 --json")
            ).Output
        )!;
        var maternity = json["courses"]![0]!["reached"]!
            .AsArray()
            .Single(r =>
                $"{r!["right"]}".EndsWith("tiene_subsidio_maternidad", StringComparison.Ordinal)
            )!;
        Assert.True((bool)maternity["never"]!);
        Assert.Equal(156, (int)maternity["insured_days_of_the_year"]!);
        Assert.Equal(-51, (int)maternity["days_to_spare"]!);
        Assert.Equal(22, (double)maternity["failing"]![0]!["value"]!);
        Assert.Equal(30, (double)maternity["failing"]![0]!["threshold"]!);
    }

    private const string Field = "life examples/jornalera.yaml --at 2026-11-01 --law law";

    [Theory]
    [InlineData("life examples/su_vida.yaml --season 12", "--season")]
    [InlineData("life examples/su_vida.yaml --days 0,3", "--days")]
    [InlineData("life examples/su_vida.yaml --houses muchas", "--houses")]
    [InlineData("vida examples/iztapalapa.yaml", "empleo")]
    public void A_mistake_says_how_to_mend_it(string command, string help)
    {
        var outcome = Cg.Run(Cg.Split(command));
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains(help, outcome.Error, StringComparison.Ordinal);
    }
}
