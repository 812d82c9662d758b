using System.Text.Json.Nodes;
using ClosingGaps.Casework;
using ClosingGaps.Casework.Situations;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Questions;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Output;

/// <summary>Results for programs: every state, reason, source and reading.</summary>
public static class ResultJson
{
    public static JsonObject Of(Computation computation) =>
        new()
        {
            ["law"] = computation.Law.Hash,
            ["months"] = new JsonArray
            {
                Figures.IsoMonth(computation.Request.FirstMonth),
                Figures.IsoMonth(computation.Request.LastMonth),
            },
            ["results"] = Json.List(computation.Results, Of),
            ["not_shown"] = computation.NotShown,
            ["missing"] = Missing(computation.Missing()),
        };

    public static JsonArray Missing(IReadOnlyList<MissingInput> missing) =>
        Json.List(
            missing,
            m => new JsonObject
            {
                ["input"] = m.Input?.Id,
                ["path"] = MissingPath.Of(m),
                ["question"] = Json.Text(m.Question),
                ["outputs"] = m.Outputs,
                ["conditions"] = m.Conditions,
            }
        );

    public static JsonObject Of(Result r)
    {
        var output = r.Figure.Output;
        return new JsonObject
        {
            ["id"] = output.Id,
            ["label"] = Json.Text(output.Label),
            ["entity"] = SymbolJson.EntityCode(output.Entity),
            ["of"] = r.Figure.Instance,
            ["month"] = Figures.IsoMonth(r.Figure.Month),
            ["type"] = r.Type.ToString(),
            ["state"] = Json.StateCode(r.Exact.State),
            ["value"] = r.Exact.IsKnown ? Json.Value(r.Exact.Value, r.Type) : null,
            ["at_least"] = r.Figure.AtLeast,
            ["evidence"] = Json.EvidenceCode(r.Exact.Evidence),
            ["range"] = Range(r),
            ["readings"] = Json.List(
                r.Moves,
                m => new JsonObject
                {
                    ["reading"] = m.Reading.Id,
                    ["option"] = m.Option.Name,
                    ["state"] = Json.StateCode(m.State),
                    ["value"] = m.State == FactState.Known ? m.Value : null,
                }
            ),
            ["reasons"] = Json.List(
                r.Exact.Reasons.Select(x => x.Text).Distinct(),
                text => Json.Text(text)
            ),
            ["rests_on"] = Json.List(
                r.Exact.Grounds.Distinct(),
                g => new JsonObject
                {
                    ["id"] = g.Symbol.Id,
                    ["citation"] = g.Symbol.Citation?.ToString(),
                    ["package"] = g.Package.Name,
                    ["from"] = Json.Date(g.From),
                    ["to"] = Json.Date(g.To),
                    ["provenance"] = Json.Provenance(g.Provenance),
                }
            ),
        };
    }

    /// <summary>Lowest and highest over the readings that move it; null when none does.</summary>
    private static JsonArray? Range(Result r) =>
        r.Moves.Any() && r.Type.Kind == TypeKind.Number
            ? new JsonArray { r.Range.Lowest, r.Range.Highest }
            : null;
}
