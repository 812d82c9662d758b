using System.Text;
using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Gaps;

namespace ClosingGaps.Policy.Reports;

/// <summary>
/// A report of gaps as one page that opens anywhere, offline and without script: the headline with its error first, then each part with its
/// sentence, its picture and its table, and what it was made from.
/// </summary>
public static class GapHtml
{
    /// <summary>The page, the same bytes for the same data.</summary>
    /// <param name="data">What was found, and where.</param>
    /// <param name="language"><c>es</c> or <c>en</c>.</param>
    public static string Write(ReportData data, string language)
    {
        var words = new ReportWords(language);
        var title = GapSentences.Title(words, data.Place);
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"")
            .Append(words.Language)
            .Append("\">\n<head>\n");
        page.Append(
            "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        );
        page.Append("<title>").Append(Html.Text(title)).Append("</title>\n<style>\n");
        page.Append(Html.Style).Append("\n</style>\n</head>\n<body>\n<main>\n");
        if (data.Gap.Source.IsSynthetic)
            Paragraph(page, "synthetic", GapSentences.Synthetic(words));
        page.Append("<h1>").Append(Html.Text(title)).Append("</h1>\n");
        Paragraph(page, "lead", GapSentences.Headline(words, data));
        Paragraph(page, "note", GapSentences.Basis(words, data.Gap));
        foreach (var section in ReportSections.Of(words, data))
            Show(page, words, section);
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Show(StringBuilder page, ReportWords w, ReportSection section)
    {
        page.Append("<section id=\"")
            .Append(section.Id)
            .Append("\">\n<h2>")
            .Append(Html.Text(section.Title))
            .Append("</h2>\n");
        if (section.Sentence.Length > 0)
            Paragraph(page, "says", section.Sentence);
        if (section.HasKey)
            Key(page, w);
        if (section.Charts is [var only])
        {
            page.Append(only.Svg);
            Table(page, section.Title, only.Table);
        }
        else if (section.Charts.Count > 0)
        {
            page.Append("<div class=\"panels\">\n");
            foreach (var chart in section.Charts)
            {
                page.Append("<div>\n<h3>").Append(Html.Text(chart.Title)).Append("</h3>\n");
                Paragraph(page, "says", chart.Sentence);
                page.Append(chart.Svg).Append("</div>\n");
            }

            page.Append("</div>\n");
        }

        if (section.Table is { } table)
            Table(page, section.Title, table);
        foreach (var note in section.Notes)
            Paragraph(page, "note", note);
        page.Append("</section>\n");
    }

    private static void Key(StringBuilder page, ReportWords w) =>
        page.Append("<p class=\"note\"><span class=\"key women\"></span>")
            .Append(Html.Text(w.Say(Sex.Women)))
            .Append("<span class=\"key men\"></span>")
            .Append(Html.Text(w.Say(Sex.Men)))
            .Append(
                Html.Text(
                    w.Say(" · la barra es el intervalo de 95%", " · the bar is the 95% interval")
                )
            )
            .Append("</p>\n");

    private static void Table(StringBuilder page, string caption, ChartTable table)
    {
        if (table.Rows.Count > 0)
            page.Append(Html.Table(caption, table.Headings, table.Rows, table.Sources));
    }

    private static void Paragraph(StringBuilder page, string kind, string text) =>
        page.Append("<p class=\"")
            .Append(kind)
            .Append("\">")
            .Append(Html.Text(text))
            .Append("</p>\n");
}
