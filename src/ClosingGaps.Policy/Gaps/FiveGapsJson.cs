using System.Text.Json.Nodes;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Reports;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Gaps;

/// <summary>The report as JSON. A figure that may not be shown has neither value, error nor cases.</summary>
public static class FiveGapsJson
{
    /// <summary>All of it.</summary>
    public static JsonObject Of(FiveGapsReport report) =>
        SourceJson.Before(
            report.Source,
            report.LawDate,
            new JsonObject
            {
                ["precision_policy"] = SourceJson.Policy(report.Policy),
                ["assumptions"] = Json.List(report.Assumptions, Assumption),
                ["tests"] = Json.List(
                    report.Tests,
                    t => new JsonObject
                    {
                        ["branch"] = FiveGapsNames.Key(t.Branch),
                        ["rule"] = t.Rule,
                        ["label"] = Json.Text(t.Label),
                        ["asked_of"] = Json.Text(t.Asked),
                        ["article"] = t.Article,
                    }
                ),
                ["breakdowns"] = Json.List(
                    report.Breakdowns,
                    b => new JsonObject
                    {
                        ["dimension"] = b.Dimension,
                        ["label"] = Json.Text(b.Label),
                        ["told_by_the_survey"] = b.IsTold,
                    }
                ),
                ["states"] = Json.List(report.States, State),
                ["reform"] = Json.List(report.Reform, Moved),
                ["ranges"] = Json.List(
                    report.Ranges,
                    r =>
                    {
                        var o = Head(r.Group, r.Sex, r.Branch);
                        o["state"] = FiveGapsNames.Key(r.State);
                        var isShown = report.ShowingOf(r).IsShown();
                        o["value"] = isShown ? r.Value : null;
                        o["low"] = isShown ? r.Low : null;
                        o["high"] = isShown ? r.High : null;
                        o["moved_most_by"] = r.MovedMostBy;
                        return o;
                    }
                ),
                ["cover"] = Json.List(
                    report.Cover,
                    c =>
                    {
                        var o = Head(c.Group, c.Sex, c.Branch);
                        o["state"] = FiveGapsNames.Key(c.State);
                        o["cover"] = FiveGapsNames.Key(c.Cover);
                        return With(o, c.Estimate, c.Showing);
                    }
                ),
                ["patterns"] = Json.List(report.Patterns, Pattern),
                ["unequal"] = Json.List(
                    report.Unequal,
                    u =>
                    {
                        var o = Work(u.Pattern);
                        o["rule"] = u.Rule;
                        o["label"] = Json.Text(u.Label);
                        o["article"] = u.Article;
                        o["hers"] = u.Hers;
                        o["general"] = u.General;
                        return o;
                    }
                ),
                ["adequacy"] = Json.List(
                    report.Adequacy,
                    a => new JsonObject
                    {
                        ["branch"] = FiveGapsNames.Key(a.Branch),
                        ["yardstick"] = a.Yardstick,
                        ["label"] = Json.Text(a.Label),
                        ["pattern"] = a.Pattern is { } p ? Work(p) : null,
                        ["benefit"] = a.Benefit,
                        ["minimum"] = a.Minimum,
                        ["unit"] = Json.Text(a.Unit),
                        ["adequate"] = a.IsAdequate,
                        ["benefit_source"] = a.BenefitSource,
                        ["minimum_source"] = a.MinimumSource,
                    }
                ),
                ["contrasts"] = Json.List(
                    report.Contrasts,
                    c =>
                    {
                        var o = Head(c.Group, c.Sex, c.Branch);
                        o["state"] = FiveGapsNames.Key(c.State);
                        o["first"] = Json.Text(c.First);
                        o["second"] = Json.Text(c.Second);
                        return Difference(o, c.Difference, c.Showing);
                    }
                ),
                ["dates"] = Json.List(
                    report.Dates,
                    d =>
                    {
                        var o = Head(d.Group, d.Sex, d.Branch);
                        o.Insert(0, "date", Figures.Iso(d.Date));
                        o["state"] = FiveGapsNames.Key(d.State);
                        With(o, d.Estimate, d.Showing);
                        o["change_since"] = Difference(new JsonObject(), d.Change, d.ChangeShowing);
                        return o;
                    }
                ),
                ["sdg_proxies"] = Json.List(report.Sdg, Sdg),
                ["limits"] = Json.List(
                    report.Limits,
                    l => new JsonObject
                    {
                        ["id"] = l.Id,
                        ["statement"] = Json.Text(l.Statement),
                        ["sampled_rows"] = l.Rows,
                    }
                ),
            }
        );

    private static JsonObject Assumption(WorkAssumption a) =>
        new()
        {
            ["id"] = a.Id,
            ["label"] = Json.Text(a.Label),
            ["default"] = a.Default,
            ["alternatives"] = new JsonArray([.. a.Alternatives.Select(x => JsonValue.Create(x))]),
            ["unit"] = Json.Text(a.Unit),
            ["ground"] = Json.Text(a.Ground),
        };

    private static JsonObject Moved(ReformLine line)
    {
        var o = Head(line.Group, line.Sex, line.Branch);
        o["state"] = FiveGapsNames.Key(line.State);
        o["before"] = With(new JsonObject(), line.Before, line.Showing);
        o["after"] = With(new JsonObject(), line.After, line.Showing);
        o["change"] = Difference(new JsonObject(), line.Change, line.Showing);
        return o;
    }

    private static JsonObject State(StateLine l)
    {
        var o = Head(l.Group, l.Sex, l.Branch);
        o["dimension"] = l.Cell.Dimension;
        o["code"] = l.Cell.Code;
        o["cell"] = Json.Text(l.Cell.Label);
        o["state"] = FiveGapsNames.Key(l.State);
        return With(o, l.Estimate, l.Showing);
    }

    private static JsonObject Pattern(PatternLine p)
    {
        var o = Work(p.Pattern);
        o.Insert(0, "group", p.Group);
        o["weeks_per_year"] = p.WeeksPerYear;
        o["reached"] = Answers(p.Reached);
        o["reached_in_general_regime"] = Answers(p.ReachedInGeneral);
        return With(o, p.People, p.Showing);
    }

    private static JsonObject Answers(IReadOnlyDictionary<string, bool?> answers)
    {
        var o = new JsonObject();
        foreach (var (rule, reached) in answers)
            o[rule] = reached;
        return o;
    }

    private static JsonObject Work(WorkPattern p) =>
        new()
        {
            ["regime"] = p.Regime.ToString().ToLowerInvariant(),
            ["days_per_week"] = p.DaysPerWeek,
            ["houses"] = p.Houses,
            ["months_per_year"] = p.MonthsPerYear,
            ["career_years"] = p.CareerYears,
            ["wage_over_minimum"] = p.WageFactor,
        };

    private static JsonObject Sdg(SdgLine s)
    {
        var o = new JsonObject
        {
            ["indicator"] = s.Indicator,
            ["proxy_not_the_official_series"] = true,
            ["label"] = Json.Text(s.Label),
            ["group"] = s.Group,
            ["sex"] = Keys.Of(s.Sex),
            ["numerator_source"] = Json.Text(s.NumeratorSource),
            ["denominator_source"] = Json.Text(s.DenominatorSource),
            ["difference"] = Json.Text(s.Difference),
        };
        return s.Estimate is { } e ? With(o, e, s.Showing) : o;
    }

    private static JsonObject Head(string group, Sex sex, Branch branch) =>
        new()
        {
            ["group"] = group,
            ["sex"] = Keys.Of(sex),
            ["branch"] = FiveGapsNames.Key(branch),
        };

    private static JsonObject Difference(JsonObject o, Estimate e, Showing showing)
    {
        var isShown = showing.IsShown();
        o["difference"] = isShown ? e.Value : null;
        o["standard_error"] = isShown ? e.StandardError : null;
        o["showing"] = FiveGapsNames.Key(showing);
        return o;
    }

    private static JsonObject With(JsonObject o, Estimate e, Showing showing)
    {
        var isShown = showing.IsShown();
        o["value"] = isShown ? e.Value : null;
        o["standard_error"] = isShown ? e.StandardError : null;
        o["n"] = e.N;
        o["cases"] = isShown ? e.Cases : null;
        o["showing"] = FiveGapsNames.Key(showing);
        o["precision"] = isShown ? e.Precision.ToString().ToLowerInvariant() : null;
        return o;
    }
}
