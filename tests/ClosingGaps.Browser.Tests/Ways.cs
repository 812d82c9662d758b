using Microsoft.Playwright;

namespace ClosingGaps.Browser.Tests;

/// <summary>Buttons that carry the answers to another page.</summary>
internal static class Ways
{
    /// <summary>Presses the first button or link of the page whose way ends so.</summary>
    public static async Task ClickOnWay(this IPage page, string to) =>
        await page.Press(
            page.Locator(
                $"main button[formaction$='/{to}'], main form[action$='/{to}'] button:not([formaction]), main a[href$='/{to}']"
            ).First
        );

    /// <summary>Presses something that leads to another page, and waits until that page is there.</summary>
    public static async Task Press(this IPage page, ILocator what)
    {
        await page.RunAndWaitForResponseAsync(
            () => what.ClickAsync(),
            response => response.Request.IsNavigationRequest
        );
        await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }
}
