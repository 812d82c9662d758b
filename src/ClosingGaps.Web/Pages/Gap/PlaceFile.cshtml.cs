using System.Text;
using ClosingGaps.Policy.Reports;
using ClosingGaps.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Gap;

/// <summary>The report of a place, or of the country (<c>mexico</c>), as a file: the same bytes as the command writes.</summary>
internal sealed class PlaceFileModel(GapOfToday gap) : SitePage
{
    /// <summary>The country's report in an address.</summary>
    public const string Country = "mexico";

    public async Task<IActionResult> OnGetAsync(string clave, string form, CancellationToken stop)
    {
        var place = clave == Country ? ReportPlace.Country : ReportPlaces.Find(clave);
        if (place is null)
            return NotFound();
        var data = await gap.Data(place, stop);
        return form switch
        {
            "html" => File(
                Encoding.UTF8.GetBytes(GapHtml.Write(data, Language)),
                "text/html; charset=utf-8",
                $"brecha-{clave}.html"
            ),
            "xlsx" => File(
                GapXlsx.Write(data, Language),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                $"brecha-{clave}.xlsx"
            ),
            "csv" => CsvFile.Of(GapCsv.Write(data.Here, Language), $"brecha-{clave}.csv"),
            _ => NotFound(),
        };
    }
}
