using System.Globalization;
using System.Text;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Diagnostics;

/// <summary>A line of the source made ready to be shown in a terminal, and where on it a span stands, in columns of the terminal.</summary>
/// <param name="Line">Line number, from 1.</param>
/// <param name="Text">The line with tabs as spaces and control signs made visible; a very long one is cut around the span.</param>
/// <param name="Offset">Columns before the span.</param>
/// <param name="Width">Columns of the span on this line, at least 1.</param>
internal readonly record struct Excerpt(int Line, string Text, int Offset, int Width)
{
    private const int Tab = 4;
    private const int Widest = 120;

    /// <summary>Characters of a line that are looked at; only a damaged file has longer ones.</summary>
    private const int Longest = 1000;

    public static Excerpt Of(TextSpan span)
    {
        var (line, column) = span.Source.Position(span.Start);
        var source = span.Source.Line(line);
        var from = Math.Min(column - 1, source.Length);
        if (source.Length > Longest)
        {
            var first = Math.Max(0, from - Longest / 2);
            source = source.Slice(first, Math.Min(Longest, source.Length - first));
            from -= first;
        }

        var to = Math.Min(from + span.Length, source.Length);
        var text = new StringBuilder();
        var width = 0;
        var offset = 0;
        var end = 0;
        var elements = StringInfo.GetTextElementEnumerator(Sound(source));
        while (elements.MoveNext())
        {
            if (elements.ElementIndex <= from)
            {
                offset = width;
            }

            var element = elements.GetTextElement();
            var shown = element is "\t" ? new string(' ', Tab - width % Tab) : Visible(element);
            text.Append(shown);
            width += element is "\t" ? shown.Length : Columns(element);
            if (elements.ElementIndex < to)
            {
                end = width;
            }
        }

        if (from >= source.Length)
        {
            offset = width; // past the last character: the end of the line
        }

        return Cut(new Excerpt(line, text.ToString().TrimEnd(), offset, Math.Max(1, end - offset)));
    }

    /// <summary>Half a surrogate pair cannot be written to a terminal.</summary>
    private static string Sound(ReadOnlySpan<char> line)
    {
        var sound = line.ToString();
        return sound.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0
            ? sound
            : string.Concat(sound.EnumerateRunes().Select(r => r.ToString()));
    }

    private static string Visible(string element) =>
        element.Length == 1 && char.IsControl(element[0]) ? "\uFFFD" : element;

    /// <summary>An accent takes no column of its own; East Asian wide letters and emoji take two.</summary>
    private static int Columns(string element)
    {
        var rune = Rune.GetRuneAt(element, 0).Value;
        return
            rune
                is >= 0x1100
                    and <= 0x115F
                    or >= 0x2E80
                    and <= 0xA4CF
                    or >= 0xAC00
                    and <= 0xD7A3
                    or >= 0xF900
                    and <= 0xFAFF
                    or >= 0xFE30
                    and <= 0xFE6F
                    or >= 0xFF00
                    and <= 0xFF60
                    or >= 0x1F300
                    and <= 0x1FAFF
            ? 2
            : 1;
    }

    private static Excerpt Cut(Excerpt whole)
    {
        if (whole.Text.Length <= Widest)
        {
            return whole;
        }

        var start = Math.Clamp(whole.Offset - Widest / 2, 0, whole.Text.Length);
        var length = Math.Min(Widest, whole.Text.Length - start);
        var shown = whole.Text.Substring(start, length);
        var before = start > 0 ? "…" : "";
        var offset = whole.Offset - start + before.Length;
        return whole with
        {
            Text = before + shown + (start + length < whole.Text.Length ? "…" : ""),
            Offset = offset,
            Width = Math.Max(1, Math.Min(whole.Width, length + before.Length - offset)),
        };
    }
}
