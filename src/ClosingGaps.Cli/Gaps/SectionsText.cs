using ClosingGaps.Cli.Output;
using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Cli.Gaps;

/// <summary>The report of a place for a terminal: the same parts as its page, without the pictures.</summary>
internal static class SectionsText
{
    // What a terminal need not repeat: the map's table is the ranking's.
    private static readonly string[] LeftOut = ["map", "ranking", "counted", "sources"];

    public static void Write(Terminal t, ReportData data)
    {
        var w = new ReportWords(t.Language);
        if (data.Gap.Source.IsSynthetic)
        {
            t.Line(GapSentences.Synthetic(w));
            t.Line();
        }

        t.Line(t.Bold(GapSentences.Title(w, data.Place)));
        t.Line(GapSentences.Headline(w, data));
        foreach (var section in ReportSections.Of(w, data).Where(s => !LeftOut.Contains(s.Id)))
            Section(t, section);
        t.Line();
        t.Line(t.Dim(GapSentences.Basis(w, data.Gap)));
    }

    /// <summary>The 32 states, estimated with a model.</summary>
    public static void Modelled(Terminal t, ReportData data)
    {
        foreach (var section in StateModelSections.Of(new ReportWords(t.Language), data))
            Section(t, section);
    }

    private static void Section(Terminal t, ReportSection section)
    {
        t.Line();
        t.Line(t.Bold(section.Title));
        if (section.Sentence.Length > 0)
            t.Line(section.Sentence);
        foreach (
            var table in section
                .Charts.Select(c => c.Table)
                .Append(section.Table)
                .OfType<ChartTable>()
                .Where(x => x.Rows.Count > 0)
        )
            Table(t, table);
        foreach (var note in section.Notes)
            t.Line(note);
    }

    private static void Table(Terminal t, ChartTable table)
    {
        var text = new TextTable([
            .. table.Headings.Select(
                (h, i) => new TextTable.Column(h, Right: i > 0 && i < table.Headings.Count - 1)
            ),
        ]);
        foreach (var row in table.Rows)
            text.Add([
                .. row,
                .. Enumerable.Repeat("", Math.Max(0, table.Headings.Count - row.Count)),
            ]);
        text.Write(t);
    }
}
