using System.Text.Json.Nodes;
using ClosingGaps.Casework;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine.Answers;

namespace ClosingGaps.Casework.Output;

/// <summary>The answer for a worker for programs: the same keys as any calculation, and how the results belong together.</summary>
public static class WorkerJson
{
    public static JsonObject Of(WorkerComputation computation)
    {
        var all = computation.Answers.SelectMany(a => a.Results).ToList();
        var shown = all.Where(r => r.Output is ClosingGaps.Law.Model.RuleSymbol).ToList();
        return new JsonObject
        {
            ["law"] = computation.Law.Hash,
            ["months"] = new JsonArray
            {
                Figures.IsoMonth(computation.Request.FirstMonth),
                Figures.IsoMonth(computation.Request.LastMonth),
            },
            ["results"] = Json.List(shown, ResultJson.Of),
            ["not_shown"] = 0,
            ["missing"] = ResultJson.Missing(computation.Missing()),
            ["workers"] = Json.List(computation.Answers, Worker),
        };
    }

    private static JsonObject Worker(WorkerAnswer answer) =>
        new()
        {
            ["person"] = answer.Person,
            ["months"] = Json.List(
                answer.Months,
                m => new JsonObject
                {
                    ["month"] = Figures.IsoMonth(m.Month),
                    ["figures"] = Values(m.Figures),
                    ["houses"] = Json.List(
                        m.Houses,
                        h => new JsonObject
                        {
                            ["employment"] = h.Employment,
                            ["employer"] = h.Employer,
                            ["figures"] = Values(h.Figures),
                        }
                    ),
                    ["enough_houses"] = Enough(m.Enough),
                    ["enough_houses_by_reading"] = Json.List(
                        m.EnoughOtherwise,
                        o => new JsonObject
                        {
                            ["reading"] = o.Reading.Id,
                            ["option"] = o.Option.Name,
                            ["sets"] = Json.List(o.Enough.Sets, s => Json.Names(s.Houses)),
                        }
                    ),
                    ["floor"] = Floor(m.Floor),
                }
            ),
        };

    /// <summary>Values by the law's names; null is unknown. Ranges, sources and evidence are in <c>results</c>.</summary>
    private static JsonObject Values(IReadOnlyDictionary<string, Result> figures)
    {
        var json = new JsonObject();
        foreach (var (name, r) in figures)
        {
            json[name] = r.Exact.IsKnown ? Json.Value(r.Exact.Value, r.Type) : null;
        }

        return json;
    }

    private static JsonObject? Enough(EnoughHouses? enough) =>
        enough is null
            ? null
            : new JsonObject
            {
                ["exhaustive"] = enough.IsExhaustive,
                ["sets"] = Json.List(
                    enough.Sets,
                    s => new JsonObject
                    {
                        ["houses"] = Json.Names(s.Houses),
                        ["quotas"] = s.Quotas,
                        ["counted"] = s.Counted,
                        ["needed"] = s.Needed,
                    }
                ),
                ["days_really_worked_that_would_be_enough"] = Json.List(
                    enough.More,
                    m => new JsonObject
                    {
                        ["employment"] = m.Employment,
                        ["told"] = m.Told,
                        ["days"] = m.Days,
                    }
                ),
            };

    private static JsonObject? Floor(FloorComparison? floor) =>
        floor is null
            ? null
            : new JsonObject
            {
                ["reading"] = WorkerNames.FloorReading,
                ["reported"] = floor.ReportedQuotas,
                ["due"] = floor.DueQuotas,
                ["houses"] = Json.List(
                    floor.Houses,
                    h => new JsonObject
                    {
                        ["employment"] = h.Employment,
                        ["reported_base"] = h.ReportedBase,
                        ["due_base"] = h.DueBase,
                        ["reported_quotas"] = h.ReportedQuotas,
                        ["due_quotas"] = h.DueQuotas,
                    }
                ),
            };
}
