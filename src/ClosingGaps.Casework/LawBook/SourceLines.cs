using System.Text.RegularExpressions;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.LawBook;

/// <summary>Law text as it was written, for showing.</summary>
public static partial class SourceLines
{
    /// <summary>A stretch of text on one line.</summary>
    public static string Folded(TextSpan span) =>
        span.Source is null ? "" : Spaces().Replace(Text(span), " ").Trim();

    private static string Text(TextSpan span) =>
        span.Source.Content.Substring(span.Start, span.Length);

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
