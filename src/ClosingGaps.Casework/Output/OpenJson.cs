using System.Text.Json.Nodes;
using ClosingGaps.Casework.LawBook;
using ClosingGaps.Casework.OpenPoints;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Output;

/// <summary>A reading as JSON.</summary>
public static class OpenJson
{
    public static JsonObject Of(ReadingSymbol reading, SymbolGraph graph) =>
        new()
        {
            ["id"] = reading.Id,
            ["question"] = Json.Text(reading.Label),
            ["citation"] = reading.Citation?.ToString(),
            ["default"] = reading.Default.Name,
            ["evidence"] = Json.EvidenceCode(reading.Provenance.Evidence),
            ["options"] = Json.List(
                reading.Options,
                o => new JsonObject
                {
                    ["name"] = o.Name,
                    ["label"] = Json.Text(o.Label),
                    ["provenance"] = Json.Provenance(o.Provenance),
                }
            ),
            ["moves"] = Json.Names(reading.Moves.Select(s => s.Id)),
            ["depends"] = Json.Names(graph.Moves(reading).Select(s => s.Id)),
        };

    /// <summary>Typical women under each option.</summary>
    public static JsonArray Worked(IReadOnlyList<WorkedWoman> worked) =>
        Json.List(
            worked,
            w => new JsonObject
            {
                ["woman"] = w.Woman.Id,
                ["who"] = Json.Text(w.Woman.Who),
                ["fictional"] = true,
                ["month"] = Figures.IsoMonth(w.Month),
                ["figures"] = Json.List(
                    w.Figures,
                    f => new JsonObject
                    {
                        ["id"] = f.Figure.Id,
                        ["label"] = Json.Text(f.Figure.Label),
                        ["citation"] = f.Figure.Citation?.ToString(),
                        ["of"] = f.Instance,
                        ["moves"] = f.Moves,
                        ["low"] = f.Range?.Low,
                        ["high"] = f.Range?.High,
                        ["options"] = Json.List(
                            f.Options,
                            o => new JsonObject
                            {
                                ["option"] = o.Option.Name,
                                ["value"] = Value(f.Figure.Type, o),
                                ["state"] = Json.StateCode(o.State),
                            }
                        ),
                    }
                ),
            }
        );

    /// <summary>The request that would close the point; <see langword="null"/> with the reason in <c>no_request</c>.</summary>
    public static void AddRequest(JsonObject json, OpenPointNote note, RequestLetter? letter)
    {
        json["request"] = letter is null
            ? null
            : new JsonObject
            {
                ["to"] = Json.Text(letter.Request.To.Name),
                ["subject"] = Json.Text(letter.Request.Subject),
                ["text"] = new JsonObject
                {
                    ["es"] = letter.Text("es"),
                    ["en"] = letter.Text("en"),
                },
            };
        json["no_request"] = note.WhyNone is { } why ? Json.Text(why) : null;
    }

    private static JsonNode? Value(LawType type, WorkedOption o) =>
        o.State != FactState.Known ? null
        : type.Kind == TypeKind.Boolean ? JsonValue.Create(o.Value != 0)
        : type.Kind == TypeKind.Date ? Figures.Iso(DateOnly.FromDayNumber((int)o.Value))
        : type.Kind == TypeKind.Category ? type.Category!.Member((int)o.Value)?.Name
        : JsonValue.Create(o.Value);
}
