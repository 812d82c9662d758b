namespace ClosingGaps.Browser.Tests;

/// <summary>
/// Pages to try one by one: one of each view. A hundred rules of the law are shown by one view, and the first of them says enough.
/// </summary>
internal static class Kinds
{
    /// <param name="browser">Where the site is.</param>
    /// <param name="language">Pages in that language only; in both without it.</param>
    public static async Task<IReadOnlyList<Uri>> Of(Browser browser, string? language = null)
    {
        // Skips where there is no browser.
        await (await browser.Open()).Context.CloseAsync();
        return
        [
            .. (await Crawl.Pages(browser.Address))
                .Where(p => language is null || p.Language == language)
                .GroupBy(p => (p.Document.Body!.GetAttribute("data-page"), p.Language))
                .Select(kind => kind.First().Address),
        ];
    }
}
