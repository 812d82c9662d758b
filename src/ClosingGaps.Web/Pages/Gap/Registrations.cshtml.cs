using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Registrations;
using ClosingGaps.Policy.Reports;
using ClosingGaps.Policy.Validation;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Gap;

/// <summary>Domestic workers registered at IMSS over time, the days of the law, and rival explanations of the fall of 2025.</summary>
internal sealed class RegistrationsModel(RegistrationBook book, TargetBook published) : SitePage
{
    public RegistrationReport Report { get; } = RegistrationReport.Of(book, published);

    public RegistrationWords Words => new(Language);

    public Chart Chart()
    {
        var title = Say(
            "Personas trabajadoras del hogar registradas en el IMSS",
            "Domestic workers registered at IMSS"
        );
        var sentence = Words.Findings(Report).First();
        return new Chart(
            "registered",
            title,
            sentence,
            Timeline.Svg(
                "registered",
                title,
                sentence,
                [
                    .. Report.Points.Select(p => new DatedFigure(
                        new(p.Day.Year, p.Day.Month, 1),
                        p.Value
                    )),
                ],
                [.. Report.Book.Days.Select((d, i) => new DatedMark(d.Day, $"{i + 1}"))],
                new ReportWords(Language).Short
            ),
            new ChartTable(
                [
                    Say("mes", "month"),
                    Say("registradas", "registered"),
                    Say("de quienes trabajan en casas", "of those who work in homes"),
                    Say("fuente", "source"),
                ],
                [
                    .. Report.Points.Select(p =>
                        (IReadOnlyList<string>)
                            [p.Period, RegistrationWords.Count(p.Value), Share(p), p.Source]
                    ),
                ]
            )
        );
    }

    private string Share(Target point) =>
        Report.Shares.FirstOrDefault(s => s.Registered == point) is { } share
            ? RegistrationWords.Percent(share.Share, "0.00")
            : "";
}
