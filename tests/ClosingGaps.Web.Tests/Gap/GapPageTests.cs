using System.Net;
using System.Text;
using System.Xml.Linq;
using ClosingGaps.Policy.Charts;
using Xunit;

namespace ClosingGaps.Web.Tests.Gap;

/// <summary>The gap of today: whose people and which law on its face, every chart with its sentence, table and CSV.</summary>
public sealed class GapPageTests(SiteFixture site)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData("/brecha", "DATOS SINTÉTICOS", "ley del 1 de noviembre de 2026")]
    [InlineData("/en/brecha", "SYNTHETIC DATA", "law of 1 November 2026")]
    public async Task It_says_whose_people_and_which_law(string path, string people, string law)
    {
        var page = await site.Get(path);
        Assert.Contains(people, page, StringComparison.Ordinal);
        Assert.Contains(law, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/brecha", 7, "cover", "gap", "map", "ranking", "publicado", "aseguradas")]
    [InlineData("/brecha/fechas", 3, "law")]
    [InlineData("/brecha/eslabones", 2, "five")]
    [InlineData("/brecha/libro", 2, "ledger")]
    [InlineData("/brecha/quien-paga", 1, "payers")]
    [InlineData("/brecha/lugar", 1, "cover-states")]
    [InlineData("/brecha/lugar/20", 3)]
    public async Task Each_chart_says_what_it_shows_and_has_its_table_and_its_figures(
        string path,
        int atLeast,
        params string[] csv
    )
    {
        var page = await site.Get(path);
        var charts = Charts(page);
        Assert.True(charts.Count >= atLeast, $"{charts.Count} charts");
        Assert.All(
            charts,
            c =>
            {
                Assert.NotEqual("", c.Element(Svg + "title")!.Value);
                Assert.NotEqual("", c.Element(Svg + "desc")!.Value);
            }
        );
        Assert.Contains("<table>", page, StringComparison.Ordinal);
        foreach (var id in csv)
        {
            var folder = id is "publicado" or "aseguradas" ? "datos" : "grafica";
            var address = $"/brecha/{folder}/{id}.csv";
            Assert.Contains($"href=\"{address}\"", page, StringComparison.Ordinal);
            using var response = await Open(address);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var bytes = await response.Content.ReadAsByteArrayAsync(
                TestContext.Current.CancellationToken
            );
            Assert.True(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble), address);
            var lines = Encoding.UTF8.GetString(bytes).TrimEnd('\n').Split('\n');
            Assert.True(lines.Length > 2, address);
        }
    }

    [Theory]
    [InlineData("/brecha/lugar/20", "En Oaxaca")]
    [InlineData("/en/brecha/lugar/07", "In Chiapas")]
    [InlineData("/brecha/lugar/09007", "Iztapalapa no es un dominio")]
    public async Task A_place_has_its_page_synthetic_first(string path, string says)
    {
        var page = await site.Get(path);
        Assert.Contains(says, page, StringComparison.Ordinal);
        Assert.True(
            page.IndexOf("class=\"synthetic\"", StringComparison.Ordinal)
                < page.IndexOf(says, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("33")]
    [InlineData("9")]
    [InlineData("99999")]
    [InlineData("oaxaca")]
    public async Task What_is_no_place_is_not_found(string code)
    {
        using var response = await Open($"/brecha/lugar/{code}");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("mexico", "html")]
    [InlineData("20", "html")]
    [InlineData("20", "xlsx")]
    [InlineData("20", "csv")]
    public async Task The_report_of_a_place_comes_as_a_file_of_the_same_bytes(
        string place,
        string form
    )
    {
        async Task<byte[]> Get()
        {
            using var response = await Open($"/brecha/lugar/{place}/informe.{form}");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(
                $"brecha-{place}.{form}",
                response.Content.Headers.ContentDisposition!.FileName
            );
            return await response.Content.ReadAsByteArrayAsync(
                TestContext.Current.CancellationToken
            );
        }

        var bytes = await Get();
        Assert.Equal(bytes, await Get());
        Assert.InRange(bytes.Length, 1_000, 500_000);
    }

    [Fact]
    public async Task The_map_has_every_state_and_gives_no_figure_that_rests_on_few_cases()
    {
        var map = Charts(await site.Get("/brecha")).Single(c => Id(c) == "map");
        var csv = (await site.Get("/brecha/grafica/map.csv")).Split('\n')[1..^1];
        Assert.Equal(32, csv.Length);
        var suppressed = csv.Count(l =>
            l.TrimEnd().EndsWith("suppressed", StringComparison.Ordinal)
        );
        Assert.InRange(suppressed, 1, 31);
        Assert.Equal(
            suppressed,
            map.Descendants(Svg + "g").Count(g => (string?)g.Attribute("class") == "suppressed")
        );
        Assert.Equal(
            StateTile.All.Select(s => s.Short),
            map.Descendants(Svg + "text")
                .Where(t => (string?)t.Attribute("class") == "state")
                .Select(t => t.Value)
        );
        // Five frames on the map and one in its key.
        Assert.Equal(
            6,
            map.Descendants(Svg + "rect").Count(r => (string?)r.Attribute("class") == "programme")
        );
    }

    [Fact]
    public void No_two_states_stand_on_one_tile() =>
        Assert.Equal(32, StateTile.All.Select(s => (s.Column, s.Row)).Distinct().Count());

    [Fact]
    public async Task Nothing_in_it_needs_a_style_or_a_script()
    {
        var page = await site.Get("/brecha");
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    private static List<XElement> Charts(string page)
    {
        var charts = new List<XElement>();
        for (
            var at = page.IndexOf("<figure>", StringComparison.Ordinal);
            at >= 0;
            at = page.IndexOf("<figure>", at + 1, StringComparison.Ordinal)
        )
        {
            var begin = page.IndexOf("<svg", at, StringComparison.Ordinal);
            var figure = page.IndexOf("</figure>", at, StringComparison.Ordinal);
            var end = page.LastIndexOf("</svg>", figure, StringComparison.Ordinal);
            charts.Add(XElement.Parse(page[begin..(end + "</svg>".Length)]));
        }

        return charts;
    }

    private static string Id(XElement svg) =>
        ((string)svg.Attribute("aria-labelledby")!).Split('-')[0];

    private Task<HttpResponseMessage> Open(string path) =>
        site.Client.GetAsync(
            new Uri(path, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
}
