using ClosingGaps.Policy.Charts;

namespace ClosingGaps.Policy.Reports;

/// <summary>
/// A report as a workbook: a sheet that says what it is and how far to trust it, one for each table as people read it, and one with every
/// figure unrounded, as numbers.
/// </summary>
public static class GapXlsx
{
    private const int LongestName = 31; // Excel's own.

    /// <summary>The workbook; the same data give the same bytes under the same version of .NET.</summary>
    /// <param name="data">What was found, and where.</param>
    /// <param name="language"><c>es</c> or <c>en</c>.</param>
    public static byte[] Write(ReportData data, string language)
    {
        var w = new ReportWords(language);
        var sections = ReportSections.Of(w, data);
        var sheets = new List<Sheet> { Summary(w, data, sections) };
        foreach (var section in sections)
        {
            foreach (var (table, n) in Tables(section).Select((t, n) => (t, n)))
            {
                IReadOnlyList<object?>[] rows =
                [
                    [section.Title],
                    table.Headings,
                    .. table.Rows,
                ];
                var heads = Enumerable
                    .Range(0, rows.Length)
                    .Where(r => r < 2 || rows[r].Count == 1);
                sheets.Add(
                    new Sheet(
                        Name(section.Id + (n == 0 ? "" : "-" + (n + 1))),
                        rows,
                        heads.ToHashSet()
                    )
                );
            }
        }

        sheets.Add(
            new Sheet(
                w.Say("cifras", "figures"),
                [GapCsv.Columns, .. GapCsv.Rows(data.Here, language)],
                new HashSet<int> { 0 }
            )
        );
        return Workbook.Write(sheets);
    }

    private static IEnumerable<ChartTable> Tables(ReportSection section) =>
        section
            .Charts.Select(c => c.Table)
            .Append(section.Table)
            .OfType<ChartTable>()
            .Where(t => t.Rows.Count > 0);

    private static Sheet Summary(
        ReportWords w,
        ReportData data,
        IReadOnlyList<ReportSection> sections
    )
    {
        var rows = new List<IReadOnlyList<object?>>();
        var bold = new HashSet<int>();
        if (data.Gap.Source.IsSynthetic)
            Head(GapSentences.Synthetic(w));
        Head(GapSentences.Title(w, data.Place));
        Line(GapSentences.Headline(w, data));
        Line(GapSentences.Basis(w, data.Gap));
        foreach (var section in sections)
        {
            rows.Add([]);
            Head(section.Title);
            Line(section.Sentence);
            foreach (var chart in section.Charts.Skip(section.Charts.Count > 1 ? 0 : 1))
                Line($"{chart.Title}: {chart.Sentence}");
            foreach (var note in section.Notes)
                Line(note);
        }

        return new Sheet(w.Say("resumen", "summary"), rows, bold);

        void Head(string text)
        {
            bold.Add(rows.Count);
            Line(text);
        }

        void Line(string text)
        {
            if (text.Length > 0)
                rows.Add([text]);
        }
    }

    private static string Name(string id) => id.Length <= LongestName ? id : id[..LongestName];
}
