using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.About;

/// <summary>A dated statement, with what is missing.</summary>
internal sealed class AccessibilityModel : SitePage
{
    /// <summary>When the statement was last read against the site.</summary>
    public static DateOnly Dated { get; } = new(2026, 11, 23);
}
