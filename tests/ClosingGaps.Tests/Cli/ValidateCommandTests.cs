using System.Text.Json.Nodes;
using Xunit;

namespace ClosingGaps.Tests.Cli;

public sealed class ValidateCommandTests
{
    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public void Says_what_was_accepted(string language)
    {
        var outcome = Cg.Run(Cg.Split($"validate --law law --lang {language}"));
        Golden.Check($"Cli/validate.{language}.txt", outcome.Everything);
    }

    [Fact]
    public void Programs_and_tables_get_every_figure()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "validación.csv");
        var json = JsonNode.Parse(Cg.Run("validate", "--json", "--csv", file).Output)!;
        var figures = json["figures"]!.AsArray();
        Assert.Equal(figures.Count + 1, File.ReadAllLines(file).Length);
        Assert.True((bool)json["synthetic"]!);
        Assert.All(
            figures,
            f =>
            {
                // A figure has ours, or it is said why not.
                var standing = (string)f!["standing"]!;
                Assert.Equal(standing is "agrees" or "misses", f["ours"] is not null);
                Assert.Equal(standing == "not_compared", f["not_compared"] is not null);
                if (standing == "misses")
                    Assert.NotEmpty(f["reasons"]!.AsArray());
            }
        );
    }
}
