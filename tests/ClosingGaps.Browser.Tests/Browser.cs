using ClosingGaps.Browser.Tests;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Browser))]

namespace ClosingGaps.Browser.Tests;

/// <summary>
/// One real Chromium before one published site, for all tests; take it as a constructor parameter. Without a Chromium on the machine the
/// tests skip; on the build server that is a failure.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    private PublishedSite? site;
    private IPlaywright? playwright;
    private IBrowser? chromium;

    /// <summary>How long a page may take to come.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Where the site is.</summary>
    public Uri Address => site!.Address;

    public async ValueTask InitializeAsync()
    {
        if (Program is null)
        {
            return;
        }

        site = new PublishedSite();
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Program,
                // In a container Chromium has no sandbox of its own.
                Args = ["--no-sandbox", "--disable-gpu"],
            }
        );
    }

    /// <summary>A window with nothing remembered. The default is a small phone.</summary>
    public async Task<IPage> Open(
        int width = 360,
        int height = 640,
        bool script = true,
        ColorScheme scheme = ColorScheme.Light
    )
    {
        if (chromium is null)
        {
            Assert.False(
                Environment.GetEnvironmentVariable("CI") == "true",
                "There is no Chromium: install it, or name it with CHROMIUM."
            );
            Assert.Skip("No Chromium on this machine (name one with CHROMIUM).");
        }

        var context = await chromium.NewContextAsync(
            new()
            {
                BaseURL = Address.ToString(),
                ViewportSize = new() { Width = width, Height = height },
                JavaScriptEnabled = script,
                ColorScheme = scheme,
                Locale = "es-MX",
            }
        );
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }

        playwright?.Dispose();
        site?.Dispose();
    }

    private static string? Program { get; } =
        new[]
        {
            Environment.GetEnvironmentVariable("CHROMIUM"),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
        }.FirstOrDefault(File.Exists);
}
