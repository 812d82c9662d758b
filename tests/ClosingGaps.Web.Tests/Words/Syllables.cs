namespace ClosingGaps.Web.Tests.Words;

/// <summary>
/// Counts the syllables of a Spanish word by its vowels: a strong vowel (a, e, o) or an accented weak one (í, ú) is a syllable; an unaccented
/// weak one (i, u, and y at the end) joins its neighbour; the u of que, qui, gue, gui is silent.
/// </summary>
internal static class Syllables
{
    public static int Of(string word)
    {
        var letters = word.ToLowerInvariant();
        var count = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            if (IsStrong(letters, i))
            {
                count++;
            }
            else if (IsWeak(letters, i) && !Joins(letters, i))
            {
                count++;
            }
        }

        return Math.Max(1, count);
    }

    private static bool IsStrong(string word, int at) =>
        at >= 0 && at < word.Length && "aeoáéóíú".Contains(word[at], StringComparison.Ordinal);

    private static bool IsWeak(string word, int at) =>
        at >= 0
        && at < word.Length
        && (
            word[at] is 'i' or 'ü'
            || (word[at] == 'u' && !IsSilent(word, at))
            || (word[at] == 'y' && at == word.Length - 1)
        );

    private static bool IsSilent(string word, int at) =>
        at > 0
        && at + 1 < word.Length
        && (word[at - 1] == 'q' || word[at - 1] == 'g')
        && "eiéí".Contains(word[at + 1], StringComparison.Ordinal);

    // A weak vowel joins a strong one beside it, or the weak one before it.
    private static bool Joins(string word, int at) =>
        IsStrong(word, at - 1) || IsStrong(word, at + 1) || IsWeak(word, at - 1);
}
