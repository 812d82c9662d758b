using System.Text.RegularExpressions;
using ClosingGaps.Web.Api;
using Xunit;

namespace ClosingGaps.Web.Tests.Api;

/// <summary>The page of the API says what its document says.</summary>
public sealed class ApiPageTests(SiteFixture site)
{
    [Theory]
    [InlineData("/api", "es")]
    [InlineData("/en/api", "en")]
    public async Task It_lists_each_operation_in_its_language(string path, string language)
    {
        var page = await site.Get(path);
        foreach (var operation in ApiOperations.All)
        {
            Assert.Contains($"{ApiSetup.Root}/{operation.Path}", page, StringComparison.Ordinal);
            Assert.Contains(operation.Summary.In(language), page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_kind_of_each_problem_leads_to_its_words()
    {
        var page = await site.Get("/api");
        var anchors = Regex
            .Matches(page, "<dt id=\"([a-z-]+)\"", RegexOptions.None, TimeSpan.FromSeconds(1))
            .Select(m => m.Groups[1].Value)
            .ToList();
        Assert.Equal(anchors.Count, anchors.Distinct().Count());
        foreach (
            var kind in new[]
            {
                ApiProblems.NoLaw(new("", "")).Kind,
                ApiProblems.TooMuch(new("", "")).Kind,
                ApiProblems.NotFound(new("", "")).Kind,
                ApiProblems.BadRequest(new("", "")).Kind,
                "bad-situation",
                "fault",
            }
        )
        {
            Assert.Contains(kind, anchors);
        }
    }
}
