using ClosingGaps.Casework.LawBook;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Law;

/// <summary>What ends, changes or should change within some days of a day, and what is in force and not known.</summary>
internal sealed class StatusModel : LawPage
{
    private const int MostDays = 1500;

    [BindProperty(SupportsGet = true, Name = "dias")]
    public int? Asked { get; set; }

    public int Within => Math.Clamp(Asked ?? LawStatus.UsualDays, 1, MostDays);

    public LawStatus Status { get; private set; } = null!;

    public void OnGet() => Status = LawStatus.Of(Snapshot, At, Within, Language);
}
