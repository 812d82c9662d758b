using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ClosingGaps.Casework.Identifiers;

/// <summary>A name as a birth certificate splits it. A surname that she does not have is empty.</summary>
public sealed record PersonName(string Paternal, string Maternal, string Given)
{
    /// <summary>"ROJAS PEÑA ALMA", for lists.</summary>
    public override string ToString() =>
        string.Join(' ', new[] { Paternal, Maternal, Given }.Where(p => p.Length > 0));
}

/// <summary>Names in the capital letters that registers use, and the words of them that count for a code.</summary>
public static class NameWords
{
    private static readonly FrozenSet<string> Particles = FrozenSet.Create(
        StringComparer.Ordinal,
        [.. "DE LA LAS MC VON DEL LOS Y MAC VAN MI DA DAS DER DI DIE DD EL LE LES".Split(' ')]
    );

    private static readonly FrozenSet<string> CommonFirstNames = FrozenSet.Create(
        StringComparer.Ordinal,
        ["MARIA", "MA", "JOSE", "J"]
    );

    /// <summary>Upper case without accents or diaeresis; Ñ stays. What is neither letter nor digit becomes a space; dots and apostrophes vanish.</summary>
    public static string Capitals(string text)
    {
        var capitals = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormC).ToUpperInvariant())
        {
            if (c == 'Ñ')
            {
                capitals.Append(c);
                continue;
            }

            var plain = c.ToString().Normalize(NormalizationForm.FormD)[0];
            if (char.IsAsciiLetterOrDigit(plain))
            {
                capitals.Append(plain);
            }
            else if (
                c is not ('.' or '\'' or '’')
                && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
            )
            {
                capitals.Append(' ');
            }
        }

        return string.Join(' ', capitals.ToString().Split(' ', SplitOptions));
    }

    /// <summary>The word of a surname from which a code takes its letters: the first that is no particle; empty when there is none.</summary>
    public static string OfSurname(string surname) => Counting(surname).FirstOrDefault("");

    /// <summary>The same of given names: MARÍA or JOSÉ count only when she has no other.</summary>
    public static string OfGiven(string given)
    {
        var words = Counting(given).ToList();
        return words.Count > 1 && CommonFirstNames.Contains(words[0])
            ? words[1]
            : words.FirstOrDefault("");
    }

    /// <summary>The first vowel after the first letter.</summary>
    public static char? InnerVowel(string word) =>
        word.Skip(1).Cast<char?>().FirstOrDefault(c => IsVowel(c!.Value));

    /// <summary>The first consonant after the first letter.</summary>
    public static char? InnerConsonant(string word) =>
        word.Skip(1)
            .Cast<char?>()
            .FirstOrDefault(c => char.IsLetter(c!.Value) && !IsVowel(c.Value));

    private static bool IsVowel(char c) => c is 'A' or 'E' or 'I' or 'O' or 'U';

    private static IEnumerable<string> Counting(string text) =>
        Capitals(text).Split(' ', SplitOptions).Where(w => !Particles.Contains(w));

    private const StringSplitOptions SplitOptions = StringSplitOptions.RemoveEmptyEntries;
}
