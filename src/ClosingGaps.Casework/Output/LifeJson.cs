using System.Text.Json.Nodes;
using ClosingGaps.Casework.Lives;
using ClosingGaps.Casework.Situations;
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
            ["birth"] = study.Birth is { } birth ? Figures.Iso(birth) : null,
            ["weeks_before"] = study.WeeksBefore,
            ["missing"] = Json.List(study.Missing, m => JsonValue.Create(MissingPath.Of(m))),
            ["courses"] = Json.List(
                study.Courses,
                c => new JsonObject
                {
                    ["days_a_week"] = (c.Pattern as WeeklyPattern)?.Days,
                    ["houses"] = (c.Pattern as WeeklyPattern)?.Houses.Count,
                    ["months_a_year"] = (c.Pattern as SeasonPattern)?.Months,
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
                            ["never"] = r.IsNever,
                            ["insured_days_of_the_year"] = r.Margin?.Days,
                            ["days_to_spare"] = r.Margin?.Spare,
                            ["failing"] = Json.List(
                                r.Failing,
                                c => new JsonObject
                                {
                                    ["rule"] = c.Rule.Id,
                                    ["test"] = c.Written,
                                    ["value"] =
                                        c.Subject.State == FactState.Known ? c.Subject.Value : null,
                                    ["threshold"] = c.Threshold?.Value,
                                    ["lacks"] = c.Lacks,
                                }
                            ),
                        }
                    ),
                    ["design_gap"] = Json.List(
                        c.DesignGap,
                        r => JsonValue.Create(r.Right.Granted.Id)
                    ),
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
