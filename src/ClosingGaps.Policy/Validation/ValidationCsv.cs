using System.Globalization;
using System.Text;

namespace ClosingGaps.Policy.Validation;

/// <summary>A validation as one table, RFC 4180, UTF-8, LF: a row a published figure, unrounded; blank where there is nothing to show.</summary>
public static class ValidationCsv
{
    private const string Columns =
        "survey,synthetic,id,period,label,unit,published,published_standard_error,ours,standard_error,n,difference_in_standard_errors,standing,validates,fitted,ground,reasons,publisher,source,link,evidence";

    /// <param name="language"><c>es</c> or <c>en</c>: only labels and reasons change.</param>
    public static string Write(ValidationReport report, string language)
    {
        var csv = new StringBuilder(Columns).Append('\n');
        foreach (var l in report.Lines)
        {
            var ours = l.Standing == Standing.TooFewCases ? null : l.Ours;
            object?[] cells =
            [
                report.Source.Survey,
                report.Source.IsSynthetic ? "synthetic" : null,
                l.Target.Id,
                l.Target.Period,
                l.Target.Label.In(language),
                TargetCheck.Snake(l.Target.Unit.ToString()),
                l.Target.Comparable,
                l.Target.StandardError > 0 ? l.Target.StandardError : null,
                ours?.Value,
                ours?.StandardError,
                l.Ours?.N,
                l.StandardErrors is { } z && double.IsFinite(z) ? z : null,
                TargetCheck.Snake(l.Standing.ToString()),
                l.IsValidation ? "yes" : "no",
                TargetCheck.Snake(l.Fitted.ToString()),
                l.Standing == Standing.Misses ? TargetCheck.Snake(l.Ground.ToString()) : null,
                string.Join(
                    " · ",
                    l.Target.NotCompared is { } why ? [why.In(language)] : Reasons(l, language)
                ),
                l.Target.Definition.Publisher.In(language),
                l.Target.Source,
                l.Target.Link,
                TargetCheck.Snake(l.Target.Evidence.ToString()),
            ];
            csv.AppendJoin(',', cells.Select(Cell)).Append('\n');
        }

        return csv.ToString();
    }

    private static IEnumerable<string> Reasons(ValidationLine line, string language)
    {
        var words = new ValidationWords(language);
        return line.Reasons.Select(r =>
            line.Redone.FirstOrDefault(d => d.Reason == r) is { } again
                ? $"{r.Why.In(language)} {r.Redo!.How.In(language)}: {words.Again(line, again)}."
                : r.Why.In(language)
        );
    }

    private static string Cell(object? cell)
    {
        var text = cell switch
        {
            null => "",
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => (string)cell,
        };
        return text.AsSpan().IndexOfAny(",\"\n") < 0
            ? text
            : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
