using System.Globalization;
using System.IO.Compression;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace ClosingGaps.Casework.Rosters.Reading;

/// <summary>The first sheet of a spreadsheet (.xlsx): dates come as dates, numbers with all their digits.</summary>
internal static class XlsxSheet
{
    // Nothing of the roster is left on the disk: the reader may not keep its strings in a temporary file.
    private static readonly OpenXmlConfiguration Configuration = new()
    {
        EnableSharedStringCache = false,
        FillMergedCells = false,
    };

    /// <exception cref="RosterFileException">It is no spreadsheet, or too large.</exception>
    public static List<SheetRow> Read(byte[] bytes)
    {
        var rows = new List<SheetRow>();
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            CheckExpanded(stream);
            foreach (
                IDictionary<string, object?> row in stream.Query(
                    useHeaderRow: false,
                    excelType: ExcelType.XLSX,
                    configuration: Configuration
                )
            )
            {
                RosterLimits.CheckRow(rows.Count + 1, row.Count);
                rows.Add(new SheetRow(rows.Count + 1, [.. row.Values.Select(Text)]));
            }
        }
        catch (Exception e)
            when (e
                    is InvalidDataException
                        or InvalidOperationException
                        or System.Xml.XmlException
                        or KeyNotFoundException
                        or FormatException
                        or NotSupportedException
                        or ArgumentException
                        or NullReferenceException
            )
        {
            throw new RosterFileException(
                new(
                    "el archivo no es un libro de Excel (.xlsx) que se pueda leer",
                    "the file is no Excel workbook (.xlsx) that can be read"
                ),
                new(
                    "Ábralo en su hoja de cálculo y guárdelo otra vez como .xlsx o como CSV, sin contraseña.",
                    "Open it in your spreadsheet program and save it again as .xlsx or CSV, without a password."
                )
            );
        }

        return rows;
    }

    // A spreadsheet is a zip: what is small packed may be huge unpacked.
    private static void CheckExpanded(MemoryStream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var bytes = zip.Entries.Sum(e => e.Length);
        stream.Position = 0;
        if (bytes > RosterLimits.ExpandedBytes)
        {
            throw new RosterFileException(
                new(
                    $"el libro ocupa {bytes / 1_048_576} MiB ya descomprimido y se admiten {RosterLimits.ExpandedBytes / 1_048_576}",
                    $"the workbook takes {bytes / 1_048_576} MiB when unpacked and {RosterLimits.ExpandedBytes / 1_048_576} are taken"
                ),
                new(
                    "Copie solo el padrón a un libro nuevo, o guárdelo como CSV.",
                    "Copy only the roster to a new workbook, or save it as CSV."
                )
            );
        }
    }

    private static string Text(object? value) =>
        value switch
        {
            null => "",
            string s => s.Trim(),
            DateTime { TimeOfDay.Ticks: 0 } d => d.ToString(
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture
            ),
            bool b => b ? "sí" : "no",
            double d when Math.Abs(d) < 1e15 => ((decimal)d).ToString(CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!.Trim(),
        };
}
