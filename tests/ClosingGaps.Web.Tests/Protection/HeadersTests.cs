using System.Net;
using Xunit;

namespace ClosingGaps.Web.Tests.Protection;

/// <summary>What every answer tells the browser, whatever it is an answer to.</summary>
public sealed class HeadersTests(SiteFixture site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/en/")]
    [InlineData("/site.css")]
    [InlineData("/hogar/empezar")]
    [InlineData("/no-hay-tal-pagina")]
    [InlineData("/error/500")]
    [InlineData("/api")]
    [InlineData("/api/openapi.json")]
    [InlineData("/api/v1/values/uma_diaria?at=1900-01-01")]
    [InlineData("/en/api/v1/nada")]
    public async Task They_are_strict_and_no_cookie_is_set(string path)
    {
        using var response = await site.Client.GetAsync(
            new Uri(path, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        var isApi = path.Contains("/api/", StringComparison.Ordinal);
        Assert.Equal("nosniff", Only(response, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Only(response, "Referrer-Policy"));
        Assert.Equal("same-origin", Only(response, "Cross-Origin-Opener-Policy"));
        Assert.Equal(
            isApi ? "cross-origin" : "same-origin",
            Only(response, "Cross-Origin-Resource-Policy")
        );
        Assert.Contains(
            "geolocation=()",
            Only(response, "Permissions-Policy"),
            StringComparison.Ordinal
        );
        var policy = Only(response, "Content-Security-Policy");
        foreach (
            var part in new[]
            {
                "default-src 'none'",
                "script-src 'self'",
                "frame-ancestors 'none'",
                "base-uri 'none'",
                "form-action 'self'",
            }
        )
        {
            Assert.Contains(part, policy, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("X-Powered-By"));
    }

    [Fact]
    public async Task A_browser_is_told_to_come_back_by_https_but_not_on_this_machine()
    {
        Assert.Contains(
            "max-age=31536000",
            await Strict("https://ejemplo.test"),
            StringComparison.Ordinal
        );
        Assert.Equal("", await Strict("https://localhost"));
        Assert.Equal("", await Strict("http://ejemplo.test"));
    }

    [Fact]
    public async Task Pages_of_others_may_read_open_data_and_nothing_else()
    {
        Assert.Equal("*", await AllowedOrigin("/api/v1/values?q=uma_"));
        Assert.Equal("", await AllowedOrigin("/hogar/empezar"));
    }

    [Fact]
    public async Task A_journey_is_not_kept_by_anyone()
    {
        using var response = await site.Client.PostAsync(
            new Uri("/hogar/pregunta", UriKind.Relative),
            null,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    private async Task<string> Strict(string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(origin + "/site.css"));
        using var response = await site.Client.SendAsync(
            request,
            TestContext.Current.CancellationToken
        );
        return response.Headers.TryGetValues("Strict-Transport-Security", out var values)
            ? string.Join(',', values)
            : "";
    }

    private async Task<string> AllowedOrigin(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add("Origin", "https://otra.test");
        using var response = await site.Client.SendAsync(
            request,
            TestContext.Current.CancellationToken
        );
        return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values)
            ? string.Join(',', values)
            : "";
    }

    private static string Only(HttpResponseMessage response, string name) =>
        Assert.Single(response.Headers.GetValues(name));
}
