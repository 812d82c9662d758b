using System.Text.Json.Nodes;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Policy.Country;

/// <summary>A made-up country as JSON: whole persons, pesos of one month.</summary>
public static class CountryJson
{
    public static JsonObject Of(CountryReport report) =>
        new()
        {
            ["synthetic"] = true,
            ["households"] = report.Households,
            ["persons"] = report.Persons,
            ["seed"] = report.Seed,
            ["law_date"] = Figures.Iso(report.LawDate),
            ["figures"] = Json.List(
                report.Lines,
                l => new JsonObject
                {
                    ["group"] = l.Group,
                    ["label"] = Json.Text(l.Label),
                    ["place"] = l.Place,
                    ["sex"] = Keys.Of(l.Sex),
                    ["measure"] = Keys.Of(l.Measure),
                    ["persons"] = l.Persons,
                    ["unknown"] = l.Unknown,
                }
            ),
            ["cost"] = Json.List(
                report.Costs,
                c => new JsonObject
                {
                    ["group"] = c.Group,
                    ["label"] = Json.Text(c.Label),
                    ["sex"] = Keys.Of(c.Sex),
                    ["of"] = c.OnlyLeftOut ? "left_out" : "all_mandatory",
                    ["payer"] = Keys.Of(c.Payer),
                    ["pesos"] = c.Pesos,
                    ["unknown_persons"] = c.Unknown,
                }
            ),
        };
}
