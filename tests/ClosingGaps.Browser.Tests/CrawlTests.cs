using Xunit;

namespace ClosingGaps.Browser.Tests;

/// <summary>What must hold on every page that links lead to.</summary>
public sealed class CrawlTests(Browser browser)
{
    [Fact]
    public async Task No_link_is_dead()
    {
        var pages = await Pages();
        Assert.Contains(pages, p => p.Address.AbsolutePath == "/en/");
        Findings.AreNone(Crawl.Broken);
    }

    [Fact]
    public async Task No_peso_stands_without_its_why() =>
        Findings.AreNone(
            (await Pages()).SelectMany(p =>
                p.Document.QuerySelectorAll(".money")
                    .Where(m => m.Closest("[data-why]")?.QuerySelector(".why") is null)
                    .Select(m => $"{p.Address.PathAndQuery}: {m.TextContent}")
            )
        );

    [Fact]
    public async Task No_page_calls_a_third_party_or_carries_a_style_or_script_of_its_own() =>
        Findings.AreNone(
            (await Pages()).SelectMany(p =>
                p.Document.QuerySelectorAll(
                        "script:not([src]),style,[style],link[rel=stylesheet][href^=http],script[src^=http],img[src^=http],iframe"
                    )
                    .Select(e => $"{p.Address.PathAndQuery}: {e.OuterHtml}")
            )
        );

    [Fact]
    public async Task Each_page_says_its_language_and_has_one_heading_and_a_title_of_its_own() =>
        Findings.AreNone(
            (await Pages())
                // Where somebody lands who had to leave quickly, nothing may tell which site it is.
                .Where(p => !p.Address.AbsolutePath.EndsWith("/salir", StringComparison.Ordinal))
                .Where(p =>
                    p.Document.DocumentElement.GetAttribute("lang") != p.Language
                    || p.Document.QuerySelectorAll("h1").Length != 1
                    || p.Document.Title!.IndexOf('·', StringComparison.Ordinal) < 3
                )
                .Select(p =>
                    $"{p.Address.PathAndQuery}: {p.Document.Title}, {p.Document.QuerySelectorAll("h1").Length} headings"
                )
        );

    private async Task<IReadOnlyList<CrawledPage>> Pages()
    {
        // Skips where there is no browser, so that one thing is said once.
        await (await browser.Open()).CloseAsync();
        return await Crawl.Pages(browser.Address);
    }
}
