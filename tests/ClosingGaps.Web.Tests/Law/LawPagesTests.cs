using System.Net;
using ClosingGaps.Law.Model;
using ClosingGaps.Web.Site;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ClosingGaps.Web.Tests.Law;

/// <summary>The law by plain words, by article, and on a day.</summary>
public sealed class LawPagesTests(SiteFixture site)
{
    [Theory]
    [InlineData("/ley?q=maternidad", "Subsidio de maternidad")]
    [InlineData("/ley?q=EMBARAZO", "Subsidio de maternidad")]
    [InlineData("/ley?q=dias", "días")]
    [InlineData("/ley?q=cu%C3%A1nto es el salario m%C3%ADnimo", "Salario mínimo general")]
    [InlineData("/en/ley?q=minimum wage", "minimum wage")]
    public async Task People_find_it_by_their_own_words(string path, string found) =>
        Assert.Contains(found, await site.Get(path), StringComparison.Ordinal);

    [Fact]
    public async Task An_article_typed_leads_to_its_page()
    {
        using var response = await Open("/ley?q=LSS%20106");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/ley/articulo/lss/106", response.Headers.Location!.OriginalString);
        var page = await site.Get("/ley/articulo/lss/106");
        Assert.Contains("LSS art. 106 fracción I", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/ley/cuota_fija_patronal\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_said_with_what_is_near()
    {
        var page = await site.Get("/ley?q=uma_diarja");
        Assert.Contains("Nada con", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/ley/uma_diaria\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_shows_what_held_on_the_day_with_its_source()
    {
        var page = await site.Get("/ley/uma_diaria?al=2026-01-31");
        Assert.Contains("Al 31 de enero de 2026", page, StringComparison.Ordinal);
        Assert.Contains("<b>$113.14/día</b>", page, StringComparison.Ordinal);
        Assert.Contains("verificado", page, StringComparison.Ordinal);
        var next = await site.Get("/en/ley/uma_diaria?al=01/02/2026");
        Assert.Contains("<b>$117.31/day</b>", next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_shows_its_formula_in_words_whose_names_are_links()
    {
        var page = await site.Get("/ley/cuota_total_empleo?al=2026-03-01");
        Assert.Contains(
            "(<a href=\"/ley/cuota_patronal_empleo?al=2026-03-01\">Cuota de la persona empleadora</a> +",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("Puntos abiertos de los que depende", page, StringComparison.Ordinal);
        Assert.Contains("da lo mismo", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_none_is_told_and_loses_nothing()
    {
        var page = await site.Get("/ley/uma_diaria?al=31/02/2026");
        Assert.Contains("no es un día", page, StringComparison.Ordinal);
        Assert.Contains("UMA diaria", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_name_and_every_article_of_the_law_has_its_page()
    {
        var law = site.Services.GetRequiredService<LawLibrary>().Snapshot;
        var paths = law.All<Symbol>()
            .Select(s => "/ley/" + Uri.EscapeDataString(s.Id))
            .Concat(
                law.Instruments.Where(i => law.Symbols.Values.Any(s => s.Citation?.Instrument == i))
                    .Select(i => "/ley/articulo/" + Uri.EscapeDataString(i.Name))
            )
            .ToList();
        Assert.True(paths.Count > 300);
        foreach (var path in paths)
        {
            using var response = await Open(path);
            Assert.True(response.StatusCode == HttpStatusCode.OK, path);
            // Text of this kind is compressed to a third or less: well under the 60 kB of a first view.
            var size = (
                await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
            ).Length;
            Assert.True(size < 120_000, $"{path}: {size} bytes");
        }
    }

    private Task<HttpResponseMessage> Open(string path) =>
        site.Client.GetAsync(
            new Uri(path, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
}
