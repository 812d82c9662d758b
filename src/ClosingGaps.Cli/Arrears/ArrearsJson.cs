using System.Text.Json.Nodes;
using ClosingGaps.Casework.Arrears;
using ClosingGaps.Casework.Situations;
using ClosingGaps.Cli.Calc;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Arrears;

/// <summary>Arrears for programs.</summary>
internal static class ArrearsJson
{
    public static JsonObject Of(Snapshot law, ArrearsAnswer answer) =>
        new()
        {
            ["law"] = law.Hash,
            ["employment"] = answer.Employment,
            ["from"] = Figures.IsoMonth(answer.First),
            ["until"] = Figures.IsoMonth(answer.Last),
            ["duty_from"] = Json.Date(answer.DutyFrom),
            ["work_forbidden_at_her_age"] = answer.IsForbidden,
            ["owed_to"] = Json.Text(ArrearsWords.OwedTo),
            ["assumes_monthly_payment"] = answer.AssumesMonthlyPayment,
            ["evidence"] = Json.EvidenceCode(answer.Evidence),
            ["months"] = Json.List(
                answer.Months,
                m => new JsonObject
                {
                    ["month"] = Figures.IsoMonth(m.Month),
                    ["due"] = Figure(m.Due),
                    ["employer"] = Figure(m.Employer),
                    ["worker"] = Figure(m.Worker),
                    ["housing"] = Figure(m.Housing),
                    ["surcharge_months"] = Figure(m.SurchargeMonths),
                    ["update"] = Figure(m.Update),
                    ["surcharges"] = Figure(m.Surcharges),
                    ["may_have_lapsed"] = Figure(m.Lapsed),
                }
            ),
            ["totals"] = Json.List(
                answer.Totals.Where(t =>
                    answer.HasAccident || !ArrearsWords.OfAccident.Rules.Contains(t.Output.Name)
                ),
                t =>
                {
                    var figure = Figure(t);
                    figure.Insert(0, "label", Json.Text(t.Output.Label));
                    figure.Insert(0, "id", t.Output.Id);
                    return figure;
                }
            ),
            ["readings"] = Json.List(
                answer.Readings,
                r =>
                {
                    var figure = Figure(r.Result);
                    figure.Insert(0, "option", r.Option.Name);
                    figure.Insert(0, "reading", r.Reading.Id);
                    return figure;
                }
            ),
            ["missing"] = Json.List(
                answer.Missing,
                m => new JsonObject
                {
                    ["input"] = m.Input?.Id,
                    ["path"] = MissingPath.Of(m),
                    ["question"] = Json.Text(m.Question),
                }
            ),
        };

    private static JsonObject Figure(OutputResult r) =>
        new()
        {
            ["state"] = Json.StateCode(r.State),
            ["value"] = r.State == FactState.Known ? Value(r) : null,
            ["at_least"] = r.AtLeast,
        };

    private static JsonNode Value(OutputResult r) =>
        r.Output.Type.Kind switch
        {
            TypeKind.Date => Figures.Iso(DateOnly.FromDayNumber((int)r.Value)),
            TypeKind.Boolean => JsonValue.Create(r.Value != 0),
            _ => JsonValue.Create(r.Value),
        };
}
