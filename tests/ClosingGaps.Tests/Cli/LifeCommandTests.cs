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
