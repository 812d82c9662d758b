using System.Net;
using System.Xml.Linq;
using ClosingGaps.Law.Model;
using ClosingGaps.Web.Pages.Law;
using ClosingGaps.Web.Site;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ClosingGaps.Web.Tests.Law;

/// <summary>What changed and when, comparisons, open points, and what is missing.</summary>
public sealed class LawTimeTests(SiteFixture site)
{
    [Fact]
    public async Task A_year_tells_each_change_before_and_after()
    {
        var page = await site.Get("/ley/cambios?de=2026");
        Assert.Contains("<s>$113.14/día</s> → <b>$117.31/día</b>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/ley/uma_diaria?al=2026-02-01\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feed_is_atom_with_one_entry_a_day_newest_first()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument
            .Parse(
                await site.Client.GetStringAsync(
                    new Uri("/ley/cambios.atom", UriKind.Relative),
                    TestContext.Current.CancellationToken
                )
            )
            .Root!;
        Assert.Equal(atom + "feed", feed.Name);
        var days = feed.Elements(atom + "entry")
            .Select(e => e.Element(atom + "updated")!.Value)
            .ToList();
        Assert.True(days.Count > 10);
        Assert.Equal(days.OrderDescending(StringComparer.Ordinal), days);
        Assert.Equal(
            days.Count,
            feed.Elements(atom + "entry")
                .Select(e => e.Element(atom + "id")!.Value)
                .Distinct()
                .Count()
        );
    }

    [Fact]
    public async Task Two_dates_give_what_changed_between_them()
    {
        var page = await site.Get("/ley/comparar?de=2026-01-31&a=2026-02-01");
        Assert.Contains("UMA art. 4", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Salario mínimo general", page, StringComparison.Ordinal);
        Assert.Contains(
            "el primero antes que el segundo",
            await site.Get("/ley/comparar?de=2026-02-01&a=2026-01-31"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_same_woman_under_two_regimes_row_by_row_with_its_article()
    {
        var page = await site.Get(
            "/ley/comparar?regimen=general&regimen=hogar-por-d%C3%ADa&pago=450&dias=3&al=2026-03-01"
        );
        Assert.Contains("≠ <a href=\"/ley/", page, StringComparison.Ordinal);
        Assert.Contains("Lo que se paga en el mes", page, StringComparison.Ordinal);
        Assert.Contains("LSS art.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pago=-5&dias=3", "entre 1 y 100,000")]
    [InlineData("pago=450&dias=9", "del 1 al 7")]
    public async Task What_was_typed_wrong_is_told_and_kept(string typed, string told)
    {
        var page = await site.Get($"/ley/comparar?regimen=general&regimen=campo&{typed}");
        Assert.Contains(told, page, StringComparison.Ordinal);
        Assert.Contains("value=\"campo\" checked", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_stands_beside_the_law_that_it_would_change()
    {
        var page = await site.Get("/ley/comparar?paquete=cuota_a_la_mitad");
        Assert.Contains("Propuesta: no es ley.", page, StringComparison.Ordinal);
        Assert.Contains(
            "lo anterior − parte_del_estado_en_la_cuota",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Open_points_stand_by_women_moved_and_each_is_there_once()
    {
        var page = await site.Get("/ley/puntos-abiertos");
        var law = site.Services.GetRequiredService<LawLibrary>().Snapshot;
        foreach (var reading in law.All<ReadingSymbol>())
        {
            Assert.Single(page.Split($"id=\"{reading.Name}\"").Skip(1));
        }

        Assert.True(
            page.IndexOf("id=\"factor_integración_hogar\"", StringComparison.Ordinal)
                < page.IndexOf("id=\"seguro_del_trabajo_familiar\"", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("(± +", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_to_be_missing_is_missing()
    {
        var page = await site.Get("/ley/no-codificado");
        var law = site.Services.GetRequiredService<LawLibrary>().Snapshot;
        foreach (var part in site.Services.GetRequiredService<NotEncoded>().Missing)
        {
            Assert.Contains(part.What.Es, page, StringComparison.Ordinal);
            foreach (var article in part.Articles)
            {
                Assert.Contains(law.Instruments, i => i.Name == part.Instrument);
                using var response = await site.Client.GetAsync(
                    new Uri($"/ley/articulo/{part.Instrument}/{article}", UriKind.Relative),
                    TestContext.Current.CancellationToken
                );
                Assert.True(
                    response.StatusCode == HttpStatusCode.NotFound,
                    $"{part.Instrument} {article} is encoded"
                );
            }
        }
    }
}
