using System.Text.RegularExpressions;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.LawBook;

/// <summary>An article as people write it: "lss 106", "LSS art. 106 I", "lss transitorio segundo"; matched from its beginning, word by word.</summary>
public sealed partial record ArticleQuery(InstrumentSymbol Instrument, IReadOnlyList<string> Words)
{
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "articulo",
        "articulos",
        "art",
        "arts",
        "fraccion",
        "fr",
        "frac",
        "inciso",
        "parrafo",
        "de",
        "del",
        "la",
        "ley",
    };

    /// <summary>The instrument is the first word, by its name in the law's files; <see langword="null"/> when there is none such.</summary>
    public static ArticleQuery? Parse(Snapshot snapshot, string text)
    {
        var words = Split(text).ToList();
        var instrument =
            words.Count == 0
                ? null
                : snapshot.Instruments.FirstOrDefault(i => PlainText.Of(i.Name) == words[0]);
        return instrument is null
            ? null
            : new ArticleQuery(instrument, [.. words.Skip(1).Where(w => !Fillers.Contains(w))]);
    }

    /// <summary>Whether a citation is of that article, or of a part of it.</summary>
    public bool Matches(Citation? citation)
    {
        if (citation is null || citation.Instrument != Instrument)
        {
            return false;
        }

        var prefix = citation.IsTransitory ? "transitorio " : "";
        var cited = Split(prefix + citation.Reference).Where(w => !Fillers.Contains(w)).ToList();
        return cited.Count >= Words.Count && cited.Take(Words.Count).SequenceEqual(Words);
    }

    private static IEnumerable<string> Split(string text) =>
        Word().Matches(PlainText.Of(text)).Select(m => m.Value);

    // 239-A is one word.
    [GeneratedRegex(@"[\p{L}\p{N}_]+(?:-[\p{L}\p{N}]+)*", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
