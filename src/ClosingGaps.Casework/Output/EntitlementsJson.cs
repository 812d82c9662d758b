using System.Text.Json.Nodes;
using ClosingGaps.Casework.Entitlements;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Tracing;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Output;

/// <summary>The sheet of rights for programs.</summary>
public static class EntitlementsJson
{
    public static JsonObject Of(EntitlementSheet sheet, Balance balance, Snapshot law) =>
        new()
        {
            ["law"] = law.Hash,
            ["date"] = Figures.Iso(sheet.Date),
            ["weeks_counted_from_stretches"] = sheet.WeeksWereCounted,
            ["rights"] = Rights(sheet),
            ["in_question"] = Json.List(sheet.InQuestion, ResultJson.Of),
            ["balance"] = Json.List(
                balance.Received,
                s => new JsonObject
                {
                    ["receives"] = s.Support.Receives.Id,
                    ["name"] = Json.Text(s.Support.Name),
                    ["of"] = s.Person,
                    ["at_most"] = ResultJson.Of(s.Amount),
                    ["payments_left"] = ResultJson.Of(s.Payments),
                    ["reading"] = s.Support.Reading.Id,
                    ["option"] = s.Taken.Name,
                    ["source"] = s.Taken.Provenance.Source,
                    ["ask"] = Json.Text(s.Support.Ask),
                }
            ),
            ["missing"] = ResultJson.Missing(sheet.Missing()),
        };

    /// <summary>The rights alone.</summary>
    public static JsonArray Rights(EntitlementSheet sheet) => Json.List(sheet.All, Of);

    private static JsonObject Of(Entitlement e) =>
        new()
        {
            ["right"] = e.Right.Granted.Id,
            ["name"] = Json.Text(e.Right.Name),
            ["family"] = e.Right.Family,
            ["order"] = e.Right.Order,
            ["owed_by"] = e.Right.OwedBy.ToString().ToLowerInvariant(),
            ["of"] = e.Instance,
            ["status"] = Code(e.Status),
            ["citation"] = e.Right.Granted.Citation?.ToString(),
            ["granted"] = e.Granted is { } granted ? ResultJson.Of(granted) : null,
            ["amount"] = e.Amount is { } amount ? ResultJson.Of(amount) : null,
            ["amount_note"] = e.Right.AmountNote is { } note ? Json.Text(note) : null,
            ["until"] = e.Until is { } until ? ResultJson.Of(until) : null,
            ["claim_by"] = e.ClaimBy is { } claim ? ResultJson.Of(claim) : null,
            ["told_event"] = e.IsOfToldEvent,
            ["instead"] = Json.List(e.Instead, ResultJson.Of),
            ["supposed"] = Json.List(
                e.Supposed,
                s => new JsonObject
                {
                    ["input"] = s.Input.Id,
                    ["state"] = Json.StateCode(s.Fact.State),
                    ["value"] =
                        s.Fact.State == FactState.Known
                            ? Json.Value(s.Fact.Value, s.Input.Type)
                            : null,
                }
            ),
            ["tests"] = Json.List(e.Conditions, Of),
            ["change"] = e.Change is { } change ? Of(change) : null,
        };

    private static JsonObject Of(TestedCondition test) =>
        new()
        {
            ["rule"] = test.Rule.Id,
            ["citation"] = test.Rule.Citation?.ToString(),
            ["written"] = test.Written,
            ["state"] = Json.StateCode(test.State),
            ["met"] = test.State == FactState.Known ? test.IsMet : null,
            ["subject"] = Of(test.Subject),
            ["comparison"] = test.Kind.ToString(),
            ["threshold"] = test.Threshold is { } threshold ? Of(threshold) : null,
            ["lacks"] = test.Lacks,
            ["text"] = Json.Text(EntitlementWords.Of(test)),
        };

    private static JsonObject Of(TestedSide side) =>
        new()
        {
            ["id"] = side.Symbol?.Id,
            ["written"] = side.Written,
            ["type"] = side.Type.ToString(),
            ["state"] = Json.StateCode(side.State),
            ["value"] = side.State == FactState.Known ? side.Value : null,
        };

    private static JsonObject Of(Change change)
    {
        var json = new JsonObject
        {
            ["text"] = Json.Text(EntitlementWords.Of(change)),
            ["facts"] = Json.List(change.Facts, i => JsonValue.Create(i.Id)),
        };
        switch (change)
        {
            case RegisterDays days:
                json["kind"] = "register_days";
                json["days"] = days.Days;
                json["from"] = Figures.Iso(days.From);
                json["to"] = Figures.Iso(days.To);
                json["jobs"] = Json.List(
                    days.Jobs,
                    j => new JsonObject
                    {
                        ["job"] = j.Job,
                        ["employer"] = j.Employer,
                        ["days"] = j.Days,
                    }
                );
                break;
            case ChangeFacts:
                json["kind"] = "change_facts";
                break;
            case GoOn on:
                json["kind"] = on.Pace switch
                {
                    Pace.AsNow => "go_on_insured",
                    Pace.Again => "insured_again",
                    Pace.OnceRegistered => "register_all_and_go_on",
                    _ => "time",
                };
                json["month"] = Figures.IsoMonth(on.Month);
                break;
            default:
                json["kind"] = "design_gap";
                break;
        }

        return json;
    }

    private static string Code(EntitlementStatus status) =>
        status switch
        {
            EntitlementStatus.Granted => "granted",
            EntitlementStatus.NotYet => "not_yet",
            EntitlementStatus.NotApplicable => "not_applicable",
            _ => "unknown",
        };
}
