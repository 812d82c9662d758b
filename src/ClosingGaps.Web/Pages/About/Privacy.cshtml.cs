using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.About;

/// <summary>What is done with what people write, and what cannot be prevented.</summary>
internal sealed class PrivacyModel(IConfiguration settings) : SitePage
{
    /// <summary>Setting <c>Site:Operator</c>: who runs this copy and how to reach them.</summary>
    public string? Operator => settings["Site:Operator"] is { Length: > 0 } name ? name : null;
}
