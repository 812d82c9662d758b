using ClosingGaps.Policy.Reports;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Gap;

/// <summary>A page of some parts of the country's report.</summary>
internal sealed class PartModel(GapOfToday gap) : GapPage(gap)
{
    public async Task OnGetAsync(CancellationToken stop) => await Read(ReportPlace.Country, stop);
}
