using System.Net;
using System.Text.RegularExpressions;
using ClosingGaps.Casework.Interviews;
using Xunit;

namespace ClosingGaps.Web.Tests.Worker;

public sealed partial class CardPageTests(SiteFixture site)
{
    [Fact]
    public async Task Before_any_message_come_risk_settlement_clock_and_other_routes()
    {
        var page = await site.Post("/hogar/antes-de-pedirlo", ("e", site.Code(site.ThreeHouses())));
        string[] parts =
        [
            "LFT 343",
            "49-IV",
            "LFT 518",
            "LSS 18",
            "no verificado",
            ">Ahora no</button>",
            ">Ver cómo pedirlo</button>",
            "no se sabe",
        ];
        Assert.All(parts, p => Assert.Contains(p, page, StringComparison.Ordinal));
        Assert.DoesNotContain("Primero habla con alguien", page, StringComparison.Ordinal);
        // Two buttons of one kind: neither is the larger.
        Assert.Equal(2, Choices().Count(page));
    }

    [Fact]
    public async Task The_settlement_is_the_laws_and_knows_more_as_she_tells_more()
    {
        var fields = new List<(string, string)> { ("e", site.Code(site.ThreeHouses())) };
        foreach (
            var (name, value) in new[]
            {
                ("contrato_por_tiempo_determinado", "no"),
                ("días_de_salario_pendientes", "0"),
                ("vacaciones_pendientes_de_años_cumplidos", "0"),
                ("vacaciones_tomadas_este_año", "0"),
                ("aguinaldo_ya_pagado", "0"),
            }
        )
        {
            fields.Add(($"fin.casa_1.{name}", value));
        }

        var page = await site.Post("/hogar/antes-de-pedirlo", [.. fields]);
        var card = page[page.IndexOf("<h3>Casa 1</h3>", StringComparison.Ordinal)..];
        card = card[..card.IndexOf("<h3>Casa 2</h3>", StringComparison.Ordinal)];
        // She goes some days: no more is promised than the rule bears.
        Assert.Matches("class=\"big\">hasta <span class=\"money\">\\$[0-9,.]+</span>", card);
        Assert.Contains("puede ser mucho menos: no verificado", card, StringComparison.Ordinal);
        Assert.DoesNotContain("no se sabe", card, StringComparison.Ordinal);
        var bad = await site.Post(
            "/hogar/antes-de-pedirlo",
            ("e", site.Code(site.ThreeHouses())),
            ("fin.casa_1.vacaciones_tomadas_este_año", "muchas")
        );
        Assert.Contains("«muchas» no sirve", bad, StringComparison.Ordinal);
        Assert.Contains("value=\"muchas\"", bad, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("planta")]
    [InlineData("embarazo")]
    [InlineData("menor")]
    [InlineData("migrante")]
    public async Task Who_risks_more_first_talks_to_someone_and_nothing_of_it_is_kept(string risk)
    {
        var code = site.Code(site.ThreeHouses());
        var page = await site.Post("/hogar/antes-de-pedirlo", ("e", code), ("riesgo", risk));
        Assert.Contains("Primero habla con alguien", page, StringComparison.Ordinal);
        Assert.Contains($"name=\"e\" value=\"{code}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_lives_in_or_is_under_18_by_her_answers_first_talks_to_someone()
    {
        var lives = site.Fact(site.ThreeHouses(), "casa_1", "recibe_habitación", "sí");
        var page = await site.Post("/hogar/antes-de-pedirlo", ("e", site.Code(lives)));
        Assert.Contains("Primero habla con alguien", page, StringComparison.Ordinal);
        var young = site.Fact(site.ThreeHouses(), Answers.Worker, "nacimiento", "2009-05-17");
        page = await site.Post("/hogar/antes-de-pedirlo", ("e", site.Code(young)));
        Assert.Contains("Primero habla con alguien", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_stand_only_behind_the_risks()
    {
        var code = site.Code(site.ThreeHouses());
        var unread = await site.Post("/hogar/como-pedirlo", ("e", code));
        Assert.DoesNotContain("wa.me", unread, StringComparison.Ordinal);
        Assert.Contains("Primero lee qué podría pasar", unread, StringComparison.Ordinal);
        var page = await site.Post("/hogar/como-pedirlo", ("e", code), ("leido", "1"));
        Assert.Equal(3, Links().Count(page));
        Assert.Contains("$1,528.78", page, StringComparison.Ordinal);
        Assert.Contains("Ahora no", page, StringComparison.Ordinal);
        var english = await site.Post("/en/hogar/como-pedirlo", ("e", code), ("leido", "1"));
        Assert.Contains("I want to ask you something", english, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Her_sheet_has_her_code_and_his_sheet_has_his_alone()
    {
        var answers = site.ThreeHouses();
        var code = site.Code(answers);
        var hers = await site.Post("/hogar/mi-tarjeta", ("e", code), ("nombre", "R. S."));
        Assert.Contains("class=\"qr\"", hers, StringComparison.Ordinal);
        Assert.Contains($"<code>{code}</code>", hers, StringComparison.Ordinal);
        Assert.Contains("R. S.", hers, StringComparison.Ordinal);

        var his = await site.Post("/hogar/mi-tarjeta", ("e", code), ("hoja", "casa_2"));
        var sheet = his[his.IndexOf("<article", StringComparison.Ordinal)..];
        sheet = sheet[..sheet.IndexOf("</article>", StringComparison.Ordinal)];
        Assert.DoesNotContain(code, sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("$1,528.78", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("Casa", sheet, StringComparison.Ordinal);
        Assert.Contains("$496.40", sheet, StringComparison.Ordinal);
        Assert.Contains(site.Code(answers.OnlyJob("casa_2")), sheet, StringComparison.Ordinal);

        var pocket = await site.Post("/hogar/mi-tarjeta", ("e", code), ("hoja", "bolsillo"));
        Assert.Contains("class=\"pocket\"", pocket, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_employer_sees_his_job_today_and_a_code_of_hers_shows_him_nothing()
    {
        var answers = site.ThreeHouses();
        var page = await site.Post(
            "/empleadora/codigo",
            ("e", site.Code(answers.OnlyJob("casa_2")))
        );
        Assert.Contains("Le toca a usted", page, StringComparison.Ordinal);
        Assert.Contains("class=\"money\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("$1,528.78", page, StringComparison.Ordinal);

        var code = site.Code(answers);
        var wrong = await site.Post("/empleadora/codigo", ("e", code));
        Assert.Contains("no es el de un solo trabajo", wrong, StringComparison.Ordinal);
        Assert.DoesNotContain(code, wrong, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"money\"", wrong, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scanned_code_never_stands_in_an_address_that_is_sent()
    {
        var page = await site.Get("/hogar/codigo");
        Assert.Contains("/code.js", page, StringComparison.Ordinal);
        Assert.Contains(
            "method=\"post\" action=\"/hogar/resultado\"",
            page,
            StringComparison.Ordinal
        );
        var script = await site.Get("/code.js");
        Assert.Contains("location.hash", script, StringComparison.Ordinal);
        Assert.DoesNotContain("location.search", script, StringComparison.Ordinal);
        Assert.DoesNotContain("fetch(", script, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_has_the_last_days_to_pay_and_no_amount()
    {
        using var form = new FormUrlEncodedContent([
            KeyValuePair.Create("e", site.Code(site.ThreeHouses())),
        ]);
        using var response = await site.Client.PostAsync(
            new Uri("/hogar/calendario", UriKind.Relative),
            form,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/calendar", response.Content.Headers.ContentType!.MediaType);
        var file = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("DTSTART;VALUE=DATE:20260228", file, StringComparison.Ordinal);
        Assert.DoesNotContain("$", file, StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [GeneratedRegex(
        "<button class=\"second\" formaction=\"/hogar/(resultado|como-pedirlo)\"",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Choices();

    [GeneratedRegex("href=\"https://wa\\.me/\\?text=", RegexOptions.None, 1000)]
    private static partial Regex Links();
}
