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
        // A response or a load state may still be the old page's; this event is the new document's own.
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Loaded(object? sender, IPage of) => loaded.TrySetResult();
        page.DOMContentLoaded += Loaded;
        try
        {
            await what.ClickAsync();
            await loaded.Task.WaitAsync(Browser.Patience);
        }
        finally
        {
            page.DOMContentLoaded -= Loaded;
        }
    }
}
