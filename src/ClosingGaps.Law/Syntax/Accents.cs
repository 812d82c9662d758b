namespace ClosingGaps.Law.Syntax;

/// <summary>Words without their accents: <c>categoría</c> and <c>categoria</c> fold to the same. Only the letters of Spanish are folded.</summary>
public static class Accents
{
    /// <summary>The word with á é í ó ú ü ñ replaced by their plain letters.</summary>
    public static string Fold(string word)
    {
        foreach (var c in word)
        {
            if (c > '\x7f')
            {
                return string.Create(
                    word.Length,
                    word,
                    static (span, text) =>
                    {
                        for (var i = 0; i < span.Length; i++)
                        {
                            span[i] = Fold(text[i]);
                        }
                    }
                );
            }
        }

        return word;
    }

    private static char Fold(char c) =>
        c switch
        {
            'á' => 'a',
            'é' => 'e',
            'í' => 'i',
            'ó' => 'o',
            'ú' or 'ü' => 'u',
            'ñ' => 'n',
            _ => c,
        };
}
