using System.Text.Json.Nodes;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Population.Surveys;

namespace ClosingGaps.Policy.Reports;

/// <summary>What every report says of what it was made from, and by which rule it shows figures, as JSON.</summary>
internal static class SourceJson
{
    /// <summary>Files with their hashes.</summary>
    public static JsonArray Files(IEnumerable<SurveySource> files) =>
        Json.List(files, f => new JsonObject { ["name"] = f.Name, ["sha256"] = f.Sha256 });

    /// <summary>The policy of precision.</summary>
    public static JsonObject Policy(PrecisionPolicy policy) =>
        new() { ["name"] = policy.Name, ["statement"] = Json.Text(policy.Statement) };
}
