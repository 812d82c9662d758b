using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Xunit;

namespace ClosingGaps.Web.Tests.Api;

/// <summary>Texts made to hurt: each is a problem told soon, and the next is served.</summary>
public sealed class HostileSituationTests(SiteFixture site)
{
    private readonly ApiClient api = new(site.Client);

    public static TheoryData<string, string> Texts =>
        new()
        {
            { "nested lists", "{\"mes\": " + new string('[', 50_000) },
            { "nested objects", Repeat(20_000, _ => "{\"a\":") },
            { "nested blocks", Repeat(400, i => new string(' ', i) + "a:\n") },
            { "a thousand laughs", Laughs() },
            { "a chain of aliases", Chain() },
            { "an alias of itself", "mes: 2026-03\npersonas: &a\n  ana: *a\n" },
            { "an alias of nothing", "mes: *nadie\n" },
            { "a merge", "mes: 2026-03\nbase: &b {x: 1}\npersonas:\n  <<: *b\n" },
            {
                "a number without end",
                "{\"mes\": \"2026-03\", \"salario_diario\": " + new string('9', 100_000) + "}"
            },
            { "many unknown names", "mes: 2026-03\n" + Repeat(4_000, i => $"nombre_{i}: 1\n") },
            { "too many names", "mes: 2026-03\n" + Repeat(15_000, i => $"n{i}: 1\n") },
            {
                "a name without end",
                "{\"mes\": \"2026-03\", \"" + new string('a', 100_000) + "\": 1}"
            },
            { "another type", "!!python/object/apply:os.system ['true']" },
            { "a type of ours", "mes: !System.Diagnostics.Process 2026-03\nsalario: 1" },
            { "letters that are none", "{\"mes\": \"2026-03\", \"\u0000\": \"\uFFFF\"}" },
            { "quotes without end", "\"" + new string('x', 100_000) },
            { "keys of keys", Repeat(2_000, _ => "? ") },
            { "many documents", Repeat(5_000, _ => "---\na: 1\n") },
        };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task It_is_a_problem_told_soon(string what, string text)
    {
        var clock = Stopwatch.StartNew();
        foreach (var path in new[] { "/api/v1/calculate", "/api/v1/explain" })
        {
            var reply = await api.Post(path, text, "application/yaml");
            reply.Problem(422);
            Assert.True(
                reply.Text.Length < 100_000,
                $"{what}: {reply.Text.Length} letters came back"
            );
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(8), $"{what}: {clock.Elapsed}");
        Assert.Equal(HttpStatusCode.OK, (await api.Get("/api/v1/values?q=uma_")).Status);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_and_packed_ones_are_refused()
    {
        using var bytes = new ByteArrayContent([0x7B, 0xFF, 0xFE, 0xC0, 0x80, 0x7D]);
        (await api.Send(HttpMethod.Post, "/api/v1/calculate", bytes)).Problem(422);

        using var packed = new ByteArrayContent("{}"u8.ToArray());
        packed.Headers.ContentEncoding.Add("gzip");
        (await api.Send(HttpMethod.Post, "/api/v1/calculate", packed)).Problem(415);
    }

    [Fact]
    public async Task Aliases_that_unfold_to_little_are_read()
    {
        var reply = await api.Post(
            "/api/v1/calculate?sources=no",
            """
            mes: 2026-06
            resultados: [cuota_total]
            personas:
              ana:
                empleos:
                  casa_1: &casa { régimen: trabajo_del_hogar, zona: zona_general, salario_diario: 420, días_trabajados: 6 }
                  casa_2: *casa
            """,
            "application/yaml"
        );
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal("known", (string?)reply.Json["results"]![0]!["state"]);
    }

    private static string Repeat(int times, Func<int, string> make)
    {
        var text = new StringBuilder();
        for (var i = 0; i < times; i++)
        {
            text.Append(make(i));
        }

        return text.ToString();
    }

    /// <summary>Nine levels of nine: 387 million names in a few lines.</summary>
    private static string Laughs()
    {
        var text = new StringBuilder("mes: 2026-03\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 9; i++)
        {
            var alias = $"*a{(i - 1).ToString(CultureInfo.InvariantCulture)}";
            text.Append(
                CultureInfo.InvariantCulture,
                $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat(alias, 9))}]\n"
            );
        }

        return text.ToString();
    }

    private static string Chain() =>
        "mes: 2026-03\na0: &a0 [x]\n" + Repeat(3_000, i => $"a{i + 1}: &a{i + 1} [*a{i}]\n");
}
