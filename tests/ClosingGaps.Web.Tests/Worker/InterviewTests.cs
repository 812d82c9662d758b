using ClosingGaps.Casework.Interviews;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;
using Xunit;

namespace ClosingGaps.Web.Tests.Worker;

public sealed class InterviewTests(SiteFixture site)
{
    [Fact]
    public async Task Three_houses_in_at_most_twelve_pages()
    {
        var journey = await ThreeHouses();
        Assert.InRange(journey.Pages, 6, 12);
        Assert.Contains("Revisa lo que dijiste", journey.Page, StringComparison.Ordinal);
        Assert.Contains("action=\"/hogar/resultado\"", journey.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("Todavía falta", journey.Page, StringComparison.Ordinal);
        var answers = journey.Answers;
        Assert.Equal(WeekDays.Monday | WeekDays.Wednesday, answers.Jobs[0].Weekdays);
        Assert.Equal(Fact.Known(450), answers.Told("casa_1", "salario_diario"));
        Assert.Equal(
            Fact.Known(new Rational(120050, 100)),
            answers.Told("casa_2", "salario_diario")
        );
        Assert.Equal("Lupita", answers.Jobs[0].Name);
        Assert.Equal(
            Fact.Known(new DateOnly(1983, 5, 17).DayNumber),
            answers.Told(Answers.Worker, "nacimiento")
        );
        Assert.Equal(Fact.Known(9007), answers.Told(Answers.Worker, "residencia"));
        Assert.All(answers.Jobs, j => Assert.Equal(Registered.No, j.Registered));
    }

    [Fact]
    public async Task One_employer_is_finished_before_the_next()
    {
        var journey = new Journey(site, "hogar");
        await journey.Start();
        await journey.Type("cuantos", "2").Continue();
        var asked = new List<string>();
        while (journey.Question.Contains(':', StringComparison.Ordinal))
        {
            asked.Add(journey.Question.Split(':')[1]);
            await journey.DoNotKnow();
        }

        Assert.Equal(asked.Order(StringComparer.Ordinal), asked);
        Assert.Equal(["casa_1", "casa_2"], asked.Distinct());
    }

    [Theory]
    [InlineData("hogar")]
    [InlineData("campo")]
    public async Task No_se_everywhere_still_reaches_the_end_and_is_not_asked_twice(string work)
    {
        var journey = new Journey(site, work);
        await journey.Start();
        await journey.Type("cuantos", "2").Continue();
        var asked = new HashSet<string>();
        while (journey.Question.Length > 0)
        {
            Assert.True(asked.Add(journey.Question), $"asked twice: {journey.Question}");
            await journey.DoNotKnow();
        }

        Assert.Contains("Ver mi resultado", journey.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("Todavía falta", journey.Page, StringComparison.Ordinal);
        Assert.NotEmpty(journey.Answers.Facts);
        Assert.All(journey.Answers.Facts, f => Assert.Equal(FactState.Unknown, f.Value.State));
    }

    [Fact]
    public async Task An_answer_is_changed_and_the_change_comes_back_to_the_review()
    {
        var journey = await ThreeHouses();
        await journey.Press("revisa", "cambiar", "pago:casa_1");
        Assert.Equal("pago:casa_1", journey.Question);
        Assert.Contains("value=\"450\"", journey.Page, StringComparison.Ordinal);
        await journey
            .Type("casa_1.salario_diario", "500")
            .Type("casa_1.cada_cuándo_le_pagan", "1")
            .Continue("revisa");
        Assert.Contains("Revisa lo que dijiste", journey.Page, StringComparison.Ordinal);
        Assert.Equal(Fact.Known(500), journey.Answers.Told("casa_1", "salario_diario"));
        Assert.Equal(
            Fact.Known(new Rational(120050, 100)),
            journey.Answers.Told("casa_2", "salario_diario")
        );
    }

    [Fact]
    public async Task A_house_is_removed_brought_back_and_added()
    {
        var journey = await ThreeHouses();
        var before = journey.Answers;
        await journey.Press("revisa", "quitar", "casa_2");
        Assert.Contains("Deshacer", journey.Page, StringComparison.Ordinal);
        await journey.Open(journey.Code); // The first form of the page is the one that undoes.
        Assert.Equal(before, journey.Answers);
        await journey.Press("revisa", "quitar", "casa_2");
        Assert.DoesNotContain("quitar\" value=\"casa_2\"", journey.Page, StringComparison.Ordinal);
        await journey.Press("pregunta", "agregar", "1");
        Assert.Contains(":casa_", journey.Question, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hola")]
    [InlineData("0000-0000-0000-0000-0000")]
    [InlineData("<script>alert(1)</script>")]
    public async Task A_forged_code_gives_a_page_that_says_how_to_mend_it(string code)
    {
        foreach (var at in new[] { "pregunta", "revisa" })
        {
            var journey = new Journey(site, "hogar");
            var page = await site.Post($"/hogar/{at}", ("e", code));
            Assert.Contains("Ese código no se puede leer", page, StringComparison.Ordinal);
            Assert.Contains("Probar otra vez", page, StringComparison.Ordinal);
            Assert.Contains(code, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_code_from_a_card_opens_the_answers_also_from_the_other_door()
    {
        var journey = await ThreeHouses();
        var other = new Journey(site, "campo");
        await other.Open(journey.Code.ToLowerInvariant().Replace('-', ' '));
        Assert.Equal(journey.Answers, other.Answers);
        Assert.Contains("/hogar/resultado", other.Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,5", "puede ser dos cosas")]
    [InlineData("", "Escribe una cantidad")]
    [InlineData("mucho", "no es una cantidad")]
    [InlineData("0", "no puede ser")]
    public async Task A_pay_that_will_not_do_comes_back_as_typed_with_what_to_do(
        string pay,
        string says
    )
    {
        var journey = await ToThePay();
        await journey
            .Type("casa_1.salario_diario", pay)
            .Type("casa_1.cada_cuándo_le_pagan", "1")
            .Continue();
        Assert.Equal("pago:casa_1", journey.Question);
        Assert.Contains(says, journey.Page, StringComparison.Ordinal);
        Assert.Contains(
            $"name=\"casa_1.salario_diario\" value=\"{pay}\"",
            journey.Page,
            StringComparison.Ordinal
        );
        Assert.Contains("value=\"1\" checked", journey.Page, StringComparison.Ordinal);
        Assert.Contains("<title>Error: ", journey.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_week_of_pay_is_parted_among_her_days()
    {
        var journey = await ToThePay();
        await journey
            .Type("casa_1.salario_diario", "$1 000")
            .Type("casa_1.salario_diario.por", "semana")
            .Type("casa_1.cada_cuándo_le_pagan", "1")
            .Continue();
        Assert.Equal(Fact.Known(500), journey.Answers.Told("casa_1", "salario_diario"));
    }

    [Fact]
    public async Task Back_shows_what_was_told()
    {
        var journey = await ToThePay();
        await journey.Press("pregunta", "cambiar", "días:casa_1");
        Assert.Equal("días:casa_1", journey.Question);
        Assert.Contains(
            "name=\"casa_1.días_trabajados.semana\" value=\"4\" checked",
            journey.Page,
            StringComparison.Ordinal
        );
        Assert.Contains("value=\"2020\"", journey.Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Iztapalpa", "Iztapalapa")]
    [InlineData("a", "¿Cuál es?")]
    [InlineData("Guadalajara", "No encontramos")]
    public async Task A_municipality_is_found_by_name_or_asked_again(string typed, string says)
    {
        var journey = await ThreeHouses();
        await journey.Press("revisa", "cambiar", "ti");
        await journey
            .Type("ella.nacimiento.d", "17/05/1983")
            .Type("ella.residencia.estado", "09")
            .Type("ella.residencia.municipio", typed)
            .Continue("revisa");
        Assert.Contains(says, journey.Page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{typed}\"", journey.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_in_the_fields_with_two_farms()
    {
        var journey = new Journey(site, "campo");
        await journey.Start();
        await journey.Type("cuantos", "2").Continue();
        foreach (var (farm, from, to) in new[] { (1, 1, 4), (2, 6, 10) })
        {
            Assert.Equal($"temporadas:rancho_{farm}", journey.Question);
            await journey
                .Type("filas", "1")
                .Type("temporada_0.desde.d", $"05/{from:00}/2026")
                .Type("temporada_0.hasta.d", "20")
                .Type("temporada_0.hasta.m", $"{to}")
                .Type("temporada_0.hasta.a", "2026")
                .Continue();
            await journey
                .Type($"rancho_{farm}.salario_diario", "350")
                .Type($"rancho_{farm}.cada_cuándo_le_pagan", "1")
                .Continue();
            await journey
                .Type($"rancho_{farm}.lugar_de_trabajo.estado", farm == 1 ? "14" : "25")
                .Continue();
        }

        while (journey.Question.Length > 0)
        {
            await journey.DoNotKnow();
        }

        Assert.Contains("Del 05/01/2026 al 20/04/2026", journey.Page, StringComparison.Ordinal);
        Assert.Contains("Jalisco", journey.Page, StringComparison.Ordinal);
        Assert.Contains("Sinaloa", journey.Page, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 6, 5), journey.Answers.Jobs[1].Spells[0].From);

        var route = await site.Post("/campo/mi-ruta", ("e", journey.Code));
        Assert.Contains("<svg", route, StringComparison.Ordinal);
        Assert.Contains("De tus doce meses", route, StringComparison.Ordinal);
        Assert.Contains("<caption>Tu año, mes por mes", route, StringComparison.Ordinal);
        Assert.Contains("LSS art. 109", route, StringComparison.Ordinal);
        Assert.Contains("Rancho 2, Sinaloa", route, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", route, StringComparison.Ordinal);
        Assert.Equal(12, route.Split("<tr class=").Length - 1);
    }

    [Fact]
    public async Task Her_year_asks_for_answers_and_says_so_when_they_are_of_other_work()
    {
        Assert.Contains(
            "Para ver tu resultado",
            await site.Get("/campo/mi-ruta"),
            StringComparison.Ordinal
        );
        var home = await ThreeHouses();
        Assert.Contains(
            "es para el trabajo del campo",
            await site.Post("/campo/mi-ruta", ("e", home.Code)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "El código",
            await site.Post("/campo/mi-ruta", ("e", "hola")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Another_season_is_added_and_what_was_typed_stays()
    {
        var journey = new Journey(site, "campo");
        await journey.Start();
        await journey.Type("cuantos", "1").Continue();
        await journey
            .Type("filas", "1")
            .Type("temporada_0.desde.d", "05/01/2026")
            .Type("otra", "1")
            .Continue();
        Assert.Equal("temporadas:rancho_1", journey.Question);
        Assert.Contains("value=\"05/01/2026\"", journey.Page, StringComparison.Ordinal);
        Assert.Contains("temporada_1.desde.d", journey.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("error-summary", journey.Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nnot a form")]
    [InlineData("multipart/form-data", "")]
    [InlineData("text/plain", "e=1")]
    [InlineData("application/x-www-form-urlencoded", "q=%ff%fe&q=alta&e=&cambiar=%00")]
    public async Task What_is_no_form_starts_anew(string type, string body)
    {
        using var content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await site.Client.PostAsync(
            new Uri("/hogar/pregunta", UriKind.Relative),
            content,
            TestContext.Current.CancellationToken
        );
        Assert.InRange((int)response.StatusCode, 200, 499);
    }

    [Fact]
    public async Task A_page_opened_without_answers_leads_to_the_start()
    {
        using var response = await site.Client.GetAsync(
            new Uri("/en/campo/revisa", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.Equal("/en/campo/empezar", response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Pages_of_the_journey_are_small()
    {
        var journey = await ThreeHouses();
        Assert.InRange(journey.Longest, 2_000, 30_000); // compressed, a fifth
        Assert.DoesNotContain("<script", journey.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_pages_in_English()
    {
        var page = await site.Post("/en/hogar/pregunta");
        Assert.Contains("In how many homes do you work?", page, StringComparison.Ordinal);
        Assert.Contains("action=\"/en/hogar/pregunta\"", page, StringComparison.Ordinal);
        Assert.Contains(
            "No-store".ToLowerInvariant(),
            await CacheOf("/hogar/pregunta"),
            StringComparison.Ordinal
        );
    }

    private async Task<string> CacheOf(string path)
    {
        using var response = await site.Client.PostAsync(
            new Uri(path, UriKind.Relative),
            null,
            TestContext.Current.CancellationToken
        );
        return response.Headers.CacheControl?.ToString() ?? "";
    }

    private async Task<Journey> ToThePay()
    {
        var journey = new Journey(site, "hogar");
        await journey.Start();
        await journey.Type("cuantos", "3").Continue();
        await journey
            .Type("con_nombre", "1")
            .Type("casa_1.nombre", "Lupita")
            .Type("casa_1.días_trabajados.semana", "1")
            .Type("casa_1.días_trabajados.semana", "4")
            .Type("casa_1.ingreso.d", "1")
            .Type("casa_1.ingreso.m", "2")
            .Type("casa_1.ingreso.a", "2020")
            .Continue();
        Assert.Equal("pago:casa_1", journey.Question);
        return journey;
    }

    private async Task<Journey> ThreeHouses()
    {
        var journey = await ToThePay();
        string[] pays = ["450", "$1,200.50", "500"];
        for (var house = 1; house <= 3; house++)
        {
            var key = $"casa_{house}";
            if (house > 1)
            {
                Assert.Equal($"días:{key}", journey.Question);
                await journey
                    .Type($"{key}.días_trabajados", "4")
                    .Type($"{key}.ingreso.d", "01/08/2022")
                    .Continue();
            }

            Assert.Equal($"pago:{key}", journey.Question);
            await journey
                .Type($"{key}.salario_diario", pays[house - 1])
                .Type($"{key}.cada_cuándo_le_pagan", "1")
                .Continue();
        }

        while (journey.Question.Length > 0)
        {
            for (var house = 1; house <= 3; house++)
            {
                journey
                    .Type($"casa_{house}.zona", "0")
                    .Type($"casa_{house}.alta", "no")
                    .Type($"casa_{house}.recibe_alimentos", "0")
                    .Type($"casa_{house}.recibe_habitación", "0");
            }

            await journey
                .Type("ella.nacimiento.d", "17/05/1983")
                .Type("ella.residencia.estado", "09")
                .Type("ella.residencia.municipio", "iztapalapa")
                .Continue();
            Assert.InRange(journey.Pages, 1, 20);
        }

        return journey;
    }
}
