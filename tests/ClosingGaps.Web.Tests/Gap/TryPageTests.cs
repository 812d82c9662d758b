using ClosingGaps.Law.Model;
using ClosingGaps.Web.Pages.Gap;
using ClosingGaps.Web.Site;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ClosingGaps.Web.Tests.Gap;

/// <summary>A value of the law tried on the people of the survey.</summary>
public sealed class TryPageTests(SiteFixture site)
{
    [Fact]
    public async Task Before_after_and_difference_with_its_own_error()
    {
        var page = await site.Get(
            "/brecha/probar?valor=tasa_infonavit&monto=6%25&desde=2026-01-01"
        );
        Assert.Contains("Vivienda (INFONAVIT): 5% → 6%", page, StringComparison.Ordinal);
        Assert.Contains("Asegurarlas a todas pasa de", page, StringComparison.Ordinal);
        Assert.Contains("¿Por qué? El valor y su artículo", page, StringComparison.Ordinal);
        Assert.Contains("DATOS SINTÉTICOS", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_figures_are_those_of_the_study()
    {
        var outcome = await site
            .Services.GetRequiredService<ValueTrials>()
            .Try(
                "tasa_infonavit",
                "6 %",
                new(2026, 1, 1),
                TimeSpan.FromMinutes(1),
                TestContext.Current.CancellationToken
            );
        var cost = outcome!.Found!.Cost;
        Assert.NotEmpty(cost);
        Assert.All(
            cost,
            c =>
                Assert.Equal(
                    c.After.Value - c.Before.Value,
                    c.Difference.Value,
                    Math.Abs(c.Before.Value) * 1e-9 + 1e-6
                )
        );
        var employers = cost.Single(c =>
            c
                is {
                    Group: "es_trabajadora_hogar",
                    Sex: Policy.Gaps.Sex.Both,
                    OnlyLeftOut: false,
                    Payer: Policy.Gaps.Payer.Employer
                }
        );
        // One point more of a base is a fifth of what five points are; a difference is known better than each figure.
        Assert.InRange(employers.Difference.Value / employers.Before.Value, 0.02, 0.06);
        Assert.True(employers.Difference.StandardError < employers.Before.StandardError);
    }

    [Fact]
    public async Task The_same_question_is_computed_once()
    {
        var trials = site.Services.GetRequiredService<ValueTrials>();
        Task<TrialOutcome?> Ask() =>
            trials.Try(
                "tasa_infonavit",
                "7 %",
                new(2026, 1, 1),
                TimeSpan.FromMinutes(1),
                TestContext.Current.CancellationToken
            );
        var answers = await Task.WhenAll(Ask(), Ask(), Ask());
        Assert.All(answers, a => Assert.Same(answers[0], a));
    }

    [Fact]
    public async Task Who_has_no_patience_is_told_that_it_goes_on()
    {
        var trials = site.Services.GetRequiredService<ValueTrials>();
        Assert.Null(
            await trials.Try(
                "tasa_infonavit",
                "8 %",
                new(2026, 1, 1),
                TimeSpan.Zero,
                TestContext.Current.CancellationToken
            )
        );
        Assert.NotNull(
            await trials.Try(
                "tasa_infonavit",
                "8 %",
                new(2026, 1, 1),
                TimeSpan.FromMinutes(1),
                TestContext.Current.CancellationToken
            )
        );
    }

    [Theory]
    [InlineData("valor=tasa_infonavit&monto=mucho", "con un número")]
    [InlineData("valor=tasa_infonavit&monto=6%25%0Avalor", "con un número")]
    [InlineData("valor=no_hay&monto=6", "uno de los valores de la lista")]
    [InlineData("valor=tasa_infonavit&monto=6&desde=2030-01-01", "Escriba un día hasta")]
    public async Task What_does_not_fit_is_told_and_kept(string query, string told)
    {
        var page = await site.Get("/brecha/probar?" + query);
        Assert.Contains(told, page, StringComparison.Ordinal);
        Assert.Contains("id=\"monto\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("6", "6 %")]
    [InlineData("6%", "6 %")]
    [InlineData(" 6.5 % ", "6.5 %")]
    [InlineData("-6", null)]
    [InlineData("6 % fuente \"x\"", null)]
    [InlineData("6\n7", null)]
    public void What_people_type_becomes_law_text_or_nothing(string typed, string? written)
    {
        var law = site.Services.GetRequiredService<LawLibrary>().Snapshot;
        Assert.Equal(written, TryModel.Written(typed, (ValueSymbol)law.Find("tasa_infonavit")!));
    }

    [Fact]
    public async Task The_page_of_a_value_leads_to_its_trial_with_today_s_amount()
    {
        await site
            .Services.GetRequiredService<GapOfToday>()
            .OpenPoints(TestContext.Current.CancellationToken);
        var value = await site.Get("/ley/tasa_infonavit");
        Assert.Contains(
            "href=\"/brecha/probar?valor=tasa_infonavit&monto=\"",
            value,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "/brecha/probar?valor",
            await site.Get("/ley/tasa_de_recargos"),
            StringComparison.Ordinal
        );
        var trial = await site.Get("/brecha/probar?valor=tasa_infonavit&monto=");
        Assert.Contains("value=\"5%\"", trial, StringComparison.Ordinal);
        Assert.DoesNotContain("role=\"alert\"", trial, StringComparison.Ordinal);
    }

    [Fact]
    public void Pesos_take_no_percentage()
    {
        var law = site.Services.GetRequiredService<LawLibrary>().Snapshot;
        var wage = (ValueSymbol)law.Find("salario_mínimo_general")!;
        Assert.Equal("1350.50", TryModel.Written("$1,350.50", wage));
        Assert.Null(TryModel.Written("6%", wage));
    }
}
