using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Rosters.Reading;

/// <summary>
/// Reads an employer's roster from CSV or XLSX. Every row is either good or told with all its defects; the good ones go on. Nothing is
/// kept: what is read lives in memory while the command runs.
/// </summary>
public static class RosterReader
{
    /// <param name="law">Says what a daily wage may be.</param>
    /// <param name="bytes">The whole file.</param>
    /// <exception cref="RosterFileException">The file is no roster at all.</exception>
    public static Roster Read(Snapshot law, byte[] bytes)
    {
        var sheet = Sheet.Of(bytes);
        var defects = new List<RosterDefect>();
        var reader = new RowReader(sheet, law.Input("salario_diario"), defects);
        var rows = new List<RosterRow>();
        var broken = new List<(string? Curp, string? Nss)>();
        foreach (var row in sheet.Rows)
        {
            if (reader.Read(row) is { } read)
            {
                rows.Add(read);
            }
            else
            {
                broken.Add(reader.Identity);
            }
        }

        var headers = new RosterHeaders(
            sheet.Columns.FirstOrDefault(c => c.Column == RosterColumn.Nss).Header ?? "nss",
            sheet.Columns.FirstOrDefault(c => c.Column == RosterColumn.Curp).Header ?? "curp",
            sheet.Columns.First(c => c.Column == RosterColumn.Start).Header
        );
        var (good, workers) = RosterPeople.Of(rows, broken, headers, defects);
        var place = sheet
            .Columns.Select((c, i) => (c.Header, i))
            .ToDictionary(c => c.Header, c => c.i, StringComparer.Ordinal);
        return new Roster(
            sheet.Rows.Count,
            good,
            workers,
            [
                .. defects
                    .OrderBy(d => d.Row)
                    .ThenBy(d => place.GetValueOrDefault(d.Column, int.MaxValue)),
            ],
            sheet.Ignored
        );
    }
}
