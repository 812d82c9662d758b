using ClosingGaps.Casework.MaybeYouRead;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Law;

/// <summary>All wrong and superseded rules that we answer, with the law of today.</summary>
internal sealed class MaybeYouReadModel(ContentLibrary content) : SitePage
{
    public IReadOnlyList<OtherReading> Items => content.MaybeYouRead.All(Today);
}
