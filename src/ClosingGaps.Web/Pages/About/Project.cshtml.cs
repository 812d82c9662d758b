using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.About;

internal sealed class ProjectModel : SitePage;
