using Microsoft.Playwright;
using Xunit;

namespace ClosingGaps.Browser.Tests;

/// <summary>
/// Moments 1, 2 and 4 of a worker: three houses in one sum with three debts, why each figure, and the wrong rule that somebody told her.
/// </summary>
public sealed class WorkerTests(Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Three_houses_from_the_first_page_to_the_card(bool script)
    {
        var page = await browser.Open(script: script);
        var steps = new StepWeights(page);
        await new ThreeHouses(page).ToTheResult();

        Assert.Equal(3, await page.Locator(".card.house").CountAsync());
        Assert.All(
            await page.Locator(".card.house").AllInnerTextsAsync(),
            house => Assert.Matches(@"\$[0-9,]+\.[0-9]{2}", house)
        );
        await NothingTold(page);
        await AccessibilityTests.IsClean(page, script);
        await page.ClickOnWay("mi-tarjeta");
        Assert.Equal(1, await page.Locator("main .sheet svg.qr").CountAsync());
        await NothingTold(page);
        await AccessibilityTests.IsClean(page, script);
        await steps.AreLight();
    }

    [Fact]
    public async Task Each_figure_of_the_result_says_why_in_words_and_with_its_article()
    {
        var page = await browser.Open();
        await new ThreeHouses(page).ToTheResult();
        var figures = await page.Locator("main button.why").AllAsync();
        Assert.True(figures.Count >= 6, $"{figures.Count} figures");
        for (var i = 0; i < figures.Count; i++)
        {
            var name = await page.Locator("main button.why").Nth(i).GetAttributeAsync("value");
            await page.Press(page.Locator("main button.why").Nth(i));
            var text = await page.Locator("main").InnerTextAsync();
            Assert.True(
                text.Contains("art", StringComparison.OrdinalIgnoreCase) && text.Length > 200,
                $"{name}: {text}"
            );
            await AccessibilityTests.IsClean(page);
            await page.ClickOnWay("resultado");
        }
    }

    [Fact]
    public async Task Her_rights_and_her_life_line_are_one_press_away_light_and_clean()
    {
        var page = await browser.Open(320, 640);
        await new ThreeHouses(page).ToTheResult();
        var steps = new StepWeights(page);
        await page.ClickOnWay("tu-vida");
        Assert.Equal(1, await page.Locator("main figure svg[role=img]").CountAsync());
        Assert.True(await page.Locator("main table tbody tr").CountAsync() > 5);
        await NothingTold(page);
        await AccessibilityTests.IsClean(page);
        await page.ClickOnWay("tus-derechos");
        Assert.True(await page.Locator("main article.card").CountAsync() > 5);
        await NothingTold(page);
        await AccessibilityTests.IsClean(page);
        await steps.AreLight();
    }

    [Fact]
    public async Task Her_screen_shows_the_debts_without_much_scrolling()
    {
        var page = await browser.Open(390, 844);
        await new ThreeHouses(page).ToTheResult();
        var last = await page.Locator(".card.house").Last.BoundingBoxAsync();
        Assert.True(last!.Y < 2 * 844, $"the third house begins at {last.Y} pixels");
    }

    [Fact]
    public async Task Another_month_is_computed_with_the_same_answers()
    {
        var page = await browser.Open();
        await new ThreeHouses(page).ToTheResult();
        var before = await Amounts(page);
        await page.Locator("#mes").FillAsync("2025-06");
        await page.Press(page.Locator("#mes ~ button"));
        Assert.Contains(
            "Junio de 2025",
            await page.Locator("main").InnerTextAsync(),
            StringComparison.Ordinal
        );
        var after = await Amounts(page);
        Assert.Equal(before.Count, after.Count);
        Assert.NotEqual(before, after);
    }

    [Fact]
    public async Task The_other_language_is_one_press_away_and_keeps_every_answer()
    {
        var page = await browser.Open();
        await new ThreeHouses(page).ToTheResult();
        var amounts = await Amounts(page);
        await page.Press(page.GetByText("English", new() { Exact = true }));
        Assert.Contains("/en/hogar/", page.Url, StringComparison.Ordinal);
        Assert.Equal(amounts, await Amounts(page));
        await AccessibilityTests.IsClean(page);
    }

    [Fact]
    public async Task The_rule_that_somebody_told_her_is_settled()
    {
        var page = await browser.Open();
        await page.GotoAsync("/ley/quiza-leiste");
        var text = await page.Locator("main").InnerTextAsync();
        Assert.True(
            await page.Locator("main article, main .card, main section").CountAsync() >= 5,
            text
        );
    }

    private static async Task<IReadOnlyList<string>> Amounts(IPage page) =>
        await page.Locator(".card.house .money").AllInnerTextsAsync();

    /// <summary>Nothing that she told stands in the address.</summary>
    private static Task NothingTold(IPage page)
    {
        Assert.Equal("", new Uri(page.Url).Query);
        return Task.CompletedTask;
    }
}
