using System.Text;
using ClosingGaps.Policy.Care;
using ClosingGaps.Policy.Validation;
using ClosingGaps.Population.Care;
using ClosingGaps.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Gap;

/// <summary>Who needs care in a territory, beside the places and how far they are.</summary>
internal sealed class CareModel(TargetBook published) : SitePage
{
    public CareReport Report { get; private set; } = null!;

    public CareWords Words => new(Language);

    public bool IsNation => Report.Asked.Territory.Code == CareTable.Nation;

    /// <param name="clave">Two digits of a state, or five of a municipality; absent for the nation.</param>
    /// <param name="form"><c>csv</c> for the figures.</param>
    public IActionResult OnGet(string? clave, string? form)
    {
        if (
            form is not (null or "csv")
            || clave is CareTable.Nation
            || CareReport.Of(
                clave ?? CareTable.Nation,
                CareTable.Shipped,
                CareEntitlement.Of(Law.Snapshot, GapOfToday.LawDate, published)
            )
                is not { } report
        )
        {
            return NotFound();
        }

        Report = report;
        return form is null
            ? Page()
            : new FileContentResult(
                Encoding.UTF8.GetBytes(CareJson.Csv(report)),
                "text/csv; charset=utf-8"
            )
            {
                FileDownloadName = $"cuidados_{clave ?? "mexico"}.csv",
            };
    }

    /// <summary>The territory, what it lies in, and what lies in it: the rows of its tables.</summary>
    public IEnumerable<CareLine> Lines => Report.Around.Prepend(Report.Asked).Concat(Inside);

    /// <summary>The states; of a state its municipalities with most children, since a page with all would be long.</summary>
    public IReadOnlyList<CareLine> Inside =>
        IsNation
            ? Report.Inside
            : [.. Report.Inside.OrderByDescending(l => l.Territory.Need?.UnderSix ?? 0).Take(20)];
}
