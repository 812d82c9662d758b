using ClosingGaps.Law.Model;
using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;
using ClosingGaps.Statistics.Sampling;
using ClosingGaps.Web.Site;
using static ClosingGaps.Policy.Reports.ReportWords;

namespace ClosingGaps.Web.Pages.Law;

/// <summary>Where the law or its practice is open, those first that move most women and pesos.</summary>
internal sealed class OpenPointsModel(GapOfToday gap) : LawPage
{
    public OpenPointReport Report { get; private set; } = null!;

    public GapReport Gap { get; private set; } = null!;

    public ReportWords Words { get; private set; } = null!;

    public OpenPointWords Effects => new(Language);

    /// <summary>Those that move somebody, or may: the survey does not tell.</summary>
    public IEnumerable<OpenPoint> Moving =>
        Report
            .Points.Where(p => p.WomenMoved > 0)
            .Concat(Report.Points.Where(p => p.WomenMoved == 0 && MayMove(p)));

    /// <summary>The rest, those first that move most women in something else.</summary>
    public IEnumerable<OpenPoint> Still =>
        Report
            .Points.Where(p => p.WomenMoved == 0 && !MayMove(p))
            .OrderByDescending(p =>
                p.Elsewhere.Select(e => e.Women?.Value ?? 0).DefaultIfEmpty(0).Max()
            );

    public async Task OnGetAsync(CancellationToken stop)
    {
        Report = await gap.OpenPoints(stop);
        Gap = await gap.Report(stop);
        Words = new ReportWords(Language);
    }

    public Chart Chart()
    {
        var rows = Report.Points.Where(p => p.WomenMoved > 0).ToList();
        var title = Say(
            "Mujeres a quienes mueve cada punto abierto",
            "Women whom each open point moves"
        );
        var first = rows[0];
        var sentence = Say(
            $"La que más mueve: «{Say(first.Reading.Label)}» Otra lectura cambia lo que toca a {Words.InSentence(Most(first).Women.Moved, Count)} mujeres.",
            $"The one that moves most: “{Say(first.Reading.Label)}” Another reading changes what {Words.InSentence(Most(first).Women.Moved, Count)} women have."
        );
        return new Chart(
            "open",
            title,
            sentence,
            new DotPlot(Words, Count, Words.Short).Svg(
                "open",
                title,
                sentence,
                [
                    .. rows.Select(p => new DotRow(
                        p.Reading.Name.Replace('_', ' '),
                        GapLines.Dot(Most(p).Women.Moved),
                        null
                    )
                    {
                        IsOfWomen = true,
                    }),
                ]
            ),
            new ChartTable(
                [
                    "",
                    Say("mujeres", "women"),
                    Say(
                        "pesos al mes, todas las personas, millones",
                        "pesos a month, everybody, millions"
                    ),
                ],
                [
                    .. rows.Select(p =>
                        (IReadOnlyList<string>)
                            [
                                Say(p.Reading.Label),
                                Words.Figure(Most(p).Women.Moved, Count),
                                Publication.IsShown(Most(p).Everyone.Pesos)
                                    ? OpenPointWords.SignedMillions(Most(p).Everyone.Pesos)
                                    : "—",
                            ]
                    ),
                ]
            )
        );
    }

    public static OpenPointOption Most(OpenPoint point) =>
        point.Options.MaxBy(o => o.Women.Moved.Value)!;

    private static bool MayMove(OpenPoint point) => point.Options.Any(o => !o.IsTold);
}
