using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ClosingGaps.Casework.LawBook;
using ClosingGaps.Law.Model;
using ClosingGaps.Web.Pages.Gap;
using ClosingGaps.Web.Site;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ClosingGaps.Web.Tests.Gap;

/// <summary>Open data: CSV and JSON of one content, their dictionary, and hashes that hold.</summary>
public sealed class OpenDataTests(SiteFixture site)
{
    [Fact]
    public async Task Each_table_is_there_twice_with_the_hash_that_the_page_prints()
    {
        var page = await site.Get("/brecha/datos");
        foreach (var table in await Tables())
        {
            foreach (var name in new[] { table.Name + ".csv", table.Name + ".json" })
            {
                using var response = await Open("/brecha/datos/" + name);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                var bytes = await response.Content.ReadAsByteArrayAsync(
                    TestContext.Current.CancellationToken
                );
                Assert.Contains(
                    Convert.ToHexStringLower(SHA256.HashData(bytes)),
                    page,
                    StringComparison.Ordinal
                );
            }
        }
    }

    [Fact]
    public async Task Json_and_csv_have_the_same_rows_and_every_column_is_explained_in_both_languages()
    {
        foreach (var table in await Tables())
        {
            Assert.NotEmpty(table.Rows);
            Assert.All(table.Rows, r => Assert.Equal(table.Columns.Count, r.Count));
            Assert.All(
                table.Columns,
                c => Assert.True(c.Meaning.Es.Length > 0 && c.Meaning.En.Length > 0, c.Name)
            );
            using var json = JsonDocument.Parse(
                await site.Client.GetStringAsync(
                    new Uri($"/brecha/datos/{table.Name}.json", UriKind.Relative),
                    TestContext.Current.CancellationToken
                )
            );
            Assert.Equal(table.Rows.Count, json.RootElement.GetArrayLength());
            Assert.Equal(
                table.Columns.Select(c => c.Name),
                json.RootElement[0].EnumerateObject().Select(p => p.Name)
            );
        }
    }

    [Fact]
    public async Task Csv_begins_with_its_mark_and_keeps_accents()
    {
        using var response = await Open("/brecha/datos/valores.csv");
        var bytes = await response.Content.ReadAsByteArrayAsync(
            TestContext.Current.CancellationToken
        );
        Assert.True(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        Assert.Contains(
            "Salario mínimo general",
            Encoding.UTF8.GetString(bytes),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Every_dated_value_of_the_law_is_in_it()
    {
        var law = site.Services.GetRequiredService<LawLibrary>().Snapshot;
        var values = (await Tables()).Single(t => t.Name == "valores");
        Assert.Equal(law.All<ValueSymbol>().Sum(v => v.Entries.Count), values.Rows.Count);
    }

    [Fact]
    public async Task What_rests_on_few_cases_is_blank_there_too()
    {
        using var json = JsonDocument.Parse(
            await site.Client.GetStringAsync(
                new Uri("/brecha/datos/brechas.json", UriKind.Relative),
                TestContext.Current.CancellationToken
            )
        );
        var suppressed = json
            .RootElement.EnumerateArray()
            .Where(r => r.GetProperty("precision").GetString() == "suppressed")
            .ToList();
        Assert.NotEmpty(suppressed);
        Assert.All(
            suppressed.Where(r => r.GetProperty("cases").GetInt32() > 0),
            r => Assert.Equal(JsonValueKind.Null, r.GetProperty("value").ValueKind)
        );
    }

    [Theory]
    [InlineData("/brecha/datos/nada.csv")]
    [InlineData("/brecha/datos/brechas.exe")]
    [InlineData("/brecha/grafica/nada.csv")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var response = await Open(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private Task<IReadOnlyList<DataTable>> Tables() =>
        site.Services.GetRequiredService<OpenData>().Tables(TestContext.Current.CancellationToken);

    private Task<HttpResponseMessage> Open(string path) =>
        site.Client.GetAsync(
            new Uri(path, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
}
