using System.Text.RegularExpressions;

namespace ClosingGaps.Web.Tests.Words;

/// <summary>Which language a piece of text is in, by its smallest words: a guess that needs a few of them and makes none on names and figures.</summary>
internal static partial class LanguageGuess
{
    private static readonly HashSet<string> Spanish =
    [
        .. "el la los las un una unos unas de del al y o que en con por para se su sus es son lo no sí más como cuando si desde hasta entre sin sobre este esta estos estas hay ya muy también pero ni le les nos".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> English =
    [
        .. "the a an of and or that in with by for is are it its not as when if from to until between without on this these there already very also but nor her his their them they she he you your we our was were be been".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> Both = [.. Spanish.Intersect(English)];

    /// <summary>"es", "en", or <see langword="null"/> when too little tells.</summary>
    public static string? Of(string text)
    {
        var words = Word()
            .Matches(text)
            .Select(m => m.Value.ToLowerInvariant())
            .Where(w => !Both.Contains(w))
            .ToList();
        var es = words.Count(Spanish.Contains);
        var en = words.Count(English.Contains);
        return es >= 2 && es > 2 * en ? "es"
            : en >= 2 && en > 2 * es ? "en"
            : null;
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
