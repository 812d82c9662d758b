using System.Text.Json.Nodes;
using ClosingGaps.Engine.Answers;

namespace ClosingGaps.Policy.Validation;

/// <summary>A validation as JSON: unrounded; shares from 0 to 1 in <c>ours</c> and <c>published</c> alike.</summary>
public static class ValidationJson
{
    public static JsonObject Of(ValidationReport report) =>
        new()
        {
            ["survey"] = report.Source.Survey,
            ["survey_id"] = report.Survey,
            ["synthetic"] = report.Source.IsSynthetic,
            ["mapping_sha256"] = report.Source.MappingHash,
            ["law_sha256"] = report.Source.LawHash,
            ["limit_standard_errors"] = ValidationStudy.Limit,
            ["figures"] = Json.List(report.Lines, Line),
        };

    private static JsonObject Line(ValidationLine l) =>
        new()
        {
            ["id"] = l.Target.Id,
            ["period"] = l.Target.Period,
            ["label"] = Json.Text(l.Target.Label),
            ["unit"] = TargetCheck.Snake(l.Target.Unit.ToString()),
            ["published"] = l.Target.Comparable,
            ["published_standard_error"] =
                l.Target.StandardError > 0 ? l.Target.StandardError : null,
            ["publisher"] = Json.Text(l.Target.Definition.Publisher),
            ["measures"] = Json.Text(l.Target.Definition.Measures),
            ["source"] = l.Target.Source,
            ["link"] = l.Target.Link,
            ["evidence"] = TargetCheck.Snake(l.Target.Evidence.ToString()),
            ["standing"] = TargetCheck.Snake(l.Standing.ToString()),
            ["validates"] = l.IsValidation,
            ["ours"] = Shown(l, e => e.Value),
            ["standard_error"] = Shown(l, e => e.StandardError),
            ["n"] = l.Ours?.N,
            ["unknown_share"] = l.Ours?.UnknownShare,
            ["difference_in_standard_errors"] =
                l.StandardErrors is { } z && double.IsFinite(z) ? z : null,
            ["fitted"] = TargetCheck.Snake(l.Fitted.ToString()),
            ["not_compared"] = l.Target.NotCompared is { } why ? Json.Text(why) : null,
            ["ground"] =
                l.Standing == Standing.Misses ? TargetCheck.Snake(l.Ground.ToString()) : null,
            ["reasons"] = Json.List(
                l.Reasons,
                r => new JsonObject
                {
                    ["id"] = r.Id,
                    ["why"] = Json.Text(r.Why),
                    ["evidence"] = TargetCheck.Snake(r.Evidence.ToString()),
                    ["asked_again"] = l.Redone.FirstOrDefault(d => d.Reason == r) is { } redone
                        ? Again(redone)
                        : null,
                }
            ),
            ["learnt_from"] = l is { Standing: Standing.Misses, Learnt: { } learnt }
                ? new JsonObject
                {
                    ["value"] = learnt.Value,
                    ["standard_error"] = learnt.StandardError,
                }
                : null,
        };

    private static JsonObject Again(RedoneFigure redone) =>
        new()
        {
            ["how"] = Json.Text(redone.Reason.Redo!.How),
            ["ours"] = redone.Ours.Value,
            ["standard_error"] = redone.Ours.StandardError,
            ["difference_in_standard_errors"] = redone.StandardErrors,
            ["agrees"] = redone.Agrees,
            ["bound"] = redone.Reason.Redo!.IsBound,
        };

    private static double? Shown(
        ValidationLine line,
        Func<Statistics.Sampling.Estimate, double> part
    ) => line is { Ours: { } ours, Standing: not Standing.TooFewCases } ? part(ours) : null;
}
