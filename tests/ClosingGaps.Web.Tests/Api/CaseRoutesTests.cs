using System.Net;
using System.Text.Json.Nodes;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Web.Tests.Api;

/// <summary>A case sent to the API: what it answers, and what it tells of what cannot be answered.</summary>
public sealed class CaseRoutesTests(SiteFixture site)
{
    private readonly ApiClient api = new(site.Client);

    [Fact]
    public async Task Three_houses_in_yaml_are_one_sum_with_their_range_and_sources()
    {
        var reply = await api.Post(
            "/api/v1/calculate",
            await File.ReadAllTextAsync(
                RepositoryRoot.Combine("examples", "tres_casas.yaml"),
                TestContext.Current.CancellationToken
            ),
            "application/yaml"
        );
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        var worker = Assert.Single(reply.Json["workers"]!.AsArray())!;
        var month = Assert.Single(worker["months"]!.AsArray())!;
        Assert.Equal(3, month["houses"]!.AsArray().Count);
        var total = reply.Json["results"]!
            .AsArray()
            .Single(r => (string?)r!["id"] == "lss.cuota_total")!;
        var houses = reply.Json["results"]!
            .AsArray()
            .Where(r => (string?)r!["id"] == "lss.cuota_total_empleo")
            .Sum(r => (decimal)r!["value"]!);
        Assert.Equal(houses, (decimal)total["value"]!);
        Assert.InRange(
            (decimal)total["value"]!,
            (decimal)total["range"]![0]!,
            (decimal)total["range"]![1]!
        );
        Assert.NotEmpty(total["rests_on"]!.AsArray());
    }

    [Fact]
    public async Task Json_and_yaml_give_the_same()
    {
        var json = await api.Post(
            "/api/v1/calculate",
            """{ "mes": "2026-03", "resultados": ["cuota_fija_patronal"], "salario_diario": 400, "días_trabajados": 31 }"""
        );
        var yaml = await api.Post(
            "/api/v1/calculate",
            "mes: 2026-03\nresultados: [cuota_fija_patronal]\nsalario_diario: 400\ndias_trabajados: 31\n",
            "application/yaml"
        );
        Assert.Equal(HttpStatusCode.OK, json.Status);
        Assert.Equal(json.Text, yaml.Text);
    }

    [Theory]
    [InlineData("es", "La ley no tiene el nombre", "¿Quiso decir")]
    [InlineData("en-GB,es;q=0.5", "The law has no name", "Did you mean")]
    public async Task A_wrong_name_is_told_where_it_stands(
        string language,
        string message,
        string help
    )
    {
        var reply = await api.Post(
            "/api/v1/calculate",
            """
            {
              "mes": "2026-03",
              "personas": { "ana": { "empleos": { "casa/1": {
                "salario_diaro": 400
              } } } }
            }
            """,
            language: language
        );
        var error = Assert.Single(reply.Problem(422)["errors"]!.AsArray())!;
        Assert.Equal("DAT002", (string?)error["code"]);
        Assert.Equal("/personas/ana/empleos/casa~11/salario_diaro", (string?)error["pointer"]);
        Assert.Equal((4, 5), ((int)error["line"]!, (int)error["column"]!));
        Assert.Contains(message, (string?)error["message"], StringComparison.Ordinal);
        Assert.Contains(help, (string?)error["help"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", 422)]
    [InlineData("[]", 422)]
    [InlineData("", 422)]
    [InlineData("{\"mes\": \"2026-03\", \"salario_diario\": 1e5}", 422)]
    [InlineData("{\"mes\": \"2026-03\", \"edad\": [[[1]]]}", 422)]
    [InlineData("{\"mes\": \"2026-03\", \"propuestas\": [\"../../etc\"]}", 422)]
    [InlineData("{\"meses\": \"0001-01 a 9999-12\", \"salario_diario\": 400}", 422)]
    [InlineData(
        "{\"mes\": \"1900-01\", \"salario_diario\": 400, \"resultados\": [\"cuota_fija_patronal\"]}",
        422
    )]
    public async Task What_cannot_be_answered_is_a_problem(string body, int status) =>
        (await api.Post("/api/v1/calculate", body)).Problem(status);

    [Fact]
    public async Task More_than_a_family_is_not_for_one_query()
    {
        var jobs = string.Join(",", Enumerable.Range(0, 13).Select(i => $"\"c{i}\": {{}}"));
        var reply = await api.Post(
            "/api/v1/calculate",
            $$"""{ "mes": "2026-03", "personas": { "ana": { "empleos": { {{jobs}} } } } }"""
        );
        Assert.Contains("13", (string?)reply.Problem(422)["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Another_media_type_is_refused(string type) =>
        (await api.Post("/api/v1/calculate", "{}", type)).Problem(415);

    [Fact]
    public async Task A_proposal_of_the_law_is_laid_over_it()
    {
        const string Case = """
            "mes": "2026-06", "resultados": ["pago_de_la_empleadora"], "régimen": "trabajo_del_hogar",
            "zona": "zona_general", "salario_diario": 342.47, "días_trabajados": 30
            """;
        var now = await api.Post("/api/v1/calculate", $"{{ {Case} }}");
        var then = await api.Post(
            "/api/v1/calculate",
            $"{{ {Case}, \"propuestas\": [\"cuota_a_la_mitad\"] }}"
        );
        Assert.Equal(2704.49m, (decimal)now.Json["results"]![0]!["value"]!);
        Assert.Equal(1352.24m, (decimal)then.Json["results"]![0]!["value"]!);
    }

    [Fact]
    public async Task A_figure_is_explained_step_by_step()
    {
        var reply = await api.Post(
            "/api/v1/explain",
            """
            { "figure": "cuota_fija_patronal", "of": "empleo",
              "situation": { "mes": "2026-03", "salario_diario": 400, "días_trabajados": 31 } }
            """
        );
        var trace = Assert.Single(reply.Json.AsArray())!;
        Assert.Equal("lss.cuota_fija_patronal", (string?)trace["output"]);
        Assert.NotEmpty(trace["steps"]!.AsArray());
    }

    [Theory]
    [InlineData("""{ "situation": { "mes": "2026-03" } }""", "/figure")]
    [InlineData("""{ "figure": "cuota_fija_patronal" }""", "/situation")]
    [InlineData(
        """{ "figure": "cuota_fija_patronl", "situation": { "mes": "2026-03" } }""",
        "/figure"
    )]
    [InlineData(
        """{ "figure": "cuota_fija_patronal", "of": "nadie", "situation": { "mes": "2026-03", "salario_diario": 400 } }""",
        "/of"
    )]
    [InlineData(
        """{ "figure": "cuota_fija_patronal", "situation": { "mes": "2026-03", "salario_diario": "mucho" } }""",
        "/situation/salario_diario"
    )]
    public async Task What_lacks_for_an_explanation_is_told_at_its_place(
        string body,
        string pointer
    )
    {
        var problem = (await api.Post("/api/v1/explain", body)).Problem(422);
        Assert.Equal(
            pointer,
            (string?)Assert.Single<JsonNode?>(problem["errors"]!.AsArray())!["pointer"]
        );
    }
}
