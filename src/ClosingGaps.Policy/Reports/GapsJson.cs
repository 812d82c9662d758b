using System.Text.Json.Nodes;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Ledger;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Reports;

/// <summary>
/// The report as JSON: unrounded figures, each with error, rows and precision mark. A suppressed or unknown figure is null.
/// </summary>
public static class GapsJson
{
    /// <summary>All that a report says of its place: with the five gaps and the ledger, where it holds them.</summary>
    public static JsonObject Of(ReportData data)
    {
        var json = Of(data.Here);
        json["five_gaps"] = data.Five is { } five ? FiveGapsJson.Of(five) : null;
        json["ledger"] = data.Ledger is { } ledger ? LedgerJson.Of(ledger) : null;
        return json;
    }

    /// <summary>The figures, their history, what a reform changes and the cost.</summary>
    public static JsonObject Of(GapReport report)
    {
        var json = Whole(report);
        if (report.StateModels.Count > 0)
            json["small_areas"] = StateModelJson.Of(report.StateModels);
        return json;
    }

    private static JsonObject Whole(GapReport report) =>
        SourceJson.Before(
            report.Source,
            report.LawDate,
            new JsonObject
            {
                ["persons_read"] = report.Source.PersonsRead,
                ["figures"] = Json.List(
                    report.Lines,
                    l => Line(l.Group, l.Label, l.Place, l.Sex, l.Measure, l.Estimate)
                ),
                ["law_by_date"] = Json.List(
                    report.History,
                    l =>
                    {
                        var line = Line(l.Group, l.Label, l.Place, l.Sex, l.Measure, l.Estimate);
                        line.Insert(0, "date", Figures.Iso(l.Date));
                        return line;
                    }
                ),
                ["changes"] = Json.List(report.Changes, Change),
                ["cost"] = report.Cost is { } cost ? CostJson.Of(cost) : null,
            }
        );

    private static JsonObject Line(
        string group,
        Bilingual label,
        string? place,
        Sex sex,
        GapMeasure measure,
        Estimate estimate
    )
    {
        var line = Head(group, label, place, sex, measure);
        foreach (var (key, value) in Figure(estimate).ToList())
        {
            line[key] = value?.DeepClone();
        }

        return line;
    }

    private static JsonObject Change(GapChange c)
    {
        var line = Head(c.Group, c.Label, c.Place, c.Sex, c.Measure);
        line["before"] = Figure(c.Before);
        line["after"] = Figure(c.After);
        line["difference"] = Figure(c.Difference);
        return line;
    }

    private static JsonObject Head(
        string group,
        Bilingual label,
        string? place,
        Sex sex,
        GapMeasure measure
    ) =>
        new()
        {
            ["group"] = group,
            ["label"] = Json.Text(label),
            ["place"] = place,
            ["sex"] = Keys.Of(sex),
            ["measure"] = Keys.Of(measure),
        };

    public static JsonObject Figure(Estimate e) =>
        new()
        {
            ["value"] = Number(e, e.Value),
            ["standard_error"] = Number(e, e.StandardError),
            ["n"] = e.N,
            ["known"] = e.Known,
            ["cases"] = e.Cases,
            ["unknown_share"] = e.UnknownShare,
            ["precision"] = e.Precision.ToString().ToLowerInvariant(),
        };

    private static JsonValue? Number(Estimate e, double value) =>
        Publication.StateOf(e) switch
        {
            FigureState.Known => JsonValue.Create(value),
            FigureState.Zero => JsonValue.Create(0.0),
            _ => null,
        };
}
