using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace ClosingGaps.Browser.Tests;

/// <summary>A household that wants to do it right, and a farm's payroll clerk: moment 5.</summary>
public sealed class EmployerTests(Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_household_learns_its_cost_and_prints_its_papers(bool script)
    {
        var page = await browser.Open(script: script);
        await page.GotoAsync("/empleadora");
        await page.ClickOnWay("empleadora/costo");
        await page.Locator("#mes").SelectOptionAsync("2026-03");
        await page.Locator("[name='salario_diario']").FillAsync("450");
        await page.Locator("[name='días_trabajados']").FillAsync("13");
        await page.Locator("[name='zona']").SelectOptionAsync("zona_general");
        await page.Locator("[name='ingreso']").FillAsync("09/02/2026");
        await page.Press(page.Locator("main form .actions button").Last);

        var text = await page.Locator("main").InnerTextAsync();
        // The law's case of thirteen days at 450 pesos.
        Assert.Contains("$1,528.78", text, StringComparison.Ordinal);
        Assert.Contains("$152.04", text, StringComparison.Ordinal);
        await AccessibilityTests.IsClean(page, script);

        foreach (var way in new[] { "contrato", "calendario" })
        {
            await page.GotoAsync($"/empleadora/{way}");
            await AccessibilityTests.IsClean(page, script);
        }
    }

    /// <summary>The sample roster with ten of its cells spoilt.</summary>
    [Fact]
    public async Task A_roster_with_ten_defects_shows_each_at_its_row_before_its_cost()
    {
        var page = await browser.Open(1200, 900);
        await page.GotoAsync("/campo-empresa/nomina");
        using var client = new HttpClient { BaseAddress = browser.Address };
        var sample = await client.GetStringAsync(
            new Uri("/campo-empresa/nomina/sample", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        var (roster, rows) = Spoil(sample);
        await page.Locator("textarea").First.FillAsync(roster);
        await page.Press(page.Locator("main form button:not(.link)").Last);

        var text = await page.Locator("main").InnerTextAsync();
        var found = await page.Locator("main table tbody tr").AllInnerTextsAsync();
        Assert.Equal(
            rows,
            found
                .Where(f => f.Contains("por tarea", StringComparison.Ordinal))
                .Select(f => f.Split('\t', '\n')[0].Trim())
                .Where(cell => cell.All(char.IsAsciiDigit))
                .Select(cell => int.Parse(cell, CultureInfo.InvariantCulture))
                .Distinct()
                // The sample has a defect of its own further down.
                .Where(rows.Contains)
        );
        Assert.Contains("por semana", text, StringComparison.Ordinal);
        await AccessibilityTests.IsClean(page);
    }

    /// <summary>Breaks the wage of the ten first rows; row 1 is the header.</summary>
    private static (string Roster, IReadOnlyList<int> Rows) Spoil(string sample)
    {
        var lines = sample.TrimStart('\uFEFF').TrimEnd().Split('\n');
        var wage = lines[0].TrimEnd('\r').Split(',').ToList().IndexOf("salario_diario");
        for (var i = 1; i <= 10; i++)
        {
            var cells = lines[i].Split(',');
            cells[wage] = "por tarea";
            lines[i] = string.Join(',', cells);
        }

        return (string.Join('\n', lines), [.. Enumerable.Range(2, 10)]);
    }
}
