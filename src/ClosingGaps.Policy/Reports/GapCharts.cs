using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Gaps;
using static ClosingGaps.Policy.Reports.ReportWords;

namespace ClosingGaps.Policy.Reports;

/// <summary>The charts of a report, each with its sentence and its table.</summary>
public static class GapCharts
{
    private const string Domestic = "es_trabajadora_hogar";

    /// <summary>Women and men of each group covered through their own work.</summary>
    public static Chart Cover(ReportWords w, GapLines lines) =>
        Of(
            w,
            lines,
            "cover",
            w.Say("Cubiertas por su propio trabajo", "Covered through their own work"),
            GapMeasure.WorkRate,
            OfGroups(w, lines),
            compact: false
        );

    /// <summary>Women and men of each group whom the law obliges to insure and who are not.</summary>
    public static Chart Gap(ReportWords w, GapLines lines) =>
        Of(
            w,
            lines,
            "gap",
            w.Say(
                "La brecha: la ley obliga a asegurarlas y no están cubiertas por su trabajo",
                "The gap: the law obliges to insure them and they are not covered through their work"
            ),
            GapMeasure.LeftOut,
            OfGroups(w, lines),
            compact: false
        );

    /// <summary>The gap of domestic work in the states of the programme.</summary>
    public static Chart States(ReportWords w, GapLines lines) =>
        Of(
            w,
            lines,
            "states",
            w.Say(
                "Los cinco estados del programa: trabajadoras y trabajadores del hogar fuera de la cobertura que la ley ordena",
                "The five states of the programme: domestic workers without the cover that the law orders"
            ),
            GapMeasure.LeftOut,
            [.. GapStudy.ProgrammeStates.Select(s => Place(w, s))],
            compact: false
        );

    /// <summary>The gap of domestic work in the states where the figure may be published, the largest first; the table has all 32.</summary>
    public static Chart Ranking(ReportWords w, GapLines lines, string? here = null)
    {
        var all = StateTile
            .All.OrderByDescending(s => Women(s)?.Value ?? -1)
            .ThenBy(s => s.Code, StringComparer.Ordinal)
            .ToList();
        var shown = all.Count(s => Women(s) is not null);
        var chart = Of(
            w,
            lines,
            "ranking",
            w.Say(
                "Por estado: trabajo del hogar fuera de la cobertura que la ley ordena",
                "By state: domestic work without the cover that the law orders"
            ),
            GapMeasure.LeftOut,
            [.. all.Take(Math.Max(1, shown)).Select(s => Place(w, s.Code))],
            compact: true,
            marked: here is null ? GapStudy.ProgrammeStates : [here],
            says: w.Say(
                $"En {shown} de 32 estados hay casos bastantes para dar la cifra de las mujeres. «—» es una cifra que se omite.",
                $"In {shown} of 32 states there are cases enough to give the figure of women. “—” is a figure left out."
            )
        );
        return chart with
        {
            Table = TableOf(
                w,
                lines,
                [.. all.Select(s => Place(w, s.Code))],
                GapMeasure.LeftOut,
                Count
            ),
        };

        Dot? Women(StateTile s) => lines.Dot(Domestic, s.Code, Sex.Women, GapMeasure.LeftOut);
    }

    /// <summary>
    /// Which share of women and men of domestic work is covered through it, in each state with interviews enough, and the country as an upright;
    /// the table has all 32.
    /// </summary>
    public static Chart CoverByState(ReportWords w, GapLines lines)
    {
        var all = StateTile
            .All.OrderByDescending(s => Rate(s)?.Value ?? -1)
            .ThenBy(s => s.Code, StringComparer.Ordinal)
            .ToList();
        var shown = all.Count(s => Rate(s) is not null);
        var rough = all.Count(s => Rate(s) is { IsRough: true });
        var chart = Of(
            w,
            lines,
            "cover-states",
            w.Say(
                "Por estado: cubiertas por su propio trabajo",
                "By state: covered through their own work"
            ),
            GapMeasure.WorkRate,
            [.. all.Take(Math.Max(1, shown)).Select(s => Place(w, s.Code))],
            compact: true,
            marked: GapStudy.ProgrammeStates,
            national: lines.Dot(Domestic, null, Sex.Women, GapMeasure.WorkRate),
            says: w.Say(
                $"En el país, {w.InSentence(lines[Domestic, null, Sex.Women, GapMeasure.WorkRate], Percent)} de las trabajadoras del hogar. En {rough} de los {shown} estados con cifra la precisión es baja: las diferencias pueden ser azar.",
                $"In the country, {w.InSentence(lines[Domestic, null, Sex.Women, GapMeasure.WorkRate], Percent)} of women domestic workers. In {rough} of the {shown} states with a figure precision is low: differences may be chance."
            )
        );
        return chart with
        {
            Table = TableOf(
                w,
                lines,
                [.. all.Select(s => Place(w, s.Code))],
                GapMeasure.WorkRate,
                Percent
            ),
        };

        Dot? Rate(StateTile s) => lines.Dot(Domestic, s.Code, Sex.Women, GapMeasure.WorkRate);
    }

    /// <summary>The same of women on the tile map.</summary>
    public static Chart Map(ReportWords w, GapLines lines, string? here = null)
    {
        var figures = StateTile
            .All.Select(s =>
                (s.Code, Dot: lines.Dot(Domestic, s.Code, Sex.Women, GapMeasure.LeftOut))
            )
            .Where(s => s.Dot is not null)
            .ToDictionary(s => s.Code, s => s.Dot!.Value, StringComparer.Ordinal);
        var title = w.Say(
            "Mujeres trabajadoras del hogar en la brecha, por estado",
            "Women domestic workers in the gap, by state"
        );
        var left = StateTile.All.Count - figures.Count;
        var sentence =
            figures.Count == 0
                ? w.Say(
                    "En ningún estado hay casos bastantes para dar la cifra.",
                    "In no state are there cases enough to give the figure."
                )
                : Here()
                    + (
                        figures.MaxBy(f => f.Value).Key == here
                            ? w.Say("Es donde más faltan.", "There most are left out.")
                            : Most(figures.MaxBy(f => f.Value))
                    )
                    + " "
                    + Omitted(left);
        return new Chart(
            "map",
            title,
            sentence,
            TileMap.Svg(
                "map",
                title,
                sentence,
                figures,
                GapStudy.ProgrammeStates,
                w.Short,
                w,
                [
                    .. figures.Keys.Where(c =>
                        lines.Dot(Domestic, c, Sex.Women, GapMeasure.LeftOut)!.IsRough
                    ),
                ],
                here
            ),
            new ChartTable(
                ["", w.Say("mujeres", "women"), "n", w.Say("la cifra es", "the figure is")],
                [
                    .. StateTile.All.Select(s =>
                        (IReadOnlyList<string>)
                            [
                                w.Say(s.Name),
                                w.Figure(
                                    lines[Domestic, s.Code, Sex.Women, GapMeasure.LeftOut],
                                    Count
                                ),
                                Count(lines[Domestic, s.Code, Sex.Women, GapMeasure.People].N),
                                w.Precision(lines[Domestic, s.Code, Sex.Women, GapMeasure.LeftOut]),
                            ]
                    ),
                ]
            )
        );

        string Here() =>
            here is null ? ""
            : figures.ContainsKey(here)
                ? w.Say(
                    $"{w.Place(here)}: {w.InSentence(lines[Domestic, here, Sex.Women, GapMeasure.LeftOut], Count)}. ",
                    $"{w.Place(here)}: {w.InSentence(lines[Domestic, here, Sex.Women, GapMeasure.LeftOut], Count)}. "
                )
            : w.Say(
                $"De {w.Place(here)} hay muy pocas entrevistas. ",
                $"Of {w.Place(here)} there are very few interviews. "
            );

        string Most(KeyValuePair<string, double> f) =>
            w.Say(
                $"Donde más faltan es en {w.Place(f.Key)}: {w.InSentence(lines[Domestic, f.Key, Sex.Women, GapMeasure.LeftOut], Count)}.",
                $"Most are left out in {w.Place(f.Key)}: {w.InSentence(lines[Domestic, f.Key, Sex.Women, GapMeasure.LeftOut], Count)}."
            );
        string Omitted(int n) =>
            n == 0
                ? ""
                : w.Say(
                    $"En {n} estados hay menos de 30 casos y la cifra se omite.",
                    $"In {n} states there are fewer than 30 cases and the figure is left out."
                );
    }

    private static List<(string Label, string Group, string? Place)> OfGroups(
        ReportWords w,
        GapLines lines
    ) => [.. lines.Labels.Select(l => (w.Say(l.Value), l.Key, (string?)null))];

    private static (string Label, string Group, string? Place) Place(ReportWords w, string code) =>
        (w.Place(code), Domestic, code);

    private static Chart Of(
        ReportWords w,
        GapLines lines,
        string id,
        string title,
        GapMeasure measure,
        List<(string Label, string Group, string? Place)> rows,
        bool compact,
        IReadOnlyList<string>? marked = null,
        Dot? national = null,
        string? says = null
    )
    {
        Func<double, string> text = measure is GapMeasure.WorkRate or GapMeasure.OwnRate
            ? Percent
            : Count;
        Func<double, string> mark = text == Count ? w.Short : WholePercent;
        var first = rows[0];
        var sentence =
            says ?? GapSentences.Beside(w, lines, first.Group, first.Place, measure, text);
        if (says is null && first.Place is not null)
            sentence = $"{first.Label}. {sentence}";
        return new Chart(
            id,
            title,
            sentence,
            new DotPlot(w, text, mark).Svg(
                id,
                title,
                sentence,
                [
                    .. rows.Select(r => new DotRow(
                        r.Label,
                        lines.Dot(r.Group, r.Place, Sex.Women, measure),
                        lines.Dot(r.Group, r.Place, Sex.Men, measure)
                    )
                    {
                        IsMarked = marked?.Contains(r.Place ?? "") == true,
                    }),
                ],
                compact,
                national: national
            ),
            TableOf(w, lines, rows, measure, text)
        );
    }

    private static ChartTable TableOf(
        ReportWords w,
        GapLines lines,
        List<(string Label, string Group, string? Place)> rows,
        GapMeasure measure,
        Func<double, string> text
    ) =>
        new(
            [
                "",
                w.Say(Sex.Women),
                w.Say(Sex.Men),
                "n",
                w.Say("la cifra de mujeres es", "the figure of women is"),
            ],
            [
                .. rows.Select(r =>
                    (IReadOnlyList<string>)
                        [
                            r.Label,
                            w.Figure(lines[r.Group, r.Place, Sex.Women, measure], text),
                            w.Figure(lines[r.Group, r.Place, Sex.Men, measure], text),
                            $"{Count(lines[r.Group, r.Place, Sex.Women, GapMeasure.People].N)} + {Count(lines[r.Group, r.Place, Sex.Men, GapMeasure.People].N)}",
                            w.Precision(lines[r.Group, r.Place, Sex.Women, measure]),
                        ]
                ),
            ]
        );
}
