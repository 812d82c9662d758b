using System.Text.Json.Nodes;
using ClosingGaps.Casework.LawBook;
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
}
