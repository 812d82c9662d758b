namespace ClosingGaps.Law.Syntax;

/// <summary>Cuts a long text at its spaces; side by side the pieces read as one text, with one space between.</summary>
internal static class TextFiller
{
    /// <param name="column">Columns before the opening quote.</param>
    /// <param name="width">Columns of a line, quotes included.</param>
    public static List<string> Fill(string text, int column, int width)
    {
        var pieces = new List<string>();
        var room = Math.Max(20, width - column - 2);
        var start = 0;
        while (text.Length - start > room)
        {
            var cut = LastCut(text, start, start + room);
            if (cut < 0)
            {
                break;
            }

            pieces.Add(text[start..cut]);
            start = cut + 1;
        }

        pieces.Add(text[start..]);
        return pieces;
    }

    /// <summary>The last single space not past <paramref name="limit"/>, else the first after it, else −1.</summary>
    private static int LastCut(string text, int start, int limit)
    {
        for (var i = limit; i > start; i--)
        {
            if (IsCut(text, i))
            {
                return i;
            }
        }

        for (var i = limit + 1; i < text.Length - 1; i++)
        {
            if (IsCut(text, i))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsCut(string text, int at) =>
        at > 0
        && at < text.Length - 1
        && text[at] == ' '
        && !char.IsWhiteSpace(text[at - 1])
        && !char.IsWhiteSpace(text[at + 1]);
}
