using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;

namespace ClosingGaps.Web.Tests.Api;

/// <summary>Values of a JSON schema; spoilt ones break it at some place.</summary>
internal sealed class ValueGen(JsonSchema schemas)
{
    private const int MostNames = 4;
    private const int Deepest = 7;

    /// <summary>Texts that break what takes them carelessly.</summary>
    public static Gen<string> Odd { get; } =
        Gen.Frequency(
            (
                3,
                One(
                    "",
                    " ",
                    "null",
                    "~",
                    "*a",
                    "&a",
                    "no sé",
                    "desconocido",
                    "no aplica",
                    "NaN",
                    "-0",
                    "1e999",
                    "1,200.50",
                    "$ 400",
                    "101 %",
                    "2026-02-30",
                    "9999-12",
                    "0001-01 a 9999-12",
                    "2026-01/2026-03",
                    "../../etc/passwd",
                    "{{7*7}}",
                    "<b>x</b>",
                    "' OR 1=1",
                    "\u0000",
                    "\u202Eatad",
                    "ñandú",
                    "n\u0303andu\u0301"
                )
            ),
            (1, Gen.String[0, 30].Where(s => !s.Any(char.IsSurrogate)))
        );

    public static Gen<T> One<T>(params T[] among) =>
        Gen.Int[0, among.Length - 1].Select(i => among[i]);

    public Gen<JsonNode?> Of(JsonNode schema, bool spoils) => Make(schema, spoils, 0);

    /// <summary>A value with something put in the place of a part of it.</summary>
    public Gen<JsonNode?> Spoilt(JsonNode? value) =>
        value switch
        {
            JsonObject o when o.Count > 0 => Gen.Select(Gen.Int[0, o.Count - 1], Gen.Int[0, 3])
                .SelectMany(
                    (at, how) =>
                    {
                        var (name, child) = o.ElementAt(at);
                        return Gen.Select(
                            how == 0 ? Spoilt(child)
                                : how == 1 ? Wrong
                                : Spoilt(child),
                            how == 2 ? Odd : Gen.Const(name),
                            (changed, key) =>
                            {
                                var copy = o.DeepClone().AsObject();
                                copy.Remove(name);
                                copy[key] = changed?.DeepClone();
                                return (JsonNode?)copy;
                            }
                        );
                    }
                ),
            _ => Wrong,
        };

    private static Gen<JsonNode?> Wrong { get; } =
        Gen.OneOf(
            Odd.Select(s => (JsonNode?)JsonValue.Create(s)),
            Gen.Long.Select(n => (JsonNode?)JsonValue.Create(n)),
            Gen.Double.Where(double.IsFinite).Select(n => (JsonNode?)JsonValue.Create(n)),
            Gen.Bool.Select(b => (JsonNode?)JsonValue.Create(b)),
            Gen.Const(0).Select(_ => (JsonNode?)null),
            Gen.Const(0).Select(_ => (JsonNode?)new JsonArray()),
            Gen.Const(0).Select(_ => (JsonNode?)new JsonArray("a", new JsonArray(1))),
            Gen.Const(0).Select(_ => (JsonNode?)new JsonObject { ["a"] = new JsonObject() })
        );

    private Gen<JsonNode?> Make(JsonNode schema, bool spoils, int depth)
    {
        var s = schemas.Resolve(schema);
        var right = Right(s, spoils, depth);
        return spoils ? Gen.Frequency((12, right), (1, Wrong)) : right;
    }

    private Gen<JsonNode?> Right(JsonObject s, bool spoils, int depth)
    {
        if (s["anyOf"] is JsonArray any)
        {
            return Gen.OneOf([.. any.Select(a => Make(a!, spoils, depth))]);
        }

        if (s["enum"] is JsonArray members)
        {
            return Gen.Int[0, members.Count - 1].Select(i => members[i]?.DeepClone());
        }

        return JsonSchema.Types(s["type"] ?? "object").First() switch
        {
            "object" => Object(s, spoils, depth),
            "array" => depth > Deepest
                ? Gen.Const(0).Select(_ => (JsonNode?)new JsonArray())
                : Make(s["items"]!, spoils, depth + 1)
                    .List[0, 3]
                    .Select(items =>
                        (JsonNode?)new JsonArray([.. items.Select(i => i?.DeepClone())])
                    ),
            "number" or "integer" => Number(s),
            "boolean" => Gen.Bool.Select(b => (JsonNode?)JsonValue.Create(b)),
            _ => Text(s).Select(t => (JsonNode?)JsonValue.Create(t)),
        };
    }

    private Gen<JsonNode?> Object(JsonObject s, bool spoils, int depth)
    {
        var named = s["properties"]?.AsObject();
        var required = s["required"]?.AsArray().Select(r => (string)r!).ToArray() ?? [];
        if (depth > Deepest || named is { Count: 0 })
        {
            return Gen.Const(0).Select(_ => (JsonNode?)new JsonObject());
        }

        if (named is null)
        {
            var of = s["additionalProperties"] as JsonObject ?? [];
            var names = s["propertyNames"] is { } pattern
                ? Text(schemas.Resolve(pattern))
                : One("casa_1", "casa_2", "ana", "rancho", "a/b", "c~d");
            return Gen.Select(names, Make(of, spoils, depth + 1))
                .List[0, 2]
                .Select(pairs => Together(pairs.Select(p => (p.Item1, p.Item2))));
        }

        // A month makes most of what else is said answerable; the keys of the run are told more often than single facts.
        var keys = named.Select(p => p.Key).ToArray();
        var often = keys.Where(k => k is "mes" or "personas" or "empleos" or "resultados")
            .ToArray();
        var chosen = Gen.Select(
            often.Length == 0 ? Gen.Const(new List<string>()) : One(often).List[0, 2],
            One(keys).List[0, MostNames],
            (a, b) =>
                a.Concat(b).Concat(required).Concat(keys.Where(k => k == "mes")).Distinct().ToList()
        );
        return chosen.SelectMany(names =>
        {
            var all = Gen.Const(new List<(string, JsonNode?)>());
            foreach (var name in names)
            {
                var value = Make(named[name]!, spoils, depth + 1);
                all = Gen.Select(
                    all,
                    value,
                    (soFar, v) => new List<(string, JsonNode?)>(soFar) { (name, v) }
                );
            }

            return all.Select(Together);
        });
    }

    private static JsonNode? Together(IEnumerable<(string Name, JsonNode? Value)> pairs)
    {
        var json = new JsonObject();
        foreach (var (name, value) in pairs)
        {
            json[name] = value?.DeepClone();
        }

        return json;
    }

    private static Gen<JsonNode?> Number(JsonObject s)
    {
        var low = (double?)s["minimum"] ?? 0;
        var high = (double?)s["maximum"] ?? 100_000;
        var step = (double?)s["multipleOf"] ?? 0.01;
        return Gen.Frequency((4, Gen.Double[0, 1]), (1, One(0.0, 1.0)))
            .Select(u =>
            {
                var value =
                    Math.Round(
                        ((decimal)low + ((decimal)u * ((decimal)high - (decimal)low)))
                            / (decimal)step
                    ) * (decimal)step;
                return (JsonNode?)JsonValue.Create(value);
            });
    }

    private static Gen<string> Text(JsonObject s) =>
        ((string?)s["pattern"], (string?)s["format"]) switch
        {
            (_, "date") => Gen.Date[new DateTime(1940, 1, 1), new DateTime(2027, 1, 1)]
                .Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ({ } p, _) when p.StartsWith("^[0-9]{4}-(0[1-9]", StringComparison.Ordinal) =>
                Gen.Select(
                    Gen.Frequency((8, Gen.Int[2024, 2026]), (1, Gen.Int[1, 9999])),
                    Gen.Int[1, 12],
                    (y, m) => string.Create(CultureInfo.InvariantCulture, $"{y:0000}-{m:00}")
                ),
            ("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", _) => Gen.Date[
                    new DateTime(1940, 1, 1),
                    new DateTime(2027, 1, 1)
                ]
                .Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ({ } p, _) when p.EndsWith("%$", StringComparison.Ordinal) => Gen.Int[0, 100]
                .Select(n => n.ToString(CultureInfo.InvariantCulture) + " %"),
            ({ } p, _) when p.StartsWith("^[0-9]{2}(", StringComparison.Ordinal) => One(
                "09",
                "20",
                "09007",
                "07065",
                "99"
            ),
            _ => One(
                "casa_1",
                "ana",
                "cuota_total",
                "cuota_total_empleo",
                "cuota_a_la_mitad",
                "2026-01 a 2026-03",
                "x"
            ),
        };
}
