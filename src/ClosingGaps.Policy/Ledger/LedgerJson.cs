using System.Text.Json.Nodes;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Ledger;

/// <summary>The ledger as JSON. A figure that may not be shown is null.</summary>
public static class LedgerJson
{
    /// <summary>For machines: snake_case, never translated.</summary>
    public static string Key(LedgerPart part) => part.ToString().ToLowerInvariant();

    /// <summary>All of it.</summary>
    public static JsonObject Of(LedgerReport report) =>
        SourceJson.Before(
            report.Source,
            report.LawDate,
            new JsonObject
            {
                ["method"] =
                    "Shapley value over all coalitions of the clauses and compliance, person by person; linearised errors between PSUs",
                ["law_runs"] = report.Runs,
                ["precision_policy"] = SourceJson.Policy(report.Policy),
                ["assumptions"] = Json.List(
                    report.Assumptions,
                    a => new JsonObject
                    {
                        ["id"] = a.Id,
                        ["label"] = Json.Text(a.Label),
                        ["default"] = a.Default,
                    }
                ),
                ["clauses"] = Json.List(
                    report.Clauses,
                    c => new JsonObject
                    {
                        ["package"] = c.Package,
                        ["label"] = Json.Text(c.Label),
                        ["value"] = c.Value,
                        ["article"] = c.Article,
                        ["as_is"] = Json.Text(c.AsIs),
                        ["instead"] = Json.Text(c.Instead),
                        ["legislator"] = Json.Text(c.Legislator),
                        ["reaches_law"] = c.ReachesLaw,
                        ["reaches_design"] = c.ReachesDesign,
                    }
                ),
                ["lines"] = Json.List(report.Lines, Line),
                ["work_forbidden_by_age_apart"] = Json.List(
                    report.Forbidden,
                    f =>
                        With(
                            new JsonObject { ["group"] = f.Group, ["sex"] = Keys.Of(f.Sex) },
                            f.Persons,
                            f.Showing
                        )
                ),
            }
        );

    private static JsonObject Line(LedgerLine l)
    {
        var o = new JsonObject
        {
            ["group"] = l.Group,
            ["sex"] = Keys.Of(l.Sex),
            ["branch"] = FiveGapsNames.Key(l.Branch),
            ["dimension"] = l.Cell.Dimension,
            ["code"] = l.Cell.Code,
            ["part"] = Key(l.Part),
            ["clause"] = l.Clause,
        };
        With(o, l.Persons, l.Showing);
        o["unknown_share"] = l.Persons.UnknownShare;
        var isShown = l.Showing.IsShown();
        o["whole_persons"] = isShown ? l.Whole : null;
        // What a clause closes alone is another sum over other persons, with its own floor.
        o["alone"] =
            isShown && l.Alone is { } a && Suppression.Alone(a).IsShown() ? l.Alone!.Value : null;
        return o;
    }

    private static JsonObject With(JsonObject o, Estimate e, Showing showing)
    {
        var isShown = showing.IsShown();
        o["value"] = isShown ? e.Value : null;
        o["standard_error"] = isShown ? e.StandardError : null;
        o["n"] = e.N;
        o["showing"] = FiveGapsNames.Key(showing);
        o["precision"] = isShown ? e.Precision.ToString().ToLowerInvariant() : null;
        return o;
    }
}
