using System.Text;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Syntax;

/// <summary>
/// Writes a law file in its one canonical form: 2 spaces a step, one clause a line, words with their accents, <c>× ÷ − ≤ ≥ ≠</c>,
/// lines of at most <see cref="Width"/> columns where they can be broken, rows of tables in columns. It moves no token and drops no
/// comment, so the law it says is the same; formatting twice is formatting once.
/// </summary>
public sealed class Formatter
{
    /// <summary>Columns of a line, where it can be broken.</summary>
    public const int Width = 110;

    private readonly SourceText source;
    private readonly TokenList list;
    private readonly Layout layout;
    private readonly ILookup<int, Comment> comments;
    private readonly StringBuilder output = new();
    private bool afterArticle;

    private Formatter(SourceText source, TokenList list, Layout layout)
    {
        this.source = source;
        this.list = list;
        this.layout = layout;
        comments = list.Comments.ToLookup(c => c.BeforeToken);
    }

    /// <summary>The file in canonical form; a file with errors of form is returned as it is.</summary>
    public static string Format(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        var noted = new Layout();
        var (_, list) = Parser.Parse(source, diagnostics, noted);
        return diagnostics.HasErrors ? source.Content : new Formatter(source, list, noted).Run();
    }

    private void Append(int indent, string text) =>
        output.Append(' ', 2 * indent).Append(text).Append('\n');

    private string Run()
    {
        var end = list.Tokens.Count - 1;
        var starts = layout.Lines.Keys.Order().ToArray();
        var spelling = new TokenWriter(list.Tokens, layout);
        var breaker = new LineBreaker(spelling, layout, comments);
        var rows = new TableAligner(spelling, layout, comments).AlignedRows();
        for (var i = 0; i < starts.Length; i++)
        {
            var start = starts[i];
            var indent = layout.Lines[start];
            if (rows.TryGetValue(start, out var row))
            {
                WriteCommentsBefore(start, indent);
                Append(indent, row);
                continue;
            }

            foreach (
                var line in breaker.Break(
                    start,
                    i + 1 < starts.Length ? starts[i + 1] : end,
                    indent
                )
            )
            {
                WriteCommentsBefore(line.Start, line.Indent);
                foreach (var (lineIndent, text) in breaker.Write(line))
                {
                    output.Append(' ', lineIndent).Append(text).Append('\n');
                }
            }

            afterArticle = list.Tokens[start].Folded is "articulo" or "transitorio";
        }

        WriteCommentsBefore(end, 0);
        return output.ToString();
    }

    /// <summary>Comments that stand before a token: the first may end the line before it. A declaration also gets its blank line.</summary>
    private void WriteCommentsBefore(int token, int indent)
    {
        var startsBlock =
            layout.Declarations.Contains(token) || list.Tokens[token].Kind == TokenKind.End;
        var wantsBlank = startsBlock && output.Length > 0 && !afterArticle;
        var isEnd = list.Tokens[token].Kind == TokenKind.End;
        var before = comments[token].ToArray();
        foreach (var (comment, index) in before.Select((c, k) => (c, k)))
        {
            if (!comment.OwnLine)
            {
                output.Length--;
                output.Append("  ").Append(comment.Text).Append('\n');
                continue;
            }

            if (wantsBlank)
            {
                output.Append('\n');
                wantsBlank = false;
            }

            Append(indent, comment.Text);
            var next =
                index + 1 < before.Length ? before[index + 1].Start : list.Tokens[token].Start;
            if (
                startsBlock
                && !(isEnd && index + 1 == before.Length)
                && HasBlankLine(comment, next)
            )
            {
                output.Append('\n');
            }
        }

        if (wantsBlank && !isEnd)
        {
            output.Append('\n');
        }
    }

    private bool HasBlankLine(Comment comment, int next) =>
        source.Position(next).Line - source.Position(comment.Start).Line > 1;
}
