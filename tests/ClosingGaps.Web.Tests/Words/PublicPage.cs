using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ClosingGaps.Web.Tests.Words;

/// <summary>A page as a person reads it.</summary>
/// <param name="Path">Without the language.</param>
public sealed partial record PublicPage(string Path, string Language, IDocument Document)
{
    private const string Blocks =
        "p,li,h1,h2,h3,dt,dd,th,td,caption,legend,label,summary,figcaption,button,option";

    // Code, formulas and charts are not running text.
    private const string NotText = "pre,code,svg,script,style,.formula,.source,.history,small";

    /// <summary>Pages on which a worker is addressed: their words are the plainest.</summary>
    public bool IsForWorkers =>
        Path is "/ayuda" or "/privacidad" or "/accesibilidad" or "/acerca" or "/salir"
        || Path.StartsWith("/hogar", StringComparison.Ordinal)
        || Path == "/campo"
        || Path.StartsWith("/campo/", StringComparison.Ordinal)
        || (
            Path.StartsWith("/aprender", StringComparison.Ordinal)
            && !Path.StartsWith("/aprender/facilitar", StringComparison.Ordinal)
        );

    public bool IsForEmployers =>
        Path.StartsWith("/empleadora", StringComparison.Ordinal)
        || Path.StartsWith("/campo-empresa", StringComparison.Ordinal);

    public static PublicPage Of(string path, string language, string html) =>
        new(path, language, new HtmlParser().ParseDocument(html));

    /// <summary>Addresses of this site's pages that it leads to, without language, query or anchor.</summary>
    public IEnumerable<string> Links(string prefix) =>
        Document
            .QuerySelectorAll("a[href]")
            .Select(a => a.GetAttribute("href")!.Split('#', '?')[0])
            .Where(h => h.StartsWith(prefix + "/", StringComparison.Ordinal))
            .Select(h => h[prefix.Length..])
            .Where(h =>
                !h.StartsWith("/en", StringComparison.Ordinal)
                && !h.StartsWith("/api", StringComparison.Ordinal)
            )
            .Where(h => !Extension().IsMatch(h))
            .Distinct();

    /// <summary>Paragraphs and list items: what is read through.</summary>
    public IReadOnlyList<string> Running => [.. Texts("main p,main li")];

    /// <summary>Every piece of text of the page, headings, labels and cells too.</summary>
    public IReadOnlyList<string> All => [.. Texts(Blocks)];

    private IEnumerable<string> Texts(string selector) =>
        Document
            .QuerySelectorAll(selector)
            .Where(e =>
                e.Closest(NotText) is null && (e.Closest("table") is null || selector == Blocks)
            )
            .Where(e => e.QuerySelector("p,li,td") is null)
            .Select(Text)
            .Where(t => t.Length > 0);

    private string Text(IElement block)
    {
        var copy = (IElement)block.Clone();
        foreach (
            var other in copy.QuerySelectorAll($"{NotText},select,[lang]:not([lang={Language}])")
                .ToList()
        )
        {
            other.Remove();
        }

        var isOther = block.Closest("[lang]") is { } said && said.GetAttribute("lang") != Language;
        return isOther ? "" : Spaces().Replace(copy.TextContent, " ").Trim();
    }

    [GeneratedRegex(@"\.[a-z]{2,4}$", RegexOptions.None, 1000)]
    private static partial Regex Extension();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
