using System.Text.Json.Nodes;
using ClosingGaps.Casework.Comparison;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Calc.Comparison;

/// <summary>The table of equal treatment for programs.</summary>
internal static class CompareJson
{
    public static JsonObject Of(Snapshot law, RegimeComparison comparison) =>
        new()
        {
            ["law"] = law.Hash,
            ["month"] = Figures.IsoMonth(comparison.Woman.Month),
            ["daily_wage"] = Json.Number(comparison.Woman.DailyPay),
            ["days_a_week"] = comparison.Woman.DaysAWeek,
            ["regimes"] = Json.List(
                comparison.Regimes,
                r => new JsonObject { ["name"] = r.Names[^1], ["label"] = Json.Text(r.Label) }
            ),
            ["rows"] = Json.List(
                comparison.Rows,
                r => new JsonObject
                {
                    ["section"] = Json.Text(r.Section.Heading),
                    ["id"] = r.Rule.Id,
                    ["label"] = Json.Text(r.Rule.Label),
                    ["differs"] = r.Differs,
                    ["cells"] = Json.List(r.Cells, Cell),
                }
            ),
        };

    private static JsonObject? Cell(ComparisonCell? cell) =>
        cell is null
            ? null
            : new JsonObject
            {
                ["state"] = Json.StateCode(cell.Result.Exact.State),
                ["value"] = cell.Result.Exact.IsKnown
                    ? Json.Value(cell.Result.Exact.Value, cell.Result.Type)
                    : null,
                ["evidence"] = Json.EvidenceCode(cell.Result.Exact.Evidence),
                ["article"] = cell.Article,
            };
}
