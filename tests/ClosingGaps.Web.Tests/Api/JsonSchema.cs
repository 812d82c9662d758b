using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ClosingGaps.Web.Tests.Api;

/// <summary>As much of JSON Schema 2020-12 as the API's document uses; a keyword that it does not know is a complaint.</summary>
internal sealed class JsonSchema(JsonNode document)
{
    private static readonly string[] Known =
    [
        "$ref",
        "additionalProperties",
        "anyOf",
        "default",
        "description",
        "enum",
        "format",
        "items",
        "maxItems",
        "maximum",
        "minItems",
        "minimum",
        "multipleOf",
        "pattern",
        "properties",
        "propertyNames",
        "required",
        "title",
        "type",
    ];

    public JsonObject Resolve(JsonNode schema)
    {
        var node = schema.AsObject();
        while (node["$ref"] is { } reference)
        {
            var target = document;
            foreach (var part in ((string)reference!).TrimStart('#', '/').Split('/'))
            {
                target =
                    target[part] ?? throw new InvalidDataException($"{reference} leads nowhere");
            }

            node = target.AsObject();
        }

        return node;
    }

    /// <summary>What does not fit, each with its place.</summary>
    public IEnumerable<string> Misfits(JsonNode? value, JsonNode schema, string at = "")
    {
        var s = Resolve(schema);
        foreach (var (keyword, _) in s)
        {
            if (!Known.Contains(keyword))
            {
                yield return $"{at}: the schema has an unknown keyword {keyword}";
            }
        }

        if (s["anyOf"] is JsonArray any && !any.Any(a => !Misfits(value, a!, at).Any()))
        {
            yield return $"{at}: fits none of anyOf";
        }

        if (s["enum"] is JsonArray members && !members.Any(m => JsonNode.DeepEquals(m, value)))
        {
            yield return $"{at}: {value?.ToJsonString() ?? "null"} is not in the enum";
        }

        if (s["type"] is { } type && !Types(type).Any(t => Is(value, t)))
        {
            yield return $"{at}: {value?.ToJsonString() ?? "null"} is no {type.ToJsonString()}";
            yield break;
        }

        foreach (
            var misfit in value switch
            {
                JsonObject o => OfObject(o, s, at),
                JsonArray a => OfArray(a, s, at),
                JsonValue v => OfValue(v, s, at),
                _ => [],
            }
        )
        {
            yield return misfit;
        }
    }

    public static IEnumerable<string> Types(JsonNode type) =>
        type is JsonArray several ? several.Select(t => (string)t!) : [(string)type!];

    private static bool Is(JsonNode? value, string type) =>
        (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
        {
            ("null", JsonValueKind.Null) => true,
            ("string", JsonValueKind.String) => true,
            ("number", JsonValueKind.Number) => true,
            ("integer", JsonValueKind.Number) => decimal.IsInteger((decimal)value!),
            ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
            ("object", JsonValueKind.Object) => true,
            ("array", JsonValueKind.Array) => true,
            _ => false,
        };

    private IEnumerable<string> OfObject(JsonObject value, JsonObject schema, string at)
    {
        foreach (var name in schema["required"]?.AsArray().Select(r => (string)r!) ?? [])
        {
            if (!value.ContainsKey(name))
            {
                yield return $"{at}: {name} is missing";
            }
        }

        foreach (var (name, child) in value)
        {
            var place = $"{at}/{name}";
            if (schema["propertyNames"] is { } names)
            {
                foreach (var misfit in Misfits(JsonValue.Create(name), names, place))
                {
                    yield return misfit;
                }
            }

            var own = schema["properties"]?[name];
            if (own is null && schema["additionalProperties"] is JsonValue none && !(bool)none)
            {
                yield return $"{place}: is not in the schema";
            }

            if ((own ?? schema["additionalProperties"] as JsonObject) is { } of)
            {
                foreach (var misfit in Misfits(child, of, place))
                {
                    yield return misfit;
                }
            }
        }
    }

    private IEnumerable<string> OfArray(JsonArray value, JsonObject schema, string at)
    {
        if (value.Count < ((int?)schema["minItems"] ?? 0))
        {
            yield return $"{at}: too few";
        }

        if (value.Count > ((int?)schema["maxItems"] ?? int.MaxValue))
        {
            yield return $"{at}: too many";
        }

        if (schema["items"] is { } items)
        {
            for (var i = 0; i < value.Count; i++)
            {
                foreach (var misfit in Misfits(value[i], items, $"{at}/{i}"))
                {
                    yield return misfit;
                }
            }
        }
    }

    private static IEnumerable<string> OfValue(JsonValue value, JsonObject schema, string at)
    {
        if (
            schema["pattern"] is { } pattern
            && value.GetValueKind() == JsonValueKind.String
            && !Regex.IsMatch(
                (string)value!,
                (string)pattern!,
                RegexOptions.None,
                TimeSpan.FromSeconds(1)
            )
        )
        {
            yield return $"{at}: {value} does not match {pattern}";
        }

        if (value.GetValueKind() == JsonValueKind.Number)
        {
            var number = (double)value;
            if (number < ((double?)schema["minimum"] ?? double.NegativeInfinity))
            {
                yield return $"{at}: {number} is too small";
            }

            if (number > ((double?)schema["maximum"] ?? double.PositiveInfinity))
            {
                yield return $"{at}: {number} is too large";
            }
        }
    }
}
