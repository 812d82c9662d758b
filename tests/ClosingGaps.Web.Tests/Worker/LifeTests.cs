using System.Text.RegularExpressions;
using ClosingGaps.Casework.Interviews;
using Xunit;

namespace ClosingGaps.Web.Tests.Worker;

public sealed partial class LifeTests(SiteFixture site)
{
    private const int MostBytes = 100_000;
    private const string Home = "/hogar/tu-vida";
    private const string Field = "/campo/tu-vida";

    [Fact]
    public async Task Three_days_a_week_never_reach_maternity_pay_and_the_days_lacking_are_said()
    {
        var page = await Post(Home, OneHouse("342.47"));
        Assert.Contains("<h3>Subsidio de maternidad</h3>", page);
        Assert.Contains(
            "Con 3 días por semana, nunca: juntas 156 días al año y hacen falta 207. Faltan 51.",
            page
        );
    }

    /// <summary>208 days a year, 207 needed: the open points' own example.</summary>
    [Fact]
    public async Task Four_days_a_week_make_it_by_one_day()
    {
        var page = await Post(Home, OneHouse("342.47"));
        Assert.Contains(
            "Con 4 días por semana llegas por un día: juntas 208 al año y bastan 207.",
            page
        );
    }

    [Fact]
    public async Task What_the_drawing_shows_stands_in_a_sentence_and_a_table()
    {
        var page = await Post(Home, OneHouse("342.47"));
        var sentence = Sentence().Match(page).Groups[1].Value;
        Assert.Contains("Con 3 días por semana alcanzas ", sentence);
        Assert.Contains($"<desc id=\"vida-d\">{sentence}</desc>", page);
        Assert.Contains("<caption>Los mismos datos en una tabla</caption>", page);
        // A lane for each right and way of working; a row of the table for each right.
        var rights = Count(page, "<th scope=\"row\"><a href=\"/ley/");
        Assert.True(rights >= 8, $"{rights} rights");
        string[] ways = ["Tus días", "3 días", "4 días", "5 días"];
        foreach (var way in ways)
        {
            Assert.Equal(rights, Count(page, $">{way}</text>"));
        }
    }

    [Fact]
    public async Task Her_own_days_are_a_line_of_theirs()
    {
        var page = await Post(Home, ThreeHouses());
        Assert.Contains("<th scope=\"col\">Hoy</th><th scope=\"col\">Todas tus casas</th>", page);
        Assert.Contains("Con todas tus casas alcanzas ", page);
        // One day of the four is registered: what that leaves out is an employer's doing, not the rule's.
        Assert.Contains("<li>Subsidio de maternidad: hoy, nunca; con todas, a los ", page);
        Assert.DoesNotContain("Con quien ya te registró, nunca", page);
    }

    [Fact]
    public async Task Without_week_days_hers_is_not_guessed()
    {
        var page = await Post(Home, site.ThreeHouses());
        Assert.DoesNotContain("Todas tus casas", page);
        Assert.Contains("Si dices qué días de la semana vas a cada casa", page);
    }

    [Fact]
    public async Task Without_her_birth_age_is_asked_not_guessed()
    {
        var page = await Post(Home, OneHouse("450").Forget(Answers.Worker, "nacimiento"));
        Assert.Contains("Falta tu fecha de nacimiento", page);
        Assert.Contains("name=\"cambiar\" value=\"nacimiento\"", page);
        Assert.Contains("y de 2 no se sabe", page);
        Assert.DoesNotContain("class=\"money\"", page);
    }

    [Fact]
    public async Task Without_her_pay_it_is_asked()
    {
        var page = await Post(Home, OneHouse("450").Forget("casa_1", "salario_diario"));
        Assert.Contains("value=\"salario_diario:casa_1\"", page);
        Assert.DoesNotContain("<svg viewBox", page);
    }

    [Fact]
    public async Task Weeks_that_she_has_are_added()
    {
        var page = await Post(
            Home,
            site.Fact(OneHouse("450"), Answers.Worker, "semanas_cotizadas", "900")
        );
        Assert.Contains("Se suman las 900 semanas", page);
    }

    /// <summary>From 31 March to 29 September: 183 days.</summary>
    [Fact]
    public async Task A_season_of_six_months_never_reaches_maternity_pay()
    {
        var answers = Answers.Of(WorkKind.Field, new DateOnly(2026, 3, 1)).WithNewJob();
        var job = answers.Jobs[^1];
        answers = answers.With(
            job with
            {
                Spells = [new Spell(new(2025, 9, 1), new(2025, 12, 31), false)],
            }
        );
        answers = site.Fact(answers, job.Key, "salario_diario", "400");
        answers = site.Fact(answers, Answers.Worker, "nacimiento", "1990-01-12");
        var page = await Post(Field, answers);
        Assert.Contains("<th scope=\"col\">Tu año</th><th scope=\"col\">4 meses</th>", page);
        Assert.Contains(
            "Con 6 meses al año, nunca: juntas 183 días al año y hacen falta 207. Faltan 24.",
            page
        );
    }

    [Fact]
    public async Task Each_right_leads_to_its_rule_and_each_peso_to_its_why()
    {
        var page = await Post(Home, OneHouse("450"));
        Assert.Contains("LSS art. 102", page);
        foreach (
            var part in page.Split("<section").Skip(1).Where(c => c.Contains("class=\"money\""))
        )
        {
            Assert.Contains("class=\"why\"", part.Split("</section>")[0]);
        }
    }

    [Theory]
    [InlineData("/en" + Home, "Your life line")]
    [InlineData("/en" + Field, "To see your result, first answer some questions")]
    public async Task English_is_the_same_page(string path, string says) =>
        Assert.Contains(
            says,
            path.EndsWith(Field, StringComparison.Ordinal)
                ? await site.Get(path)
                : await Post(path, OneHouse("450"))
        );

    private async Task<string> Post(string path, Answers answers)
    {
        var page = await site.Post(path, ("e", site.Code(answers)));
        Assert.True(page.Length < MostBytes, $"{page.Length}");
        return page;
    }

    private Answers OneHouse(string pay)
    {
        var answers = site.ThreeHouses().Without("casa_2").Without("casa_3");
        answers = answers.With(
            answers.Jobs[0] with
            {
                Registered = Registered.No,
                Weekdays = WeekDays.Monday | WeekDays.Tuesday | WeekDays.Wednesday,
            }
        );
        return site.Fact(answers, "casa_1", "salario_diario", pay);
    }

    private Answers ThreeHouses()
    {
        var answers = site.ThreeHouses();
        WeekDays[] days = [WeekDays.Monday | WeekDays.Tuesday, WeekDays.Thursday, WeekDays.Friday];
        foreach (var (job, weekdays) in answers.Jobs.Zip(days))
        {
            answers = answers.With(job with { Weekdays = weekdays });
        }

        return answers;
    }

    private static int Count(string page, string part) => page.Split(part).Length - 1;

    [GeneratedRegex("<p class=\"lead\">(.*?)</p>", RegexOptions.None, 1000)]
    private static partial Regex Sentence();
}
