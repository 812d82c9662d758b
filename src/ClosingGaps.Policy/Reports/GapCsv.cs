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
    /// <summary>Names of the columns.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        "section,synthetic,survey,law_date,group,label,place,sex,measure,state,value,standard_error,low,high,n,known,cases,unknown_share,precision".Split(
            ','
        );

    /// <summary>The whole report as CSV.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="language"><c>es</c> or <c>en</c>: only the labels change.</param>
    public static string Write(GapReport report, string language)
    {
        var csv = new StringBuilder().AppendJoin(',', Columns).Append('\n');
        foreach (var row in Rows(report, language))
            csv.AppendJoin(',', row.Select(c => Quoted(Text(c)))).Append('\n');
        return csv.ToString();
    }

    /// <summary>The same, cell by cell: text, numbers, or null where nothing may be published or is known.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="language"><c>es</c> or <c>en</c>: only the labels change.</param>
    public static IReadOnlyList<IReadOnlyList<object?>> Rows(GapReport report, string language)
    {
        var rows = new List<IReadOnlyList<object?>>();
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
                l.Place,
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
                c.Place,
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

        foreach (var m in report.StateModels)
        {
            foreach (var s in m.States)
                Modelled(m, s);
        }

        return rows;

        void Modelled(StateModel m, ModelledShare s) =>
            rows.Add([
                "small_area_modelled",
                report.Source.IsSynthetic ? "synthetic" : null,
                report.Source.Survey,
                report.LawDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                m.Group,
                m.Label.In(language),
                s.State,
                Keys.Of(m.Sex),
                Keys.Of(m.Measure),
                Keys.Of(s),
                s.Value,
                s.Error,
                s.Interval.Low,
                s.Interval.High,
                s.Interviews,
                s.Interviews,
                null,
                null,
                s.Precision.ToString().ToLowerInvariant(),
            ]);

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
                c.Place,
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
            rows.Add([
                section,
                report.Source.IsSynthetic ? "synthetic" : null,
                report.Source.Survey,
                date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                group,
                label,
                place,
                Keys.Of(sex),
                measure,
                state.Length > 0 ? state : null,
                shown ? e.Value : null,
                shown ? e.StandardError : null,
                shown && range is { } r ? r.Low : null,
                shown && range is { } q ? q.High : null,
                e.N,
                e.Known,
                e.Cases,
                e.UnknownShare,
                known,
            ]);
        }
    }

    private static string Text(object? cell) =>
        cell switch
        {
            null => "",
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => (string)cell,
        };

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\n") < 0
            ? cell
            : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
