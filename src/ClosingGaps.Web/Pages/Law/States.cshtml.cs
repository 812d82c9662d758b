using ClosingGaps.Casework.Territories;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Law;

/// <summary>The 32 states and Iztapalapa: what each adds to federal law, and how much of it was found.</summary>
internal sealed class StatesModel(ContentLibrary content) : LawPage
{
    public IReadOnlyList<TerritorySheet> Sheets { get; private set; } = [];

    public void OnGet() =>
        Sheets = [
            .. content.Territories.All.Select(f =>
                TerritorySheet.Of(
                    Law.Calculator,
                    content.Territories,
                    content.Contacts,
                    f.Territory,
                    At
                )
            ),
        ];
}
