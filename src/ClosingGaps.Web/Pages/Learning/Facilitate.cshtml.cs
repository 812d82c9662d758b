using ClosingGaps.Casework.Learning;
using ClosingGaps.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Learning;

/// <summary>What a facilitator prints: the lesson on one or two sheets, with its answers.</summary>
internal sealed class FacilitateModel(ContentLibrary content) : SitePage
{
    public Lesson Lesson { get; private set; } = null!;

    public bool IsStale => content.Lessons.Changed(Lesson).Count > 0;

    public string LawIdentity => Law.Identity;

    public IActionResult OnGet(string id)
    {
        if (content.Lessons.Find(id) is not { } lesson)
        {
            return NotFound();
        }

        Lesson = lesson;
        return Page();
    }
}
