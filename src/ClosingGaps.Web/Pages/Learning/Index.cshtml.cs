using ClosingGaps.Casework.Learning;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Learning;

internal sealed class IndexModel(ContentLibrary content) : SitePage
{
    public IReadOnlyList<Lesson> Lessons => content.Lessons.Lessons;

    public bool IsStale(Lesson lesson) => content.Lessons.Changed(lesson).Count > 0;
}
