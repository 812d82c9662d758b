using System.Net;
using System.Text;

namespace ClosingGaps.Policy.Reports;

/// <summary>Pieces of a page that needs nothing else: no script, no file, no network.</summary>
internal static class Html
{
    private const string OfPage = """
        :root{--ink:#1b1b1b;--soft:#4d4d4d;--line:#c9c9c9;--women:#5b2a86;--men:#b35c00;--total:#6b6b6b;--reference:#1a7f7a;--paper:#fff;--warn:#fff3c4;--warn-line:#7a5b00;color-scheme:light dark}
        @media (prefers-color-scheme:dark){:root{--paper:#17161b;--ink:#efedf3;--soft:#b9b5c2;--line:#46434f;--women:#c79bf0;--men:#f0a352;--total:#a9a9a9;--reference:#5fc4bd;--warn:#352a10;--warn-line:#d9a93a}}
        *{box-sizing:border-box}
        body{font:17px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:var(--ink);background:var(--paper);max-width:60rem;margin:0 auto;padding:1.5rem 1rem 4rem}
        h1{font-size:1.7rem;line-height:1.25;margin:.2rem 0 .6rem}
        h2{font-size:1.25rem;margin:2.4rem 0 .4rem;border-top:2px solid var(--ink);padding-top:.7rem}
        .lead{font-size:1.3rem;line-height:1.4;margin:.4rem 0 1rem}
        .synthetic{background:var(--warn);border:3px solid var(--warn-line);padding:.8rem 1rem;margin:0 0 1.2rem;font-weight:600}
        .note,.source{color:var(--soft);font-size:.92rem}
        table{border-collapse:collapse;width:100%;font-size:.92rem;margin:.6rem 0 1rem}
        caption{text-align:left;font-weight:600;padding:.3rem 0}
        th,td{padding:.3rem .55rem;border-bottom:1px solid var(--line);text-align:right;vertical-align:top}
        th:first-child,td:first-child{text-align:left}
        td{white-space:nowrap}
        td:last-child{white-space:normal}
        thead th{border-bottom:2px solid var(--ink)}
        tbody th{font-weight:600}
        tbody th.sub{font-weight:400;padding-left:1.4rem;min-width:10.5rem}
        .wide{overflow-x:auto}
        svg.chart{display:block;margin:.4rem 0}
        svg text{font:14px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;fill:var(--ink)}
        svg .head{font-weight:600}
        svg .tick{text-anchor:middle;fill:var(--soft);font-size:12px}
        svg .none{fill:var(--soft);font-style:italic;font-size:12px}
        svg .grid{stroke:var(--line)}
        svg .join{stroke:var(--total);stroke-width:2}
        svg .interval{stroke-width:3;stroke-opacity:.45}
        svg circle.women,svg text.women{fill:var(--women)}
        svg line.women{stroke:var(--women)}
        svg text.men{fill:var(--men)}
        svg rect.men{fill:var(--paper);stroke:var(--men);stroke-width:2.5}
        svg line.men{stroke:var(--men)}
        .key{display:inline-block;width:.75rem;height:.75rem;margin:0 .3rem 0 1rem}
        .key.women{background:var(--women);border-radius:50%}
        .key.men{border:2.5px solid var(--men)}
        code{font-size:.85em;overflow-wrap:anywhere}
        @media print{body{max-width:none;padding:0;font-size:11pt}h2{break-after:avoid}svg,table{break-inside:avoid}table{font-size:8pt}.wide{overflow:visible}}
        """;

    /// <summary>The style of a page with its charts.</summary>
    public static string Style { get; } =
        OfPage.ReplaceLineEndings("\n") + "\n" + OfCharts().ReplaceLineEndings("\n").TrimEnd();

    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A table with a caption; the first cell of a row heads it. A row of one cell heads those below.</summary>
    public static string Table(
        string caption,
        IReadOnlyList<string> headings,
        IEnumerable<IReadOnlyList<string>> rows,
        int sources = -1
    )
    {
        var html = new StringBuilder("<div class=\"wide\"><table>\n");
        html.Append("<caption>").Append(Text(caption)).Append("</caption>\n<thead><tr>");
        foreach (var heading in headings)
            html.Append("<th scope=\"col\">").Append(Text(heading)).Append("</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            if (row.Count == 1)
            {
                html.Append("<tr><th scope=\"rowgroup\" colspan=\"")
                    .Append(headings.Count)
                    .Append("\">")
                    .Append(Text(row[0]))
                    .Append("</th></tr>\n");
                continue;
            }

            html.Append("<tr><th scope=\"row\" class=\"sub\">")
                .Append(Text(row[0]))
                .Append("</th>");
            for (var c = 1; c < row.Count; c++)
                html.Append(c == sources ? "<td lang=\"es\">" : "<td>")
                    .Append(Text(row[c]))
                    .Append("</td>");
            html.Append("</tr>\n");
        }

        return html.Append("</tbody>\n</table></div>\n").ToString();
    }

    private static string OfCharts()
    {
        using var css = typeof(Html).Assembly.GetManifestResourceStream("charts.css")!;
        using var reader = new StreamReader(css);
        return reader.ReadToEnd();
    }
}
