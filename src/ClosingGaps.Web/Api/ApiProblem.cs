using System.Text.Json.Nodes;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Web.Api;

/// <summary>Ends a request with a problem that the caller can mend (RFC 9457): what is wrong, where, what is expected, how to mend it.</summary>
internal sealed class ApiProblem(int status, string kind, Bilingual title, Bilingual detail)
    : Exception(title.En)
{
    public int Status { get; } = status;

    /// <summary>Stable word for programs; the page of the API explains it under this anchor.</summary>
    public string Kind { get; } = kind;

    public Bilingual Title { get; } = title;

    public Bilingual Detail { get; } = detail;

    /// <summary>Seconds after which to repeat, where that helps (429, 503).</summary>
    public int RetryAfter { get; init; } = 1;

    /// <summary>Each single mistake, made in the language of the caller.</summary>
    public Func<string, JsonArray>? Errors { get; init; }

    public JsonObject ToJson(string language, string instance)
    {
        var json = new JsonObject
        {
            ["type"] = $"/api#{Kind}",
            ["title"] = Title.In(language),
            ["status"] = Status,
            ["detail"] = Detail.In(language),
            ["instance"] = instance,
        };
        if (Errors is not null)
        {
            json["errors"] = Errors(language);
        }

        return json;
    }
}
