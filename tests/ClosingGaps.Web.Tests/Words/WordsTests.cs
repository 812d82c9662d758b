using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace ClosingGaps.Web.Tests.Words;

/// <summary>What every page that an address leads to says, and how.</summary>
public sealed partial class WordsTests(PublicPages pages) : IClassFixture<PublicPages>
{
    private const double Easy = 65;
    private const int LongestSentence = 20;

    /// <summary>Below this a score says nothing.</summary>
    private const int FewestWords = 60;

    [Fact]
    public async Task Every_page_without_a_parameter_is_read()
    {
        var read = (await pages.In("es")).Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
        Assert.True(read.Count > 20, $"{read.Count} pages");
        Assert.Contains("/aprender/leccion/lo-que-vale-la-proteccion", read);
        Assert.Contains("/ayuda", read);
        foreach (var work in new[] { "/hogar/pregunta", "/campo/pregunta" })
        {
            var asked = read.Where(p => p.StartsWith(work, StringComparison.Ordinal)).ToList();
            Assert.True(asked.Count > 3, $"{work}: {string.Join(", ", asked)}");
        }
    }

    [Fact]
    public async Task What_a_worker_reads_is_easy()
    {
        var hard = (await pages.In("es"))
            .Where(p => p.IsForWorkers)
            .Select(p => (p.Path, Text: Readability.Of(p.Running)))
            .Where(p => p.Text.Words >= FewestWords && p.Text.Score < Easy)
            .Select(p =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{p.Path}: {p.Text.Score:0.0} ({p.Text})"
                )
            );
        AssertNone(hard, $"INFLESZ below {Easy}");
    }

    [Fact]
    public async Task What_a_worker_reads_has_short_sentences()
    {
        var words = (await pages.In("es"))
            .Where(p => p.IsForWorkers)
            .SelectMany(p =>
                p.Running.SelectMany(Readability.SentencesOf).Select(s => (p.Path, Sentence: s))
            )
            .Where(s =>
                Readability.Length(s.Sentence) > LongestSentence && !MayBeLong.Contains(s.Sentence)
            )
            .Select(s => $"{s.Path}: {Readability.Length(s.Sentence)} words: {s.Sentence}");
        AssertNone(words, $"longer than {LongestSentence} words");
    }

    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public async Task No_page_says_what_offends(string language)
    {
        var said = (await pages.In(language)).SelectMany(p =>
            p.All.SelectMany(t => BannedWords.In(t, language).Select(w => $"{p.Path}: {w}: {t}"))
        );
        AssertNone(said, "words of users.md 3.4");
    }

    [Fact]
    public async Task Each_page_has_its_twin()
    {
        var es = (await pages.In("es")).Select(p => p.Path);
        var en = (await pages.In("en")).Select(p => p.Path);
        Assert.Equal(es.Order(StringComparer.Ordinal), en.Order(StringComparer.Ordinal));
        Assert.All(
            await pages.In("en"),
            p => Assert.Equal("en", p.Document.DocumentElement.GetAttribute("lang"))
        );
        Assert.All(
            await pages.In("es"),
            p => Assert.Equal("es", p.Document.DocumentElement.GetAttribute("lang"))
        );
    }

    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public async Task A_page_speaks_one_language_and_marks_the_other(string language)
    {
        var other = language == "en" ? "es" : "en";
        var mixed = (await pages.In(language)).SelectMany(p =>
            p.All.Where(t => LanguageGuess.Of(t) == other).Select(t => $"{p.Path}: {t}")
        );
        AssertNone(mixed, $"text in «{other}» without lang=\"{other}\"");
    }

    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public async Task Amounts_and_dates_are_written_as_in_Mexico(string language)
    {
        // The API's page shows programs' own form: 2026-03-15.
        var odd = (await pages.In(language))
            .Where(p => p.Path != "/api")
            .SelectMany(p =>
                p.All.SelectMany(t =>
                    OddForm().Matches(t).Select(m => $"{p.Path}: «{m.Value.Trim()}» in: {t}")
                )
            );
        AssertNone(odd, "not $1,234.50, 2.3%, 23 de noviembre de 2026");
    }

    [Fact]
    public async Task Workers_are_tu_and_employers_usted()
    {
        var wrong = (await pages.In("es")).SelectMany(p => p.All.SelectMany(t => (
                    p.IsForWorkers ? Formal()
                    : p.IsForEmployers ? Familiar()
                    : Neither()
                ).Matches(t).Select(m => $"{p.Path}: «{m.Value}» in: {t}")));
        AssertNone(wrong, "usted for workers, or tú for employers");
    }

    [GeneratedRegex(@"\busted(?:es)?\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Formal();

    [GeneratedRegex(@"\b(?:tú|tus?|te|contigo|ti)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Familiar();

    [GeneratedRegex("(?!)", RegexOptions.None, 1000)]
    private static partial Regex Neither();

    private static void AssertNone(IEnumerable<string> found, string what)
    {
        var all = found.Distinct().ToList();
        Assert.True(all.Count == 0, $"{all.Count} {what}:\n{string.Join('\n', all.Take(60))}");
    }

    // 1.234,50 · 1234,5 · $ 1,234 · 5.00 $ · 2026-11-23 (a decree is cited by its own: DOF 2020-12-16) · US dates
    [GeneratedRegex(
        @"\d{1,3}(?:\.\d{3})+,\d|\$ \d|\d \$|(?<![\d,-])\d+,\d{1,2}(?![\d,])|(?<!DOF )\b\d{4}-\d{2}-\d{2}\b|(?<!de )\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}",
        RegexOptions.None,
        1000
    )]
    private static partial Regex OddForm();
}
