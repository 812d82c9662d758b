using ClosingGaps.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Worker;

/// <summary>What she will get, how long it takes, and that nothing is kept.</summary>
internal sealed class StartModel : SitePage
{
    /// <summary>Of the address: hogar or campo.</summary>
    [BindProperty(Name = "trabajo", SupportsGet = true)]
    public string Work { get; set; } = "hogar";
}
