using System.Globalization;
using ClosingGaps.Law.Model;
using ClosingGaps.Web.Pages.Employer;
using ClosingGaps.Web.Site;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ClosingGaps.Web.Tests.Employer;

public sealed class GuidesTests(SiteFixture site)
{
    private EmployerGuides Guides => site.Services.GetRequiredService<EmployerGuides>();

    private Snapshot Law => site.Services.GetRequiredService<LawLibrary>().Snapshot;

    [Fact]
    public void Every_truth_names_things_of_the_law_and_articles_in_both_languages()
    {
        Assert.True(Guides.Myths.Count >= 10);
        foreach (var myth in Guides.Myths)
        {
            Assert.NotEmpty(myth.Names);
            Assert.All(
                myth.Names,
                name => Assert.True(Law.Find(name) is not null, $"{myth.Id}: {name}")
            );
            Assert.Matches(@"(LSS|LFT|RACERF) \d", myth.Articles);
            foreach (var text in new[] { myth.Myth_, myth.Truth })
            {
                Assert.NotEmpty(text.Es);
                Assert.NotEmpty(text.En);
            }
        }
    }

    /// <summary>A number typed by hand would stay when the law changes: only those of the bare articles may stand.</summary>
    [Fact]
    public void No_peso_is_typed_in_a_truth()
    {
        Assert.All(Guides.Myths, m => Assert.DoesNotContain('$', m.Truth.Es + m.Truth.En));
        Assert.All(
            Guides.Myths,
            m => Assert.DoesNotMatch(@"\d+ ?(%|UMA|pesos)", m.Truth.Es + m.Truth.En)
        );
    }

    [Theory]
    [InlineData("2025-06-15", "$278.80/día")]
    [InlineData("2026-06-15", "$315.04/día")]
    public void Numbers_are_those_of_the_day(string day, string wage)
    {
        var text = EmployerGuides.Filled(
            "{salario_mínimo_general}, {día_de_pago#}",
            Law,
            DateOnly.Parse(day, CultureInfo.InvariantCulture),
            "es"
        );

        Assert.Equal($"{wage}, 17", text);
    }

    [Fact]
    public void A_name_that_is_not_of_the_law_stops_the_page()
    {
        Assert.Throws<InvalidDataException>(() =>
            EmployerGuides.Filled("{no_existe}", Law, new(2026, 3, 1), "es")
        );
    }

    [Theory]
    [InlineData("", "¿Por qué?")]
    [InlineData("/en", "Why?")]
    public async Task The_myths_are_told_with_their_why(string prefix, string why)
    {
        var page = await site.Get(prefix + "/empleadora/mitos");

        Assert.Contains("20 UMA", page, StringComparison.Ordinal);
        Assert.Contains("350 UMA", page, StringComparison.Ordinal);
        Assert.Equal(Guides.Myths.Count, page.Split($">{why}<").Length - 1);
        Assert.DoesNotContain('{', page.Split("<main")[1].Split("</main>")[0]);
    }

    [Fact]
    public async Task Each_step_has_an_article_or_says_that_it_is_not_verified()
    {
        var all = Guides
            .Registration.Have.Concat(Guides.Registration.Steps)
            .Concat(Guides.Registration.Later)
            .ToList();

        Assert.All(all, s => Assert.True(s.Article is not null || s.Source is not null, s.Es));
        Assert.All(
            all.Where(s => s.Rule is not null),
            s => Assert.IsType<RuleSymbol>(Law.Find(s.Rule!))
        );
        Assert.All(all, s => Assert.NotEqual(s.Es, s.En));
        var page = await site.Get("/empleadora/alta-paso-a-paso");
        Assert.Equal(
            all.Count(s => s.Source is not null),
            page.Split(">no verificado<").Length - 1
        );
    }
}
