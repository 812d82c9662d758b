using System.Text.Json;
using ClosingGaps.Tests.Cli;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Docs;

/// <summary>Each file of examples/ is answered by the law that ships, and its keys are those of the generated schema.</summary>
public sealed class ExamplesTests
{
    public static TheoryData<string> Examples { get; } =
    [
        .. Directory
            .EnumerateFiles(RepositoryRoot.Combine("examples"), "*.yaml")
            .Select(f => Path.GetFileName(f))
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void There_are_some() => Assert.True(Examples.Count >= 3);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Is_answered(string file)
    {
        var outcome = Cg.Run("calc", $"examples/{file}", "--law", "law", "--json");
        Assert.True(outcome.ExitCode == 0, outcome.Everything);
        using var json = JsonDocument.Parse(outcome.Output);
        var results = json.RootElement.GetProperty("results").EnumerateArray().ToList();
        Assert.Contains(results, r => r.GetProperty("state").GetString() == "known");

        // What is unknown says why.
        Assert.All(
            results.Where(r => r.GetProperty("state").GetString() == "unknown"),
            r => Assert.NotEqual(0, r.GetProperty("reasons").GetArrayLength())
        );
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_result_of_it_is_explained_in_both_languages(string file)
    {
        var outcome = Cg.Run("calc", $"examples/{file}", "--law", "law", "--json");
        using var json = JsonDocument.Parse(outcome.Output);
        var each = json
            .RootElement.GetProperty("results")
            .EnumerateArray()
            .DistinctBy(r => r.GetProperty("id").GetString());
        foreach (var result in each)
        {
            foreach (var language in new[] { "es", "en" })
            {
                var explained = Cg.Run(
                    "explain",
                    $"examples/{file}",
                    result.GetProperty("id").GetString()!,
                    "--of",
                    result.GetProperty("of").GetString()!,
                    "--law",
                    "law",
                    "--lang",
                    language
                );
                Assert.True(explained.ExitCode == 0, explained.Everything);
                var label = result.GetProperty("label").GetProperty(language).GetString()!;
                Assert.StartsWith(label, explained.Output, StringComparison.Ordinal);
            }
        }
    }
}
