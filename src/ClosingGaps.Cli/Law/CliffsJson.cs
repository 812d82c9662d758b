using System.Text.Json.Nodes;
using ClosingGaps.Casework.Cliffs;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;

namespace ClosingGaps.Cli.Law;

/// <summary>Cliffs as JSON.</summary>
internal static class CliffsJson
{
    public static JsonObject Of(DateOnly month, IEnumerable<CliffStudy> found) =>
        new()
        {
            ["month"] = Figures.IsoMonth(month),
            ["works"] = Json.List(
                found,
                f => new JsonObject
                {
                    ["name"] = f.Work.Name,
                    ["label"] = Json.Text(f.Work.Label),
                    ["days"] = f.Work.Days,
                    ["unknown"] = Json.Names(f.Unknown.Select(r => r.Id)),
                    ["cliffs"] = Json.List(f.Cliffs, Cliff),
                }
            ),
        };

    private static JsonObject Cliff(Cliff cliff) =>
        new()
        {
            ["below"] = cliff.Below,
            ["above"] = cliff.Above,
            ["wage_due"] = cliff.WageDue,
            ["recovery"] = cliff.Recovery,
            ["says"] = Json.Text(CliffSentence.Of(cliff)),
            ["jumps"] = Json.List(
                cliff.Jumps,
                j => new JsonObject
                {
                    ["result"] = j.Result.Id,
                    ["before"] = j.Before,
                    ["after"] = j.After,
                    ["causes"] = Json.List(j.Causes, Cause),
                }
            ),
        };

    private static JsonObject Cause(CliffCause cause) =>
        new()
        {
            ["switched"] = cause.Switched.Id,
            ["citation"] = cause.Switched.Citation?.ToString(),
            ["condition"] = cause.Condition,
            ["before"] = cause.Before,
            ["after"] = cause.After,
            ["source"] = cause.Source,
            ["decides"] = cause.Chosen?.Id,
        };
}
