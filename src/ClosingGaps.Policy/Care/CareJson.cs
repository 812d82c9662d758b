using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Population.Care;

namespace ClosingGaps.Policy.Care;

/// <summary>A care report for programs: JSON, and CSV with a row a territory. What is not known is null or blank.</summary>
public static class CareJson
{
    public static JsonObject Of(CareReport report) =>
        new()
        {
            ["asked"] = Line(report.Asked),
            ["around"] = Json.List(report.Around, Line),
            ["inside"] = Json.List(report.Inside, Line),
            ["entitlement"] = new JsonObject
            {
                ["rule"] = report.Entitlement.Right.Id,
                ["article"] = report.Entitlement.Right.Citation?.ToString(),
                ["from_days_of_age"] = Amount(report.Entitlement.FromAge),
                ["to_years_of_age"] = Amount(report.Entitlement.ToAge),
                ["kept_weeks"] = Amount(report.Entitlement.KeptWeeks),
                ["field_duty"] = report.Entitlement.FieldDuty.Id,
                ["field_article"] = report.Entitlement.FieldDuty.Citation?.ToString(),
                ["registered_domestic_workers"] = report.Entitlement.Registered.Value,
                ["registered_period"] = report.Entitlement.Registered.Period,
                ["domestic_workers"] = report.Entitlement.Workers.Value,
                ["domestic_workers_period"] = report.Entitlement.Workers.Period,
            },
            ["notes"] = Json.List(
                new CareWords("es").Cautions().Zip(new CareWords("en").Cautions()),
                n => new JsonObject { ["es"] = n.First, ["en"] = n.Second }
            ),
        };

    /// <summary>RFC 4180 with LF: the territory asked about, those around it, those inside it.</summary>
    public static string Csv(CareReport report)
    {
        var rows = report.Around.Prepend(report.Asked).Concat(report.Inside).Select(Line).ToList();
        var csv = new StringBuilder().AppendJoin(',', rows[0].Select(c => c.Key)).Append('\n');
        foreach (var row in rows)
            csv.AppendJoin(',', row.Select(c => Cell(c.Value))).Append('\n');
        return csv.ToString();
    }

    private static string Cell(JsonNode? value)
    {
        var text = Convert.ToString(value?.GetValue<object>(), CultureInfo.InvariantCulture)!;
        return text.AsSpan().IndexOfAny(",\"") < 0
            ? text
            : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static JsonNode? Amount(CareTerm term) =>
        term.Entry.Amount is { } amount ? Json.Number(amount) : null;

    private static JsonObject Line(CareLine line)
    {
        var (t, d) = (line.Territory, line.Territory.Distance);
        var row = new JsonObject
        {
            ["territory"] = t.Code,
            ["name"] = line.Name,
            ["population"] = t.Need?.Population,
            ["under_6"] = t.Need?.UnderSix,
            ["age_6_to_15"] = t.Need?.SixToFifteen,
            ["over_65"] = t.Need?.OverSixtyFive,
            ["severe_disability"] = t.Need?.Disabled,
            ["private_nurseries"] = t.Places.PrivateNurseries,
            ["public_nurseries"] = t.Places.PublicNurseries,
            ["old_age_homes"] = t.Places.OldAgeHomes,
            ["disability_homes"] = t.Places.DisabilityHomes,
            ["children_per_nursery"] = line.ChildrenPerNursery,
            ["guessed_nursery_places"] = CareGuess.Of(t.Places),
            ["guessed_places_per_100_under_6"] = line.GuessedPlacesPerHundred,
            ["municipalities"] = line.Municipalities,
            ["municipalities_without_nursery"] = line.WithoutNursery,
            ["children_in_them"] = line.ChildrenWithoutNursery,
            ["in_big_cities"] = t.InBigCities,
            ["in_towns"] = d?.InTowns,
        };
        for (var i = 0; i < CareDistance.Limits.Count; i++)
        {
            row[
                $"towns_within_{CareDistance.Limits[i].ToString(CultureInfo.InvariantCulture)}_km"
            ] = line.PartWithin(i);
        }

        row["towns_median_km"] = d?.Median;
        row["towns_ninth_tenth_km"] = d?.NinthTenth;
        row["towns_public_median_km"] = d?.PublicMedian;
        return row;
    }
}
