using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Ledger;
using ClosingGaps.Policy.Reports;
using ClosingGaps.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Gap;

/// <summary>The figures behind one chart, unrounded, as CSV.</summary>
internal sealed class ChartCsvModel(GapOfToday gap) : SitePage
{
    private const string Domestic = "es_trabajadora_hogar";

    public async Task<IActionResult> OnGetAsync(string chart, CancellationToken stop)
    {
        var report = await gap.Report(stop);
        var none = report with
        {
            Lines = [],
            History = [],
            Cost = null,
            Changes = [],
            StateModels = [],
        };
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
            "cover-states" => Of(l => l is { Group: Domestic, Measure: GapMeasure.WorkRate }),
            "payers" => GapCsv.Write(none with { Cost = report.Cost }, Language),
            "five" => FiveGapsCsv.Write(await gap.Five(stop), Language),
            "ledger" => LedgerCsv.Write(await gap.Ledger(stop)),
            "law" => GapCsv.Write(none with { History = report.History }, Language),
            _ => null,
        };
        return text is null ? NotFound() : CsvFile.Of(text, $"{chart}.csv");

        string Of(Func<GapLine, bool> which) =>
            GapCsv.Write(none with { Lines = [.. report.Lines.Where(which)] }, Language);
    }
}
