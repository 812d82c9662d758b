using Microsoft.Playwright;
using Xunit;

namespace ClosingGaps.Browser.Tests;

/// <summary>What a page costs someone who pays for her data: bytes and requests of a first view, as they are sent.</summary>
public sealed class BudgetTests(Browser browser)
{
    private const int FirstView = 60 * 1024;
    private const int MostRequests = 5;

    [Fact]
    public async Task The_first_view_of_any_kind_of_page_is_light_and_asks_nobody_else()
    {
        var over = new List<string>();
        foreach (var address in await Kinds.Of(browser, "es"))
        {
            // A new window each time: nothing is in its cache.
            var page = await browser.Open();
            var requests = new List<IRequest>();
            page.Request += (_, r) => requests.Add(r);
            await page.GotoAsync(
                address.AbsoluteUri,
                new() { WaitUntil = WaitUntilState.NetworkIdle }
            );
            var bytes = 0;
            foreach (var request in requests)
            {
                var sizes = await request.SizesAsync();
                bytes += sizes.ResponseHeadersSize + sizes.ResponseBodySize;
            }

            if (bytes > FirstView || requests.Count > MostRequests)
            {
                over.Add($"{address.PathAndQuery}: {bytes} bytes in {requests.Count} requests");
            }

            over.AddRange(
                requests
                    .Select(r => new Uri(r.Url))
                    .Where(to => to.Authority != browser.Address.Authority)
                    .Select(to => $"{address.PathAndQuery} asks {to.Host}")
            );
            await page.Context.CloseAsync();
        }

        Findings.AreNone(over);
    }
}
