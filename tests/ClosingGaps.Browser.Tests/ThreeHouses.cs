using Microsoft.Playwright;
using Xunit;

namespace ClosingGaps.Browser.Tests;

/// <summary>
/// A fictional worker with three employers who walks from the first page to her result: she answers what she is asked, whatever it is, so
/// that the test does not fix which questions the law's results wait for.
/// </summary>
internal sealed class ThreeHouses(IPage page)
{
    /// <summary>More would not be three minutes.</summary>
    private const int MostPages = 14;

    // Days of the week, from Monday.
    private static readonly int[][] Days =
    [
        [0, 1, 2],
        [3],
        [4],
    ];
    private static readonly string[] Pay = ["450", "480", "500"];

    /// <summary>Questions that she answered.</summary>
    public int Pages { get; private set; }

    public async Task ToTheResult()
    {
        await page.GotoAsync("/hogar/empezar");
        await Continue();
        while (await page.Locator("input[name=q]").CountAsync() > 0)
        {
            Assert.True(++Pages <= MostPages, $"{Pages} pages");
            await Answer(await page.Locator("input[name=q]").InputValueAsync());
            await Continue();
            Assert.Equal(0, await page.Locator(".error-summary").CountAsync());
        }

        await page.ClickOnWay("resultado");
    }

    private async Task Answer(string question)
    {
        var job = question.Split(':') is [_, var key] ? key[^1] - '1' : 0;
        switch (question.Split(':')[0])
        {
            case "empleos":
                await page.Locator("#cuantos").FillAsync("3");
                break;
            case "días":
                foreach (var day in Days[job])
                {
                    await page.Locator(".week input").Nth(day).CheckAsync();
                }

                await Date("ingreso", "1", "2", "2024");
                break;
            case "pago":
                await page.Locator("input[name$='salario_diario']").FillAsync(Pay[job]);
                await page.GetByLabel("Cada mes").CheckAsync();
                break;
            case "ti":
                await Date("nacimiento", "17", "5", "1983");
                await page.Locator("select[name$='.estado']").SelectOptionAsync("09");
                await page.Locator("input[name$='.municipio']").FillAsync("Iztapalapa");
                break;
            case "alta":
                await Each("no");
                break;
            default:
                await Each("0");
                break;
        }
    }

    /// <summary>The first choice of each group of the page.</summary>
    private async Task Each(string value)
    {
        foreach (var group in await page.Locator("main fieldset").AllAsync())
        {
            var named = group.Locator($"input[type=radio][value='{value}']");
            await (
                await named.CountAsync() > 0 ? named : group.Locator("input[type=radio]")
            ).First.CheckAsync();
        }
    }

    private async Task Date(string input, string day, string month, string year)
    {
        await page.Locator($"input[name$='.{input}.d']").FillAsync(day);
        await page.Locator($"input[name$='.{input}.m']").FillAsync(month);
        await page.Locator($"input[name$='.{input}.a']").FillAsync(year);
    }

    private Task Continue() =>
        page.Press(page.Locator("main form .actions button, main form > button:not(.link)").First);
}
