using System.Net;
using ClosingGaps.Casework.Territories;
using Xunit;

namespace ClosingGaps.Web.Tests.Law;

/// <summary>The law of each state: the list, and a page for each, in both languages.</summary>
public sealed class StatePagesTests(SiteFixture site)
{
    [Fact]
    public async Task The_list_leads_to_every_state_and_Iztapalapa()
    {
        var page = await site.Get("/ley/estado");
        foreach (var state in TerritoryNames.States)
        {
            Assert.Contains($"href=\"/ley/estado/{state.Code}\"", page, StringComparison.Ordinal);
        }

        Assert.Contains("href=\"/ley/estado/09007\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/ley/estado\"", await site.Get("/ley"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ley/estado/20", "De la entidad: Oaxaca")]
    [InlineData("/ley/estado/20", "Tarjeta Margarita Maza, cada dos meses: $2,000.00")]
    [InlineData("/ley/estado/09007", "De la alcaldía: Iztapalapa")]
    [InlineData("/ley/estado/04", "Las leyes propias de Campeche no están aquí.")]
    [InlineData("/ley/estado/04", "no encontrado")]
    [InlineData("/ley/estado/31?al=2025-06-01", "3% de lo que se paga")]
    [InlineData("/ley/estado/31?al=2026-06-01", "3.75% de lo que se paga")]
    [InlineData("/en/ley/estado/19", "Northern border (Anáhuac): $440.87/day")]
    [InlineData("/en/ley/estado/04", "not found")]
    public async Task A_state_says_what_holds_and_what_was_not_found(string path, string said) =>
        Assert.Contains(
            said,
            WebUtility.HtmlDecode(await site.Get(path)),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("/ley/estado/33")]
    [InlineData("/ley/estado/9")]
    [InlineData("/ley/estado/oaxaca")]
    public async Task A_place_that_is_none_is_not_found(string path)
    {
        using var response = await site.Client.GetAsync(
            new Uri(path, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
