using System.Net;
using ClosingGaps.Casework.Interviews;
using Xunit;

namespace ClosingGaps.Web.Tests.Worker;

/// <summary>What she already receives, and what being insured may put in question.</summary>
public sealed class SupportsTests(SiteFixture site)
{
    private const string Page = "/hogar/tus-apoyos";

    [Fact]
    public async Task It_asks_first_and_only_of_her_state()
    {
        var page = await site.Post(Page, ("e", site.Code(site.ThreeHouses())));
        Assert.Contains("¿Ya recibes el apoyo a hijas e hijos", page, StringComparison.Ordinal);
        var answered = site.Fact(
            site.ThreeHouses(),
            Answers.Worker,
            "recibe_apoyo_madres_trabajadoras",
            "no"
        );
        // She lives in Iztapalapa: the support of the State of Mexico is not hers to be asked about.
        var next = Text(await site.Post(Page, ("e", site.Code(answered))));
        Assert.Contains(
            "No recibes un apoyo que el seguro ponga en duda",
            next,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "Mujeres con Bienestar, Estado de México",
            next,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Queda en duda", next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_to_its_question_comes_back_to_it()
    {
        var page = await site.Post(
            Page,
            ("e", site.Code(site.ThreeHouses())),
            ("q", "recibe_apoyo_madres_trabajadoras"),
            ("ella.recibe_apoyo_madres_trabajadoras", "1")
        );
        Assert.Contains("action=\"/hogar/tus-apoyos\"", page, StringComparison.Ordinal);
        Assert.Contains("¿Cuándo nació su hija o hijo?", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_in_question_has_its_payments_reading_source_and_words()
    {
        var page = Text(await site.Post(Page, ("e", site.Code(Elena()))));
        // November 2026 to February 2028: fifteen months, seven payments of 1,650. Six payments less two, of 2,500.
        Assert.Contains("$11,550.00", page, StringComparison.Ordinal);
        Assert.Contains("Pagos que te quedan: 7.", page, StringComparison.Ordinal);
        Assert.Contains("$10,000.00", page, StringComparison.Ordinal);
        Assert.Contains("Pagos que te quedan: 4.", page, StringComparison.Ordinal);
        Assert.Contains("¿Se pierde el apoyo al quedar asegurada?", page, StringComparison.Ordinal);
        Assert.Contains("24 de enero de 2025", page, StringComparison.Ordinal);
        Assert.Contains("Pide la respuesta por escrito", page, StringComparison.Ordinal);
        Assert.Contains(
            "Nadie puede pedirte que renuncies al seguro.",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Es por edad. No se pierde por tener seguro",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("Atención médica del IMSS", page, StringComparison.Ordinal);
        var en = Text(await site.Post("/en" + Page, ("e", site.Code(Elena()))));
        Assert.Contains("Payments left: 7.", en, StringComparison.Ordinal);
        Assert.Contains(
            "Nobody may ask you to give up the insurance.",
            en,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Each_peso_is_beside_its_why()
    {
        var page = await site.Post(Page, ("e", site.Code(Elena())));
        foreach (
            var card in page.Split("<article").Skip(1).Where(c => c.Contains("class=\"money\""))
        )
        {
            Assert.Contains("class=\"why\"", card.Split("</article>")[0], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_she_does_not_know_stays_open_and_can_be_told()
    {
        var unsure = Elena()
            .With(
                Answers.Worker,
                "pagos_recibidos_de_mujeres_con_bienestar",
                ClosingGaps.Engine.Data.Fact.Unknown
            );
        var page = Text(await site.Post(Page, ("e", site.Code(unsure))));
        Assert.Contains("Cuánto queda, no se sabe todavía.", page, StringComparison.Ordinal);
        Assert.Contains("¿Cuántos pagos te han dado", page, StringComparison.Ordinal);
        Assert.DoesNotContain("$10,000.00", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_result_and_her_rights_lead_to_it()
    {
        var code = site.Code(site.ThreeHouses());
        Assert.Contains(
            "formaction=\"/hogar/tus-apoyos\"",
            await site.Post("/hogar/resultado", ("e", code)),
            StringComparison.Ordinal
        );
    }

    // In the State of Mexico, with both supports, in November 2026.
    private Answers Elena()
    {
        var answers = site.ThreeHouses().At(new DateOnly(2026, 11, 1));
        foreach (
            var (name, value) in new[]
            {
                ("residencia", "15057"),
                ("recibe_apoyo_madres_trabajadoras", "sí"),
                ("hijos_por_los_que_recibe_el_apoyo", "1"),
                ("nacimiento_del_hijo", "2024-02-10"),
                ("recibe_mujeres_con_bienestar", "sí"),
                ("pagos_recibidos_de_mujeres_con_bienestar", "2"),
            }
        )
        {
            answers = site.Fact(answers, Answers.Worker, name, value);
        }

        return answers;
    }

    private static string Text(string page) => WebUtility.HtmlDecode(page);
}
