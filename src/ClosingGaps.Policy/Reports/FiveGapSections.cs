using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Statistics.Sampling;
using static ClosingGaps.Policy.Reports.ReportWords;

namespace ClosingGaps.Policy.Reports;

/// <summary>The five gaps in a report: at which link protection breaks.</summary>
internal static class FiveGapSections
{
    private static readonly string Domestic = GapLines.MainGroups[0];
    private static readonly string Field = GapLines.MainGroups[1];

    /// <summary>The bars of domestic work in the place; in the country those of field work too.</summary>
    public static IEnumerable<ReportSection> Bars(ReportWords w, ReportData data)
    {
        if (data.Five is not { } five || !data.Place.IsDomain)
            yield break;
        yield return Bar(w, five, "five", Domestic, data.Place);
        yield return data.Place.IsCountry
            ? Bar(w, five, "five-field", Field, data.Place)
            : Pooled(w, five);
    }

    private static ReportSection Bar(
        ReportWords w,
        FiveGapsReport five,
        string id,
        string group,
        ReportPlace place
    )
    {
        var code = place.IsCountry
            ? 0
            : int.Parse(place.Code, System.Globalization.CultureInfo.InvariantCulture);
        return Bar(
            w,
            five,
            id,
            group,
            w.Say(place.Name),
            c => place.IsCountry ? c.IsNation : c.Dimension == Breakdowns.State && c.Code == code
        );
    }

    private static ReportSection Pooled(ReportWords w, FiveGapsReport five) =>
        Bar(
            w,
            five,
            "five-field",
            Field,
            w.Say(
                "los cinco estados del programa, juntos",
                "the five states of the programme, together"
            ),
            c => c.Dimension == Breakdowns.Pool
        );

    private static ReportSection Bar(
        ReportWords w,
        FiveGapsReport five,
        string id,
        string group,
        string where,
        Func<Cell, bool> cell
    )
    {
        var bars = new FiveGapBars(w, five, group, cell);
        var label = w.Say(five.States.First(s => s.Group == group).Label);
        // Beside a reform nobody should take them for what it would leave.
        var today =
            five.Reform.Count > 0 ? w.Say(", con la ley de hoy", ", under the law of today") : "";
        var title = w.Say(
            $"En qué eslabón se rompe la protección · {label}, mujeres, {where}{today}",
            $"At which link protection breaks · {label}, women, {where}{today}"
        );
        if (!bars.IsTold)
            return new ReportSection(
                id,
                title,
                w.Say(
                    "Hay muy pocas entrevistas para decirlo: se omite.",
                    "There are too few interviews to say: left out."
                )
            );
        var sentence = Sentence(w, bars);
        var chart = new Chart(
            id,
            title,
            sentence,
            new StackedBars(w).Svg(id, title, sentence, bars.Rows),
            new ChartTable(
                [
                    w.Say("personas", "people"),
                    .. Enum.GetValues<Branch>().Select(b => w.Say(FiveGapsNames.Of(b))),
                ],
                [.. bars.Table()]
            )
        );
        return ReportSection.Of(
            chart,
            hasKey: false,
            w.Say(
                "Cada mujer está en un solo lugar por seguro: el primer eslabón que se rompe, en el orden ley, diseño, cumplimiento, suficiencia. Suman.",
                "Each woman is in one place for each insurance: the first link that breaks, in the order law, design, compliance, adequacy. They add up."
            ),
            w.Say(
                "Fuera de la suma queda el trabajo que la ley prohíbe a su edad: es un caso de protección.",
                "Outside the sum is work that the law forbids at their age: it is a protection case."
            )
        );
    }

    private static string Sentence(ReportWords w, FiveGapBars bars) =>
        string.Join(
            ' ',
            new[] { Branch.OldAge, Branch.SicknessAndMaternity }.Select(b =>
                bars.Largest(b) is { } most
                    ? w.Say(
                        $"{FiveGapsNames.Of(b).Es}: lo que más pesa, {WholeShare(most.Share)}, es {Word(bars, most.Kind)}.",
                        $"{FiveGapsNames.Of(b).En}: what weighs most, {WholeShare(most.Share)}, is {Word(bars, most.Kind)}."
                    )
                    : w.Say(
                        $"{FiveGapsNames.Of(b).Es}: pocas entrevistas.",
                        $"{FiveGapsNames.Of(b).En}: few interviews."
                    )
            )
        );

    // The gap's name, without what it means.
    private static string Word(FiveGapBars bars, PartKind kind) =>
        bars.Label(kind).Split(':')[0].ToLowerInvariant();
}
