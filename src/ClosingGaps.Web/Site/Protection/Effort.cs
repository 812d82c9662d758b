namespace ClosingGaps.Web.Site.Protection;

/// <summary>How much work a request asks for.</summary>
internal enum Effort
{
    /// <summary>A page: milliseconds.</summary>
    Page,

    /// <summary>One case computed for a program.</summary>
    Case,

    /// <summary>A whole roster, or a population run again.</summary>
    Heavy,
}

/// <summary>Marks pages and routes that take more than a page does.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class EffortAttribute(Effort effort) : Attribute
{
    public Effort Effort { get; } = effort;
}

internal static class EffortExtensions
{
    /// <summary>Looking at a heavy page's form is light: only asking it something is work.</summary>
    public static Effort Effort(this HttpContext context) =>
        (HttpMethods.IsPost(context.Request.Method) || context.Request.QueryString.HasValue)
        && context.GetEndpoint()?.Metadata.GetMetadata<EffortAttribute>() is { } marked
            ? marked.Effort
            : Protection.Effort.Page;
}
