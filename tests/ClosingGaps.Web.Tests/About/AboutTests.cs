using ClosingGaps.Web.Pages.About;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ClosingGaps.Web.Tests.About;

public sealed class AboutTests(SiteFixture site)
{
    [Theory]
    [InlineData("/privacidad", "No te pedimos nombre ni cuenta")]
    [InlineData("/accesibilidad", "No lo hemos probado con personas con discapacidad")]
    [InlineData("/acerca", "No es un sitio del gobierno")]
    [InlineData("/glosario", "Salario base de cotización")]
    [InlineData("/en/privacidad", "We ask for no name")]
    [InlineData("/en/accesibilidad", "We have not tested it with people with disabilities")]
    [InlineData("/en/acerca", "It is not a site of the government")]
    [InlineData("/en/glosario", "Contribution wage")]
    public async Task They_say_what_they_must(string path, string text) =>
        Assert.Contains(text, await site.Get(path), StringComparison.Ordinal);

    [Fact]
    public async Task The_status_tells_versions_and_that_the_law_passes_its_cases()
    {
        var check = await site.Services.GetRequiredService<SelfCheck>().Result;
        Assert.Empty(check.Failed);
        Assert.True(check.Cases > 300, $"{check.Cases}");
        var page = await site.Get("/estado");
        Assert.Contains("Todo bien.", page, StringComparison.Ordinal);
        Assert.Contains($"Los {check.Cases} casos", page, StringComparison.Ordinal);
        Assert.Contains("ninguna existe", page, StringComparison.Ordinal);
        Assert.Contains("al 7 de junio de 2024", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/salir")]
    [InlineData("/en/salir")]
    public async Task The_way_out_clears_and_gives_nothing_away(string path)
    {
        using var response = await site.Client.GetAsync(
            new Uri(path, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(
            "\"cache\", \"cookies\", \"storage\"",
            string.Join(", ", response.Headers.GetValues("Clear-Site-Data"))
        );
        Assert.True(response.Headers.CacheControl!.NoStore);
        var page = await site.Get(path);
        foreach (
            var word in new[]
            {
                "Brechas",
                "Gaps",
                "IMSS",
                "trabaj",
                "work",
                "href=\"/hogar",
                "<a ",
            }
        )
        {
            Assert.DoesNotContain(word, page, StringComparison.OrdinalIgnoreCase);
        }
    }
}
