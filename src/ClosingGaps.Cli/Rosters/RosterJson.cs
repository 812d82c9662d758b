using System.Text.Json.Nodes;
using ClosingGaps.Casework.Rosters.Costing;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;

namespace ClosingGaps.Cli.Rosters;

/// <summary>A roster as JSON: amounts in pesos with their centavos, unknown as null; identifiers masked unless asked.</summary>
internal static class RosterJson
{
    public static JsonObject Of(Terminal t, RosterView view)
    {
        var json = new JsonObject
        {
            ["file"] = view.File,
            ["law_sha256"] = view.Law.Hash,
            ["rows_read"] = view.Roster.RowsRead,
            ["rows_good"] = view.Roster.Rows.Count,
            ["rows_with_errors"] = view.BadRows,
            ["workers"] = view.Roster.Workers.Count,
            ["protected"] = view.Protected,
            ["ignored_columns"] = Json.Names(view.Roster.IgnoredColumns),
            ["findings"] = Json.List(
                view.Findings,
                d => new JsonObject
                {
                    ["row"] = d.Row,
                    ["column"] = d.Column,
                    ["severity"] = RosterWords.Code(d.Severity),
                    ["shown"] = d.Shown,
                    ["what"] = Json.Text(d.What),
                    ["mend"] = Json.Text(d.Mend),
                }
            ),
        };
        if (view.Report is { } report)
        {
            Cost(json, view, report);
        }

        if (view.Filed is { } filed)
        {
            json["idse"] = new JsonObject
            {
                ["files"] = Json.List(
                    filed.Files,
                    f => new JsonObject
                    {
                        ["file"] = f.File,
                        ["movement"] = RosterWords.Code(f.Movement),
                        ["records"] = f.Records,
                    }
                ),
                ["unfiled"] = Json.List(
                    filed.Unfiled,
                    u => new JsonObject
                    {
                        ["row"] = u.Row,
                        ["movement"] = RosterWords.Code(u.Movement),
                        ["date"] = Figures.Iso(u.Date),
                        ["why"] = Json.List(u.Why, Json.Text),
                    }
                ),
            };
        }

        return json;
    }

    private static void Cost(JsonObject json, RosterView view, RosterCostReport report)
    {
        json["from"] = Figures.Iso(report.Period.From);
        json["to"] = Figures.Iso(report.Period.To);
        json["articles"] = new JsonObject(
            view.Rules.Select(r => KeyValuePair.Create<string, JsonNode?>(r.Name, $"{r.Citation}"))
        );
        json["total"] = Shares(report.Total, true, true);
        json["outside_weeks"] = Shares(report.Outside, true, true);
        json["unknown_row_months"] = report.UnknownRowMonths;
        json["unknown_relief_row_months"] = report.UnknownReliefRowMonths;
        json["relief_of_whole_months_if_accepted"] = report.ReliefIfAccepted is { } c
            ? Pesos(c)
            : null;
        json["evidence"] = report.Evidence is { } evidence ? Json.EvidenceCode(evidence) : null;
        json["whole_months"] = new JsonObject
        {
            ["total"] = Pesos(report.Range.Centavos),
            ["low"] = Pesos(report.Range.Low),
            ["high"] = Pesos(report.Range.High),
            ["readings"] = Json.List(
                report.Range.Others,
                o => new JsonObject
                {
                    ["reading"] = o.Reading.Name,
                    ["option"] = o.Option.Name,
                    ["total"] = o.Centavos is { } centavos ? Pesos(centavos) : null,
                }
            ),
        };
        json["branches_of_whole_months"] = Json.List(
            report.Branches,
            b => new JsonObject
            {
                ["rule"] = b.Rule.Name,
                ["article"] = $"{b.Rule.Citation}",
                ["paid_by"] = b.IsWorkers ? "worker" : "employer",
                ["unrounded"] = Pesos(b.Centavos),
            }
        );
        var byWeek = report.Cells.ToLookup(c => c.Week);
        json["weeks"] = Json.List(
            report.Period.Weeks.Select((w, i) => (Week: w, Cells: byWeek[i].ToList())),
            w =>
                Shares(
                    RosterCostReport.Sum(w.Cells),
                    true,
                    true,
                    new JsonObject
                    {
                        ["from"] = Figures.Iso(w.Week.From),
                        ["to"] = Figures.Iso(w.Week.To),
                        ["rows"] = w.Cells.Select(c => c.Row).Distinct().Count(),
                        ["days"] = w.Cells.Sum(c => c.Days),
                        ["all_known"] = w.Cells.TrueForAll(c => c.IsKnown),
                    }
                )
        );
        json["people"] = Json.List(
            WorkerCost.Of(report),
            w =>
                Shares(
                    w.Shares,
                    w.IsKnown,
                    w.IsReliefKnown,
                    new JsonObject
                    {
                        ["rows"] = Json.List(w.Worker.Rows, r => r.Number),
                        ["id"] = view.Id(w.Worker),
                        ["days"] = w.Days,
                        ["days_in_a_row"] = w.RunOfDays,
                        ["days_in_a_row_is_at_least"] = w.RunIsAtLeast,
                        ["permanent_from"] = w.PermanentFrom is { } m ? Figures.IsoMonth(m) : null,
                        ["protection"] = w.IsMinor,
                    }
                )
        );
    }

    private static JsonObject Shares(
        CostShares s,
        bool isKnown,
        bool isReliefKnown,
        JsonObject? json = null
    )
    {
        json ??= [];
        json["employer"] = isKnown ? Pesos(s.Employer) : null;
        json["worker"] = isKnown ? Pesos(s.Worker) : null;
        json["total"] = isKnown ? Pesos(s.Total) : null;
        json["deductible"] = isKnown ? Pesos(s.Deducted) : null;
        json["state"] = isKnown ? Pesos(s.State) : null;
        json["relief"] = isReliefKnown ? Pesos(s.Relief) : null;
        json["total_with_relief"] = isReliefKnown ? Pesos(s.AfterRelief) : null;
        return json;
    }

    private static JsonValue Pesos(long centavos) => JsonValue.Create(centavos / 100m);
}
