using System.Text.Json.Nodes;
using ClosingGaps.Casework.Seasons;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Output;

/// <summary>A year in the fields for programs.</summary>
public static class SeasonJson
{
    public static JsonObject Of(SeasonYear season, Snapshot law) =>
        new()
        {
            ["law"] = law.Hash,
            ["person"] = season.Person,
            ["from"] = Figures.Iso(season.FirstMonth),
            ["to"] = Figures.Iso(season.LastDay),
            ["months"] = Json.List(season.Months, Of),
            ["weeks"] = Of(season.Weeks),
            ["weeks_if_all_registered"] = Of(season.WeeksIfAll),
            ["permanence"] = new JsonObject
            {
                ["since"] = Day(season.Permanence.Since),
                ["longest_run"] = season.Permanence.Longest,
                ["lacking"] = Of(season.Permanence.Lacking),
                ["otherwise"] = Json.List(
                    season.Permanence.Otherwise,
                    o => new JsonObject
                    {
                        ["reading"] = o.Reading.Id,
                        ["option"] = o.Option.Name,
                        ["since"] = Day(o.Since),
                    }
                ),
            },
            ["jobs"] = Json.List(season.Jobs, Of),
            ["mends"] = Json.List(
                season.Mends,
                m => new JsonObject
                {
                    ["register"] = Json.List(
                        m.Jobs,
                        j => new JsonObject { ["job"] = j.Job, ["days"] = j.Days }
                    ),
                    ["months_covered"] = Json.List(
                        m.Months,
                        d => JsonValue.Create(Figures.IsoMonth(d))
                    ),
                    ["months_partly_covered"] = Json.List(
                        m.Partly,
                        d => JsonValue.Create(Figures.IsoMonth(d))
                    ),
                    ["weeks"] = m.Weeks,
                    ["rights_gained"] = Json.List(m.Rights, r => JsonValue.Create(r.Granted.Id)),
                }
            ),
            ["rights"] = season.Rights is { } sheet ? EntitlementsJson.Rights(sheet) : null,
            ["missing"] = ResultJson.Missing(season.Missing()),
        };

    private static JsonObject Of(SeasonMonth month) =>
        new()
        {
            ["month"] = Figures.IsoMonth(month.Month),
            ["cover"] = Code(month.Cover),
            ["days_worked"] = month.DaysWorked,
            ["days_insured"] = month.DaysInsured,
            ["days_of_care"] = month.DaysOfCare,
            ["kept_until"] = Day(month.KeptUntil),
            ["would_be_kept_until"] = Day(month.WouldBeKeptUntil),
            ["stays"] = Json.List(
                month.Stays,
                s => new JsonObject
                {
                    ["job"] = s.Job,
                    ["days"] = s.Days,
                    ["cover"] = Code(s.Cover),
                }
            ),
            ["family"] = Of(month.Family),
            ["family_at_home"] = Of(month.FamilyAtHome),
            ["run"] = Of(month.Run),
        };

    private static JsonObject Of(SeasonJob job) =>
        new()
        {
            ["job"] = job.Job,
            ["employer"] = job.Employer,
            ["place"] = job.Place is { } place ? Figures.Territory(place) : null,
            ["first"] = Day(job.First),
            ["last"] = Day(job.Last),
            ["goes_on"] = job.GoesOn,
            ["days"] = job.Days,
            ["days_insured"] = job.DaysInsured,
            ["employer_pays"] = Of(job.Quotas.Employer),
            ["deducted_at_most"] = Of(job.Quotas.Worker),
            ["state_adds"] = Of(job.Quotas.State),
            ["relief"] = Of(job.Quotas.Relief),
            ["relief_if_asked"] = Of(job.Quotas.ReliefIfAsked),
            ["dues"] = Json.List(job.Dues, ResultJson.Of),
            ["duties"] = Json.List(job.Duties, ResultJson.Of),
            ["bans"] = Json.List(job.Bans, ResultJson.Of),
            ["regional_disease_pay"] = Of(job.DiseasePay),
            ["regional_disease_is_of_one_day"] = job.DiseaseIsSupposed,
            ["report_by"] = Of(job.ReportBy),
            ["claim_by"] = Of(job.ClaimBy),
        };

    private static JsonObject? Of(Result? result) => result is null ? null : ResultJson.Of(result);

    private static string? Day(DateOnly? day) => day is { } known ? Figures.Iso(known) : null;

    private static string Code(RouteCover cover) =>
        cover switch
        {
            RouteCover.Insured => "insured",
            RouteCover.Kept => "kept",
            RouteCover.NotInsured => "not_insured",
            RouteCover.NoWork => "no_work",
            _ => "unknown",
        };
}
