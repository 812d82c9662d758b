using System.Text.Json.Nodes;
using ClosingGaps.Cli.Output;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Cli.Gaps;

/// <summary>The report as JSON: unrounded figures, each with error, rows and precision mark. A suppressed figure is null.</summary>
internal static class GapsJson
{
    public static JsonObject Of(GapReport report) =>
        new()
        {
            ["survey"] = report.Survey,
            ["synthetic"] = report.IsSynthetic,
            ["mapping"] = report.Mapping,
            ["mapping_sha256"] = report.MappingHash,
            ["persons_read"] = report.Persons,
            ["groups"] = Json.List(
                report.Lines,
                line => new JsonObject
                {
                    ["group"] = line.Group,
                    ["label"] = Json.Text(line.Label),
                    ["sex"] = line.Sex.ToString().ToLowerInvariant(),
                    ["people"] = Figure(line.People),
                    ["insured"] = Figure(line.Insured),
                    ["rate"] = Figure(line.Rate),
                }
            ),
        };

    private static JsonObject Figure(Estimate e) =>
        new()
        {
            ["value"] = Number(e, e.Value),
            ["standard_error"] = Number(e, e.StandardError),
            ["n"] = e.N,
            ["cases"] = e.Cases,
            ["unknown_share"] = e.UnknownShare,
            ["precision"] = e.Precision.ToString().ToLowerInvariant(),
        };

    private static JsonValue? Number(Estimate e, double value) =>
        e.IsSuppressed || double.IsNaN(value) ? null : JsonValue.Create(value);
}
