using System.Net;
using Xunit;

namespace ClosingGaps.Web.Tests.Gap;

/// <summary>The pages of validation, of the fall of 2025 and of care.</summary>
public sealed class ComparedPagesTests(SiteFixture site)
{
    [Theory]
    [InlineData("/brecha/validacion", "Cada diferencia lleva su razón", "Por qué difieren")]
    [InlineData("/en/brecha/validacion", "Each difference has its reason", "Why they differ")]
    public async Task Each_difference_leads_to_its_reason(string path, string summary, string why)
    {
        var page = await site.Get(path);
        Assert.Contains(summary, page, StringComparison.Ordinal);
        Assert.Contains(why, page, StringComparison.Ordinal);
        Assert.Contains("href=\"#r-another_question\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"r-another_question\"", page, StringComparison.Ordinal);
        Assert.Contains(
            path.StartsWith("/en", StringComparison.Ordinal)
                ? "SYNTHETIC DATA"
                : "DATOS SINTÉTICOS",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_fall_of_2025_claims_no_cause()
    {
        var page = await site.Get("/brecha/registros");
        Assert.Contains("64,956 a 56,170", page, StringComparison.Ordinal);
        Assert.Contains("Ninguna se afirma como causa", page, StringComparison.Ordinal);
        Assert.Contains("hipótesis nuestra", page, StringComparison.Ordinal);
        Assert.Contains("<svg", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/brecha/cuidados/09007", "128,253", "no una capacidad")]
    [InlineData("/en/brecha/cuidados/20", "441,900", "not a capacity")]
    public async Task Care_says_that_places_are_a_guess(string path, string children, string guess)
    {
        var page = await site.Get(path);
        Assert.Contains(children, page, StringComparison.Ordinal);
        Assert.Contains(guess, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/brecha/validacion/csv", "survey,synthetic,id,period")]
    [InlineData("/brecha/cuidados/20/csv", "territory,name,population")]
    public async Task Figures_come_as_a_table(string path, string heading)
    {
        Assert.StartsWith(heading, await site.Get(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/brecha/cuidados/99")]
    [InlineData("/brecha/cuidados/20/xml")]
    [InlineData("/brecha/validacion/xml")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var response = await site.Client.GetAsync(
            new Uri(path, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
