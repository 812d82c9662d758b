using System.Globalization;

namespace ClosingGaps.Casework.Rosters.Reading;

/// <summary>What a roster may measure at most: far more than a farm has, far less than fills a computer.</summary>
public static class RosterLimits
{
    /// <summary>Bytes of a file.</summary>
    public const int Bytes = 16 * 1024 * 1024;

    /// <summary>Bytes of a spreadsheet once unpacked.</summary>
    public const long ExpandedBytes = 128 * 1024 * 1024;

    /// <summary>Rows of a file, the empty ones included.</summary>
    public const int Rows = 20_000;

    /// <summary>Columns of a row.</summary>
    public const int Columns = 200;

    internal static void CheckBytes(long bytes)
    {
        if (bytes > Bytes)
        {
            var (is_, most) = (bytes / 1_048_576.0, Bytes / 1_048_576);
            var size = is_.ToString("0.0", CultureInfo.InvariantCulture);
            throw new RosterFileException(
                new(
                    $"el archivo mide {size} MiB y se admiten {most}",
                    $"the file has {size} MiB and {most} are taken"
                ),
                new(
                    "Divida el padrón por temporada o por centro de trabajo.",
                    "Split the roster by season or by place of work."
                )
            );
        }
    }

    internal static void CheckRow(int number, int columns)
    {
        if (number > Rows)
        {
            throw new RosterFileException(
                new($"el archivo tiene más de {Rows} filas", $"the file has more than {Rows} rows"),
                new(
                    "Divida el padrón por temporada o por centro de trabajo; borre las filas vacías del final.",
                    "Split the roster by season or by place of work; delete empty rows at the end."
                )
            );
        }

        if (columns > Columns)
        {
            throw new RosterFileException(
                new(
                    $"la fila {number} tiene {columns} columnas y se admiten {Columns}",
                    $"row {number} has {columns} columns and {Columns} are taken"
                ),
                new("Deje solo las columnas del padrón.", "Leave only the roster's columns.")
            );
        }
    }
}
