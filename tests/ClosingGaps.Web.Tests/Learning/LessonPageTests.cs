using System.Text.RegularExpressions;
using Xunit;

namespace ClosingGaps.Web.Tests.Learning;

public sealed partial class LessonPageTests(SiteFixture site)
{
    private const string Worth = "/aprender/leccion/lo-que-vale-la-proteccion";

    [Fact]
    public async Task The_shelf_leads_to_each_lesson_and_its_sheet()
    {
        var page = await site.Get("/aprender");
        var lessons = Link().Matches(page).Select(m => m.Value).Distinct().ToList();
        Assert.Equal(10, lessons.Count);
        foreach (var lesson in lessons)
        {
            await site.Get(lesson);
            await site.Get("/en" + lesson);
        }
    }

    [Fact]
    public async Task She_predicts_tries_and_sees_why_without_script()
    {
        var page = await site.Post(
            Worth,
            ("e", "1p"),
            ("hacer", "responder"),
            ("respuesta", "$20,000")
        );
        Assert.Contains("<dd>$20,000.00</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<strong>$33,600.00</strong>", page, StringComparison.Ordinal);
        Assert.Contains("LSS art. 101", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);

        page = await site.Post(Worth, ("e", Code(page)), ("hacer", "probar"), ("prueba", "500"));
        Assert.Contains("<strong>$42,000.00</strong>", page, StringComparison.Ordinal);
        Assert.Contains("value=\"1r20000\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_lesson_ends_with_a_score_and_a_certificate_that_can_be_checked()
    {
        var page = await site.Get(Worth);
        string[] answers = ["33,600", "1", "?"];
        var next = 0;
        for (
            var turn = 0;
            turn < 20 && !page.Contains("Terminaste", StringComparison.Ordinal);
            turn++
        )
        {
            page = page.Contains("name=\"respuesta\"", StringComparison.Ordinal)
                ? await site.Post(
                    Worth,
                    ("e", Code(page)),
                    ("hacer", "responder"),
                    ("respuesta", answers[next++])
                )
                : await site.Post(Worth, ("e", Code(page)), ("hacer", "seguir"));
        }

        Assert.Contains("Acertaste 2 de 3", page, StringComparison.Ordinal);
        var certificate = await site.Post(
            "/aprender/constancia",
            ("e", Code(page)),
            ("leccion", "lo-que-vale-la-proteccion")
        );
        var code = Signed().Match(certificate).Groups["code"].Value;
        var verified = await site.Post(
            "/aprender/constancia/verificar",
            ("codigo", code.ToLowerInvariant())
        );
        Assert.Contains("La constancia es de este sitio", verified, StringComparison.Ordinal);
        Assert.Contains("2 de 3", verified, StringComparison.Ordinal);
        Assert.Contains("(el de hoy)", verified, StringComparison.Ordinal);

        var wrong = (code[0] == 'A' ? 'B' : 'A') + code[1..];
        var refused = await site.Post("/aprender/constancia/verificar", ("codigo", wrong));
        Assert.Contains("no firmó ese código", refused, StringComparison.Ordinal);
        Assert.Contains($"value=\"{wrong}\"", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lesson_that_is_not_over_gives_no_certificate()
    {
        var page = await site.Post(
            "/aprender/constancia",
            ("e", "2p33600"),
            ("leccion", "lo-que-vale-la-proteccion")
        );
        Assert.Contains("Te faltan pasos", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(Signed(), page);
    }

    [Fact]
    public async Task What_is_no_amount_is_told_and_stays_in_its_place()
    {
        var page = await site.Post(
            Worth,
            ("e", "1p"),
            ("hacer", "responder"),
            ("respuesta", "mucho")
        );
        Assert.Contains("Escribe una cantidad", page, StringComparison.Ordinal);
        Assert.Contains("value=\"mucho\"", page, StringComparison.Ordinal);

        page = await site.Post(Worth, ("e", "1r20000"), ("hacer", "probar"), ("prueba", "-5"));
        Assert.Contains("«-5» no sirve aquí", page, StringComparison.Ordinal);
        Assert.Contains("value=\"1r20000\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9999r<script>alert(1)</script>")]
    [InlineData("1r1~2~3")]
    [InlineData("%%%")]
    public async Task A_code_that_is_not_ours_begins_again(string code)
    {
        var page = await site.Post(Worth, ("e", code), ("hacer", "seguir"));
        Assert.Contains("value=\"1p\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_stand_in_no_cache_and_no_address()
    {
        using var response = await site.Client.GetAsync(
            new Uri(Worth, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.True(response.Headers.CacheControl!.NoStore);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("method=\"get\"", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_facilitators_sheet_has_every_answer_with_its_article()
    {
        var page = await site.Get("/aprender/facilitar/varias-personas-empleadoras");
        Assert.Contains("$2,044.77", page, StringComparison.Ordinal);
        Assert.Contains("18 días", page, StringComparison.Ordinal);
        Assert.Contains("LSS art. 239-C fracción VII", page, StringComparison.Ordinal);
        Assert.Equal(3, Answer().Count(page));
    }

    [Fact]
    public async Task Another_lesson_is_not_there()
    {
        using var response = await site.Client.GetAsync(
            new Uri("/aprender/leccion/otra", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
    }

    private static string Code(string page) => Hidden().Match(page).Groups["code"].Value;

    [GeneratedRegex("/aprender/(?:leccion|facilitar)/[a-z-]+", RegexOptions.None, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("<main.*?name=\"e\" value=\"(?<code>[^\"]*)\"", RegexOptions.Singleline, 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex("<code class=\"big\">(?<code>[0-9A-Z-]{30,})</code>")]
    private static partial Regex Signed();

    [GeneratedRegex("Respuesta: <strong>", RegexOptions.None, 1000)]
    private static partial Regex Answer();
}
