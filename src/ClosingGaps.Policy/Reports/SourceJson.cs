using System.Text.Json.Nodes;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Population.Surveys;

namespace ClosingGaps.Policy.Reports;

/// <summary>What every report says of what it was made from, and by which rule it shows figures, as JSON.</summary>
public static class SourceJson
{
    /// <summary>What a report tells, after of whom it is, how that population was made, and under which law.</summary>
    public static JsonObject Before(GapSource source, DateOnly lawDate, JsonObject told)
    {
        var json = new JsonObject
        {
            ["survey"] = source.Survey,
            ["synthetic"] = source.IsSynthetic,
            ["survey_files"] = Files(source.Files),
            ["calibration"] = source.Calibration is { } moved ? CalibrationJson.Of(moved) : null,
            ["imputation"] = source.Imputation is { } note ? ImputationJson.Of(note) : null,
            ["law_date"] = Figures.Iso(lawDate),
            ["mapping"] = source.Mapping,
            ["mapping_sha256"] = source.MappingHash,
            ["law_sha256"] = source.LawHash,
            ["reform_sha256"] = source.ReformHash,
        };
        foreach (var (key, value) in told.ToList())
        {
            told.Remove(key);
            json[key] = value;
        }

        return json;
    }

    /// <summary>Files with their hashes.</summary>
    public static JsonArray Files(IEnumerable<SurveySource> files) =>
        Json.List(files, f => new JsonObject { ["name"] = f.Name, ["sha256"] = f.Sha256 });

    /// <summary>The policy of precision.</summary>
    public static JsonObject Policy(PrecisionPolicy policy) =>
        new() { ["name"] = policy.Name, ["statement"] = Json.Text(policy.Statement) };
}
