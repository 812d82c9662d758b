using ClosingGaps.Law.Model;
using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;
using ClosingGaps.Web.Pages.Law;
using ClosingGaps.Web.Site;
using static ClosingGaps.Policy.Reports.ReportWords;

namespace ClosingGaps.Web.Pages.Gap;

/// <summary>The gap of today: sentence, charts, states, law by date, published figures beside ours, cost.</summary>
internal sealed class IndexModel(GapOfToday gap, Published published) : GapPage(gap)
{
    public IReadOnlyList<PublishedFigure> Figures => published.Figures;

    private GapLines Lines => Data.Lines;

    public async Task OnGetAsync(CancellationToken stop) =>
        await Read(ReportPlace.Country, stop, withFive: HasFive);

    public string Ours(PublishedFigure figure) =>
        Words.Figure(figure.Ours(Lines), figure.IsShare ? Percent : Count);

    public static string Theirs(PublishedFigure figure) =>
        figure.IsShare ? Percent(figure.Comparable) : Count(figure.Comparable);

    /// <summary>Ours with its interval, the published figure as a diamond: shares and persons apart, each on its scale.</summary>
    public Chart Beside(bool shares)
    {
        var of = Figures.Where(f => f.IsShare == shares).ToList();
        var inside = of.Count(f =>
            GapLines.Dot(f.Ours(Lines)) is { } d && d.Low <= f.Comparable && f.Comparable <= d.High
        );
        var title = shares
            ? Say("Cobertura: aquí y publicada", "Cover: here and as published")
            : Say("Personas: aquí y publicadas", "Persons: here and as published");
        var sentence = Say(
            $"En {inside} de {of.Count}, la cifra publicada cae dentro de nuestro intervalo de 95%.",
            $"In {inside} of {of.Count}, the published figure falls inside our 95% interval."
        );
        return new Chart(
            shares ? "published-shares" : "published-persons",
            title,
            sentence,
            new DotPlot(Words, shares ? Percent : Count, shares ? WholePercent : Words.Short).Svg(
                shares ? "published-shares" : "published-persons",
                title,
                sentence,
                [
                    .. of.Select(f => new DotRow(Row(f), null, null)
                    {
                        All = GapLines.Dot(f.Ours(Lines)),
                        Reference = f.Comparable,
                    }),
                ]
            ),
            new ChartTable([], [])
        );

        string Row(PublishedFigure f) =>
            $"{Say(Lines.Labels[f.About.Group])}, {Words.Say(f.Sex)} · {f.Period}";
    }

    /// <summary>Insured at IMSS as published over the years, with the days on which the duty to insure began.</summary>
    public Chart Insured()
    {
        var points = published.Insured.Points;
        var (highest, last) = (points.MaxBy(p => p.Value)!, points[^1]);
        var title = Say(published.Insured.Label);
        var sentence = Say(
            $"Lo más alto que se publicó son {Count(highest.Value)}, en {Month(highest)}; lo último, {Count(last.Value)}, en {Month(last)}.",
            $"The highest published is {Count(highest.Value)}, in {Month(highest)}; the latest, {Count(last.Value)}, in {Month(last)}."
        );
        return new Chart(
            "insured",
            title,
            sentence,
            Timeline.Svg(
                "insured",
                title,
                sentence,
                [.. points.Select(p => p.Dated)],
                [.. Duty()],
                Words.Short
            ),
            new ChartTable(
                [Say("mes", "month"), Say("aseguradas", "insured")],
                [.. points.Select(p => (IReadOnlyList<string>)[p.Period, Count(p.Value)])]
            )
        );
    }

    private string Month(PublishedPoint p) => Engine.Answers.Figures.Month(p.Month, Language);

    /// <summary>The days on which each reading of the law makes it mandatory: those of the last entry of the values that the rule uses.</summary>
    private IEnumerable<DatedMark> Duty() =>
        (
            Law.Snapshot.Find("obligación_en_el_hogar") is { } rule
                ? Service<LawIndex>().Graph.Uses(rule)
                : []
        )
            .OfType<ValueSymbol>()
            .Select(v => v.Entries[^1].From)
            .Distinct()
            .Order()
            .Select(from => new DatedMark(
                from,
                Say($"obligatorio: {from:dd/MM/yyyy}", $"mandatory: {from:dd/MM/yyyy}")
            ));
}
