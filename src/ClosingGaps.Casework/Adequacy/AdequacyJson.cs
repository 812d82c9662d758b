using System.Text.Json.Nodes;
using ClosingGaps.Casework.Lives;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Adequacy;

/// <summary>An adequacy study as JSON: unrounded; what is not known is null.</summary>
public static class AdequacyJson
{
    public static JsonObject Of(
        IReadOnlyList<AdequacyCourse> courses,
        Yardsticks yardsticks,
        DateOnly date
    ) =>
        new()
        {
            ["date"] = Figures.Iso(date),
            ["convention"] = Json.Text(yardsticks.Convention),
            ["ratified"] = Json.Text(yardsticks.Ratified),
            ["finding"] = Json.Text(
                new Bilingual(
                    new AdequacyWords("es").Finding(courses),
                    new AdequacyWords("en").Finding(courses)
                )
            ),
            ["courses"] = Json.List(courses, Course),
            ["notes"] = Json.List(
                new AdequacyWords("es")
                    .Cautions(yardsticks, date)
                    .Zip(new AdequacyWords("en").Cautions(yardsticks, date)),
                n => Json.Text(new Bilingual(n.First, n.Second))
            ),
        };

    private static JsonObject Course(AdequacyCourse course) =>
        new()
        {
            ["days_a_week"] = (course.Course.Pattern as WeeklyPattern)?.Days,
            ["houses"] = (course.Course.Pattern as WeeklyPattern)?.Houses.Count,
            ["months_a_year"] = (course.Course.Pattern as SeasonPattern)?.Months,
            ["earnings_a_month"] = course.Earnings,
            ["branches"] = Json.List(
                course.Lines,
                l => new JsonObject
                {
                    ["branch"] = l.Branch.ToString().ToLowerInvariant(),
                    ["right"] = l.Right.Granted.Id,
                    ["article"] = l.Right.Granted.Citation?.ToString(),
                    ["state"] = l.State.ToString().ToLowerInvariant(),
                    ["pesos_a_month"] = l.Pesos,
                    ["in_pesos_of_2021"] = l.Of2021,
                    ["earnings_a_month"] = l.Earnings,
                    ["replacement"] = l.Replacement,
                    ["c102_percent"] = l.Standard.Percent,
                    ["c102_part"] = l.Standard.Part,
                    ["meets_c102"] = l.Meets,
                    ["over_urban_poverty_line"] = l.OverUrbanLine,
                    ["over_rural_poverty_line"] = l.OverRuralLine,
                    ["poverty_line_month"] = l.Line is { } line
                        ? Figures.IsoMonth(line.Month)
                        : null,
                }
            ),
        };
}
