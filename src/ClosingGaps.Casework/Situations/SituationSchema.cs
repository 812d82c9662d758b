using System.Text.Json.Nodes;
using ClosingGaps.Casework.LawBook;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Situations;

/// <summary>
/// JSON schema (2020-12) of a situation file, made from the law that is loaded: editors complete its names and explain each question.
/// </summary>
public static class SituationSchema
{
    private const string MonthPattern = "^[0-9]{4}-(0[1-9]|1[0-2])$";

    public static JsonObject Of(Snapshot snapshot, string language)
    {
        var root = new JsonObject();
        Run(root, snapshot, language);
        root[Keys.Households] = Named(Facts(snapshot, language, Entity.Household));
        root[Keys.Employers] = Named(Facts(snapshot, language, Entity.Employer));
        root[Keys.Persons] = Named(Reference("persona"));
        root[Keys.Employments] = Named(Reference("empleo"));
        root[Keys.Spells] = Items(Reference("periodo"));
        foreach (var input in Inputs(snapshot).DistinctBy(i => i.Name))
        {
            root[input.Name] = Fact(language, input);
        }

        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = Say(
                language,
                "Situación para cg calc y cg explain",
                "Situation for cg calc and cg explain"
            ),
            ["$comment"] = $"law {snapshot.Hash}",
            ["type"] = "object",
            ["properties"] = root,
            ["additionalProperties"] = false,
            ["$defs"] = new JsonObject
            {
                ["persona"] = Closed(
                    Facts(snapshot, language, Entity.Person),
                    (
                        Keys.Household,
                        Text(Say(language, "Hogar en que vive", "Household lived in"))
                    ),
                    (Keys.Employments, Named(Reference("empleo")))
                ),
                ["empleo"] = Closed(
                    Facts(snapshot, language, Entity.Employment),
                    (
                        Keys.Employer,
                        Text(
                            Say(
                                language,
                                "Persona empleadora, por su nombre aquí",
                                "Employer, by its name here"
                            )
                        )
                    ),
                    (Keys.Spells, Items(Reference("periodo")))
                ),
                ["periodo"] = Closed(
                    Facts(snapshot, language, Entity.Spell),
                    (Keys.SpellFrom, Date(Say(language, "Primer día", "First day"))),
                    (Keys.SpellTo, Date(Say(language, "Último día, contado", "Last day, counted")))
                ),
            },
        };
    }

    private static void Run(JsonObject root, Snapshot snapshot, string language)
    {
        root[Keys.Month] = new JsonObject
        {
            ["type"] = "string",
            ["pattern"] = MonthPattern,
            ["description"] = Say(
                language,
                "Mes que se calcula: 2026-03.",
                "Month to compute: 2026-03."
            ),
        };
        root[Keys.Months] = Text(
            Say(language, "Tramo: 2026-01 a 2026-12.", "Range: 2026-01 a 2026-12.")
        );
        root[Keys.Outputs] = Items(
            new JsonObject
            {
                ["enum"] = Json.Names(snapshot.All<RuleSymbol>().Select(r => r.Name).Distinct()),
            }
        );
        var readings = new JsonObject();
        foreach (var reading in snapshot.All<ReadingSymbol>().DistinctBy(r => r.Name))
        {
            readings[reading.Name] = new JsonObject
            {
                ["description"] = reading.Label.In(language),
                ["enum"] = Json.Names(reading.Options.Select(o => o.Name)),
                ["default"] = reading.Default.Name,
            };
        }

        root[Keys.Readings] = Closed(readings);
        root[Keys.Projections] = Items(
            Text(Say(language, "Proyección, por su nombre", "Projection, by name"))
        );
        root[Keys.Proposals] = Items(
            Text(Say(language, "Propuesta que se suma a la ley", "Proposal laid over the law"))
        );
    }

    private static IEnumerable<InputSymbol> Inputs(Snapshot snapshot) =>
        snapshot.All<InputSymbol>();

    private static JsonObject Facts(Snapshot snapshot, string language, Entity entity)
    {
        var facts = new JsonObject();
        foreach (
            var input in Inputs(snapshot).Where(i => i.Entity == entity).DistinctBy(i => i.Name)
        )
        {
            facts[input.Name] = Fact(language, input);
        }

        return facts;
    }

    /// <summary>One value, or one a month.</summary>
    private static JsonObject Fact(string language, InputSymbol input)
    {
        var choices = new JsonArray { Value(input) };
        choices.Add((JsonNode)new JsonObject { ["enum"] = States(input) });
        if (!input.IsFixed)
        {
            choices.Add(
                (JsonNode)
                    new JsonObject
                    {
                        ["type"] = "object",
                        ["propertyNames"] = new JsonObject { ["pattern"] = MonthPattern },
                        ["additionalProperties"] = new JsonObject
                        {
                            ["anyOf"] = new JsonArray
                            {
                                Value(input),
                                new JsonObject { ["enum"] = States(input) },
                            },
                        },
                    }
            );
        }

        var question = input.Question is { } q ? " " + q.In(language) : "";
        return new JsonObject
        {
            ["title"] = input.Label.In(language),
            ["description"] = $"{LawWords.TypeOf(input, language)}.{question}",
            ["anyOf"] = choices,
        };
    }

    private static JsonArray States(InputSymbol input) =>
        input.MayNotApply ? ["desconocido", "no aplica", null] : ["desconocido", null];

    private static JsonObject Value(InputSymbol input)
    {
        switch (input.Type.Kind)
        {
            case TypeKind.Boolean:
                return new JsonObject
                {
                    ["enum"] = new JsonArray { "sí", "no", true, false },
                };
            case TypeKind.Date:
                return Date(null);
            case TypeKind.Category:
                return new JsonObject
                {
                    ["enum"] = Json.Names(input.Type.Category!.Members.Select(m => m.Name)),
                };
            case TypeKind.Territory:
                return new JsonObject
                {
                    ["type"] = "string",
                    ["pattern"] = "^[0-9]{2}([0-9]{3})?$",
                };
        }

        var unit = input.Type.Unit;
        if (unit.IsPureNumber && unit.Flavour == Flavour.Percent)
        {
            return new JsonObject
            {
                ["type"] = "string",
                ["pattern"] = "^-?[0-9]+(\\.[0-9]+)? ?%$",
            };
        }

        var number = new JsonObject { ["type"] = "number" };
        if (input.Lowest is { } low && input.Highest is { } high)
        {
            number["minimum"] = Json.Number(low);
            number["maximum"] = Json.Number(high);
        }

        if (input.Grid.IsKnown)
        {
            number["multipleOf"] = Json.Number(Rational.PowerOfTen(-input.Grid.Digits));
        }

        return number;
    }

    private static JsonObject Closed(
        JsonObject facts,
        params (string Key, JsonObject Schema)[] more
    )
    {
        foreach (var (key, schema) in more)
        {
            facts[key] = schema;
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = facts,
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Named(JsonObject of)
    {
        var schema = of.ContainsKey("$ref") ? of : Closed(of);
        return new JsonObject { ["type"] = "object", ["additionalProperties"] = schema };
    }

    private static JsonObject Items(JsonObject of) => new() { ["type"] = "array", ["items"] = of };

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/$defs/{name}" };

    private static string Say(string language, string es, string en) => language == "en" ? en : es;

    private static JsonObject Text(string description) =>
        new() { ["type"] = "string", ["description"] = description };

    private static JsonObject Date(string? description)
    {
        var date = new JsonObject { ["type"] = "string", ["format"] = "date" };
        if (description is not null)
        {
            date["description"] = description;
        }

        return date;
    }
}
