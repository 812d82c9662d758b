namespace ClosingGaps.Law.Syntax;

internal enum TokenKind : byte
{
    End,
    Word,
    Number,
    Date,
    Month,
    Text,

    /// <summary>What follows <c>artículo</c> or <c>transitorio</c>, to the end of the line.</summary>
    Citation,
    Colon,
    Comma,
    Semicolon,
    Open,
    Close,
    Dot,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Plus,
    Minus,
    Times,
    Divide,

    /// <summary><c>/</c>: within a unit, or typed for <c>÷</c>.</summary>
    Slash,
    Power,
    Percent,

    /// <summary>Signs that mean nothing; already reported.</summary>
    Bad,
}

/// <summary>A piece of the text.</summary>
/// <param name="Text">A word in lower case and NFC, the inside of a text, digits, or the symbol as written.</param>
/// <param name="Folded">A word without accents, to meet keywords; otherwise empty.</param>
/// <param name="FirstOnLine">Nothing but spaces stands before it on its line: used only to recover after an error.</param>
internal readonly record struct Token(
    TokenKind Kind,
    int Start,
    int Length,
    string Text,
    string Folded,
    bool FirstOnLine
)
{
    public int End => Start + Length;
}

/// <summary><c># …</c> to the end of its line, kept for the formatter.</summary>
/// <param name="BeforeToken">Index of the token that follows it.</param>
/// <param name="OwnLine">No token stands before it on its line.</param>
/// <param name="Text">With its <c>#</c>, without trailing space.</param>
internal readonly record struct Comment(int Start, int BeforeToken, bool OwnLine, string Text);

/// <summary>A file cut in pieces; the last token is always <see cref="TokenKind.End"/>.</summary>
internal sealed record TokenList(IReadOnlyList<Token> Tokens, IReadOnlyList<Comment> Comments);
