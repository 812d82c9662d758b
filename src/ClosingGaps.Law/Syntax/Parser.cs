using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Syntax;

/// <summary>
/// Reads a law file into its syntax tree: recursive descent, with precedence climbing for expressions. It never throws. After an
/// error it stays silent until the next clause or declaration that begins a line, so that one mistake is one report and one run
/// reports all mistakes.
/// </summary>
public sealed partial class Parser
{
    /// <summary>Deepest nesting of an expression, in levels of its tree.</summary>
    public const int MaximumDepth = 200;

    private readonly IReadOnlyList<Token> tokens;
    private readonly SyntaxErrors errors;
    private readonly Layout? layout;
    private int position;
    private int lastEnd;
    private int clauseStart;
    private bool failed;
    private int failures;

    private Parser(TokenList list, SyntaxErrors errors, Layout? layout)
    {
        tokens = list.Tokens;
        this.errors = errors;
        this.layout = layout;
    }

    /// <summary>Reads a file; what is wrong with it is added to the bag, and the tree holds what could be read.</summary>
    public static LawFileSyntax Parse(SourceText source, DiagnosticBag diagnostics)
    {
        var reports = new SyntaxErrors(source, diagnostics);
        return new Parser(Lexer.Lex(source, reports), reports, layout: null).ParseFile();
    }

    /// <summary>Reads a file and notes how it is laid out.</summary>
    internal static (LawFileSyntax File, TokenList Tokens) Parse(
        SourceText source,
        DiagnosticBag diagnostics,
        Layout layout
    )
    {
        var reports = new SyntaxErrors(source, diagnostics);
        var list = Lexer.Lex(source, reports);
        return (new Parser(list, reports, layout).ParseFile(), list);
    }

    /// <summary>The token to read. After an error it is the end, so that every loop stops by itself.</summary>
    private Token Current =>
        failed
            ? new Token(TokenKind.End, tokens[position].Start, 0, "", "", false)
            : tokens[position];

    private Token Peek(int ahead) =>
        failed ? Current : tokens[Math.Min(position + ahead, tokens.Count - 1)];

    private bool At(TokenKind kind) => Current.Kind == kind;

    private bool At(Keyword keyword) => Is(Current, keyword);

    private bool At(Keyword first, Keyword second) => Is(Current, first) && Is(Peek(1), second);

    private static bool Is(in Token token, Keyword keyword) =>
        token.Kind == TokenKind.Word
        && string.Equals(token.Folded, keyword.Folded, StringComparison.Ordinal);

    private bool AtDeclaration => Keywords.BeginsDeclaration(Current);

    private Token Next()
    {
        var token = Current;
        if (!failed && token.Kind != TokenKind.End)
        {
            position++;
            lastEnd = token.End;
        }

        return token;
    }

    /// <summary>Reads the token as a word of the language, written canonically as <paramref name="spelling"/>.</summary>
    private Token NextAs(string spelling)
    {
        if (!failed)
        {
            layout?.Spellings.TryAdd(position, spelling);
        }

        return Next();
    }

    private bool Accept(TokenKind kind)
    {
        if (!At(kind))
        {
            return false;
        }

        Next();
        return true;
    }

    private bool Accept(Keyword keyword)
    {
        if (!At(keyword))
        {
            return false;
        }

        NextAs(keyword.Text);
        return true;
    }

    private bool Accept(Keyword first, Keyword second)
    {
        if (!At(first, second))
        {
            return false;
        }

        NextAs(first.Text);
        NextAs(second.Text);
        return true;
    }

    private void Expect(TokenKind kind, string sign)
    {
        if (!Accept(kind))
        {
            Fail(SyntaxDiagnostics.Expected, $"`{sign}`", Found());
        }
    }

    private void Expect(Keyword keyword)
    {
        if (!Accept(keyword))
        {
            Fail(SyntaxDiagnostics.Expected, $"`{keyword}`", Found());
        }
    }

    /// <summary>Reports an error at the current token and stays silent until <see cref="Recover"/>.</summary>
    private void Fail(DiagnosticKind kind, params DiagnosticArgument[] arguments)
    {
        Fail(new Diagnostic(kind, Place(), arguments, []));
    }

    /// <summary>
    /// Where to point: at the current token, or, when the clause breaks off and this token begins a later line, just after what was read.
    /// </summary>
    private TextSpan Place()
    {
        var token = tokens[position];
        return position > clauseStart && (token.FirstOnLine || token.Kind == TokenKind.End)
            ? errors.Span(lastEnd, 0)
            : errors.Span(token.Start, token.Length);
    }

    private void Fail(Diagnostic diagnostic)
    {
        if (failed)
        {
            return;
        }

        if (tokens[position].Kind != TokenKind.Bad && !errors.IsReportedAt(tokens[position].Start))
        {
            errors.Report(diagnostic);
        }

        failed = true;
        failures++;
    }

    /// <summary>Goes on after an error at the next token that begins a line and a piece of the law.</summary>
    private void Recover(Func<Token, bool> begins)
    {
        failed = false;
        while (
            Current.Kind != TokenKind.End
            && !(Current.FirstOnLine && (Keywords.BeginsDeclaration(Current) || begins(Current)))
        )
        {
            position++;
        }
    }

    /// <summary>The current token, for a message.</summary>
    private DiagnosticArgument Found()
    {
        if (errors.IsFull)
        {
            return "";
        }

        const int shown = 40;
        var token = tokens[position];
        if (token.Kind == TokenKind.End)
        {
            return new("el final del archivo", "the end of the file");
        }

        var text = token.Kind == TokenKind.Text ? $"\"{token.Text}\"" : token.Text;
        return $"`{(text.Length > shown ? string.Concat(text.AsSpan(0, shown), "…") : text)}`";
    }

    /// <summary>From a token's start to the end of the last token read.</summary>
    private TextSpan From(int start) => errors.Span(start, Math.Max(0, lastEnd - start));

    private LawFileSyntax ParseFile()
    {
        var declarations = new List<DeclarationSyntax>();
        var underArticle = false;
        while (!At(TokenKind.End))
        {
            var opens =
                At(Keywords.Article)
                || At(Keywords.Transitory)
                || At(Keywords.Instrument)
                || At(Keywords.Package);
            baseIndent = underArticle && !opens ? 1 : 0;
            clauseStart = position;
            layout?.Declarations.Add(position);
            layout?.Lines.TryAdd(position, baseIndent);
            var declaration = ParseDeclaration();
            if (declaration is not null)
            {
                declarations.Add(declaration);
                underArticle = declaration is ArticleSyntax || (underArticle && !opens);
            }

            if (failed)
            {
                Recover(static _ => false);
            }
        }

        return new LawFileSyntax(errors.Span(0, tokens[^1].Start), declarations);
    }
}
