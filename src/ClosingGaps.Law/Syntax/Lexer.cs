using System.Globalization;
using System.Text;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Syntax;

/// <summary>Cuts a file into tokens. It never fails: what it cannot read it reports and passes over.</summary>
internal sealed partial class Lexer
{
    private readonly string content;
    private readonly SyntaxErrors errors;
    private readonly List<Token> tokens = [];
    private readonly List<Comment> comments = [];
    private int position;
    private bool lineHasToken;
    private bool warnedOfForm;

    private Lexer(SourceText source, SyntaxErrors errors)
    {
        content = source.Content;
        this.errors = errors;
    }

    public static TokenList Lex(SourceText source, SyntaxErrors errors)
    {
        var lexer = new Lexer(source, errors);
        lexer.Run();
        return new TokenList(lexer.tokens, lexer.comments);
    }

    private char Current => Peek(0);

    private char Peek(int ahead) =>
        position + ahead < content.Length ? content[position + ahead] : '\0';

    private void Run()
    {
        if (Current == '\uFEFF')
        {
            position++; // a byte order mark says nothing in UTF-8
        }

        while (position < content.Length)
        {
            var c = Current;
            if (c == '\n')
            {
                lineHasToken = false;
                position++;
            }
            else if (char.IsWhiteSpace(c))
            {
                position++;
            }
            else if (c == '#')
            {
                LexComment();
            }
            else if (char.IsAsciiDigit(c))
            {
                LexNumberOrDate();
            }
            else if (IsWordStart(c))
            {
                LexWord();
            }
            else if (c is '"' or '“' or '«')
            {
                LexText();
            }
            else
            {
                LexSymbol();
            }
        }

        Add(TokenKind.End, content.Length, "");
    }

    private void Add(TokenKind kind, int start, string text, string folded = "")
    {
        tokens.Add(new Token(kind, start, position - start, text, folded, !lineHasToken));
        lineHasToken = true;
    }

    private void LexComment()
    {
        var start = position;
        var text = RestOfLine(stopAtComment: false);
        comments.Add(
            new Comment(start, tokens.Count, !lineHasToken, Composed(text.TrimEnd(), start))
        );
    }

    /// <summary>Moves to the end of the line, or to its comment, and gives what was passed.</summary>
    private string RestOfLine(bool stopAtComment)
    {
        var start = position;
        while (
            position < content.Length
            && Current is not ('\n' or '\r')
            && !(stopAtComment && Current == '#')
        )
        {
            position++;
        }

        CheckCharacters(start, position);
        return content[start..position];
    }

    private void LexWord()
    {
        var start = position;
        while (position < content.Length && IsWordPart(Current))
        {
            position++;
        }

        var text = Composed(content[start..position], start);
        var lower = text.ToLowerInvariant();
        if (!string.Equals(lower, text, StringComparison.Ordinal) && lower != "uma")
        {
            errors.Report(SyntaxDiagnostics.Capitals, start, position - start, text, lower);
        }

        var folded = Accents.Fold(lower);
        Add(TokenKind.Word, start, lower, folded);
        if (folded == Keywords.Article.Folded || folded == Keywords.Transitory.Folded)
        {
            LexCitation();
        }
    }

    /// <summary>A citation is prose: it runs to the end of its line, spaces folded.</summary>
    private void LexCitation()
    {
        while (Current is ' ' or '\t')
        {
            position++;
        }

        var start = position;
        var raw = RestOfLine(stopAtComment: true).TrimEnd();
        if (raw.Length > 0)
        {
            position = start + raw.Length;
            var words = raw.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            Add(TokenKind.Citation, start, Composed(string.Join(' ', words), start));
        }
    }

    private void LexText()
    {
        var start = position;
        var isStraight = Current == '"';
        position++;
        while (
            position < content.Length
            && Current is not ('\n' or '\r')
            && !Closes(Current, isStraight)
        )
        {
            position++;
        }

        var inside = content[(start + 1)..position];
        CheckCharacters(start + 1, position);
        if (position < content.Length && Closes(Current, isStraight))
        {
            position++;
        }
        else
        {
            errors.Report(SyntaxDiagnostics.UnterminatedText, start, position - start);
        }

        if (!isStraight)
        {
            errors.Report(
                SyntaxDiagnostics.UnexpectedCharacter,
                start,
                1,
                content[start].ToString()
            );
        }

        Add(TokenKind.Text, start, Composed(inside, start));
    }

    /// <summary>A typographic quote, already an error, may be closed by any quote, so that the rest of the line is still read.</summary>
    private static bool Closes(char c, bool isStraight) =>
        c == '"' || (!isStraight && c is '”' or '»' && !isStraight);

    private static bool IsWordStart(char c) => c == '_' || char.IsLetter(c);

    private static bool IsWordPart(char c) =>
        c == '_'
        || char.IsLetterOrDigit(c)
        || CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;

    /// <summary>The text in NFC; the first that was not is reported.</summary>
    private string Composed(string text, int start)
    {
        if (Ascii.IsValid(text) || HasLoneSurrogate(text) || text.IsNormalized())
        {
            return text;
        }

        if (!warnedOfForm)
        {
            warnedOfForm = true;
            errors.Report(SyntaxDiagnostics.NotComposed, start, text.Length);
        }

        return text.Normalize();
    }

    private static bool HasLoneSurrogate(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return true; // enumeration puts it for a lone surrogate; a written one needs no composing either
            }
        }

        return false;
    }

    /// <summary>Reports the first control character or broken pair in prose, where everything else is allowed.</summary>
    private void CheckCharacters(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var c = content[i];
            if (char.IsHighSurrogate(c) && i + 1 < end && char.IsLowSurrogate(content[i + 1]))
            {
                i++;
            }
            else if (IsBroken(c))
            {
                ReportBroken(i);
                return;
            }
        }
    }

    private static bool IsBroken(char c) =>
        char.IsSurrogate(c)
        || c == '\uFFFD'
        || (char.IsControl(c) && c is not ('\t' or '\r' or '\n'));

    private void ReportBroken(int at) =>
        errors.Report(
            SyntaxDiagnostics.BrokenCharacter,
            at,
            1,
            string.Create(CultureInfo.InvariantCulture, $"U+{(int)content[at]:X4}")
        );
}
