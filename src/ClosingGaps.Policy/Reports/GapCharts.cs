using System.Text;
using ClosingGaps.Policy.Gaps;
using static ClosingGaps.Policy.Reports.ReportWords;

namespace ClosingGaps.Policy.Reports;

/// <summary>The charts of a report, each with its sentence before it and its table after it.</summary>
public static class GapCharts
{
    private const string Domestic = "es_trabajadora_hogar";

    /// <summary>Women and men of each group covered through their own work, each with its interval; SVG without its table.</summary>
    public static string CoverSvg(ReportWords w, GapLines lines)
    {
        var rows = OfGroups(w, lines);
        return Plot(
            w,
            "cover",
            w.Say("Cubiertas por su propio trabajo", "Covered through their own work"),
            GapSentences.Beside(w, lines, rows[0].Group, null, GapMeasure.WorkRate, Percent),
            GapMeasure.WorkRate,
            Percent,
            rows,
            lines
        );
    }

    internal static void Cover(StringBuilder page, ReportWords w, GapLines lines)
    {
        var title = w.Say("Cubiertas por su propio trabajo", "Covered through their own work");
        GapHtml.Heading(page, title);
        Write(page, w, "cover", title, GapMeasure.WorkRate, Percent, OfGroups(w, lines), lines);
        GapHtml.Paragraph(
            page,
            "note",
            w.Say(
                "Cubierta por su trabajo: atención médica del IMSS, ISSSTE, Pemex, Defensa o Marina como prestación de su empleo.",
                "Covered through work: medical care of IMSS, ISSSTE, Pemex, army or navy as a benefit of the job."
            )
        );
    }

    internal static void Gap(StringBuilder page, ReportWords w, GapLines lines)
    {
        var title = w.Say(
            "La brecha: la ley obliga a asegurarlas y no están cubiertas por su trabajo",
            "The gap: the law obliges to insure them and they are not covered through their work"
        );
        GapHtml.Heading(page, title);
        Write(page, w, "gap", title, GapMeasure.LeftOut, Count, OfGroups(w, lines), lines);
        foreach (var group in GapLines.MainGroups)
            GapHtml.Paragraph(page, "note", GapSentences.Protection(w, lines, group));
    }

    internal static void States(StringBuilder page, ReportWords w, GapLines lines)
    {
        var title = w.Say(
            "Los cinco estados del programa: trabajadoras y trabajadores del hogar fuera de la cobertura que la ley ordena",
            "The five states of the programme: domestic workers without the cover that the law orders"
        );
        GapHtml.Heading(page, title);
        var rows = GapStudy
            .ProgrammeStates.Select(s => (Label: w.Place(s), Group: Domestic, Place: (string?)s))
            .ToList();
        Write(page, w, "states", title, GapMeasure.LeftOut, Count, rows, lines);
    }

    private static List<(string Label, string Group, string? Place)> OfGroups(
        ReportWords w,
        GapLines lines
    ) => [.. lines.Labels.Select(l => (w.Say(l.Value), l.Key, (string?)null))];

    private static void Write(
        StringBuilder page,
        ReportWords w,
        string id,
        string title,
        GapMeasure measure,
        Func<double, string> text,
        List<(string Label, string Group, string? Place)> rows,
        GapLines lines
    )
    {
        var first = rows[0];
        var sentence = GapSentences.Beside(w, lines, first.Group, first.Place, measure, text);
        if (first.Place is not null)
            sentence = $"{first.Label}. {sentence}";
        GapHtml.Paragraph(page, "says", sentence);
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
        page.Append(Plot(w, id, title, sentence, measure, text, rows, lines));
        page.Append(
            Html.Table(
                title,
                ["", w.Say(Sex.Women), w.Say(Sex.Men), "n"],
                rows.Select(r =>
                    (IReadOnlyList<string>)
                        [
                            r.Label,
                            w.Figure(lines[r.Group, r.Place, Sex.Women, measure], text),
                            w.Figure(lines[r.Group, r.Place, Sex.Men, measure], text),
                            $"{Count(lines[r.Group, r.Place, Sex.Women, GapMeasure.People].N)} + {Count(lines[r.Group, r.Place, Sex.Men, GapMeasure.People].N)}",
                        ]
                )
            )
        );
    }

    private static string Plot(
        ReportWords w,
        string id,
        string title,
        string sentence,
        GapMeasure measure,
        Func<double, string> text,
        List<(string Label, string Group, string? Place)> rows,
        GapLines lines
    ) =>
        DotPlot.Svg(
            id,
            title,
            sentence,
            [
                .. rows.Select(r => new DotRow(
                    r.Label,
                    lines.Dot(r.Group, r.Place, Sex.Women, measure),
                    lines.Dot(r.Group, r.Place, Sex.Men, measure)
                )),
            ],
            text,
            w
        );
}
