using System.Text.Json.Nodes;

namespace ClosingGaps.Web.Api;

/// <summary>Schemas of what the API answers, from <c>schemas.json</c> beside this file; descriptions are there in both languages.</summary>
internal static class ApiSchemas
{
    public static JsonObject In(string language)
    {
        using var stream = typeof(ApiSchemas).Assembly.GetManifestResourceStream(
            "ClosingGaps.Web.Api.schemas.json"
        )!;
        var schemas = JsonNode.Parse(stream)!.AsObject();
        Translate(schemas, language);
        return schemas;
    }

    private static void Translate(JsonNode? node, string language)
    {
        switch (node)
        {
            case JsonObject json:
                if (json["description"] is JsonObject both && both["es"] is JsonValue)
                {
                    json["description"] = (string?)both[language];
                }

                foreach (var (_, child) in json.ToList())
                {
                    Translate(child, language);
                }

                break;
            case JsonArray list:
                foreach (var child in list)
                {
                    Translate(child, language);
                }

                break;
        }
    }
}
