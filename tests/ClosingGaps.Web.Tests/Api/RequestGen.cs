using System.Text.Json.Nodes;
using CsCheck;

namespace ClosingGaps.Web.Tests.Api;

/// <summary>Requests of all operations of a document.</summary>
internal sealed class RequestGen
{
    private readonly JsonNode document;
    private readonly ValueGen values;

    public RequestGen(JsonNode document)
    {
        this.document = document;
        values = new ValueGen(new JsonSchema(document));
        var operations = document["paths"]!
            .AsObject()
            .SelectMany(p => p.Value!.AsObject().Select(o => Operation(p.Key, o.Value!.AsObject())))
            .ToList();
        // Cases have far more to go wrong than lists.
        var cases = operations.Where(o => o.IsCase).Select(o => o.Gen).ToArray();
        var others = operations.Where(o => !o.IsCase).Select(o => o.Gen).ToArray();
        Any = Gen.Frequency((3, Gen.OneOf(cases)), (1, Gen.OneOf(others)));
    }

    public Gen<ApiFuzzTests.Sent> Any { get; }

    public JsonNode Problem => document["components"]!["schemas"]![nameof(Problem)]!;

    private (bool IsCase, Gen<ApiFuzzTests.Sent> Gen) Operation(string path, JsonObject operation)
    {
        var answer = operation["responses"]!["200"]!["content"]!.AsObject().First().Value![
            "schema"
        ]!;
        var address = Address(path, operation["parameters"]?.AsArray() ?? []);
        var schema = operation["requestBody"]?["content"]?["application/json"]?["schema"];
        if (schema is null)
        {
            return (false, address.Select(a => new ApiFuzzTests.Sent(a, null, answer)));
        }

        var examples = operation["requestBody"]!["content"]!["application/json"]!["examples"]!
            .AsObject()
            .Select(e => e.Value!["value"]!.ToJsonString())
            .ToArray();
        var given = ValueGen.One(examples).Select(e => JsonNode.Parse(e));
        var body = Gen.Frequency(
            (3, values.Of(schema, spoils: false)),
            (2, values.Of(schema, spoils: true)),
            (2, given),
            (2, given.SelectMany(values.Spoilt))
        );
        return (
            true,
            Gen.Select(
                address,
                body.Select(b => b?.ToJsonString() ?? "null"),
                Gen.Frequency((12, Gen.Const(-1)), (1, Gen.Int[0, 400])),
                (a, b, cut) =>
                    new ApiFuzzTests.Sent(a, cut < 0 || cut > b.Length ? b : b[..cut], answer)
            )
        );
    }

    private Gen<string> Address(string path, JsonArray parameters)
    {
        var address = Gen.Const(path);
        foreach (var parameter in parameters)
        {
            var name = (string)parameter!["name"]!;
            var isPath = (string?)parameter["in"] == "path";
            var examples =
                parameter["examples"]?.AsObject().Select(e => (string)e.Value!["value"]!).ToArray()
                ?? [];
            var known = examples.Length > 0 ? ValueGen.One(examples) : Gen.Const("x");
            var text = Gen.Frequency(
                (3, known),
                (2, values.Of(parameter["schema"]!, spoils: false).Select(v => (string)v!)),
                (1, ValueGen.Odd)
            );
            address = Gen.Select(
                address,
                text,
                Gen.Bool,
                (soFar, value, isGiven) =>
                {
                    // The server in the test's own process takes no NUL in a path; a real one refuses it before the site sees it.
                    var text = isPath ? value.Replace("\0", "", StringComparison.Ordinal) : value;
                    var escaped = Uri.EscapeDataString(text.Length == 0 && isPath ? "x" : text);
                    return isPath ? soFar.Replace($"{{{name}}}", escaped, StringComparison.Ordinal)
                        : isGiven
                            ? $"{soFar}{(soFar.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={escaped}"
                        : soFar;
                }
            );
        }

        return address;
    }
}
