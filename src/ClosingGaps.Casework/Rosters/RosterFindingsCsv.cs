using System.Globalization;
using System.Text;

namespace ClosingGaps.Casework.Rosters;

/// <summary>All that is to be mended in a roster, a line each, for a spreadsheet. Identifiers are masked, as in the findings.</summary>
public static class RosterFindingsCsv
{
    /// <summary>Begins with the mark that makes spreadsheets read it as UTF-8.</summary>
    /// <param name="language">"es" or "en".</param>
    public static string Of(IEnumerable<RosterDefect> findings, string language)
    {
        var text = new StringBuilder(
            language == "en"
                ? "\ufeffrow,column,severity,cell,what,how_to_mend\r\n"
                : "\ufefffila,columna,gravedad,celda,qué,cómo_arreglarlo\r\n"
        );
        foreach (var d in findings)
        {
            string[] cells =
            [
                d.Row.ToString(CultureInfo.InvariantCulture),
                d.Column,
                d.Severity.Label().In(language),
                d.Shown,
                d.What.In(language),
                d.Mend.In(language),
            ];
            text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
        }

        return text.ToString();
    }

    // What the file says comes back to a spreadsheet: a cell that would be run as a formula is text.
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0]) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }
}
