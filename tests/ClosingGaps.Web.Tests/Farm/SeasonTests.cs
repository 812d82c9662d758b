using System.Diagnostics;
using System.Globalization;
using System.Net;
using ClosingGaps.Tests.Casework.Rosters;
using Xunit;

namespace ClosingGaps.Web.Tests.Farm;

public sealed class SeasonTests(SiteFixture site)
{
    private const string Page = "/campo-empresa/temporada";

    /// <summary>"estímulo de junio de 2025 con salario de 500 pesos (DER-CAMPO-RELIEF-2025)": 446.99 a person.</summary>
    [Fact]
    public async Task The_relief_is_the_laws_times_the_people()
    {
        var page = await Season("10", "500", "01/06/2025", "30/06/2025");
        var one = await Season("1", "500", "01/06/2025", "30/06/2025");

        var (without, with) = Money(page);
        Assert.Equal(4469.90m, without - with);
        Assert.Equal(without, 10 * Money(one).Without);
    }

    [Fact]
    public async Task A_year_whose_cap_is_not_held_is_unknown_and_not_zero()
    {
        var page = await Season("10", "500", "01/06/2023", "30/06/2023");

        Assert.Contains("se desconoce", page, StringComparison.Ordinal);
        Assert.DoesNotContain("El estímulo no cambia nada", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Past_27_weeks_the_permanence_is_told()
    {
        var page = await Season("10", "500", "02/01/2026", "30/09/2026");

        Assert.Contains("es permanente (LSS 5 A XIX)", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "500", "01/06/2025", "30/06/2025", "cuántas personas")]
    [InlineData("10", "nada", "01/06/2025", "30/06/2025", "salario por día")]
    [InlineData("10", "500", "30/06/2025", "01/06/2025", "anterior al primero")]
    [InlineData("10", "500", "01/06/2025", "01/06/2099", "año y medio")]
    [InlineData("", "", "", "", "al menos un grupo")]
    public async Task What_is_wrong_is_told_and_stays(
        string people,
        string wage,
        string from,
        string to,
        string told
    )
    {
        var page = await Season(people, wage, from, to);

        Assert.Contains(told, page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{wage}\"", page, StringComparison.Ordinal);
    }

    /// <summary>The promise for the web is five seconds; this stops at three times that, for it runs beside other tests.</summary>
    [Fact]
    public async Task Four_hundred_people_over_26_weeks_are_costed_in_seconds()
    {
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(FictionalRoster.Of(400)), "archivo", "padron.csv" },
        };
        var clock = Stopwatch.StartNew();
        using var response = await site.Client.PostAsync(
            new Uri("/campo-empresa/nomina", UriKind.Relative),
            form,
            TestContext.Current.CancellationToken
        );
        clock.Stop();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        TestContext.Current.TestOutputHelper?.WriteLine($"{clock.ElapsedMilliseconds} ms");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(15), $"{clock.Elapsed}");
    }

    private Task<string> Season(string people, string wage, string from, string to) =>
        site.Post(
            Page,
            ("personas1", people),
            ("salario1", wage),
            ("desde1", from),
            ("hasta1", to),
            ("zona", "general")
        );

    // Of the headline: without the relief, then with it.
    private static (decimal Without, decimal With) Money(string page)
    {
        var figures = page.Split("<p class=\"lead\">")[1]
            .Split("</p>")[0]
            .Split("<span class=\"money\">$");
        return (Amount(figures[1]), Amount(figures[2]));

        static decimal Amount(string text) =>
            decimal.Parse(text.Split('<')[0], NumberStyles.Number, CultureInfo.InvariantCulture);
    }
}
