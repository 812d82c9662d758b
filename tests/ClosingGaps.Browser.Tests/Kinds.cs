namespace ClosingGaps.Browser.Tests;

/// <summary>
/// Pages to try one by one: two of each kind, in each language. A hundred rules of the law are shown by one view, and two of them say enough.
/// </summary>
internal static class Kinds
{
    public static async Task<IReadOnlyList<Uri>> Of(Browser browser)
    {
        // Skips where there is no browser.
        await (await browser.Open()).Context.CloseAsync();
        return
        [
            .. (await Crawl.Pages(browser.Address))
                .GroupBy(p => Kind(p.Address))
                .SelectMany(kind => kind.Take(2))
                .Select(p => p.Address),
        ];
    }

    private static string Kind(Uri address)
    {
        var parts = address.AbsolutePath.Trim('/').Split('/');
        var from = parts[0] == "en" ? 1 : 0;
        return string.Join('/', parts.Take(from + 2)) + (parts.Length > from + 2 ? "/…" : "");
    }
}
