using System.Text.Json.Nodes;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Policy.Gaps;

namespace ClosingGaps.Policy.Reports;

/// <summary>Whom an open point moves in a survey, as JSON. What the survey does not allow to say is null.</summary>
public static class OpenPointJson
{
    public static JsonObject Of(GapSource source, OpenPointReport report, OpenPoint point) =>
        new()
        {
            ["survey"] = source.Survey,
            ["synthetic"] = source.IsSynthetic,
            ["law_date"] = Figures.Iso(report.LawDate),
            ["moves_duty_or_contributions"] = point.IsReached,
            ["options"] = point.IsReached
                ? Json.List(
                    point.Options,
                    o => new JsonObject
                    {
                        ["option"] = o.Option.Name,
                        ["measurable"] = o.IsTold,
                        ["women"] = o.IsTold ? GapsJson.Figure(o.Women.Moved) : null,
                        ["pesos_a_month_of_everyone"] = o.IsTold
                            ? GapsJson.Figure(o.Everyone.Pesos)
                            : null,
                    }
                )
                : Json.List(
                    point.Elsewhere,
                    e => new JsonObject
                    {
                        ["option"] = e.Option.Name,
                        ["measurable"] = e.Women is not null,
                        ["women"] = e.Women is { } women ? GapsJson.Figure(women) : null,
                    }
                ),
        };
}
