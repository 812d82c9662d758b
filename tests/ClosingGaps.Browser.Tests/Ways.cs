using Microsoft.Playwright;

namespace ClosingGaps.Browser.Tests;

/// <summary>Buttons that carry the answers to another page.</summary>
internal static class Ways
{
    /// <summary>Presses the first button or link of the page whose way ends so.</summary>
    public static Task ClickOnWay(this IPage page, string to) =>
        page.Locator(
                $"main button[formaction$='/{to}'], main form[action$='/{to}'] button:not([formaction]), main a[href$='/{to}']"
            )
            .First.ClickAsync();
}
