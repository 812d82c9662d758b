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

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_page_has_a_serious_finding(ColorScheme scheme)
    {
        var page = await browser.Open(scheme: scheme);
        var findings = new List<string>();
        foreach (var address in await Kinds.Of(browser, scheme == ColorScheme.Dark ? "es" : null))
        {
            await page.GotoAsync(address.AbsoluteUri);
            findings.AddRange(await SeriousFindings(page));
        }

        Findings.AreNone(findings);
    }

    [Fact]
    public async Task No_page_scrolls_sideways_at_320_pixels_or_at_200_percent()
    {
        var page = await browser.Open(width: 320);
        var wide = new List<string>();
        foreach (var address in await Kinds.Of(browser))
        {
            await page.GotoAsync(address.AbsoluteUri);
            wide.AddRange(await TooWide(page));
        }

        Findings.AreNone(wide);
    }

    /// <summary>Serious and critical findings of the page that is open.</summary>
    public static async Task<IEnumerable<string>> SeriousFindings(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var result = await page.RunAxe(Wcag22).WaitAsync(TimeSpan.FromMinutes(1));
        return result
            .Violations.Where(v => v.Impact is "serious" or "critical")
            .SelectMany(v =>
                v.Nodes.Select(n => $"{new Uri(page.Url).PathAndQuery}: {v.Id}: {n.Html}")
            );
    }

    /// <summary>
    /// Asserts that the open page has no serious finding and does not scroll sideways. axe is itself a script: where the window has none it
    /// never ends, and the page is the same bytes as in a window that has.
    /// </summary>
    internal static async Task IsClean(IPage page, bool script = true)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (script)
        {
            Findings.AreNone(await SeriousFindings(page));
        }

        Findings.AreNone(await TooWide(page));
    }

    /// <summary>The page that is open, with what sticks out of the window, if it scrolls sideways.</summary>
    private static async Task<IEnumerable<string>> TooWide(IPage page)
    {
        const string isWide =
            "document.documentElement.scrollWidth > document.documentElement.clientWidth";
        const string what =
            "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth).map(e => e.outerHTML.slice(0, 80)).join(' · ')";
        return await page.EvaluateAsync<bool>(isWide)
            ? [$"{new Uri(page.Url).PathAndQuery}: {await page.EvaluateAsync<string>(what)}"]
            : [];
    }
}
