using System.Text.Json.Nodes;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Policy.Reports;

/// <summary>The cost of compliance as JSON: pesos of one month.</summary>
public static class CostJson
{
    public static JsonObject Of(CostReport cost) =>
        new()
        {
            ["has_earnings"] = cost.HasEarnings,
            ["unit"] = "pesos_per_month",
            ["wages_moved"] = cost.Wages is null
                ? null
                : new JsonObject
                {
                    ["reading"] = cost.WageReading!.Id,
                    ["option"] = cost.Wages.Name,
                    ["label"] = Json.Text(cost.Wages.Label),
                },
            ["bases"] = Json.List(
                cost.Bases,
                b => new JsonObject
                {
                    ["group"] = b.Group,
                    ["label"] = Json.Text(b.Label),
                    ["place"] = b.Place,
                    ["sex"] = Keys.Of(b.Sex),
                    ["costed"] = GapsJson.Figure(b.Costed),
                    ["share_lifted_to_floor"] = GapsJson.Figure(b.Lifted),
                }
            ),
            ["lines"] = Json.List(
                cost.Lines,
                l =>
                {
                    var line = Head(l.Group, l.Label, l.Place, l.Sex, l.OnlyLeftOut, l.Payer);
                    line["pesos"] = GapsJson.Figure(l.Pesos);
                    line["low"] = l.Pesos.IsSuppressed ? null : JsonValue.Create(l.Low);
                    line["high"] = l.Pesos.IsSuppressed ? null : JsonValue.Create(l.High);
                    line["moved_most_by"] = l.MovedMostBy?.Id;
                    return line;
                }
            ),
            ["changes"] = Json.List(
                cost.Changes,
                c =>
                {
                    var line = Head(c.Group, c.Label, c.Place, c.Sex, c.OnlyLeftOut, c.Payer);
                    line["before"] = GapsJson.Figure(c.Before);
                    line["after"] = GapsJson.Figure(c.After);
                    line["difference"] = GapsJson.Figure(c.Difference);
                    return line;
                }
            ),
        };

    private static JsonObject Head(
        string group,
        Bilingual label,
        string? place,
        Sex sex,
        bool onlyLeftOut,
        Payer payer
    ) =>
        new()
        {
            ["group"] = group,
            ["label"] = Json.Text(label),
            ["place"] = place,
            ["sex"] = Keys.Of(sex),
            ["of"] = onlyLeftOut ? "left_out" : "all_mandatory",
            ["payer"] = Keys.Of(payer),
        };
}
