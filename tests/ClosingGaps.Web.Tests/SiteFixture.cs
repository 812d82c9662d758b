using System.Net;
using ClosingGaps.Web.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(SiteFixture))]

namespace ClosingGaps.Web.Tests;

/// <summary>The site in this process, one for all tests; take it as a constructor parameter.</summary>
public sealed class SiteFixture : IDisposable
{
    // All tests are one client to the site: what one client may ask has tests of its own.
    private readonly WebApplicationFactory<Program> factory =
        new WebApplicationFactory<Program>().WithWebHostBuilder(static site =>
        {
            // The test server has no body limits to set and would say so at each request.
            site.UseSetting("Logging:LogLevel:Microsoft.AspNetCore.Routing", "Error");
            foreach (var kind in new[] { "page", "case", "heavy" })
            {
                site.UseSetting($"limits:{kind}:perSecond", "100000");
                site.UseSetting($"limits:{kind}:burst", "100000");
                site.UseSetting($"limits:{kind}:waiting", "1000");
            }
        });

    public SiteFixture()
    {
        Client = factory.CreateClient(
            new WebApplicationFactoryClientOptions
            {
                AllowAutoRedirect = false,
                HandleCookies = false,
            }
        );
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => factory.Services;

    /// <summary>The text of a page that must be there.</summary>
    public async Task<string> Get(string path)
    {
        using var response = await Client.GetAsync(
            new Uri(path, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        return await Text(path, response);
    }

    /// <summary>The text of the page that answers a form; fields may repeat.</summary>
    public async Task<string> Post(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(
            fields.Select(f => KeyValuePair.Create(f.Name, f.Value))
        );
        using var response = await Client.PostAsync(
            new Uri(path, UriKind.Relative),
            form,
            TestContext.Current.CancellationToken
        );
        return await Text(path, response);
    }

    public void Dispose()
    {
        Client.Dispose();
        factory.Dispose();
    }

    private static async Task<string> Text(string path, HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(
            response.StatusCode == HttpStatusCode.OK,
            $"{path}: {(int)response.StatusCode}\n{text[..Math.Min(text.Length, 2000)]}"
        );
        return WebUtility.HtmlDecode(text);
    }
}
