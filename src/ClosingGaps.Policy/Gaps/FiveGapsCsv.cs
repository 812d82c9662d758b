using System.Globalization;
using System.Text;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Policy.Gaps;

/// <summary>The states as a table: one row a figure, unrounded; empty where it may not be shown.</summary>
public static class FiveGapsCsv
{
    private const string Heading =
        "survey,law_date,group,sex,branch,dimension,code,cell,state,value,standard_error,n,cases,showing,precision";

    /// <summary>All lines of the states.</summary>
    public static string Write(FiveGapsReport report, string language)
    {
        var text = new StringBuilder(Heading).Append('\n');
        foreach (var l in report.States)
        {
            var isShown = l.Showing.IsShown();
            var cells = new[]
            {
                report.Source.Survey,
                Figures.Iso(report.LawDate),
                l.Group,
                Keys.Of(l.Sex),
                FiveGapsNames.Key(l.Branch),
                l.Cell.Dimension,
                l.Cell.Code.ToString(CultureInfo.InvariantCulture),
                l.Cell.Label.In(language),
                FiveGapsNames.Key(l.State),
                isShown ? Number(l.Estimate.Value) : "",
                isShown ? Number(l.Estimate.StandardError) : "",
                l.Estimate.N.ToString(CultureInfo.InvariantCulture),
                isShown ? l.Estimate.Cases.ToString(CultureInfo.InvariantCulture) : "",
                FiveGapsNames.Key(l.Showing),
                isShown ? l.Estimate.Precision.ToString().ToLowerInvariant() : "",
            };
            text.AppendJoin(',', cells.Select(Quoted)).Append('\n');
        }

        return text.ToString();
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\n") < 0
            ? cell
            : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
