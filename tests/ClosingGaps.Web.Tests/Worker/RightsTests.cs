using ClosingGaps.Casework.Interviews;
using Xunit;

namespace ClosingGaps.Web.Tests.Worker;

public sealed class RightsTests(SiteFixture site)
{
    private const string Page = "/hogar/tus-derechos";

    [Fact]
    public async Task What_is_missing_is_said_with_its_test_and_what_would_mend_it()
    {
        var page = await site.Post(Page, ("e", site.Code(NobodyRegistered())));
        Assert.Contains("Subsidio de maternidad", page, StringComparison.Ordinal);
        Assert.Contains(
            "0 semanas de 30 semanas. Faltan 30 semanas.",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("Es deber de quien te emplea", page, StringComparison.Ordinal);
        Assert.Contains("LSS art. 102", page, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("SAVE_PAGE") is { } file)
        {
            await File.WriteAllTextAsync(file, page, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Each_peso_is_beside_its_why()
    {
        var page = await site.Post(Page, ("e", site.Code(NobodyRegistered())));
        foreach (
            var card in page.Split("<article").Skip(1).Where(c => c.Contains("class=\"money\""))
        )
        {
            Assert.Contains("class=\"why\"", card.Split("</article>")[0], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_not_known_can_be_answered_and_is_then_known()
    {
        var answers = NobodyRegistered();
        foreach (var job in answers.Jobs)
        {
            answers = answers.With(job with { Registered = Registered.Unsure });
        }

        var page = await site.Post(Page, ("e", site.Code(answers)));
        Assert.Contains("Lo que no se sabe todavía", page, StringComparison.Ordinal);
        Assert.Contains(
            "formaction=\"/hogar/pregunta\" name=\"cambiar\"",
            page,
            StringComparison.Ordinal
        );
        var question = await site.Post(
            "/hogar/pregunta",
            ("e", site.Code(answers)),
            ("cambiar", "nacimiento_del_hijo")
        );
        Assert.Contains("¿Cuándo nació su hija o hijo?", question, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_answers_it_says_how_to_begin() =>
        Assert.Contains("contesta unas preguntas", await site.Get(Page), StringComparison.Ordinal);

    [Fact]
    public async Task English_is_the_same_page() =>
        Assert.Contains(
            "What you do not have yet",
            await site.Post("/en" + Page, ("e", site.Code(NobodyRegistered()))),
            StringComparison.Ordinal
        );

    // Monday to Wednesday in one house, Thursday and Friday in the others.
    private Answers NobodyRegistered()
    {
        var answers = site.ThreeHouses();
        WeekDays[] days =
        [
            WeekDays.Monday | WeekDays.Tuesday | WeekDays.Wednesday,
            WeekDays.Thursday,
            WeekDays.Friday,
        ];
        foreach (var (job, weekdays) in answers.Jobs.Zip(days))
        {
            answers = answers.With(job with { Registered = Registered.No, Weekdays = weekdays });
        }

        return answers;
    }
}
