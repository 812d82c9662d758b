namespace ClosingGaps.Law.Text;

/// <summary>A law file as read: its path (for messages; always with '/') and its characters, and where its lines begin.</summary>
public sealed class SourceText
{
    private int[]? lineStarts;

    /// <param name="path">Path shown in diagnostics, relative to the law folder, with '/'.</param>
    /// <param name="content">The characters; line ends may be LF or CRLF.</param>
    public SourceText(string path, string content)
    {
        Path = path;
        Content = content;
    }

    /// <summary>Path shown in diagnostics.</summary>
    public string Path { get; }

    /// <summary>The characters of the file.</summary>
    public string Content { get; }

    // Found when first asked for: of most files nobody asks. Two threads may both find them, and find the same.
    private int[] LineStarts => lineStarts ??= Starts(Content);

    /// <summary>Number of lines, at least 1.</summary>
    public int LineCount => LineStarts.Length;

    /// <summary>Line and column, both from 1, of a character offset; an offset past the end is the end.</summary>
    public (int Line, int Column) Position(int offset)
    {
        offset = Math.Clamp(offset, 0, Content.Length);
        var index = Array.BinarySearch(LineStarts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - LineStarts[line] + 1);
    }

    /// <summary>The text of a line (from 1), without its end.</summary>
    public ReadOnlySpan<char> Line(int line)
    {
        var start = LineStarts[line - 1];
        var end = line < LineStarts.Length ? LineStarts[line] : Content.Length;
        return Content.AsSpan(start, end - start).TrimEnd("\r\n");
    }

    private static int[] Starts(string content)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; (i = content.IndexOf('\n', i)) >= 0; )
        {
            starts.Add(++i);
        }

        return [.. starts];
    }
}

/// <summary>A stretch of a source file, for diagnostics, traces and citations.</summary>
/// <param name="Source">The file.</param>
/// <param name="Start">First character, from 0.</param>
/// <param name="Length">Number of characters; 0 marks a place between two.</param>
public readonly record struct TextSpan(SourceText Source, int Start, int Length)
{
    /// <summary>First character after the span.</summary>
    public int End => Start + Length;

    /// <summary>From the start of this span to the end of another of the same file.</summary>
    public TextSpan To(TextSpan last) => this with { Length = Math.Max(0, last.End - Start) };

    /// <summary>path:line:column.</summary>
    public override string ToString()
    {
        if (Source is null)
        {
            return "?";
        }

        var (line, column) = Source.Position(Start);
        return $"{Source.Path}:{line}:{column}";
    }
}

/// <summary>A text in the two languages of the product. Spanish is always present; English may be empty while a draft.</summary>
public sealed record Bilingual(string Es, string En)
{
    /// <summary>The text in a language, "es" or "en"; Spanish where the English is missing.</summary>
    public string In(string language) => language == "en" && En.Length > 0 ? En : Es;
}
