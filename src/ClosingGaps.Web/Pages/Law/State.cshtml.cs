using System.Globalization;
using ClosingGaps.Casework.Territories;
using ClosingGaps.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Law;

/// <summary>What law holds in a state or municipality on a day, from which package, and what else is known of it.</summary>
internal sealed class StateModel(ContentLibrary content) : LawPage
{
    public TerritorySheet Sheet { get; private set; } = null!;

    /// <param name="clave">Two digits of a state, or five of a municipality.</param>
    public IActionResult OnGet(string clave)
    {
        if (
            !int.TryParse(clave, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || TerritoryNames.Find(number) is not { } place
            || place.Code != clave
        )
        {
            return NotFound();
        }

        Sheet = TerritorySheet.Of(Law.Calculator, content.Territories, content.Contacts, place, At);
        return Page();
    }
}
