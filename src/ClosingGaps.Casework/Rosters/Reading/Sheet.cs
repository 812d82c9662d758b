using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Rosters.Reading;

/// <summary>The rows of a file under a header that names its columns.</summary>
internal sealed record Sheet(
    IReadOnlyList<(RosterColumn Column, int Index, string Header)> Columns,
    IReadOnlyList<string> Ignored,
    IReadOnlyList<SheetRow> Rows
)
{
    // Titles and logos stand above the header in many payroll sheets.
    private const int SearchedRows = 20;

    private static readonly RosterColumn[] Needed = [RosterColumn.Start, RosterColumn.Wage];

    /// <exception cref="RosterFileException">No header is found, or a column that cannot be missing is.</exception>
    public static Sheet Of(byte[] bytes)
    {
        RosterLimits.CheckBytes(bytes.Length);
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw new RosterFileException(
                new(
                    "es un libro de Excel anterior a 2007 (.xls) o con contraseña",
                    "it is an Excel workbook from before 2007 (.xls) or with a password"
                ),
                new("Guárdelo como .xlsx, o como CSV.", "Save it as .xlsx, or as CSV.")
            );
        }

        var rows = bytes.AsSpan().StartsWith("PK\u0003\u0004"u8)
            ? XlsxSheet.Read(bytes)
            : CsvSheet.Read(bytes);
        return UnderHeader(rows);
    }

    private static Sheet UnderHeader(List<SheetRow> rows)
    {
        var best = rows.Take(SearchedRows)
            .Select(r => (Row: r, Known: r.Cells.Count(c => RosterColumn.Of(c) is not null)))
            .OrderByDescending(r => r.Known)
            .FirstOrDefault();
        if (best.Known < 2)
        {
            var headers = string.Join(", ", Needed.Select(c => c.Header).Append("curp"));
            throw new RosterFileException(
                new(
                    $"en las primeras {SearchedRows} filas no hay una con los nombres de las columnas ({headers}…)",
                    $"none of the first {SearchedRows} rows names the columns ({headers}…)"
                ),
                new(
                    "Ponga los nombres en una fila; cg roster --template escribe una hoja vacía que los lleva.",
                    "Put the names in one row; cg roster --template writes an empty sheet that has them."
                )
            );
        }

        var columns = new List<(RosterColumn, int, string)>();
        var ignored = new List<string>();
        for (var i = 0; i < best.Row.Cells.Count; i++)
        {
            var header = best.Row.Cells[i];
            if (RosterColumn.Of(header) is not { } column)
            {
                if (header.Length > 0)
                {
                    ignored.Add(header);
                }
            }
            else if (columns.Exists(c => c.Item1 == column))
            {
                throw Twice(column, header);
            }
            else
            {
                columns.Add((column, i, header));
            }
        }

        Check(columns.ConvertAll(c => c.Item1), best.Row);
        var below = rows.SkipWhile(r => r != best.Row).Skip(1).Where(r => !r.IsEmpty).ToList();
        return new Sheet(columns, ignored, below);
    }

    private static void Check(List<RosterColumn> found, SheetRow header)
    {
        var missing = Needed.Where(c => !found.Contains(c)).Select(c => c.Header).ToList();
        if (!found.Contains(RosterColumn.Curp) && !found.Contains(RosterColumn.Nss))
        {
            missing.Add("curp o nss");
        }

        if (missing.Count > 0)
        {
            var names = string.Join(", ", missing);
            var has = string.Join(", ", header.Cells.Where(c => c.Length > 0));
            throw new RosterFileException(
                new(
                    $"falta la columna {names}; la fila {header.Number} dice: {has}",
                    $"the column {names} is missing; row {header.Number} says: {has}"
                ),
                new(
                    "Agregue la columna o cambie su nombre; los nombres que se entienden están en docs/cli.md.",
                    "Add the column or rename it; the names understood are in docs/cli.md."
                )
            );
        }
    }

    private static RosterFileException Twice(RosterColumn column, string header) =>
        new(
            new Bilingual(
                $"dos columnas dicen {column.Meaning.Es}; la segunda es «{header}»",
                $"two columns tell {column.Meaning.En}; the second is \"{header}\""
            ),
            new Bilingual(
                "Deje una, o cambie el nombre de la otra.",
                "Leave one, or rename the other."
            )
        );
}
