using System.Globalization;
using System.Text;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Reports;

/// <summary>
/// A report of gaps as one long table, RFC 4180, UTF-8, LF: a row a figure, unrounded. A value that may not be
/// published, or is not known, is blank, and <c>precision</c> says why.
/// </summary>
public static class GapCsv
{
    private const string Header =
        "section,synthetic,survey,law_date,group,label,place,sex,measure,state,value,standard_error,low,high,n,known,cases,unknown_share,precision\n";

    /// <summary>The whole report.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="language"><c>es</c> or <c>en</c>: only the labels change.</param>
    public static string Write(GapReport report, string language)
    {
        var csv = new StringBuilder(Header);
        foreach (var l in report.Lines)
            Row(
                "figure",
                report.LawDate,
                l.Group,
                l.Label.In(language),
                l.Place,
                l.Sex,
                Keys.Of(l.Measure),
                "",
                l.Estimate
            );
        foreach (var l in report.History)
            Row(
                "law_by_date",
                l.Date,
                l.Group,
                l.Label.In(language),
                null,
                l.Sex,
                Keys.Of(l.Measure),
                "",
                l.Estimate
            );
        foreach (var c in report.Changes)
        {
            Change("before", c, c.Before);
            Change("after", c, c.After);
            Change("difference", c, c.Difference);
        }

        foreach (var c in report.Cost?.Lines ?? [])
        {
            Row(
                "cost_pesos_per_month",
                report.LawDate,
                c.Group,
                c.Label.In(language),
                null,
                c.Sex,
                Keys.Of(c.Payer),
                Of(c.OnlyLeftOut),
                c.Pesos,
                (c.Low, c.High)
            );
        }

        foreach (var c in report.Cost?.Changes ?? [])
        {
            CostChange("cost_before", c, c.Before);
            CostChange("cost_after", c, c.After);
            CostChange("cost_difference", c, c.Difference);
        }

        return csv.ToString();

        void Change(string state, GapChange c, Estimate estimate) =>
            Row(
                "change",
                report.LawDate,
                c.Group,
                c.Label.In(language),
                c.Place,
                c.Sex,
                Keys.Of(c.Measure),
                state,
                estimate
            );

        void CostChange(string section, CostChange c, Estimate estimate) =>
            Row(
                section,
                report.LawDate,
                c.Group,
                c.Label.In(language),
                null,
                c.Sex,
                Keys.Of(c.Payer),
                Of(c.OnlyLeftOut),
                estimate
            );

        static string Of(bool onlyLeftOut) => onlyLeftOut ? "left_out" : "all_mandatory";

        void Row(
            string section,
            DateOnly date,
            string group,
            string label,
            string? place,
            Sex sex,
            string measure,
            string state,
            Estimate e,
            (double Low, double High)? range = null
        )
        {
            var shown = Publication.IsShown(e);
            var known =
                Publication.StateOf(e) == FigureState.Unknown
                    ? "unknown"
                    : e.Precision.ToString().ToLowerInvariant();
            string[] cells =
            [
                section,
                report.Source.IsSynthetic ? "synthetic" : "",
                report.Source.Survey,
                date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                group,
                label,
                place ?? "",
                Keys.Of(sex),
                measure,
                state,
                shown ? Number(e.Value) : "",
                shown ? Number(e.StandardError) : "",
                shown && range is { } r ? Number(r.Low) : "",
                shown && range is { } q ? Number(q.High) : "",
                e.N.ToString(CultureInfo.InvariantCulture),
                e.Known.ToString(CultureInfo.InvariantCulture),
                e.Cases.ToString(CultureInfo.InvariantCulture),
                Number(e.UnknownShare),
                known,
            ];
            csv.AppendJoin(',', cells.Select(Quoted)).Append('\n');
        }
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\n") < 0
            ? cell
            : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
