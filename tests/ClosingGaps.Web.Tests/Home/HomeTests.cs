using System.Net;
using Xunit;

namespace ClosingGaps.Web.Tests.Home;

public sealed class HomeTests(SiteFixture site)
{
    [Fact]
    public async Task It_opens_on_the_gap_of_today_and_says_that_its_people_are_made_up()
    {
        var page = await site.Get("/");
        Assert.Contains("<html lang=\"es\">", page, StringComparison.Ordinal);
        Assert.Contains("mujeres trabajadoras del hogar", page, StringComparison.Ordinal);
        Assert.Contains("DATOS SINTÉTICOS", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/hogar/empezar\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_says_the_language_and_links_keep_it()
    {
        var page = await site.Get("/en/");
        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("women domestic workers", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/en/hogar/empezar\"", page, StringComparison.Ordinal);
        Assert.Contains("hreflang=\"es\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/no-hay", "No hay esa página")]
    [InlineData("/en/no-hay", "There is no such page")]
    public async Task An_address_that_leads_nowhere_is_said_in_its_language(
        string path,
        string title
    )
    {
        using var response = await site.Client.GetAsync(
            new Uri(path, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(title, WebUtility.HtmlDecode(text), StringComparison.Ordinal);
    }
}
