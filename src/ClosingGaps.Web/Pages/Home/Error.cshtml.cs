using ClosingGaps.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Home;

/// <summary>What a visitor sees when a page is not there or fails: never a trace.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ErrorModel : SitePage
{
    [BindProperty(SupportsGet = true)]
    public int Status { get; set; } = 500;
}
