using System.Text;
using ClosingGaps.Casework.Idse;

namespace ClosingGaps.Casework.Rosters.Reading;

/// <summary>
/// Text with commas, semicolons or tabs, in UTF-8 (with or without mark), UTF-16 or Windows-1252, as spreadsheets save it. A cell may stand in
/// quotes, hold the separator and line ends, and a quote written twice.
/// </summary>
internal static class CsvSheet
{
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <exception cref="RosterFileException">A quote is never closed, or the file is too large.</exception>
    public static List<SheetRow> Read(byte[] bytes)
    {
        var text = IdseText.Decode(bytes);
        var rows = new List<SheetRow>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var separator = SeparatorOf(text);
        var (line, begin, quoteLine) = (1, 1, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoteLine > 0)
            {
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else if (c == '"')
                {
                    quoteLine = 0;
                }
                else
                {
                    cell.Append(c);
                    line += c == '\n' ? 1 : 0;
                }
            }
            else if (c == '"' && string.IsNullOrWhiteSpace(cell.ToString()))
            {
                cell.Clear();
                quoteLine = line;
            }
            else if (c == separator)
            {
                End();
            }
            else if (c == '\n')
            {
                EndRow();
                line++;
                begin = line;
            }
            else if (c != '\r')
            {
                cell.Append(c);
            }
        }

        if (quoteLine > 0)
        {
            throw new RosterFileException(
                new(
                    $"en la línea {quoteLine} se abren unas comillas que no se cierran",
                    $"line {quoteLine} opens a quote that is never closed"
                ),
                new(
                    "Cierre las comillas, o escríbalas dos veces si son parte del texto.",
                    "Close the quote, or write it twice when it is part of the text."
                )
            );
        }

        if (cells.Count > 0 || cell.Length > 0)
        {
            EndRow();
        }

        return rows;

        void End()
        {
            cells.Add(cell.ToString().Trim());
            cell.Clear();
        }

        void EndRow()
        {
            End();
            RosterLimits.CheckRow(rows.Count + 1, cells.Count);
            rows.Add(new SheetRow(begin, [.. cells]));
            cells.Clear();
        }
    }

    // The one that stands most often in the first lines, which name the columns; a comma where none does.
    private static char SeparatorOf(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 4000));
        var best = ',';
        var most = 0;
        foreach (var separator in Separators)
        {
            var count = head.Count(separator);
            if (count > most)
            {
                (best, most) = (separator, count);
            }
        }

        return best;
    }
}
