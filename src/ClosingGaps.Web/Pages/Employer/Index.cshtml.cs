using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Employer;

/// <summary>The doors of whoever employs somebody at home.</summary>
internal sealed class IndexModel : SitePage;
