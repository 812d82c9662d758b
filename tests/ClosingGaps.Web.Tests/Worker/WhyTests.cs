using System.Text.RegularExpressions;
using Xunit;

namespace ClosingGaps.Web.Tests.Worker;

public sealed partial class WhyTests(SiteFixture site)
{
    [Fact]
    public async Task Plain_words_come_first_then_article_formula_range_and_all_of_it()
    {
        var code = site.Code(site.ThreeHouses());
        var page = await site.Post(
            "/hogar/porque",
            ("e", code),
            ("cifra", "pago_de_la_empleadora@casa_1")
        );
        string[] inOrder =
        [
            "<h1>",
            "$1,528.78",
            "class=\"lead\"",
            "class=\"box\"",
            "Artículo",
            "Fórmula",
            "Con tus números",
            "Entre <b>$1,416.54</b> y <b>$1,740.11</b>",
            "paso por paso",
            "El IMSS calcula las cuotas",
        ];
        var at = 0;
        foreach (var part in inOrder)
        {
            var found = page.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= at, $"{part} is not there, or not in its place");
            at = found;
        }
    }

    [Fact]
    public async Task Every_why_of_the_result_has_its_answer()
    {
        var code = site.Code(site.ThreeHouses());
        var result = await site.Post("/hogar/resultado", ("e", code));
        var whys = Figures().Matches(result).Select(f => f.Groups[1].Value).Distinct().ToList();
        Assert.True(whys.Count >= 10, $"{whys.Count} whys");
        foreach (var figure in whys)
        {
            var page = await site.Post("/hogar/porque", ("e", code), ("cifra", figure));
            Assert.Contains("paso por paso", page, StringComparison.Ordinal);
            var english = await site.Post("/en/hogar/porque", ("e", code), ("cifra", figure));
            Assert.Contains("step by step", english, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_a_figure_one_is_chosen()
    {
        var code = site.Code(site.ThreeHouses());
        var page = await site.Post("/hogar/porque", ("e", code), ("cifra", "nada@casa_1"));
        Assert.Contains("value=\"cuota_total_empleo@casa_1\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_unknown_says_what_is_missing()
    {
        var code = site.Code(site.ThreeHouses().Forget("casa_2", "salario_diario"));
        var page = await site.Post(
            "/hogar/porque",
            ("e", code),
            ("cifra", "pago_de_la_empleadora@casa_2")
        );
        Assert.Contains("Qué falta saber", page, StringComparison.Ordinal);
        Assert.Contains("Pago por día de trabajo", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("name=\"cifra\" value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Figures();
}
