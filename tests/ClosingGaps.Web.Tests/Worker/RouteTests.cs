using ClosingGaps.Casework.Interviews;
using Xunit;

namespace ClosingGaps.Web.Tests.Worker;

/// <summary>Her year in the fields: what each season owes her, the run toward 27 weeks, the family, and what mends the months.</summary>
public sealed class RouteTests(SiteFixture site)
{
    private const string Page = "/campo/mi-ruta";

    [Fact]
    public async Task Each_season_says_what_it_owes_her_and_why()
    {
        var page = await site.Post(Page, ("e", site.Code(TwoFarms())));

        // 400 × (15 + 12 × 1.25) × 70 ÷ 365
        Assert.Contains("$2,301.37", page, StringComparison.Ordinal);
        Assert.Contains(
            "href=\"/ley/proporcionales_de_la_temporada\"",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("Qué más te deben dar ahí", page, StringComparison.Ordinal);
        Assert.Contains("LFT art. 282", page, StringComparison.Ordinal);
        foreach (
            var card in page.Split("<article").Skip(1).Where(c => c.Contains("class=\"money\""))
        )
        {
            Assert.Contains("class=\"why\"", card.Split("</article>")[0], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_mends_the_months_is_said_with_its_days()
    {
        var page = await site.Post(Page, ("e", site.Code(TwoFarms())));
        Assert.Contains("te registra 120 días", page, StringComparison.Ordinal);
        Assert.Contains("en parte septiembre de 2026", page, StringComparison.Ordinal);
        Assert.Contains(
            "Semanas registradas en estos doce meses: 10.",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("Con todo registrado serían 27.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_presumption_has_its_day()
    {
        var page = await site.Post(Page, ("e", site.Code(TwoFarms())));
        Assert.Contains(
            "Desde el 13 de julio de 2026 la ley presume",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("RACERF art. 67", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task It_is_light_and_speaks_english()
    {
        var page = await site.Post("/en" + Page, ("e", site.Code(TwoFarms())));
        Assert.Contains("What each season owes you", page, StringComparison.Ordinal);
        Assert.Contains("since 13 July 2026", page, StringComparison.OrdinalIgnoreCase);
        Assert.True(page.Length < 100_000, $"{page.Length} characters");
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("SAVE_PAGE") is { } file)
        {
            await File.WriteAllTextAsync(
                file,
                await site.Post(Page, ("e", site.Code(TwoFarms()))),
                TestContext.Current.CancellationToken
            );
        }
    }

    // 5 January to 15 March in Jalisco, registered: 70 days. 17 March to 14 July in Sinaloa, not: 120.
    private Answers TwoFarms()
    {
        var answers = Answers.Of(WorkKind.Field, new DateOnly(2026, 12, 1));
        (Registered Is, DateOnly From, DateOnly To, string Place)[] farms =
        [
            (Registered.Yes, new(2026, 1, 5), new(2026, 3, 15), "14"),
            (Registered.No, new(2026, 3, 17), new(2026, 7, 14), "25"),
        ];
        foreach (var (registered, from, to, place) in farms)
        {
            answers = answers.WithNewJob();
            var job = answers.Jobs[^1];
            answers = answers.With(
                job with
                {
                    Registered = registered,
                    Spells = [new Spell(from, to)],
                }
            );
            foreach (
                var (name, value) in new[]
                {
                    ("zona", "zona_general"),
                    ("salario_diario", "400"),
                    ("lugar_de_trabajo", place),
                    ("recibe_alimentos", "no"),
                    ("recibe_habitación", "no"),
                }
            )
            {
                answers = site.Fact(answers, job.Key, name, value);
            }
        }

        return answers;
    }
}
