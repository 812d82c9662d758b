using Xunit;

namespace ClosingGaps.Tests.Cli;

public sealed class AdequacyCommandTests
{
    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public void Says_what_was_accepted(string language) =>
        Golden.Check(
            $"Cli/adequacy.{language}.txt",
            Cg.Run(
                Cg.Split(
                    $"adequacy examples/su_vida.yaml --at 2026-11-01 --days 3,5 --houses 1 --law law --lang {language}"
                )
            ).Everything
        );
}
