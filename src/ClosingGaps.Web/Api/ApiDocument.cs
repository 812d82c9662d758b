using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using ClosingGaps.Casework.Situations;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Web.Site;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ClosingGaps.Web.Api;

/// <summary>
/// The OpenAPI 3.1 document, in both languages: paths and parameters from the routes themselves, the schema of a situation from the law that
/// is loaded, and examples that the tests send.
/// </summary>
internal sealed class ApiDocument(
    [FromKeyedServices(ApiDocument.Name)] IOpenApiDocumentProvider routes,
    LawLibrary law,
    IHostEnvironment site
)
{
    public const string Name = "api";

    private static readonly int[] ProblemsOfAll = [400, 429, 500, 503];
    private static readonly int[] ProblemsOfBodies = [408, 413, 415];

    private readonly ConcurrentDictionary<string, string> made = new(StringComparer.Ordinal);

    /// <param name="language"><c>es</c> or <c>en</c>.</param>
    public async Task<JsonObject> In(string language, CancellationToken stop)
    {
        if (!made.TryGetValue(language, out var document))
        {
            var described = await routes.GetOpenApiDocumentAsync(stop);
            var text = await described.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, stop);
            document = Make(JsonNode.Parse(text)!.AsObject(), language).ToJsonString();
            made[language] = document;
        }

        // Each gets a tree of its own: trees are not made for several readers at a time.
        return JsonNode.Parse(document)!.AsObject();
    }

    private JsonObject Make(JsonObject described, string language)
    {
        var examples = ApiExample.All(site.ContentRootPath, law.Snapshot.Hash);
        described["info"] = new JsonObject
        {
            ["title"] = ApiOperations.Title.In(language),
            ["description"] = ApiOperations.About.In(language),
            ["version"] = "1",
            ["license"] = new JsonObject { ["name"] = "Apache-2.0", ["identifier"] = "Apache-2.0" },
        };
        described["servers"] = new JsonArray { new JsonObject { ["url"] = "/" } };
        described.Remove("tags");
        foreach (var operation in ApiOperations.All)
        {
            var path = described["paths"]![$"{ApiSetup.Root}/{operation.Path}"]!;
            Describe(
                path[operation.IsPost ? "post" : "get"]!.AsObject(),
                operation,
                [.. examples.Where(e => e.Operation == operation.Id)],
                language
            );
        }

        described["components"] = new JsonObject { ["schemas"] = Schemas(language) };
        return described;
    }

    private static void Describe(
        JsonObject json,
        ApiOperation operation,
        IReadOnlyList<ApiExample> examples,
        string language
    )
    {
        json.Remove("tags");
        json["summary"] = operation.Summary.In(language);
        json["description"] = operation.Description.In(language);
        foreach (var parameter in operation.Parameters)
        {
            var told = json["parameters"]!
                .AsArray()
                .Single(p => (string?)p!["name"] == parameter.Name)!
                .AsObject();
            told["description"] = parameter.Description.In(language);
            told["schema"] = Schema(parameter);
            var given = Examples(
                examples.Where(e => e.Parameters.ContainsKey(parameter.Name)),
                e => e.Parameters[parameter.Name]!.DeepClone(),
                language
            );
            if (given.Count > 0)
            {
                told["examples"] = given;
            }
        }

        if (operation.Body is not null)
        {
            json["requestBody"] = new JsonObject
            {
                ["required"] = true,
                ["content"] = new JsonObject
                {
                    ["application/json"] = Content(
                        operation.Body,
                        examples.Where(e => e.Body is not null),
                        e => e.Body!.DeepClone(),
                        language
                    ),
                    ["application/yaml"] = Content(operation.Body, [], e => e.Body, language),
                },
            };
        }

        var responses = new JsonObject
        {
            ["200"] = new JsonObject
            {
                ["description"] = language == "en" ? "Done." : "Hecho.",
                ["content"] = new JsonObject
                {
                    [operation.MediaType] = Content(
                        operation.Answer,
                        examples.Where(e => e.Status == 200),
                        e => e.ResponseIn(language),
                        language
                    ),
                },
            },
        };
        var problems = operation
            .Problems.Concat(ProblemsOfAll)
            .Concat(operation.IsPost ? ProblemsOfBodies : [])
            .Order();
        foreach (var status in problems)
        {
            responses[status.ToString(CultureInfo.InvariantCulture)] = new JsonObject
            {
                ["description"] = ApiProblems.Of(status).Title.In(language) + ".",
                ["content"] = new JsonObject
                {
                    ["application/problem+json"] = Content(
                        "Problem",
                        examples.Where(e => e.Status == status),
                        e => e.ResponseIn(language),
                        language
                    ),
                },
            };
        }

        json["responses"] = responses;
    }

    private static JsonObject Content(
        string schema,
        IEnumerable<ApiExample> examples,
        Func<ApiExample, JsonNode?> value,
        string language
    )
    {
        var content = new JsonObject
        {
            ["schema"] = new JsonObject { ["$ref"] = $"#/components/schemas/{schema}" },
        };
        var given = Examples(examples, value, language);
        if (given.Count > 0)
        {
            content["examples"] = given;
        }

        return content;
    }

    private static JsonObject Examples(
        IEnumerable<ApiExample> examples,
        Func<ApiExample, JsonNode?> value,
        string language
    ) =>
        new(
            examples.Select(e =>
                KeyValuePair.Create<string, JsonNode?>(
                    e.Name,
                    new JsonObject { ["summary"] = e.Summary.In(language), ["value"] = value(e) }
                )
            )
        );

    private static JsonObject Schema(ApiParameter parameter)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (parameter.Pattern is { } pattern)
        {
            schema["pattern"] = pattern;
        }

        if (parameter.Among is { } among)
        {
            schema["enum"] = Json.Names(among);
        }

        return schema;
    }

    private JsonObject Schemas(string language)
    {
        var schemas = ApiSchemas.In(language);
        var situation = SituationSchema.Of(law.Snapshot, language);
        foreach (var (name, schema) in situation["$defs"]!.AsObject().ToList())
        {
            schemas[name] = schema!.DeepClone();
        }

        foreach (var key in new[] { "$schema", "$comment", "$defs" })
        {
            situation.Remove(key);
        }

        situation["title"] = language == "en" ? "Situation" : "Situación";
        schemas["Situation"] = situation;
        // Parts of a situation stand beside it here, not inside it.
        return JsonNode
            .Parse(
                schemas
                    .ToJsonString()
                    .Replace("#/$defs/", "#/components/schemas/", StringComparison.Ordinal)
            )!
            .AsObject();
    }
}
