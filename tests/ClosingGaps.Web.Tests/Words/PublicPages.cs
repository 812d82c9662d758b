using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ClosingGaps.Web.Tests.Words;

/// <summary>
/// Every page of the site that an address alone leads to, in Spanish and English: the routes without a parameter, and what their links lead to,
/// a few of each route with one; then what answers a form (<see cref="Journeys"/>). Read once for all tests.
/// </summary>
public sealed class PublicPages(SiteFixture site)
{
    private const int OfEachRoute = 4;

    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<PublicPage>>>> read =
        new();

    /// <param name="language">"es" or "en".</param>
    public Task<IReadOnlyList<PublicPage>> In(string language) =>
        read.GetOrAdd(language, l => new(() => Crawl(l))).Value;

    /// <summary>The routes that are pages, as written.</summary>
    public IReadOnlyList<string> Routes =>
        [
            .. site
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
                .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
                .Where(r => !r.StartsWith("/error", StringComparison.Ordinal))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    private async Task<IReadOnlyList<PublicPage>> Crawl(string language)
    {
        var prefix = language == "en" ? "/en" : "";
        var open = new Queue<string>(Routes.Where(r => !r.Contains('{', StringComparison.Ordinal)));
        var seen = new HashSet<string>(open, StringComparer.Ordinal);
        var perRoute = new Dictionary<string, int>(StringComparer.Ordinal);
        var found = new List<PublicPage>();
        while (open.TryDequeue(out var path))
        {
            if (await Read(prefix, path, language) is not { } page)
            {
                continue;
            }

            found.Add(page);
            foreach (var link in page.Links(prefix))
            {
                var route = RouteOf(link);
                var count = perRoute.GetValueOrDefault(route);
                if (count < OfEachRoute && seen.Add(link))
                {
                    perRoute[route] = count + 1;
                    open.Enqueue(link);
                }
            }
        }

        return [.. found, .. await new Journeys(site, language).Read(Routes)];
    }

    private async Task<PublicPage?> Read(string prefix, string path, string language)
    {
        using var response = await site.Client.GetAsync(
            new Uri(prefix + path, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.True(
            response.StatusCode != HttpStatusCode.InternalServerError,
            $"{prefix}{path}: {(int)response.StatusCode}"
        );
        if (
            response.StatusCode != HttpStatusCode.OK
            || response.Content.Headers.ContentType?.MediaType != "text/html"
        )
        {
            return null;
        }

        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return PublicPage.Of(path, language, html);
    }

    // /ley/lss.cuota and /ley/lss.tasa are of one route.
    private static string RouteOf(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length < 2 ? path : string.Join('/', parts[..^1]);
    }
}
