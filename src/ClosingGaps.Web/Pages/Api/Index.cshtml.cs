using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClosingGaps.Web.Api;
using ClosingGaps.Web.Site;
using Microsoft.AspNetCore.Html;

namespace ClosingGaps.Web.Pages.Api;

/// <summary>The API for people: what its document says, with examples to copy.</summary>
internal sealed class ApiModel(ApiDocument document) : SitePage
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>An example longer than this is shown by its beginning.</summary>
    private const int MostLines = 40;

    public string About { get; private set; } = "";

    public IReadOnlyList<Operation> Operations { get; private set; } = [];

    /// <summary>The problems that can come back, each once, by their word.</summary>
    public IReadOnlyList<ApiProblem> Problems { get; } =
    [
        .. new[] { 400, 404, 405, 406, 408, 413, 415, 429, 500, 503, 504 }.Select(s =>
            ApiProblems.Of(s)
        ),
        ApiProblems.Counting,
    ];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var json = await document.In(Language, stop);
        About = (string)json["info"]!["description"]!;
        Operations =
        [
            .. json["paths"]!
                .AsObject()
                .SelectMany(p =>
                    p.Value!.AsObject()
                        .Select(o => Describe(o.Key.ToUpperInvariant(), p.Key, o.Value!))
                ),
        ];
    }

    /// <summary>Names between backticks, as the document writes them, as code.</summary>
    public static IHtmlContent Marked(string text)
    {
        var html = new HtmlContentBuilder();
        var parts = text.Split('`');
        for (var i = 0; i < parts.Length; i++)
        {
            html.AppendHtml(i % 2 == 1 ? "<code>" : "");
            html.Append(parts[i]);
            html.AppendHtml(i % 2 == 1 ? "</code>" : "");
        }

        return html;
    }

    private static Operation Describe(string method, string path, JsonNode json)
    {
        var parameters = json["parameters"]?.AsArray() ?? [];
        var answers = json["responses"]!.AsObject();
        return new Operation(
            method,
            path,
            (string)json["operationId"]!,
            (string)json["summary"]!,
            (string)json["description"]!,
            [
                .. parameters.Select(p => new Parameter(
                    (string)p!["name"]!,
                    (string)p["description"]!
                )),
            ],
            [
                .. answers.SelectMany(a =>
                    a.Value!["content"]!
                        .AsObject()
                        .SelectMany(c => c.Value!["examples"]?.AsObject() ?? [])
                        .Select(e =>
                            Example(method, path, json, parameters, a.Key, e.Key, e.Value!)
                        )
                ),
            ],
            [.. answers.Where(a => a.Key != "200").Select(a => a.Key)]
        );
    }

    private static Example Example(
        string method,
        string path,
        JsonNode operation,
        JsonArray parameters,
        string status,
        string name,
        JsonNode stated
    )
    {
        var query = "";
        foreach (var parameter in parameters)
        {
            if (parameter!["examples"]?[name]?["value"] is { } given)
            {
                var (word, text) = ((string)parameter["name"]!, (string)given!);
                if ((string?)parameter["in"] == "path")
                {
                    path = path.Replace($"{{{word}}}", text, StringComparison.Ordinal);
                }
                else
                {
                    query += (query.Length == 0 ? "?" : "&") + $"{word}={text}";
                }
            }
        }

        var body = operation["requestBody"]
            ?["content"]
            ?["application/json"]
            ?["examples"]
            ?[name]
            ?["value"];
        return new Example(
            (string)stated["summary"]!,
            $"{method} {path}{query}",
            method == "GET" ? path + query : null,
            body is null ? null : Text(body),
            status,
            Text(stated["value"]!)
        );
    }

    private static string Text(JsonNode json)
    {
        var lines = json.ToJsonString(Readable).Split('\n');
        return lines.Length <= MostLines
            ? string.Join('\n', lines)
            : string.Join('\n', lines[..MostLines]) + "\n…";
    }
}

internal sealed record Operation(
    string Method,
    string Path,
    string Id,
    string Summary,
    string Description,
    IReadOnlyList<Parameter> Parameters,
    IReadOnlyList<Example> Examples,
    IReadOnlyList<string> Statuses
);

internal sealed record Parameter(string Name, string Description);

/// <param name="Link">Address to follow; none when something has to be sent.</param>
internal sealed record Example(
    string Summary,
    string Request,
    string? Link,
    string? Body,
    string Status,
    string Answer
);
