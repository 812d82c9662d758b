using System.Text;
using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Gaps;

namespace ClosingGaps.Policy.Reports;

/// <summary>
/// A report of gaps as one page that opens anywhere, offline and without script: the headline with its error first, then each chart with its
/// sentence and its table, the law by date, the cost, and what it was made from.
/// </summary>
public static class GapHtml
{
    /// <summary>The page, the same bytes for the same report.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="language"><c>es</c> or <c>en</c>.</param>
    public static string Write(GapReport report, string language)
    {
        var words = new ReportWords(language);
        var lines = new GapLines(report);
        var title = words.Say(
            "La brecha de protección social de las trabajadoras del hogar y del campo",
            "The social-protection gap of domestic and field workers"
        );
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"")
            .Append(words.Language)
            .Append("\">\n<head>\n");
        page.Append(
            "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        );
        page.Append("<title>").Append(Html.Text(title)).Append("</title>\n<style>\n");
        page.Append(Html.Style).Append("\n</style>\n</head>\n<body>\n<main>\n");
        if (report.Source.IsSynthetic)
            Paragraph(page, "synthetic", GapSentences.Synthetic(words));
        page.Append("<h1>").Append(Html.Text(title)).Append("</h1>\n");
        Paragraph(page, "lead", GapSentences.Headline(words, report, lines));
        Paragraph(page, "note", GapSentences.Basis(words, report));
        Show(page, words, GapCharts.Cover(words, lines));
        Paragraph(page, "note", GapSentences.CoverMeans(words));
        Show(page, words, GapCharts.Gap(words, lines));
        foreach (var group in GapLines.MainGroups)
            Paragraph(page, "note", GapSentences.Protection(words, lines, group));
        Show(page, words, GapCharts.States(words, lines));
        GapTables.People(page, words, lines);
        GapTables.History(page, words, report);
        GapTables.Cost(page, words, report);
        GapTables.Changes(page, words, report);
        GapTables.Sources(page, words, report);
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Show(StringBuilder page, ReportWords w, Chart chart)
    {
        Heading(page, chart.Title);
        Paragraph(page, "says", chart.Sentence);
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
        page.Append(chart.Svg)
            .Append(Html.Table(chart.Title, chart.Table.Headings, chart.Table.Rows));
    }

    internal static void Paragraph(StringBuilder page, string kind, string text) =>
        page.Append("<p class=\"")
            .Append(kind)
            .Append("\">")
            .Append(Html.Text(text))
            .Append("</p>\n");

    internal static void Heading(StringBuilder page, string text) =>
        page.Append("<h2>").Append(Html.Text(text)).Append("</h2>\n");
}
