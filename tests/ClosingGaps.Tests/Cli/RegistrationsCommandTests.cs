using System.Text.Json.Nodes;
using Xunit;

namespace ClosingGaps.Tests.Cli;

public sealed class RegistrationsCommandTests
{
    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public void Says_what_was_accepted(string language) =>
        Golden.Check(
            $"Cli/registrations.{language}.txt",
            Cg.Run("registrations", "--lang", language).Everything
        );

    [Fact]
    public void Programs_get_points_days_and_rivals()
    {
        var json = JsonNode.Parse(Cg.Run("registros", "--json").Output)!;
        Assert.Equal("2025-09", (string)json["last"]!);
        Assert.Equal(6, json["law_dates"]!.AsArray().Count);
        Assert.Contains(json["explanations"]!.AsArray(), e => (bool)e!["hypothesis_of_ours"]!);
    }
}
