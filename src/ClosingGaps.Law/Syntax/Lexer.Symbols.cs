using ClosingGaps.Law.Diagnostics;

namespace ClosingGaps.Law.Syntax;

/// <summary>Signs, numbers and dates.</summary>
internal sealed partial class Lexer
{
    private void LexSymbol()
    {
        var start = position;
        var (kind, length) = (Current, Peek(1)) switch
        {
            ('<', '=') => (TokenKind.LessOrEqual, 2),
            ('>', '=') => (TokenKind.GreaterOrEqual, 2),
            ('<', '>') => (TokenKind.NotEqual, 2),
            (':', _) => (TokenKind.Colon, 1),
            (',', _) => (TokenKind.Comma, 1),
            (';', _) => (TokenKind.Semicolon, 1),
            ('(', _) => (TokenKind.Open, 1),
            (')', _) => (TokenKind.Close, 1),
            ('.', _) => (TokenKind.Dot, 1),
            ('=', _) => (TokenKind.Equal, 1),
            ('≠', _) => (TokenKind.NotEqual, 1),
            ('<', _) => (TokenKind.Less, 1),
            ('≤', _) => (TokenKind.LessOrEqual, 1),
            ('>', _) => (TokenKind.Greater, 1),
            ('≥', _) => (TokenKind.GreaterOrEqual, 1),
            ('+', _) => (TokenKind.Plus, 1),
            ('-' or '−', _) => (TokenKind.Minus, 1),
            ('*' or '×', _) => (TokenKind.Times, 1),
            ('/', _) => (TokenKind.Slash, 1),
            ('÷', _) => (TokenKind.Divide, 1),
            ('^', _) => (TokenKind.Power, 1),
            ('%', _) => (TokenKind.Percent, 1),
            _ => (TokenKind.End, 0),
        };
        if (length == 0)
        {
            SkipUnexpected();
            return;
        }

        position += length;
        Add(kind, start, content[start..position]);
    }

    /// <summary>Passes over a run of signs that mean nothing; one report for the run.</summary>
    private void SkipUnexpected()
    {
        var start = position;
        if (IsBroken(Current) && !IsPair(position))
        {
            while (position < content.Length && IsBroken(Current) && !IsPair(position))
            {
                position++;
            }

            ReportBroken(start);
            Add(TokenKind.Bad, start, content[start..position]);
            return;
        }

        while (
            position < content.Length
            && !IsExpected(Current)
            && !(IsBroken(Current) && !IsPair(position))
        )
        {
            position += IsPair(position) ? 2 : 1;
        }

        position = Math.Max(position, start + 1);
        errors.Report(
            SyntaxDiagnostics.UnexpectedCharacter,
            start,
            position - start,
            content[start..position]
        );
        Add(TokenKind.Bad, start, content[start..position]);
    }

    private bool IsPair(int at) =>
        at + 1 < content.Length && char.IsSurrogatePair(content[at], content[at + 1]);

    private static bool IsExpected(char c) =>
        char.IsWhiteSpace(c)
        || char.IsAsciiDigit(c)
        || IsWordStart(c)
        || "#\"“«:,;().=≠<≤>≥+-−*×/÷^%".Contains(c, StringComparison.Ordinal);

    private void LexNumberOrDate()
    {
        var start = position;
        SkipDigits();
        if (
            position - start == 4
            && Current == '-'
            && char.IsAsciiDigit(Peek(1))
            && char.IsAsciiDigit(Peek(2))
        )
        {
            LexDate(start);
            return;
        }

        if (Current == '.' && char.IsAsciiDigit(Peek(1)))
        {
            position++;
            SkipDigits();
        }

        if (ContinuesWrongly(start))
        {
            SkipWrongNumber();
            errors.Report(
                SyntaxDiagnostics.MalformedNumber,
                start,
                position - start,
                content[start..position]
            );
            Add(TokenKind.Number, start, "0");
            return;
        }

        Add(TokenKind.Number, start, content[start..position]);
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Current))
        {
            position++;
        }
    }

    /// <summary>A second point, letters stuck to the digits (but a unit may be), or a comma that can only be a thousands mark.</summary>
    private bool ContinuesWrongly(int start)
    {
        if (Current == '.')
        {
            return true;
        }

        if (IsWordStart(Current))
        {
            var end = position;
            while (end < content.Length && IsWordPart(content[end]))
            {
                end++;
            }

            var word = content[position..end].ToLowerInvariant();
            return !Spelling.IsUnit(
                new Token(TokenKind.Word, position, 0, word, Accents.Fold(word), false)
            );
        }

        return Current == ','
            && content[start] != '0'
            && position - start <= 3
            && char.IsAsciiDigit(Peek(1))
            && char.IsAsciiDigit(Peek(2))
            && char.IsAsciiDigit(Peek(3))
            && !char.IsAsciiDigit(Peek(4));
    }

    private void SkipWrongNumber()
    {
        while (
            position < content.Length
            && (
                IsWordPart(Current)
                || Current == '.'
                || (Current == ',' && char.IsAsciiDigit(Peek(1)))
            )
        )
        {
            position++;
        }
    }

    private void LexDate(int start)
    {
        position++;
        SkipDigits();
        var kind = TokenKind.Month;
        if (Current == '-' && char.IsAsciiDigit(Peek(1)))
        {
            position++;
            SkipDigits();
            kind = TokenKind.Date;
        }

        while (
            position < content.Length
            && (IsWordPart(Current) || (Current == '-' && char.IsAsciiDigit(Peek(1))))
        )
        {
            position++; // what sticks to a date spoils it as a whole
        }

        var text = content[start..position];
        if (CalendarText.TryDate(kind == TokenKind.Date ? text : text + "-01", out _))
        {
            Add(kind, start, text);
            return;
        }

        errors.Report(SyntaxDiagnostics.NoSuchDate, start, position - start, text);
        Add(kind, start, kind == TokenKind.Date ? "2000-01-01" : "2000-01");
    }
}
