using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace ClosingGaps.Browser.Tests;

/// <summary>WCAG 2.2 AA as far as a machine can see it: axe on every page, in light and in dark, and at 320 pixels.</summary>
public sealed class AccessibilityTests(Browser browser)
{
    private static readonly AxeRunOptions Wcag22 = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

    /// <summary>One of each kind: pages of a hundred rules are built by one view.</summary>
    private async Task<IReadOnlyList<Uri>> Addresses() =>
        [
            .. (await Crawl.Pages(browser.Address))
                .GroupBy(p => Kind(p.Address))
                .SelectMany(kind => kind.Take(2))
                .Select(p => p.Address),
        ];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_page_has_a_serious_finding(ColorScheme scheme)
    {
        var page = await browser.Open(scheme: scheme);
        var findings = new List<string>();
        foreach (var address in await Addresses())
        {
            await page.GotoAsync(address.AbsoluteUri);
            findings.AddRange(await Findings(page));
        }

        Assert.Empty(findings);
    }

    [Fact]
    public async Task No_page_scrolls_sideways_at_320_pixels_or_at_200_percent()
    {
        var page = await browser.Open(width: 320);
        var wide = new List<string>();
        foreach (var address in await Addresses())
        {
            await page.GotoAsync(address.AbsoluteUri);
            if (await Overflows(page))
            {
                wide.Add(address.PathAndQuery);
            }
        }

        Assert.Empty(wide);
    }

    /// <summary>Serious and critical findings of the page that is open.</summary>
    public static async Task<IEnumerable<string>> Findings(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var result = await page.RunAxe(Wcag22);
        return result
            .Violations.Where(v => v.Impact is "serious" or "critical")
            .SelectMany(v =>
                v.Nodes.Select(n => $"{new Uri(page.Url).PathAndQuery}: {v.Id}: {n.Html}")
            );
    }

    /// <summary>Whether the page is wider than the window.</summary>
    public static Task<bool> Overflows(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.EvaluateAsync<bool>(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        );
    }

    // /ley/cuota_fija and /ley/uma_diaria are of one kind; the language tells two apart.
    private static string Kind(Uri address)
    {
        var parts = address.AbsolutePath.Trim('/').Split('/');
        var from = parts[0] == "en" ? 1 : 0;
        return string.Join('/', parts.Take(from + 2)) + (parts.Length > from + 2 ? "/…" : "");
    }
}
