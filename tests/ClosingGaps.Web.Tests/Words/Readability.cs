using System.Text.RegularExpressions;

namespace ClosingGaps.Web.Tests.Words;

/// <summary>
/// How easy a Spanish text is to read: 206.835 − 62.3 × syllables ÷ words − words ÷ sentences (F. Szigriszt Pazos, <em>Sistemas predictivos
/// de legilibilidad del mensaje escrito: fórmula de perspicuidad</em>, 1993), on the INFLESZ scale (I. Barrio Cantalejo and others, <em>Validación de
/// la Escala INFLESZ</em>, Anales del Sistema Sanitario de Navarra 31(2), 2008), where 65 and more is "bastante fácil". A sentence ends at a full
/// stop, a question or exclamation mark, or where its paragraph ends: never at a colon or semicolon, so that splitting with them gains nothing.
/// Figures (anything with a digit) and capitals (IMSS) are not words.
/// </summary>
internal sealed partial record Readability(int Syllables, int Words, int Sentences)
{
    public double Score => 206.835 - (62.3 * Syllables / Words) - ((double)Words / Sentences);

    public static Readability Of(IEnumerable<string> paragraphs)
    {
        var sentences = paragraphs.SelectMany(SentencesOf).ToList();
        var words = sentences.SelectMany(WordsOf).ToList();
        return new Readability(words.Sum(Tests.Words.Syllables.Of), words.Count, sentences.Count);
    }

    public static IEnumerable<string> SentencesOf(string paragraph) =>
        End()
            .Split(Spaces().Replace(paragraph, " "))
            .Select(s => s.Trim())
            .Where(s => WordsOf(s).Any());

    /// <summary>Words as read, figures included: for the length of a sentence.</summary>
    public static int Length(string sentence) =>
        sentence.Split(' ').Count(w => w.Any(char.IsLetterOrDigit));

    private static IEnumerable<string> WordsOf(string sentence) =>
        Word()
            .Matches(sentence)
            .Select(m => m.Value)
            .Where(w => !w.Any(char.IsDigit) && !(w.Length > 1 && w.All(char.IsUpper)));

    // Not after a number ("1.5") nor within an abbreviation ("art. 12").
    [GeneratedRegex(@"(?<!\bart)[.!?…]+[»”)]*(?=\s|$)", RegexOptions.None, 1000)]
    private static partial Regex End();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
