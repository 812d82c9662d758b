using System.Text.RegularExpressions;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.LawBook;

/// <summary>
/// Finds what the law has by plain words: over labels in both languages, names, articles, explanations and questions, without accents, and
/// through the words that people use for what the law calls otherwise. Immutable.
/// </summary>
public sealed partial class LawSearch
{
    private const int Whole = 8;
    private const int Beginning = 5;
    private const int Beside = 2;

    private static readonly HashSet<string> Fillers =
    [
        .. "a al como con cual cuando cuanto cuanta cuantos cuantas de del el en es hay la las lo los me mi para por que se si su sus un una y o".Split(
            ' '
        ),
        .. "an and are by do does for have how i in is it much many my of on or the to what when which with".Split(
            ' '
        ),
    ];

    private readonly List<Entry> entries;
    private readonly Dictionary<string, List<string>> others = new(StringComparer.Ordinal);

    /// <param name="law">What is searched.</param>
    /// <param name="words">Groups of words that people use for one another.</param>
    public LawSearch(Snapshot law, IEnumerable<IReadOnlyList<string>> words)
    {
        entries =
        [
            .. law.All<Symbol>()
                .Select(s => new Entry(
                    s,
                    [.. Words($"{s.Label.Es} {s.Label.En} {s.Id}")],
                    [.. Words($"{s.Citation} {s.Explanation?.Es} {s.Explanation?.En} {More(s)}")]
                )),
        ];
        foreach (var group in words)
        {
            var stems = group.SelectMany(Words).Distinct().ToList();
            foreach (var stem in stems)
            {
                if (!others.TryGetValue(stem, out var list))
                {
                    others.Add(stem, list = []);
                }

                list.AddRange(stems.Where(s => s != stem));
            }
        }
    }

    /// <summary>Everything that has all the words asked, best first. No word, nothing.</summary>
    public IReadOnlyList<Symbol> Find(string text)
    {
        var asked = Words(text).ToList();
        if (asked.Exists(w => !Fillers.Contains(w)))
        {
            asked.RemoveAll(Fillers.Contains);
        }

        return asked.Count == 0
            ? []
            :
            [
                .. entries
                    .Select(e => (e.Symbol, Score: Score(e, asked)))
                    .Where(e => e.Score > 0)
                    .OrderByDescending(e => e.Score)
                    .ThenBy(e => e.Symbol.Id, StringComparer.Ordinal)
                    .Select(e => e.Symbol),
            ];
    }

    private double Score(Entry entry, List<string> asked)
    {
        var sum = 0.0;
        foreach (var word in asked)
        {
            var best = Of(entry, word);
            // What people call it otherwise counts, but less.
            foreach (var other in others.GetValueOrDefault(word, []))
            {
                best = Math.Max(best, Of(entry, other) * 0.6);
            }

            if (best == 0)
            {
                return 0;
            }

            sum += best;
        }

        // Of two that fit alike, the one with the shorter name is about nothing else; and the law says more than its questions.
        return sum - entry.Names.Count * 0.05 - (entry.Symbol is InputSymbol ? 1 : 0);
    }

    private static double Of(Entry entry, string word)
    {
        if (entry.Names.Contains(word))
        {
            return Whole;
        }

        if (word.Length >= 4 && entry.Names.Any(n => n.StartsWith(word, StringComparison.Ordinal)))
        {
            return Beginning;
        }

        return entry.Rest.Contains(word) ? Beside : 0;
    }

    private static string More(Symbol symbol) =>
        symbol switch
        {
            InputSymbol { Question: { } question } => $"{question.Es} {question.En}",
            ReadingSymbol reading => string.Join(
                ' ',
                reading.Options.Select(o => $"{o.Label.Es} {o.Label.En}")
            ),
            _ => "",
        };

    private static IEnumerable<string> Words(string text) =>
        Word().Matches(PlainText.Of(text)).Select(m => Stem(m.Value));

    // Singular and plural are one word: cuota, cuotas; mes, meses.
    private static string Stem(string word) =>
        word.Length > 5 && word.EndsWith("es", StringComparison.Ordinal) ? word[..^2]
        : word.Length > 3 && word.EndsWith('s') ? word[..^1]
        : word;

    private sealed record Entry(Symbol Symbol, HashSet<string> Names, HashSet<string> Rest);

    // 239-A is one word; an underscore parts words.
    [GeneratedRegex(@"[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
