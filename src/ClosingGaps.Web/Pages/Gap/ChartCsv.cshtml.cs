using System.Globalization;
using System.Text;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;
using ClosingGaps.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Gap;

/// <summary>The figures behind one chart, unrounded, as CSV.</summary>
internal sealed class ChartCsvModel(GapOfToday gap, Published published) : SitePage
{
    private const string Domestic = "es_trabajadora_hogar";

    public async Task<IActionResult> OnGetAsync(string chart, CancellationToken stop)
    {
        var report = await gap.Report(stop);
        var none = report with { Lines = [], History = [], Cost = null, Changes = [] };
        var text = chart switch
        {
            "cover" => Of(l => l is { Place: null, Measure: GapMeasure.WorkRate }),
            "gap" => Of(l => l is { Place: null, Measure: GapMeasure.LeftOut }),
            "ranking" => Of(l =>
                l is { Place: not null, Group: Domestic, Measure: GapMeasure.LeftOut }
            ),
            "map" => Of(l =>
                l
                    is {
                        Place: not null,
                        Group: Domestic,
                        Sex: Sex.Women,
                        Measure: GapMeasure.LeftOut
                    }
            ),
            "law" => GapCsv.Write(none with { History = report.History }, Language),
            "published" => PublishedFigures(),
            "insured" => Insured(),
            _ => null,
        };
        return text is null ? NotFound() : CsvFile.Of(text, $"{chart}.csv");

        string Of(Func<GapLine, bool> which) =>
            GapCsv.Write(none with { Lines = [.. report.Lines.Where(which)] }, Language);
    }

    private string PublishedFigures() =>
        Rows(
            "group,sex,measure,period,value,publisher,read_in,sample_fitted_to_it",
            published.Figures.Select(f =>
                (string[])
                    [
                        f.About.Group,
                        f.About.Sex,
                        f.About.Measure,
                        f.Period,
                        Number(f.Comparable),
                        f.Publisher,
                        f.Source,
                        f.Fitted ? "1" : "0",
                    ]
            )
        );

    private string Insured() =>
        Rows(
            "period,insured,read_in",
            published.Insured.Points.Select(p => (string[])[p.Period, Number(p.Value), p.Source])
        );

    private static string Rows(string header, IEnumerable<string[]> rows)
    {
        var csv = new StringBuilder(header).Append('\n');
        foreach (var row in rows)
            csv.AppendJoin(',', row.Select(CsvFile.Quoted)).Append('\n');
        return csv.ToString();
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
