using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Gaps;
using static ClosingGaps.Policy.Reports.ReportWords;

namespace ClosingGaps.Policy.Reports;

/// <summary>The charts of a state: beside the country, and how its own people stand.</summary>
internal static class PlaceCharts
{
    private static readonly string Domestic = GapLines.MainGroups[0];

    /// <summary>Which share of women and men is covered through their work, here and in the country.</summary>
    public static Chart Cover(ReportWords w, ReportData data)
    {
        var (lines, code) = (data.Lines, data.Place.StateCode);
        var title = w.Say(
            "Cubiertas por su propio trabajo, aquí y en el país",
            "Covered through their own work, here and in the country"
        );
        var here = lines[Domestic, code, Sex.Women, GapMeasure.WorkRate];
        var country = lines[Domestic, null, Sex.Women, GapMeasure.WorkRate];
        var sentence =
            Publication.StateOf(here) == FigureState.Zero
                ? w.Say(
                    $"Aquí, ninguna de las {Count(here.N)} mujeres entrevistadas; en el país {w.InSentence(country, Percent)}. Ninguna entre tan pocas no es ninguna entre todas.",
                    $"Here, none of the {Count(here.N)} women interviewed; in the country {w.InSentence(country, Percent)}. None among so few is not none among all."
                )
            : Publication.IsShown(here)
                ? w.Say(
                    $"Mujeres del trabajo del hogar: aquí {w.InSentence(here, Percent)}; en el país {w.InSentence(country, Percent)}. La cifra de aquí es {w.Precision(here)}.",
                    $"Women in domestic work: here {w.InSentence(here, Percent)}; in the country {w.InSentence(country, Percent)}. The figure of here is {w.Precision(here)}."
                )
            : w.Say(
                $"De aquí hay muy pocas entrevistas para decirlo; en el país son {w.InSentence(country, Percent)} de las mujeres.",
                $"Of here there are too few interviews to say; in the country it is {w.InSentence(country, Percent)} of the women."
            );
        string?[] places = [code, null];
        return new Chart(
            "cover",
            title,
            sentence,
            new DotPlot(w, Percent, WholePercent).Svg(
                "cover",
                title,
                sentence,
                [
                    .. places.Select(p => new DotRow(
                        w.Place(p),
                        lines.Dot(Domestic, p, Sex.Women, GapMeasure.WorkRate),
                        lines.Dot(Domestic, p, Sex.Men, GapMeasure.WorkRate)
                    )),
                ]
            ),
            new ChartTable(
                [
                    "",
                    w.Say(Sex.Women),
                    w.Say(Sex.Men),
                    w.Say("la cifra de mujeres es", "the figure of women is"),
                ],
                [
                    .. places.Select(p =>
                        (IReadOnlyList<string>)
                            [
                                w.Place(p),
                                w.Figure(
                                    lines[Domestic, p, Sex.Women, GapMeasure.WorkRate],
                                    Percent
                                ),
                                w.Figure(lines[Domestic, p, Sex.Men, GapMeasure.WorkRate], Percent),
                                w.Precision(lines[Domestic, p, Sex.Women, GapMeasure.WorkRate]),
                            ]
                    ),
                ]
            )
        );
    }

    /// <summary>Women and men of domestic work: how many, how many the law obliges to insure, how many are left out, and how the rest are covered.</summary>
    public static Chart Gap(ReportWords w, ReportData data)
    {
        var (lines, code) = (data.Lines, data.Place.StateCode);
        (string Label, GapMeasure Measure)[] rows =
        [
            (w.Say("Personas", "People"), GapMeasure.People),
            (w.Say("La ley obliga", "Law obliges"), GapMeasure.Mandatory),
            (w.Say("En la brecha", "In the gap"), GapMeasure.LeftOut),
            (w.Say("Derecho propio", "Own right"), GapMeasure.CoveredOwn),
            (w.Say("Por un familiar", "Through kin"), GapMeasure.CoveredByKin),
            (w.Say("Sin cobertura", "Not covered"), GapMeasure.NotCovered),
        ];
        var title = w.Say(
            "El trabajo del hogar aquí: de cuántas personas, cuántas faltan",
            "Domestic work here: of how many people, how many are left out"
        );
        var sentence = w.Say(
            $"Faltan {w.InSentence(lines[Domestic, code, Sex.Women, GapMeasure.LeftOut], Count)} mujeres, de {w.InSentence(lines[Domestic, code, Sex.Women, GapMeasure.People], Count)}.",
            $"{w.InSentence(lines[Domestic, code, Sex.Women, GapMeasure.LeftOut], Count)} women are left out, of {w.InSentence(lines[Domestic, code, Sex.Women, GapMeasure.People], Count)}."
        );
        return new Chart(
            "gap",
            title,
            sentence,
            new DotPlot(w, Count, w.Short).Svg(
                "gap",
                title,
                sentence,
                [
                    .. rows.Select(r => new DotRow(
                        r.Label,
                        lines.Dot(Domestic, code, Sex.Women, r.Measure),
                        lines.Dot(Domestic, code, Sex.Men, r.Measure)
                    )
                    {
                        IsMarked = r.Measure == GapMeasure.LeftOut,
                    }),
                ],
                compact: true
            ),
            new ChartTable(
                [
                    "",
                    w.Say(Sex.Women),
                    w.Say(Sex.Men),
                    w.Say("la cifra de mujeres es", "the figure of women is"),
                ],
                [
                    .. rows.Select(r =>
                        (IReadOnlyList<string>)
                            [
                                r.Label,
                                w.Figure(lines[Domestic, code, Sex.Women, r.Measure], Count),
                                w.Figure(lines[Domestic, code, Sex.Men, r.Measure], Count),
                                w.Precision(lines[Domestic, code, Sex.Women, r.Measure]),
                            ]
                    ),
                ]
            )
        );
    }
}
