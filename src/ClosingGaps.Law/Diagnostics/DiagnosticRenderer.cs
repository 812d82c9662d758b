using System.Globalization;
using System.Text;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Diagnostics;

/// <summary>
/// Writes a problem for people: what, where with the line itself and a mark under the exact place, related places, and how to mend it.
/// </summary>
public static class DiagnosticRenderer
{
    /// <param name="language">"es" or "en".</param>
    /// <returns>Several lines, each ended by LF.</returns>
    public static string Render(Diagnostic diagnostic, string language)
    {
        var text = new StringBuilder();
        var gutter = GutterWidth(diagnostic);
        var message = diagnostic.Message(language).Split('\n');
        text.Append(Severity(diagnostic, language))
            .Append(' ')
            .Append(diagnostic.Kind.Code)
            .Append(": ")
            .Append(message[0])
            .Append('\n');
        AppendPlace(text, diagnostic.Span, "", '^', gutter, isShown: false);
        var last = diagnostic.Span;
        foreach (var (span, label) in diagnostic.Related)
        {
            AppendPlace(text, span, label.In(language), '-', gutter, IsSameLine(last, span));
            last = span;
        }

        foreach (var line in message.Skip(1))
        {
            text.Append(' ', gutter + 1).Append("| ").Append(line).Append('\n');
        }

        AppendHelp(text, diagnostic.Help(language), gutter, language);
        return TrimLines(text.ToString());
    }

    private static string TrimLines(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.TrimEnd()));

    /// <summary>All problems, with an empty line between, and a last line that counts them.</summary>
    public static string RenderAll(IReadOnlyCollection<Diagnostic> diagnostics, string language)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics)
        {
            text.Append(Render(diagnostic, language)).Append('\n');
        }

        var errors = diagnostics.Count(d => d.IsError);
        var warnings = diagnostics.Count - errors;
        return text.Append(
                language == "en"
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"{errors} {(errors == 1 ? "error" : "errors")}, {warnings} {(warnings == 1 ? "warning" : "warnings")}\n"
                    )
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"{errors} {(errors == 1 ? "error" : "errores")}, {warnings} {(warnings == 1 ? "aviso" : "avisos")}\n"
                    )
            )
            .ToString();
    }

    private static string Severity(Diagnostic diagnostic, string language) =>
        (diagnostic.IsError, language) switch
        {
            (true, _) => "error",
            (false, "en") => "warning",
            _ => "aviso",
        };

    /// <summary>Columns for the greatest line number shown.</summary>
    private static int GutterWidth(Diagnostic diagnostic) =>
        diagnostic
            .Related.Select(r => r.Span)
            .Append(diagnostic.Span)
            .Where(s => s.Source is not null)
            .Select(s =>
                s.Source.Position(s.Start).Line.ToString(CultureInfo.InvariantCulture).Length
            )
            .DefaultIfEmpty(1)
            .Max();

    /// <summary>Two places of one line are marked under one excerpt, unless the line is so long that each shows another part.</summary>
    private static bool IsSameLine(TextSpan a, TextSpan b) =>
        a.Source is not null
        && a.Source == b.Source
        && a.Source.Position(a.Start).Line == b.Source.Position(b.Start).Line
        && Excerpt.Of(a).Text == Excerpt.Of(b).Text;

    private static void AppendPlace(
        StringBuilder text,
        TextSpan span,
        string label,
        char mark,
        int gutter,
        bool isShown
    )
    {
        if (span.Source is null)
        {
            if (label.Length > 0)
            {
                text.Append(' ', gutter + 1).Append("= ").Append(label).Append('\n');
            }

            return;
        }

        var excerpt = Excerpt.Of(span);
        if (!isShown)
        {
            text.Append(' ', gutter).Append("--> ").Append(span).Append('\n');
            text.Append(' ', gutter + 1).Append("|\n");
            text.Append(excerpt.Line.ToString(CultureInfo.InvariantCulture).PadLeft(gutter))
                .Append(" | ")
                .Append(excerpt.Text)
                .Append('\n');
        }

        text.Append(' ', gutter + 1)
            .Append("| ")
            .Append(' ', excerpt.Offset)
            .Append(mark, excerpt.Width)
            .Append(label.Length > 0 ? " " : "")
            .Append(label)
            .Append('\n');
    }

    /// <summary>Help in lines of at most 100 columns, the first with its word.</summary>
    private static void AppendHelp(StringBuilder text, string help, int gutter, string language)
    {
        if (help.Length == 0)
        {
            return;
        }

        const int width = 100;
        var title = language == "en" ? "help: " : "ayuda: ";
        text.Append(' ', gutter + 1).Append("= ").Append(title);
        var indent = gutter + 3 + title.Length;
        var column = indent;
        foreach (var word in help.Split(' '))
        {
            if (column > indent && column + word.Length > width)
            {
                text.Length--;
                text.Append('\n').Append(' ', indent);
                column = indent;
            }

            text.Append(word).Append(' ');
            column += word.Length + 1;
        }

        text.Length--;
        text.Append('\n');
    }
}
