using System.Net;
using AngleSharp.Html.Parser;
using ClosingGaps.Casework.OpenPoints;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using ClosingGaps.Web.Site;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ClosingGaps.Web.Tests.Law;

/// <summary>The page of each open point, and the request that would settle it.</summary>
public sealed class OpenPointPagesTests(SiteFixture site)
{
    private LawLibrary Law => site.Services.GetRequiredService<LawLibrary>();

    private OpenPointBook Book => site.Services.GetRequiredService<ContentLibrary>().OpenPoints;

    [Fact]
    public async Task Every_open_point_has_its_page_and_its_request_or_the_reason_for_none()
    {
        foreach (var reading in Law.Snapshot.All<ReadingSymbol>())
        {
            var path = $"/ley/puntos-abiertos/{Uri.EscapeDataString(reading.Name)}";
            var page = await site.Get(path);
            Assert.True(page.Length < 100_000, $"{path}: {page.Length}");
            Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
            using var letter = await Open(path + "/solicitud");
            Assert.Equal(
                Book.Letter(reading) is null ? HttpStatusCode.NotFound : HttpStatusCode.OK,
                letter.StatusCode
            );
            Assert.Equal(
                Book.Letter(reading) is not null,
                page.Contains("/solicitud\"", StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public async Task The_page_shows_what_the_engine_gives_each_woman()
    {
        var reading = (ReadingSymbol)Law.Snapshot.Find("alcance_del_artículo_36")!;
        var page = await site.Get($"/ley/puntos-abiertos/{Uri.EscapeDataString(reading.Name)}");
        var worked = WorkedWoman.Of(Law.Calculator, Book.Of(reading)!);
        Assert.NotEmpty(worked);
        foreach (var woman in worked)
        {
            Assert.Contains(woman.Woman.Who.Es, page, StringComparison.Ordinal);
            foreach (var o in woman.Figures.SelectMany(f => f.Options.Select(o => (f, o))))
            {
                Assert.Contains(
                    Figures.Text(o.f.Figure.Type, o.o.State, o.o.Value, "es"),
                    page,
                    StringComparison.Ordinal
                );
            }
        }

        Assert.Contains("href=\"/ley/articulo/lss/36\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Women_are_counted_with_their_error_or_it_is_said_that_they_cannot_be()
    {
        Assert.Contains("(±", await Page("factor_integración_hogar"), StringComparison.Ordinal);
        Assert.Contains(
            "No se puede medir con esta encuesta",
            await Page("semanas_para_enfermedad"),
            StringComparison.Ordinal
        );

        Task<string> Page(string name) =>
            site.Get($"/ley/puntos-abiertos/{Uri.EscapeDataString(name)}");
    }

    [Fact]
    public async Task The_request_is_the_same_on_the_page_in_the_file_and_in_the_command()
    {
        var reading = (ReadingSymbol)Law.Snapshot.Find("especie")!;
        using var file = await Open("/ley/puntos-abiertos/especie/solicitud.txt");
        Assert.Equal("text/plain", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            "solicitud-especie.txt",
            file.Content.Headers.ContentDisposition!.FileName?.Trim('"')
        );
        var text = await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Book.Letter(reading)!.Text("es"), text);
        var page = WebUtility.HtmlDecode(await site.Get("/ley/puntos-abiertos/especie/solicitud"));
        Assert.All(
            Book.Letter(reading)!.Parts("es").SelectMany(p => p.Lines),
            line => Assert.Contains(line, page, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_list_leads_to_each_page()
    {
        var list = await site.Get("/ley/puntos-abiertos");
        Assert.All(
            Law.Snapshot.All<ReadingSymbol>(),
            r =>
                Assert.Contains(
                    $"href=\"/ley/puntos-abiertos/{Uri.EscapeDataString(r.Name)}\"",
                    list,
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [InlineData("/ley/puntos-abiertos/especie")]
    [InlineData("/en/ley/puntos-abiertos/factor_integración_hogar")]
    [InlineData("/en/ley/puntos-abiertos/especie/solicitud")]
    [InlineData("/ley/vigencia?al=2026-11-24")]
    [InlineData("/en/ley/textos?al=2026-11-24")]
    public async Task No_link_is_dead(string path)
    {
        var document = await new HtmlParser().ParseDocumentAsync(await site.Get(path));
        var links = document
            .QuerySelectorAll("main a[href]")
            .Select(a => a.GetAttribute("href")!)
            .Where(h => h.StartsWith('/'))
            .Distinct()
            .ToList();
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            using var response = await Open(link);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path} → {link}");
        }
    }

    [Theory]
    [InlineData("/ley/puntos-abiertos/nada")]
    [InlineData("/ley/puntos-abiertos/uma_diaria")]
    [InlineData("/ley/puntos-abiertos/especie/otra")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var response = await Open(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private Task<HttpResponseMessage> Open(string path) =>
        site.Client.GetAsync(
            new Uri(path, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
}
