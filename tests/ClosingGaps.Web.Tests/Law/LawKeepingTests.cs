using System.Net;
using ClosingGaps.Casework.LawBook;
using ClosingGaps.Web.Pages.Law;
using ClosingGaps.Web.Site;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ClosingGaps.Web.Tests.Law;

/// <summary>What whoever keeps the law looks at: its timeline, what ends soon, old texts, and what is encoded.</summary>
public sealed class LawKeepingTests(SiteFixture site)
{
    [Fact]
    public async Task The_timeline_of_a_name_tells_each_day_before_and_after()
    {
        var page = await site.Get("/ley/linea-de-tiempo?de=uma%20diaria");
        Assert.Contains("UMA diaria", page, StringComparison.Ordinal);
        Assert.Contains("$113.14/día → $117.31/día", page, StringComparison.Ordinal);
        Assert.True(
            page.IndexOf("2025", StringComparison.Ordinal)
                < page.IndexOf("1 de febrero de 2026", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_timeline_of_a_law_is_told_page_by_page_and_whole()
    {
        var law = site.Services.GetRequiredService<LawLibrary>().Snapshot;
        var changes = LawTimeline.Of(law, LawTimeline.First, LawTimeline.Last, "lss", "es");
        var pages = (changes.Count + 79) / 80;
        var shown = 0;
        for (var p = 1; p <= pages; p++)
        {
            var page = await site.Get($"/ley/linea-de-tiempo?de=lss&p={p}");
            Assert.True(page.Length < 100_000, $"{page.Length}");
            shown += page.Split("<li><a href=").Length - 1;
        }

        Assert.Equal(changes.Count, shown);
    }

    [Fact]
    public async Task What_the_law_does_not_have_is_said() =>
        Assert.Contains(
            "no tiene cambios de",
            await site.Get("/ley/linea-de-tiempo?de=aguacate"),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task What_ends_within_the_days_is_there_on_the_day_and_not_before()
    {
        // The decree ends on 31 December: its end is 38 days from 24 November.
        const string Ends = "3.6 UMA, termina";
        Assert.Contains(
            Ends,
            await site.Get("/ley/vigencia?al=2026-11-24&dias=38"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            Ends,
            await site.Get("/ley/vigencia?al=2026-11-24&dias=37"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "1 de febrero de 2027",
            await site.Get("/ley/vigencia?al=2026-11-24"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "should have changed",
            await site.Get("/en/ley/vigencia?al=2027-02-15"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/ley/vigencia?al=31/02/2026", "no es un día")]
    [InlineData("/ley/textos?al=ayer", "no es un día")]
    [InlineData("/ley/vigencia?al=9999-12-31&dias=1500", "Nada en esos días")]
    [InlineData("/ley/textos?al=0001-01-01&meses=600", "no dice su fecha")]
    public async Task An_odd_day_is_told_and_breaks_nothing(string path, string told) =>
        Assert.Contains(told, await site.Get(path), StringComparison.Ordinal);

    [Fact]
    public async Task Old_texts_name_what_rests_on_them()
    {
        var page = await site.Get("/ley/textos?al=2026-11-24&meses=24");
        Assert.Contains("Ley del Seguro Social", page, StringComparison.Ordinal);
        Assert.Contains("Texto al 7 de junio de 2024", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">Ley Federal del Trabajo<", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_law_tells_its_articles_and_why_the_rest_is_not_there()
    {
        var index = site.Services.GetRequiredService<LawIndex>();
        var list = await site.Get("/ley/cobertura");
        foreach (var i in index.Coverage)
        {
            var path = "/ley/cobertura/" + Uri.EscapeDataString(i.Instrument.Name);
            Assert.Contains($"href=\"{path}\"", list, StringComparison.Ordinal);
            var page = await site.Get(path);
            Assert.True(page.Length < 100_000, $"{path}: {page.Length}");
            Assert.All(i.Ranges, r => Assert.Contains(r.Why.Es, page, StringComparison.Ordinal));
            Assert.All(
                i.Articles,
                a =>
                    Assert.True(
                        a.Lacks is null || page.Contains(a.Lacks.Es, StringComparison.Ordinal)
                    )
            );
            foreach (var link in i.Articles.Select(a => LawIndex.Link(a.Citation)[1..]).Distinct())
            {
                using var article = await site.Client.GetAsync(
                    new Uri(link, UriKind.Relative),
                    TestContext.Current.CancellationToken
                );
                Assert.True(article.StatusCode == HttpStatusCode.OK, link);
            }
        }
    }

    [Fact]
    public async Task The_laws_first_page_leads_to_all_of_them()
    {
        var page = await site.Get("/ley");
        foreach (var path in new[] { "linea-de-tiempo", "vigencia", "textos", "cobertura" })
        {
            Assert.Contains($"href=\"/ley/{path}\"", page, StringComparison.Ordinal);
        }
    }
}
