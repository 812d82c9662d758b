using System.Text.RegularExpressions;
using ClosingGaps.Casework.Employers;
using ClosingGaps.Casework.Interviews;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;
using ClosingGaps.Web.Pages.Employer;
using ClosingGaps.Web.Site;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ClosingGaps.Web.Tests.Employer;

/// <summary>The figures are those of the law's own cases.</summary>
public sealed partial class CostTests(SiteFixture site)
{
    private const string Page = "/empleadora/costo";

    /// <summary>"trece días a 450 pesos, pago por semana", LSS 38; "el mes en que empieza se paga vencido", LSS 239-C.</summary>
    private static readonly (string, string)[] Thirteen =
    [
        ("mes", "2026-03"),
        ("salario_diario", "450"),
        ("días_trabajados", "13"),
        ("zona", "zona_general"),
        ("cada_cuándo_le_pagan", "pago_por_semana"),
        ("ingreso", "09/02/2026"),
        ("periodicidad_de_pago", "pago_mensual"),
    ];

    [Fact]
    public async Task Her_share_and_his_are_the_laws_to_the_centavo()
    {
        var page = await site.Post(Page, Thirteen);

        Assert.All(
            [
                "$1,528.78",
                "$152.04",
                "$117.60",
                "$11.70",
                "$345.21",
                "$34.33",
                "28 de febrero de 2026",
            ],
            figure => Assert.Contains(figure, page, StringComparison.Ordinal)
        );
    }

    /// <summary>342.47 × 30: the law's case of article 29-II, and the whole month.</summary>
    [Fact]
    public async Task By_the_month_the_pay_is_divided_by_thirty_and_every_day_counts()
    {
        var page = await site.Post(
            Page,
            ("mes", "2026-06"),
            ("pago_mensual_acordado", "$10,274.10"),
            ("zona", "zona_general")
        );
        var byDay = await site.Post(
            Page,
            ("mes", "2026-06"),
            ("salario_diario", "342.47"),
            ("días_trabajados", "30"),
            ("zona", "zona_general")
        );

        // "2026: salario profesional del hogar, un mes (DER-hogar-2026)".
        Assert.All(
            [page, byDay],
            p =>
            {
                Assert.Contains("$2,704.49", p, StringComparison.Ordinal);
                Assert.Contains("$256.93", p, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public async Task The_same_whole_month_stands_beside_the_days()
    {
        var page = await site.Post(Page, Thirteen);
        var whole = await site.Post(
            Page,
            [.. Thirteen.Where(f => f.Item1 != "días_trabajados"), ("días_trabajados", "31")]
        );

        var total = Handed().Match(whole).Groups[1].Value;
        Assert.NotEmpty(total);
        Assert.Contains(total, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_told_beside_its_field_and_what_was_typed_stays()
    {
        var page = await site.Post(
            Page,
            [
                .. Thirteen.Where(f => f.Item1 is not ("salario_diario" or "ingreso")),
                ("salario_diario", "mucho"),
                ("ingreso", "ayer"),
            ]
        );

        Assert.Contains("«mucho» no puede ser aquí", page, StringComparison.Ordinal);
        Assert.Contains("«ayer» no se entiende como fecha", page, StringComparison.Ordinal);
        Assert.Contains("value=\"mucho\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"13\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"money\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_ways_of_paying_at_once_are_asked_about()
    {
        var page = await site.Post(Page, [.. Thirteen, ("pago_mensual_acordado", "9000")]);

        Assert.Contains("Deje solo el que acordaron", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_pay_nothing_is_shown_as_zero()
    {
        var page = await site.Post(Page, ("mes", "2026-03"), ("zona", "no_sé"));

        Assert.Contains("Todavía no se puede calcular", page, StringComparison.Ordinal);
        Assert.DoesNotContain("$0.00", page, StringComparison.Ordinal);
    }

    /// <summary>What he scans: hers alone in his home, nothing of the others.</summary>
    [Fact]
    public async Task The_code_of_the_workers_card_opens_on_his_home_only()
    {
        var law = site.Services.GetRequiredService<LawLibrary>().Snapshot;
        var answers = Answers
            .Of(WorkKind.Home, new(2026, 3, 1))
            .WithNewJob("la casa azul")
            .WithNewJob();
        var hers = Facts(Facts(answers, "casa_1", 450, 13), "casa_2", 480, 4);

        var page = await site.Post(Page, ("e", AnswerCode.Write(hers.OnlyJob("casa_1"), law)));
        var whole = await site.Post(Page, ("e", AnswerCode.Write(hers, law)));

        Assert.Contains("$1,528.78", page, StringComparison.Ordinal);
        Assert.All(
            [page, whole],
            p => Assert.DoesNotMatch(@"496\.40|la casa azul|value=""480""", p)
        );
        var carried = AnswerCode.Read(Carried().Match(whole).Groups[1].Value).Answers;
        Assert.Single(carried.Jobs);

        Answers Facts(Answers a, string job, int pay, int days) =>
            a.With(job, "salario_diario", Fact.Known(pay))
                .With(job, "días_trabajados", Fact.Known(days))
                .With(job, "zona", Fact.Known(0));
    }

    [Fact]
    public async Task A_broken_code_says_so_and_the_form_stands()
    {
        var page = await site.Post(Page, ("e", "ABCD EFGH"));

        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"salario_diario\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_figure_has_its_why_and_the_why_has_article_and_numbers()
    {
        var page = await site.Post(Page, Thirteen);
        var code = Carried().Match(page).Groups[1].Value;
        var asked = Asked().Matches(page).Select(m => m.Groups[1].Value).Distinct().ToList();

        Assert.Contains("pago_de_la_empleadora", asked);
        foreach (var figure in asked)
        {
            var why = await site.Post("/empleadora/porque", ("e", code), ("figura", figure));
            Assert.Contains("/ley/" + figure, why, StringComparison.Ordinal);
        }

        var his = await site.Post(
            "/empleadora/porque",
            ("e", code),
            ("figura", "pago_de_la_empleadora")
        );
        Assert.Contains("¿Por qué $1,528.78?", his, StringComparison.Ordinal);
        Assert.Contains("LSS art. 38", his, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_english_it_is_the_same_in_english()
    {
        var page = await site.Post("/en" + Page, Thirteen);

        Assert.Contains("paid by you and", page, StringComparison.Ordinal);
        Assert.Contains("$1,528.78", page, StringComparison.Ordinal);
        Assert.DoesNotContain("¿", page.Split("<footer>")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_without_law_is_told()
    {
        var page = await site.Post(
            Page,
            [.. Thirteen.Where(f => f.Item1 != "mes"), ("mes", "2099-01")]
        );

        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"money\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_question_is_of_the_law_and_in_both_languages()
    {
        var questions = site.Services.GetRequiredService<EmployerQuestions>();
        var law = site.Services.GetRequiredService<LawLibrary>().Snapshot;

        Assert.NotEmpty(questions.Inputs);
        foreach (var name in questions.Inputs)
        {
            var input = Assert.IsType<InputSymbol>(law.Find(name));
            var asked = questions.Ask(input);
            Assert.NotEqual(asked.Es, asked.En);
            Assert.NotEmpty(asked.En);
        }
    }

    [GeneratedRegex("IMSS <span class=\"money\">([^<]+)<")]
    private static partial Regex Handed();

    [GeneratedRegex("<input type=\"hidden\" name=\"e\" value=\"([^\"]+)\">\\s*<nav")]
    private static partial Regex Carried();

    [GeneratedRegex("formaction=\"/empleadora/porque\" name=\"figura\" value=\"([^\"]+)\"")]
    private static partial Regex Asked();
}
