using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Gaps;
using static ClosingGaps.Policy.Reports.ReportWords;

namespace ClosingGaps.Policy.Reports;

/// <summary>Small plots of what the law of each day said of domestic work: one for each thing it can say, all on one scale.</summary>
internal static class LawDateCharts
{
    private static readonly string Domestic = GapLines.MainGroups[0];

    private static readonly IReadOnlyList<GapMeasure> Shown =
    [
        GapMeasure.Mandatory,
        GapMeasure.Voluntary,
        GapMeasure.Suspended,
        GapMeasure.Excluded,
    ];

    /// <summary>Whether at the first and the last day there are interviews enough to say what the law said of most women.</summary>
    public static bool CanTell(GapReport report) =>
        report.History.Count > 0
        && new[] { report.History.Min(h => h.Date), report.History.Max(h => h.Date) }.All(date =>
            Shown.Any(m =>
                Publication.StateOf(Found(report, date, Sex.Women, m)) == FigureState.Known
            )
        );

    public static IReadOnlyList<Chart> Panels(ReportWords w, GapReport report)
    {
        var panels = Shown
            .Select(m => (Measure: m, Days: Days(report, m)))
            .Where(p => p.Days.Exists(d => d.Women is { Value: > 0 } || d.Men is { Value: > 0 }))
            .ToList();
        var scale =
            panels
                .SelectMany(p => p.Days)
                .SelectMany(d => new[] { d.Women?.High, d.Men?.High })
                .Max()
            ?? 1;
        return
        [
            .. panels.Select(panel =>
            {
                var id = "law-" + Keys.Of(panel.Measure).Split('_')[0];
                var title = Capital(w.Say(panel.Measure));
                var sentence = Said(w, panel.Days);
                return new Chart(
                    id,
                    title,
                    sentence,
                    new SmallMultiple(w.Short, w.Short).Svg(id, title, sentence, panel.Days, scale),
                    new ChartTable([], [])
                );
            }),
        ];
    }

    /// <summary>From the first day to the last: what the law said of most women.</summary>
    public static string Sentence(ReportWords w, GapReport report)
    {
        var dates = report.History.Select(h => h.Date).Distinct().Order().ToList();
        if (dates.Count == 0)
            return "";
        var (first, last) = (Most(dates[0]), Most(dates[^1]));
        return w.Say(
            $"El {w.Date(dates[0])}, para la mayoría asegurarlas era {w.Say(first)}; el {w.Date(dates[^1])}, {w.Say(last)}.",
            $"On {w.Date(dates[0])}, for most of them insurance was {w.Say(first)}; on {w.Date(dates[^1])}, {w.Say(last)}."
        );

        GapMeasure Most(DateOnly date) =>
            Shown
                .Where(m => Publication.IsShown(Found(report, date, Sex.Women, m)))
                .MaxBy(m => Found(report, date, Sex.Women, m).Value);
    }

    private static string Said(ReportWords w, List<DatedPair> days)
    {
        var most = days.Where(d => d.Women is not null).MaxBy(d => d.Women!.Value);
        return most is null
            ? w.Say("Muy pocas entrevistas.", "Very few interviews.")
            : w.Say(
                $"Lo más: {Count(most.Women!.Value)} mujeres, con la ley del {w.Date(most.Date)}.",
                $"Most: {Count(most.Women!.Value)} women, by the law of {w.Date(most.Date)}."
            );
    }

    private static List<DatedPair> Days(GapReport report, GapMeasure measure) =>
        [
            .. report
                .History.Select(h => h.Date)
                .Distinct()
                .Order()
                .Select(date => new DatedPair(
                    date,
                    GapLines.Dot(Found(report, date, Sex.Women, measure)),
                    GapLines.Dot(Found(report, date, Sex.Men, measure))
                )),
        ];

    private static Statistics.Sampling.Estimate Found(
        GapReport report,
        DateOnly date,
        Sex sex,
        GapMeasure measure
    ) =>
        report
            .History.First(h =>
                h.Group == Domestic && h.Date == date && h.Sex == sex && h.Measure == measure
            )
            .Estimate;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
