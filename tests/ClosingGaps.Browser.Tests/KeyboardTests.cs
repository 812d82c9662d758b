using Microsoft.Playwright;
using Xunit;

namespace ClosingGaps.Browser.Tests;

/// <summary>Everything can be reached and seen with the keyboard alone, in the order in which it is read.</summary>
public sealed class KeyboardTests(Browser browser)
{
    /// <summary>A page's first stretch: past it a list of links only repeats itself.</summary>
    private const int MostStops = 60;

    [Fact]
    public async Task Tab_goes_through_each_kind_of_page_in_reading_order_and_is_always_seen()
    {
        var page = await browser.Open();
        var wrong = new List<string>();
        foreach (var address in await Kinds.Of(browser, "es"))
        {
            await page.GotoAsync(address.AbsoluteUri);
            var stops = Math.Min(MostStops, await page.EvaluateAsync<int>(Focusable));
            var last = -1;
            for (var i = 0; i < stops; i++)
            {
                await page.Keyboard.PressAsync("Tab");
                var (place, outline, what) = await Focused(page);
                if (place <= last || !outline)
                {
                    wrong.Add($"{address.PathAndQuery}: {what} (place {place} after {last})");
                }

                last = place;
            }
        }

        Findings.AreNone(wrong);
    }

    [Fact]
    public async Task The_first_stop_skips_to_the_content()
    {
        var page = await browser.Open();
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("contenido", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.PressAsync("Tab");
        Assert.EndsWith(
            "/hogar/empezar",
            await page.EvaluateAsync<string>("document.activeElement.href"),
            StringComparison.Ordinal
        );
    }

    // A radio button of a group is one stop for all; what is folded away is no stop.
    private const string Focusable = """
        [...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary')]
          .filter(e => e.checkVisibility() && !e.disabled)
          .filter((e, i, all) => e.type !== 'radio' || all.findIndex(o => o.type === 'radio' && o.name === e.name) === i)
          .length
        """;

    private static async Task<(int Place, bool Outline, string What)> Focused(IPage page)
    {
        var found = await page.EvaluateAsync<FocusedElement>(
            """
            () => {
              const e = document.activeElement;
              const style = getComputedStyle(e);
              return {
                place: [...document.querySelectorAll('*')].indexOf(e),
                outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
                what: e.outerHTML.slice(0, 120)
              };
            }
            """
        );
        return (found.Place, found.Outline, found.What);
    }

    private sealed record FocusedElement(int Place, bool Outline, string What)
    {
        public FocusedElement()
            : this(0, false, "") { }
    }
}
