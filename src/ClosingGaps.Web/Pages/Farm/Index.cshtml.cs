using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Farm;

/// <summary>The doors of a field employer.</summary>
internal sealed class IndexModel : SitePage;
