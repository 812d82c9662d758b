using ClosingGaps.Tests.Repository;
using Microsoft.Playwright;
using Xunit;

namespace ClosingGaps.Browser.Tests;

/// <summary>
/// The pictures of the pages in <c>docs/pages.md</c>. ACCEPT_SCREENSHOTS=1 takes them anew; otherwise each page must still open as it did for
/// its picture, which must be there.
/// </summary>
public sealed class ScreenshotTests(Browser browser)
{
    private static readonly (
        string Name,
        string Path,
        int Width,
        int Height,
        ColorScheme Scheme
    )[] Pages =
    [
        ("home", "/", 1100, 1000, ColorScheme.Light),
        ("home-phone-dark", "/", 390, 844, ColorScheme.Dark),
        ("gap", "/brecha", 1100, 1400, ColorScheme.Light),
        ("gap-state", "/brecha/lugar/15", 1100, 1400, ColorScheme.Light),
        ("gap-ledger", "/brecha/libro", 1100, 1000, ColorScheme.Light),
        ("try", "/brecha/probar", 1100, 1000, ColorScheme.Light),
        ("law", "/ley/cuota_fija_patronal", 1100, 1000, ColorScheme.Light),
        ("open-points", "/ley/puntos-abiertos", 1100, 1000, ColorScheme.Light),
        ("open-point", "/ley/puntos-abiertos/especie", 1100, 1000, ColorScheme.Light),
        ("state", "/ley/estado/20", 1100, 1000, ColorScheme.Light),
        ("maybe-you-read", "/ley/quiza-leiste", 390, 844, ColorScheme.Light),
        ("employer", "/empleadora", 1100, 800, ColorScheme.Light),
        ("roster", "/campo-empresa/nomina", 1100, 900, ColorScheme.Light),
        ("learning", "/aprender", 1100, 800, ColorScheme.Light),
        ("api", "/api", 1100, 900, ColorScheme.Light),
    ];

    [Fact]
    public async Task Public_pages_have_their_pictures()
    {
        foreach (var (name, path, width, height, scheme) in Pages)
        {
            var page = await browser.Open(width, height, scheme: scheme);
            var response = await page.GotoAsync(path);
            Assert.True(response!.Ok, $"{path}: {response.Status}");
            await Take(page, name);
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task Her_journey_has_its_pictures()
    {
        var page = await browser.Open(390, 844);
        await new ThreeHouses(page).ToTheResult();
        await Take(page, "result");
        await page.ClickOnWay("tu-vida");
        await Take(page, "life-line");
        await page.ClickOnWay("tus-derechos");
        await Take(page, "rights");
        await page.ClickOnWay("resultado");
        await page.Press(page.Locator("main button.why").First);
        await Take(page, "why");
        await page.ClickOnWay("resultado");
        await page.ClickOnWay("antes-de-pedirlo");
        await Take(page, "before-asking");
        await page.ClickOnWay("resultado");
        await page.ClickOnWay("mi-tarjeta");
        await Take(page, "card");
    }

    private static async Task Take(IPage page, string name)
    {
        var path = RepositoryRoot.Combine("docs", "images", name + ".png");
        if (Environment.GetEnvironmentVariable("ACCEPT_SCREENSHOTS") == "1")
        {
            await page.ScreenshotAsync(new() { Path = path });
        }

        Assert.True(
            File.Exists(path),
            $"docs/images/{name}.png is missing: take it with ACCEPT_SCREENSHOTS=1."
        );
    }
}
