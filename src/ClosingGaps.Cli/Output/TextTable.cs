using System.Globalization;
using System.Text;

namespace ClosingGaps.Cli.Output;

/// <summary>Columns of plain text, two spaces apart. Amounts go to the right so that their points fall under each other.</summary>
internal sealed class TextTable(params TextTable.Column[] columns)
{
    private readonly List<string[]> rows = [];

    public sealed record Column(string Heading, bool Right = false);

    public void Add(params string[] cells) => rows.Add(cells);

    public void Write(Terminal terminal, string indent = "  ")
    {
        // A column in which no row says anything is left out, so that rare facts cost no room.
        var shown = Enumerable
            .Range(0, columns.Length)
            .Where(c => rows.Exists(r => r[c].Length > 0))
            .ToList();
        var widths = shown.ToDictionary(
            c => c,
            c => Math.Max(Width(columns[c].Heading), rows.Max(r => Width(r[c])))
        );
        if (shown.Exists(c => columns[c].Heading.Length > 0))
        {
            var heading = Compose([.. columns.Select(c => c.Heading)], shown, widths);
            terminal.Line(indent + terminal.Dim(heading.TrimEnd()));
        }

        foreach (var row in rows)
        {
            terminal.Line(indent + Compose(row, shown, widths));
        }
    }

    /// <summary>Characters as people count them: a letter and its combining accent are one.</summary>
    public static int Width(string text) => new StringInfo(text).LengthInTextElements;

    private string Compose(string[] cells, List<int> shown, Dictionary<int, int> widths)
    {
        var line = new StringBuilder();
        foreach (var c in shown)
        {
            if (line.Length > 0)
            {
                line.Append("  ");
            }

            var fill = new string(' ', widths[c] - Width(cells[c]));
            line.Append(columns[c].Right ? fill + cells[c] : cells[c] + fill);
        }

        return line.ToString();
    }
}
