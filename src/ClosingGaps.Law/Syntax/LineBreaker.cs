using System.Text;

namespace ClosingGaps.Law.Syntax;

/// <summary>
/// Breaks a clause that is too wide at the outermost place where the language allows it, then again what is still too wide. A
/// comment inside a clause also breaks it.
/// </summary>
internal sealed class LineBreaker
{
    private readonly TokenWriter writer;
    private readonly ILookup<int, Comment> comments;
    private readonly Dictionary<int, List<LayoutGroup>> groupsByBreak = [];

    public LineBreaker(TokenWriter writer, Layout layout, ILookup<int, Comment> comments)
    {
        this.writer = writer;
        this.comments = comments;
        foreach (var group in layout.Groups)
        {
            foreach (var at in group.Breaks)
            {
                if (!groupsByBreak.TryGetValue(at, out var groups))
                {
                    groupsByBreak[at] = groups = [];
                }

                groups.Add(group);
            }
        }
    }

    /// <summary>The lines of the tokens from one up to, not including, another.</summary>
    public List<BrokenLine> Break(int start, int end, int indent)
    {
        var lines = new List<BrokenLine>();
        Break(new BrokenLine(start, end, indent), lines);
        return lines;
    }

    private void Break(BrokenLine line, List<BrokenLine> lines)
    {
        var mustBreak = HasCommentInside(line);
        if (!mustBreak && Fits(line))
        {
            lines.Add(line);
            return;
        }

        var group = Outermost(line);
        var breaks = group?.Breaks ?? CommentsInside(line);
        var deeper = group is null || group.Indented || group.First != line.Start ? 1 : 0;
        var start = line.Start;
        var indent = line.Indent;
        var fills = group is { Fills: true } && !mustBreak;
        for (var k = 0; k < breaks.Count; k++)
        {
            var at = breaks[k];
            var next = k + 1 < breaks.Count ? Math.Min(breaks[k + 1], line.End) : line.End;
            if (
                at <= line.Start
                || at >= line.End
                || (fills && Fits(new BrokenLine(start, next, indent)))
            )
            {
                continue;
            }

            Part(start, at, indent, start == line.Start && group is { Hangs: true } ? 1 : 0);
            start = at;
            indent = line.Indent + line.Hang + deeper;
        }

        Part(start, line.End, indent, 0);

        void Part(int from, int to, int indented, int hang)
        {
            var part = new BrokenLine(from, to, indented, hang);
            if (from == line.Start && to == line.End)
            {
                lines.Add(part); // nothing to break at
            }
            else
            {
                Break(part, lines);
            }
        }
    }

    private bool Fits(BrokenLine line)
    {
        var width = 2 * line.Indent + writer.Text(line.Start).Length;
        for (var i = line.Start + 1; i < line.End && width <= Formatter.Width; i++)
        {
            // Texts in a row are written as one.
            width += IsSameText(i)
                ? 1 + writer.Token(i).Text.Length
                : writer.SpacesBefore(i) + writer.Text(i).Length;
        }

        return width <= Formatter.Width;
    }

    private bool IsSameText(int index) =>
        writer.Token(index).Kind == TokenKind.Text
        && writer.Token(index - 1).Kind == TokenKind.Text;

    private LayoutGroup? Outermost(BrokenLine line)
    {
        LayoutGroup? best = null;
        for (var i = line.Start + 1; i < line.End; i++)
        {
            if (!groupsByBreak.TryGetValue(i, out var groups))
            {
                continue;
            }

            foreach (var group in groups)
            {
                if (
                    best is null
                    || group.First < best.First
                    || (group.First == best.First && group.Last > best.Last)
                )
                {
                    best = group;
                }
            }
        }

        return best;
    }

    private bool HasCommentInside(BrokenLine line)
    {
        for (var i = line.Start + 1; i < line.End; i++)
        {
            if (comments.Contains(i))
            {
                return true;
            }
        }

        return false;
    }

    private List<int> CommentsInside(BrokenLine line)
    {
        var inside = new List<int>();
        for (var i = line.Start + 1; i < line.End; i++)
        {
            if (comments.Contains(i))
            {
                inside.Add(i);
            }
        }

        return inside;
    }

    /// <summary>The line as text, with its indentation in columns; texts that are still too long are cut in several, each on its line.</summary>
    public List<(int Indent, string Text)> Write(BrokenLine line)
    {
        var result = new List<(int, string)>();
        var indent = 2 * line.Indent;
        var text = new StringBuilder();
        var i = line.Start;
        while (i < line.End)
        {
            if (i > line.Start)
            {
                text.Append(' ', writer.SpacesBefore(i));
            }

            if (writer.Token(i).Kind != TokenKind.Text)
            {
                text.Append(writer.Text(i));
                i++;
                continue;
            }

            var end = i + 1;
            while (end < line.End && writer.Token(end).Kind == TokenKind.Text)
            {
                end++;
            }

            var joined = string.Join(
                ' ',
                Enumerable.Range(i, end - i).Select(k => writer.Token(k).Text)
            );
            var column = indent + text.Length;
            var pieces = TextFiller.Fill(joined, column, Formatter.Width);
            for (var k = 0; k < pieces.Count; k++)
            {
                text.Append('"').Append(pieces[k]).Append('"');
                if (k + 1 < pieces.Count)
                {
                    result.Add((indent, text.ToString()));
                    text.Clear();
                    indent = column;
                }
            }

            i = end;
        }

        result.Add((indent, text.ToString()));
        return result;
    }
}

/// <summary>Tokens from <paramref name="Start"/> up to <paramref name="End"/> on one line, indented by steps.</summary>
/// <param name="Hang">Steps that its own broken lines are deeper than usual.</param>
internal readonly record struct BrokenLine(int Start, int End, int Indent, int Hang = 0);
