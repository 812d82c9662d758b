using System.Text.RegularExpressions;
using Xunit;

namespace ClosingGaps.Web.Tests.Farm;

/// <summary>The law's own cases, answered one question after another.</summary>
public sealed partial class CategoryTests(SiteFixture site)
{
    private const string Page = "/campo-empresa/categoria";

    [Theory]
    [InlineData(true, "labor_para_obtener_productos", "labor_en_ámbito_rural")]
    [InlineData(false, "labor_de_oficina_o_transporte")]
    [InlineData(
        true,
        "labor_de_empaque_fijo",
        "empaca_para_primera_venta",
        "dio_los_datos_del_cultivo",
        "labor_en_ámbito_rural"
    )]
    [InlineData(
        false,
        "labor_de_empaque_fijo",
        "empaca_para_primera_venta",
        "labor_en_ámbito_rural"
    )]
    [InlineData(
        false,
        "labor_para_obtener_productos",
        "labor_en_ámbito_rural",
        "empresa_compra_el_producto"
    )]
    public async Task Questions_lead_to_the_laws_answer(bool isField, params string[] yes)
    {
        var told = new List<(string, string)>();
        var page = await site.Get(Page);
        for (var asked = 0; Question().Match(page) is { Success: true } next; asked++)
        {
            Assert.True(asked < 10, page);
            told.Add((next.Groups[1].Value, yes.Contains(next.Groups[1].Value) ? "sí" : "no"));
            page = await site.Post(Page, [.. told]);
        }

        Assert.Contains(
            isField
                ? "Sí: esta labor es trabajo del campo."
                : "No: esta labor va en el régimen general.",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("RACERF art. 52", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Office_work_is_settled_by_one_question()
    {
        var page = await site.Post(Page, ("labor_de_oficina_o_transporte", "sí"));

        Assert.DoesNotMatch(Question(), page);
        Assert.Contains("El seguro es obligatorio igual", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_greenhouse_is_an_open_point_and_says_so()
    {
        var page = await site.Post(
            Page,
            ("labor_de_oficina_o_transporte", "no"),
            ("labor_de_empaque_fijo", "no"),
            ("empresa_compra_el_producto", "no"),
            ("labor_para_obtener_productos", "sí"),
            ("hay_proceso_industrial", "no"),
            ("labor_en_ámbito_rural", "sí"),
            ("labor_bajo_techo", "sí")
        );

        Assert.Contains("deja aquí un punto abierto", page, StringComparison.Ordinal);
        Assert.Contains("Sí: esta labor", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_do_not_know_is_an_answer_and_the_end_says_what_to_find_out()
    {
        var told = new List<(string, string)>();
        var page = await site.Get(Page);
        while (Question().Match(page) is { Success: true } next && told.Count < 12)
        {
            told.Add((next.Groups[1].Value, "no_sé"));
            page = await site.Post(Page, [.. told]);
        }

        Assert.Contains("Con eso no se puede saber todavía", page, StringComparison.Ordinal);
        Assert.DoesNotContain("No: esta labor", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_can_be_changed_without_losing_the_others()
    {
        var page = await site.Post(
            Page,
            ("labor_de_oficina_o_transporte", "sí"),
            ("labor_de_empaque_fijo", "no"),
            ("cambiar", "labor_de_oficina_o_transporte")
        );

        Assert.Matches("name=\"labor_de_oficina_o_transporte\" value=\"sí\">Sí", page);
        Assert.Contains(
            "name=\"labor_de_empaque_fijo\" value=\"no\"",
            page,
            StringComparison.Ordinal
        );
    }

    [GeneratedRegex("<button name=\"([^\"]+)\" value=\"sí\">")]
    private static partial Regex Question();
}
