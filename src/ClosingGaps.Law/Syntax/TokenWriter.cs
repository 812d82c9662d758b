namespace ClosingGaps.Law.Syntax;

/// <summary>How each token is written, and how far it stands from the one before.</summary>
internal sealed class TokenWriter(IReadOnlyList<Token> tokens, Layout layout)
{
    public Token Token(int index) => tokens[index];

    public string Text(int index)
    {
        var token = tokens[index];
        return layout.Spellings.TryGetValue(index, out var spelling)
            ? spelling
            : token.Kind switch
            {
                TokenKind.Text => $"\"{token.Text}\"",
                TokenKind.NotEqual => "≠",
                TokenKind.LessOrEqual => "≤",
                TokenKind.GreaterOrEqual => "≥",
                _ => token.Text,
            };
    }

    /// <summary>Spaces between a token and the one before it on the same line.</summary>
    public int SpacesBefore(int index)
    {
        var previous = tokens[index - 1];
        var token = tokens[index];
        if (layout.Apart.Contains(index))
        {
            return 2;
        }

        if (layout.TightAfter.Contains(index - 1) || layout.TightBefore.Contains(index))
        {
            return 0;
        }

        if (layout.Roomy.Contains(index - 1) || layout.Roomy.Contains(index))
        {
            return 1;
        }

        return
            previous.Kind is TokenKind.Open or TokenKind.Dot
            || token.Kind is TokenKind.Close or TokenKind.Comma or TokenKind.Dot
            ? 0
            : 1;
    }

    /// <summary>Tokens from one up to, not including, another, on one line.</summary>
    public string Join(int start, int end)
    {
        var text = new System.Text.StringBuilder(Text(start));
        for (var i = start + 1; i < end; i++)
        {
            text.Append(' ', SpacesBefore(i)).Append(Text(i));
        }

        return text.ToString();
    }
}
