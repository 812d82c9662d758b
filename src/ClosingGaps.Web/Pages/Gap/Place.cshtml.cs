using ClosingGaps.Policy.Reports;
using ClosingGaps.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Gap;

/// <summary>The report of a state; or of a municipality or borough, which is no domain of the survey, and what can be said of it.</summary>
internal sealed class PlaceModel(GapOfToday gap) : GapPage(gap)
{
    /// <param name="clave">Two digits of a state, or five of a municipality.</param>
    public async Task<IActionResult> OnGetAsync(string clave, CancellationToken stop)
    {
        if (ReportPlaces.Find(clave) is not { } place)
            return NotFound();
        await Read(place, stop, withFive: true, withLedger: true);
        return Page();
    }
}
