using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace ClosingGaps.Browser.Tests;

/// <summary>A page that was fetched, as a browser without script sees it.</summary>
public sealed record CrawledPage(Uri Address, IDocument Document)
{
    /// <summary>Of the address.</summary>
    public string Language =>
        (Address.AbsolutePath + "/").StartsWith("/en/", StringComparison.Ordinal) ? "en" : "es";
}

/// <summary>Every page of the site that links lead to, from the first one, in both languages.</summary>
public static class Crawl
{
    /// <summary>More than this is a loop of addresses.</summary>
    private const int Most = 4000;

    /// <summary>A page asked for with other dates or words is the same page; so many of them are tried in each part of the site.</summary>
    private const int MostQueries = 60;

    private static readonly Lock Gate = new();
    private static Task<IReadOnlyList<CrawledPage>>? walk;
    private static readonly List<string> broken = [];

    /// <summary>Links that lead nowhere: from where, to where, and what the server said.</summary>
    public static IReadOnlyList<string> Broken => broken;

    /// <summary>Walked once for all tests; a walk that fails fails them all.</summary>
    public static Task<IReadOnlyList<CrawledPage>> Pages(Uri start)
    {
        ArgumentNullException.ThrowIfNull(start);
        lock (Gate)
        {
            return walk ??= Walk(start);
        }
    }

    private static async Task<IReadOnlyList<CrawledPage>> Walk(Uri start)
    {
        using var client = new HttpClient();
        var parser = new HtmlParser();
        var pages = new List<CrawledPage>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { start.AbsoluteUri };
        var queries = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = new Queue<(Uri To, Uri From)>([(start, start)]);
        while (open.TryDequeue(out var link))
        {
            Assert.True(pages.Count < Most, $"More than {Most} pages: {link.To}");
            using var response = await client.GetAsync(link.To);
            if (!response.IsSuccessStatusCode)
            {
                broken.Add($"{link.From} → {link.To}: {(int)response.StatusCode}");
                continue;
            }

            // A report to be kept as a file is a page of its own, whose tests are elsewhere.
            if (
                response.Content.Headers.ContentType?.MediaType != "text/html"
                || response.Content.Headers.ContentDisposition is not null
            )
            {
                continue;
            }

            var html = await response.Content.ReadAsStringAsync();
            var document = parser.ParseDocument(html);
            pages.Add(new CrawledPage(link.To, document));
            foreach (var to in Links(document, link.To, start))
            {
                if (
                    seen.Add(to.AbsoluteUri)
                    && (
                        to.Query.Length == 0
                        || (queries[Part(to)] = queries.GetValueOrDefault(Part(to)) + 1)
                            <= MostQueries
                    )
                )
                {
                    open.Enqueue((to, link.To));
                }
            }
        }

        return pages;
    }

    private static string Part(Uri to) =>
        string.Concat(
            to.Segments.Take(to.AbsolutePath.StartsWith("/en/", StringComparison.Ordinal) ? 3 : 2)
        );

    private static IEnumerable<Uri> Links(IDocument page, Uri at, Uri start) =>
        page.QuerySelectorAll("a[href],link[href],script[src],img[src]")
            .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!)
            .Select(href => Uri.TryCreate(at, href, out var to) ? to : null)
            .OfType<Uri>()
            .Where(to => to.Host == start.Host && to.Port == start.Port)
            // The API's page shows what its errors look like too; its examples have tests of their own.
            .Where(to => !to.AbsolutePath.Contains("/api/v1/", StringComparison.Ordinal))
            .Select(to => new UriBuilder(to) { Fragment = "" }.Uri);
}
