using ClosingGaps.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.About;

/// <summary>
/// Clears what the browser kept of this site and shows a page that gives nothing away to who looks over her shoulder: no name of the site, no
/// link back. It leads to no other site, which would learn where she came from.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class LeaveModel : SitePage
{
    public void OnGet() => Clear();

    public void OnPost() => Clear();

    private void Clear() =>
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
}
