using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClosingGaps.Tests.Repository;
using ClosingGaps.Web.Api;
using ClosingGaps.Web.Site;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ClosingGaps.Web.Tests.Api;

/// <summary>The document of the API is true: it has all routes, its schemas fit what comes back, and its examples give what they state.</summary>
public sealed class ApiDocumentTests(SiteFixture site)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    private readonly ApiClient api = new(site.Client);

    private static bool Accepts => Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1";

    [Fact]
    public async Task It_is_OpenAPI_3_1_and_has_each_route_of_the_API_and_no_other()
    {
        var document = await Document("es");
        Assert.StartsWith("3.1.", (string)document["openapi"]!, StringComparison.Ordinal);
        var described = Operations(document).Select(o => $"{o.Method} {o.Path}").Order();
        var routes = site
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith(ApiSetup.Root, StringComparison.Ordinal))
            .SelectMany(e =>
                e.Metadata.GetMetadata<HttpMethodMetadata>()!
                    .HttpMethods.Select(m => $"{m} {e.RoutePattern.RawText}")
            )
            .Order();
        Assert.Equal(routes, described);
    }

    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public async Task Every_operation_says_what_it_does_in_the_language_asked(string language)
    {
        var document = await Document(language);
        var other = await Document(language == "es" ? "en" : "es");
        Assert.NotEqual(
            (string?)document["info"]!["description"],
            (string?)other["info"]!["description"]
        );
        foreach (var (_, path, json) in Operations(document))
        {
            Assert.False(string.IsNullOrWhiteSpace((string?)json["summary"]), path);
            Assert.False(string.IsNullOrWhiteSpace((string?)json["description"]), path);
            Assert.All(
                json["parameters"]?.AsArray() ?? [],
                p => Assert.False(string.IsNullOrWhiteSpace((string?)p!["description"]), path)
            );
        }
    }

    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public async Task Its_examples_give_what_they_state_and_what_they_give_fits_its_schema(
        string language
    )
    {
        var document = await Document(language);
        var schema = new JsonSchema(document);
        var wrong = new List<string>();
        var sent = 0;
        foreach (var (method, path, operation) in Operations(document))
        {
            foreach (var (status, response) in operation["responses"]!.AsObject())
            {
                foreach (var (_, content) in response!["content"]!.AsObject())
                {
                    foreach (var (name, example) in content!["examples"]?.AsObject() ?? [])
                    {
                        sent++;
                        var reply = await Send(method, path, operation, name, language);
                        Assert.Equal(status, Number((int)reply.Status));
                        wrong.AddRange(
                            schema
                                .Misfits(reply.Json, content["schema"]!)
                                .Take(5)
                                .Select(m => $"{name}{m}")
                        );
                        if (Body(operation, name) is { } body && status == "200")
                        {
                            wrong.AddRange(
                                schema
                                    .Misfits(
                                        body,
                                        operation["requestBody"]!["content"]!["application/json"]![
                                            "schema"
                                        ]!
                                    )
                                    .Select(m => $"{name} (sent){m}")
                            );
                        }

                        if (!JsonNode.DeepEquals(example!["value"], reply.Json))
                        {
                            Differs(name, language, reply.Json, wrong);
                        }
                    }
                }
            }
        }

        Assert.Equal(
            Directory.EnumerateFiles(RepositoryRoot.Combine("examples", "api"), "*.json").Count(),
            sent
        );
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Lists_fit_their_schema_whole()
    {
        var document = await Document("es");
        var schema = new JsonSchema(document);
        foreach (
            var path in new[]
            {
                "/api/v1/rules",
                "/api/v1/values",
                "/api/v1/inputs",
                "/api/v1/readings",
                "/api/v1/gaps",
            }
        )
        {
            var answer = document["paths"]![path]!["get"]!["responses"]!["200"]!["content"]![
                "application/json"
            ]!["schema"]!;
            Assert.Empty(schema.Misfits((await api.Get(path)).Json, answer).Take(5));
        }
    }

    private async Task<JsonNode> Document(string language) =>
        (await api.Get("/api/openapi.json", language)).Json;

    private static IEnumerable<(string Method, string Path, JsonObject Json)> Operations(
        JsonNode document
    ) =>
        document["paths"]!
            .AsObject()
            .SelectMany(p =>
                p.Value!.AsObject()
                    .Select(o => (o.Key.ToUpperInvariant(), p.Key, o.Value!.AsObject()))
            );

    private static JsonNode? Body(JsonObject operation, string example) =>
        operation["requestBody"]?["content"]?["application/json"]?["examples"]?[example]?["value"];

    private Task<ApiClient.Reply> Send(
        string method,
        string path,
        JsonObject operation,
        string example,
        string language
    )
    {
        var query = new List<string>();
        foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
        {
            if (parameter!["examples"]?[example]?["value"] is not { } given)
            {
                continue;
            }

            var name = (string)parameter["name"]!;
            var text = Uri.EscapeDataString((string)given!);
            if ((string?)parameter["in"] == "path")
            {
                path = path.Replace($"{{{name}}}", text, StringComparison.Ordinal);
            }
            else
            {
                query.Add($"{name}={text}");
            }
        }

        var address = query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
        return method == "POST"
            ? api.Post(address, Body(operation, example)!.ToJsonString(), language: language)
            : api.Get(address, language);
    }

    /// <summary>With <c>ACCEPT_GOLDEN=1</c> the example states what came; else that is what is wrong.</summary>
    private void Differs(string name, string language, JsonNode came, List<string> wrong)
    {
        if (!Accepts)
        {
            wrong.Add($"{name}: gives another answer than it states; accept with ACCEPT_GOLDEN=1");
            return;
        }

        var file = RepositoryRoot.Combine("examples", "api", name + ".json");
        var json = JsonNode.Parse(File.ReadAllText(file))!;
        if ((int)json["status"]! < 400)
        {
            json["response"] = came.DeepClone();
        }
        else
        {
            json["response"]![language] = came.DeepClone();
        }

        var law = site.Services.GetRequiredService<LawLibrary>().Snapshot.Hash;
        File.WriteAllText(
            file,
            json.ToJsonString(Readable).Replace(law, ApiExample.LawHash, StringComparison.Ordinal)
                + "\n"
        );
    }

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
