using System.Text.Json.Nodes;
using ClosingGaps.Casework.Lives;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Output;

/// <summary>A life study for programs.</summary>
public static class LifeJson
{
    public static JsonObject Of(LifeStudy study, Snapshot law) =>
        new()
        {
            ["law"] = law.Hash,
            ["from"] = Figures.Iso(study.Date),
            ["courses"] = Json.List(
                study.Courses,
                c => new JsonObject
                {
                    ["days_a_week"] = c.Pattern.Days,
                    ["houses"] = c.Pattern.Houses,
                    ["whole_months"] = c.WholeMonths,
                    ["days_a_year"] = c.DaysAYear,
                    ["weeks_a_year"] = c.WeeksAYear,
                    ["reached"] = Json.List(
                        c.Reached,
                        r => new JsonObject
                        {
                            ["right"] = r.Right.Granted.Id,
                            ["citation"] = r.Right.Granted.Citation?.ToString(),
                            ["month"] = r.Month is { } month ? Figures.IsoMonth(month) : null,
                            ["age"] = r.Age,
                            ["unknown"] = r.IsUnknown,
                        }
                    ),
                    ["design_gap"] = Json.List(c.DesignGap, r => JsonValue.Create(r.Granted.Id)),
                    ["pension_in_pesos_of_2021"] = c.Pension is { } p
                        ? new JsonObject
                        {
                            ["month"] = Figures.IsoMonth(p.Month),
                            ["age"] = p.Age,
                            ["first"] = p.First,
                            ["at_65"] = p.At65,
                        }
                        : null,
                }
            ),
        };
}
