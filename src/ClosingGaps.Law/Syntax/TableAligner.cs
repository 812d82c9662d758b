using System.Text;

namespace ClosingGaps.Law.Syntax;

/// <summary>Writes the rows of a table in columns: labels to the left, cells to the right.</summary>
internal sealed class TableAligner(
    TokenWriter writer,
    Layout layout,
    ILookup<int, Comment> comments
)
{
    /// <summary>Rows by their first token. A row with a comment inside is left to be written like any line.</summary>
    public Dictionary<int, string> AlignedRows()
    {
        var result = new Dictionary<int, string>();
        foreach (var block in layout.RowBlocks)
        {
            var rows = block.Where(r => !HasCommentInside(r)).ToList();
            var widths = new List<int>();
            var texts = rows.ConvertAll(row => Parts(row));
            for (var i = 0; i < rows.Count; i++)
            {
                Widen(widths, texts[i]);
            }

            for (var i = 0; i < rows.Count; i++)
            {
                result[rows[i].Parts[0]] = Write(rows[i], texts[i], widths);
            }
        }

        return result;
    }

    private bool HasCommentInside(LayoutRow row)
    {
        for (var i = row.Parts[0] + 1; i <= row.Last; i++)
        {
            if (comments.Contains(i))
            {
                return true;
            }
        }

        return false;
    }

    private List<string> Parts(LayoutRow row)
    {
        var texts = new List<string>();
        for (var k = 0; k < row.Parts.Count; k++)
        {
            // What follows a part is its comma, or the colon after the labels.
            var end = k + 1 < row.Parts.Count ? row.Parts[k + 1] - 1 : row.Last + 1;
            texts.Add(writer.Join(row.Parts[k], end));
        }

        return texts;
    }

    private static void Widen(List<int> widths, List<string> texts)
    {
        for (var k = 0; k < texts.Count; k++)
        {
            if (k == widths.Count)
            {
                widths.Add(0);
            }

            widths[k] = Math.Max(widths[k], texts[k].Length);
        }
    }

    private static string Write(LayoutRow row, List<string> texts, List<int> widths)
    {
        var labels = row.Parts.Count(p => p < row.Colon);
        var line = new StringBuilder();
        for (var k = 0; k < texts.Count; k++)
        {
            var padding = widths[k] - texts[k].Length;
            if (k < labels)
            {
                line.Append(texts[k])
                    .Append(k + 1 < labels ? "," : "")
                    .Append(' ', padding)
                    .Append(' ');
                line.Append(k + 1 == labels ? ": " : "");
            }
            else
            {
                line.Append(' ', padding).Append(texts[k]).Append(k + 1 < texts.Count ? ", " : "");
            }
        }

        return line.ToString();
    }
}
