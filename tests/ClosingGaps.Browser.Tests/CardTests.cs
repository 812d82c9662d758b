using System.Text;
using Microsoft.Playwright;
using Xunit;

namespace ClosingGaps.Browser.Tests;

/// <summary>Moment 3: the card on paper, and what the employer sees when he opens its code.</summary>
public sealed class CardTests(Browser browser)
{
    [Fact]
    public async Task The_letter_sheet_is_one_page_of_paper()
    {
        var page = await OpenCard();
        var pdf = await page.PdfAsync(new() { Format = "Letter" });
        Assert.Equal(1, Pages(pdf));
    }

    [Fact]
    public async Task The_pocket_card_is_85_by_54_millimetres()
    {
        var page = await OpenCard();
        await page.Press(page.Locator("button[name=hoja][value=bolsillo]"));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var box = await page.Locator(".pocket").BoundingBoxAsync();
        const double pixel = 25.4 / 96;
        Assert.InRange(box!.Width * pixel, 84, 86);
        Assert.InRange(box.Height * pixel, 53, 55);
        Assert.True(
            await page.Locator(".pocket")
                .EvaluateAsync<bool>("e => e.scrollHeight <= e.clientHeight + 1"),
            "the text does not fit the card"
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task His_code_shows_his_job_alone_scanned_or_typed(bool script)
    {
        var page = await OpenCard(script);
        var own = await page.Locator(".sheet .typed code").InnerTextAsync();
        await page.Press(page.Locator("button[name=hoja][value=casa_2]"));
        var code = await page.Locator(".sheet .typed code").InnerTextAsync();
        var owes = await page.Locator(".sheet td.n").First.InnerTextAsync();
        Assert.True(code.Length < own.Length, $"{code} · {own}");

        if (script)
        {
            // As the telephone of the one who scans opens it.
            await page.GotoAsync("about:blank");
            await page.GotoAsync("/empleadora/codigo#" + Uri.EscapeDataString(code));
            await page.Locator("main .money").First.WaitForAsync();
        }
        else
        {
            await page.GotoAsync("/empleadora/codigo");
            await page.Locator("main [name=e]:not([type=hidden])").First.FillAsync(code);
            await page.Press(page.Locator("main form button").First);
        }

        var text = await page.Locator("main").InnerTextAsync();
        Assert.Contains(owes, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Casa 1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Casa 3", text, StringComparison.Ordinal);
        Assert.DoesNotContain("#", page.Url, StringComparison.Ordinal);
    }

    private async Task<IPage> OpenCard(bool script = true)
    {
        var page = await browser.Open(script: script);
        await new ThreeHouses(page).ToTheResult();
        await page.ClickOnWay("mi-tarjeta");
        return page;
    }

    private static int Pages(byte[] pdf) =>
        Encoding.Latin1.GetString(pdf).Split("/Type /Page\n").Length - 1;
}
