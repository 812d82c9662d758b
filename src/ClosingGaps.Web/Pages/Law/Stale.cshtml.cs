using ClosingGaps.Casework.LawBook;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Law;

/// <summary>Which texts were last read longer ago than some months before a day, and what rests on them.</summary>
internal sealed class StaleModel : LawPage
{
    private const int MostMonths = 600;

    /// <summary>Results named of each text; the rest are counted.</summary>
    public const int MostNames = 6;

    [BindProperty(SupportsGet = true, Name = "meses")]
    public int? Asked { get; set; }

    public int Months => Math.Clamp(Asked ?? StaleText.UsualMonths, 0, MostMonths);

    /// <summary>Texts of before this day are old.</summary>
    public DateOnly Before => StaleText.OldBefore(At, Months);

    public IReadOnlyList<StaleText> Texts { get; private set; } = [];

    public void OnGet() => Texts = StaleText.Before(Snapshot, Before);
}
