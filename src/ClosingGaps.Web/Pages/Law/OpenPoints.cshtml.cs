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

    /// <summary>Those that move somebody, or may: the survey does not tell.</summary>
    public IEnumerable<OpenPoint> Moving =>
        Report
            .Points.Where(p => p.WomenMoved > 0)
            .Concat(Report.Points.Where(p => p.WomenMoved == 0 && MayMove(p)));

    public IEnumerable<OpenPoint> Still =>
        Report.Points.Where(p => p.WomenMoved == 0 && !MayMove(p));

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
                                    ? Millions(Most(p).Everyone.Pesos)
                                    : "—",
                            ]
                    ),
                ]
            )
        );
    }

    /// <summary>What another option does, in one sentence or two.</summary>
    public string Effect(OpenPointOption o)
    {
        var women = o.Women;
        if (!o.IsTold)
        {
            return Say(
                "La encuesta no permite decir a quién mueve: no pregunta lo que haría falta.",
                "The survey does not allow to say whom it moves: it does not ask what would be needed."
            );
        }

        if (women.Moved.Cases == 0)
        {
            return Say(
                "Hoy no mueve a ninguna mujer de la muestra.",
                "Today it moves no woman of the sample."
            );
        }

        var moved = Words.InSentence(women.Moved, Count);
        var who =
            women.Status.Cases > 0
                ? Say(
                    $"Cambia lo que la ley dice de {Words.InSentence(women.Status, Count)} mujeres.",
                    $"It changes what the law says of {Words.InSentence(women.Status, Count)} women."
                )
                : Say(
                    $"Cambia las cuotas de {moved} mujeres.",
                    $"It changes the contributions of {moved} women."
                );
        return Report.HasCost ? $"{who} {Pesos(o)}".TrimEnd() : who;
    }

    private string Pesos(OpenPointOption o)
    {
        var (all, deducted) = (o.Everyone.Pesos, o.Women.Deducted);
        var total =
            Publication.IsShown(all) && all.Value != 0
                ? Say(
                    $"Las cuotas de todas las personas cambian en {Millions(all)} millones de pesos al mes.",
                    $"The contributions of everybody change by {Millions(all)} million pesos a month."
                )
                : "";
        var hers =
            Publication.IsShown(deducted) && deducted.Value != 0
                ? Say(
                    $"Lo que se descuenta a las mujeres cambia en {Millions(deducted)} millones.",
                    $"What is deducted from women changes by {Millions(deducted)} million."
                )
                : "";
        return $"{total} {hers}".Trim();
    }

    /// <summary>"−240.4 (± 9.6)": the sign is of the change, never of its error.</summary>
    private static string Millions(Estimate e) =>
        (e.Value < 0 ? "−" : "+")
        + (Math.Abs(e.Value) / 1e6).ToString("N1", Formats.Mexico)
        + " (± "
        + (e.StandardError / 1e6).ToString("N1", Formats.Mexico)
        + ")";

    public static OpenPointOption Most(OpenPoint point) =>
        point.Options.MaxBy(o => o.Women.Moved.Value)!;

    private static bool MayMove(OpenPoint point) => point.Options.Any(o => !o.IsTold);
}
