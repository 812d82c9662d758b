using ClosingGaps.Casework.Interviews;
using Xunit;

namespace ClosingGaps.Web.Tests.Worker;

public sealed class ResultTests(SiteFixture site)
{
    [Fact]
    public async Task Three_employers_stand_on_one_page_with_what_each_owes()
    {
        var page = await site.Post("/hogar/resultado", ("e", site.Code(site.ThreeHouses())));
        Assert.Contains("Tus 3 trabajos, juntos", page, StringComparison.Ordinal);
        Assert.Contains("$1,528.78", page, StringComparison.Ordinal);
        Assert.Contains("$152.04", page, StringComparison.Ordinal);
        Assert.Contains("entre $1,416.54 y $1,740.11", page, StringComparison.Ordinal);
        Assert.Contains("sin alta", page, StringComparison.Ordinal);
        Assert.Contains("te dio de alta", page, StringComparison.Ordinal);
        Assert.Contains("no sabes si te dio de alta", page, StringComparison.Ordinal);
        Assert.DoesNotContain("califica", page, StringComparison.OrdinalIgnoreCase);
        if (Environment.GetEnvironmentVariable("SAVE_PAGE") is { } file)
        {
            await File.WriteAllTextAsync(file, page, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Today_counts_those_only_who_have_registered_her()
    {
        var page = await site.Post("/hogar/resultado", ("e", site.Code(site.ThreeHouses())));
        Assert.Contains("al menos <b>4 días</b> con seguro", page, StringComparison.Ordinal);
        Assert.Contains("<b>31 días</b>, el mes entero.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_registered_her_is_told_with_what_would_change_it()
    {
        var answers = site.ThreeHouses();
        foreach (var job in answers.Jobs)
        {
            answers = answers.With(job with { Registered = Registered.No });
        }

        var page = await site.Post("/hogar/resultado", ("e", site.Code(answers)));
        Assert.Contains(
            "no aparece ningún día con seguro por tu trabajo, porque",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("Cambia en cuanto te dan de alta", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_told_is_unknown_and_asked_never_zero()
    {
        var answers = site.ThreeHouses().Forget("casa_2", "salario_diario");
        var page = await site.Post("/hogar/resultado", ("e", site.Code(answers)));
        Assert.Contains("no se sabe todavía", page, StringComparison.Ordinal);
        Assert.Contains("¿Cuánto le pagan por día?", page, StringComparison.Ordinal);
        Assert.DoesNotContain("$0.00", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_month_takes_the_same_answers_and_the_law_of_that_month()
    {
        var code = site.Code(site.ThreeHouses());
        var page = await site.Post("/hogar/resultado", ("e", code), ("mes", "2025-03"));
        Assert.Contains("Marzo de 2025", page, StringComparison.Ordinal);
        Assert.DoesNotContain("$1,528.78", page, StringComparison.Ordinal);
        var later = await site.Post("/hogar/resultado", ("e", code), ("mes", "2031-01"));
        Assert.Contains("La ley que tenemos no alcanza", later, StringComparison.Ordinal);
        var bad = await site.Post("/hogar/resultado", ("e", code), ("mes", "cuando sea"));
        Assert.Contains("no es un mes", bad, StringComparison.Ordinal);
        Assert.Contains("$1,528.78", bad, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_code_says_what_is_wrong_and_keeps_what_was_typed()
    {
        var page = await site.Post("/hogar/resultado", ("e", "ABCD-EFGH"));
        Assert.Contains("El código tiene una letra cambiada", page, StringComparison.Ordinal);
        Assert.Contains("ABCD-EFGH", page, StringComparison.Ordinal);
        Assert.Contains(
            "contesta unas preguntas",
            await site.Get("/hogar/resultado"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task English_is_the_same_page()
    {
        var page = await site.Post("/en/hogar/resultado", ("e", site.Code(site.ThreeHouses())));
        Assert.Contains("Your 3 jobs, together", page, StringComparison.Ordinal);
        Assert.Contains("formaction=\"/en/hogar/porque\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_she_may_have_read_stands_where_it_matters_and_all_of_it_on_its_page()
    {
        var code = site.Code(site.ThreeHouses());
        var page = await site.Post("/hogar/resultado", ("e", code));
        Assert.Contains(
            "Que inscribir a la trabajadora del hogar es voluntario.",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("Son 12 días desde el 1 de enero de 2023.", page, StringComparison.Ordinal);
        var answers = site.ThreeHouses();
        foreach (var job in answers.Jobs)
        {
            answers = answers.With(job with { Registered = Registered.Yes });
        }

        page = await site.Post("/hogar/resultado", ("e", site.Code(answers)));
        Assert.DoesNotContain("es voluntario", page, StringComparison.Ordinal);
        var early = await site.Post("/hogar/resultado", ("e", code), ("mes", "2021-03"));
        Assert.DoesNotContain("Son 12 días", early, StringComparison.Ordinal);

        var all = await site.Get("/ley/quiza-leiste");
        Assert.Contains("de 20 UMA a 350 UMA", all, StringComparison.Ordinal);
        Assert.Contains(
            "is mandatory since 17 November 2022",
            await site.Get("/en/ley/quiza-leiste"),
            StringComparison.Ordinal
        );
    }
}
