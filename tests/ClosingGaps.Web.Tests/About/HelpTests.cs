using Xunit;

namespace ClosingGaps.Web.Tests.About;

public sealed class HelpTests(SiteFixture site)
{
    [Fact]
    public async Task Danger_comes_first_and_a_way_out_is_near()
    {
        var page = await site.Get("/ayuda");
        var danger = page.IndexOf("tel:911", StringComparison.Ordinal);
        Assert.InRange(
            danger,
            1,
            page.IndexOf("<form method=\"post\" action=\"/ayuda", StringComparison.Ordinal)
        );
        Assert.Contains("href=\"/salir\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_can_be_called_comes_first_and_what_is_not_verified_says_so()
    {
        var page = await site.Post("/ayuda", ("asunto", "despido"), ("estado", "09"));
        var federal = page.IndexOf("PROFEDET", StringComparison.Ordinal);
        var own = page.IndexOf(
            "Procuraduría de la Defensa del Trabajo, Ciudad de México",
            StringComparison.Ordinal
        );
        Assert.InRange(federal, 1, own);
        Assert.Contains("href=\"tel:079\"", page[federal..own], StringComparison.Ordinal);
        Assert.Contains("no verificado", page[own..], StringComparison.Ordinal);
        Assert.DoesNotContain("Jalisco TV", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Her_states_phone_comes_before_the_countrys()
    {
        var page = await site.Post("/ayuda", ("asunto", "pago"), ("estado", "15"));
        var own = page.IndexOf("tel:8007702233", StringComparison.Ordinal);
        Assert.InRange(own, 1, page.IndexOf("tel:079", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_old_phone_says_from_when_and_asks_to_make_sure()
    {
        var page = await site.Post("/ayuda", ("asunto", "seguro"), ("estado", ""));
        var imss = page.IndexOf("800 623 2323", StringComparison.Ordinal);
        Assert.Contains(
            "16 de noviembre de 2022",
            page[imss..(imss + 900)],
            StringComparison.Ordinal
        );
        Assert.Contains("Puede haber cambiado", page[imss..(imss + 900)], StringComparison.Ordinal);
        Assert.Contains("no tenemos una oficina comprobada", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("otro", "99")]
    public async Task Without_a_matter_it_asks_for_one(string matter, string state) =>
        Assert.Contains(
            "Elige qué necesitas",
            await site.Post("/ayuda", ("asunto", matter), ("estado", state)),
            StringComparison.Ordinal
        );
}
