using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using Microsoft.AspNetCore.Html;

namespace ClosingGaps.Web.Pages.Law;

/// <summary>
/// A formula in which each name leads to its own page: as the law's files write it, or with what people call each thing in place of its name.
/// </summary>
internal static partial class FormulaText
{
    public static IHtmlContent Of(
        TextSpan span,
        IReadOnlyList<Symbol> uses,
        Func<Symbol, string> link,
        Func<Symbol, string> say,
        HtmlEncoder encoder
    )
    {
        var names = uses.DistinctBy(s => s.Name).ToDictionary(s => s.Name, StringComparer.Ordinal);
        var text = Dedented(span.Source.Content.Substring(span.Start, span.Length));
        var html = new StringBuilder();
        var done = 0;
        foreach (Match word in Name().Matches(text))
        {
            if (!names.TryGetValue(word.Value, out var symbol))
            {
                continue;
            }

            html.Append(encoder.Encode(text[done..word.Index]))
                .Append("<a href=\"")
                .Append(encoder.Encode(link(symbol)))
                .Append("\">")
                .Append(encoder.Encode(say(symbol)))
                .Append("</a>");
            done = word.Index + word.Length;
        }

        return new HtmlString(html.Append(encoder.Encode(text[done..])).ToString());
    }

    // The first line of a span begins at its first character; those below keep the indentation of the file.
    private static string Dedented(string text)
    {
        var lines = text.Trim().Split('\n');
        var indent = lines
            .Skip(1)
            .Where(l => l.Trim().Length > 0)
            .Select(l => l.Length - l.TrimStart().Length)
            .DefaultIfEmpty(0)
            .Min();
        return string.Join(
            '\n',
            lines.Select((l, i) => (i == 0 ? l : l[Math.Min(indent, l.Length)..]).TrimEnd())
        );
    }

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{N}_]*", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
