using ClosingGaps.Policy.Reports;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Gap;

/// <summary>A page of some parts of the country's report.</summary>
internal sealed class PartModel(GapOfToday gap) : GapPage(gap)
{
    public Task OnGetAsync(CancellationToken stop) => Read(ReportPlace.Country, stop);
}

/// <summary>The same, with the five gaps.</summary>
internal sealed class FivePartModel(GapOfToday gap) : GapPage(gap)
{
    public Task OnGetAsync(CancellationToken stop) =>
        Read(ReportPlace.Country, stop, withFive: true);
}

/// <summary>The same, with the ledger.</summary>
internal sealed class LedgerPartModel(GapOfToday gap) : GapPage(gap)
{
    public Task OnGetAsync(CancellationToken stop) =>
        Read(ReportPlace.Country, stop, withLedger: true);
}
