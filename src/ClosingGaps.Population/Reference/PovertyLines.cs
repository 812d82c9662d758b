using System.Globalization;
using System.Text;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Population.Surveys.Files;
using MiniExcelLibs;

namespace ClosingGaps.Population.Reference;

/// <summary>CONEVAL's income lines of a month, in current pesos a person and month.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="ExtremeRural">Food basket, rural.</param>
/// <param name="ExtremeUrban">Food basket, urban.</param>
/// <param name="Rural">Food and other goods, rural.</param>
/// <param name="Urban">Food and other goods, urban.</param>
public sealed record PovertyLine(
    DateOnly Month,
    decimal ExtremeRural,
    decimal ExtremeUrban,
    decimal Rural,
    decimal Urban
);

/// <summary>
/// CONEVAL's monthly income lines (Líneas de Pobreza por Ingresos), 1992 to March 2025. They come with the program as
/// <c>data/reference/poverty_lines.csv</c>, which is made from the workbook that CONEVAL published.
/// </summary>
public static class PovertyLines
{
    /// <summary>Name of the file that comes with the program.</summary>
    public const string FileName = "poverty_lines.csv";

    private const string Publisher = "CONEVAL, Líneas de Pobreza por Ingresos";
    private const int Cents = 2;

    private static readonly Lazy<ReferenceTable<PovertyLine>> Own = new(() =>
        ReadCsv(new ResourceFile(FileName))
    );

    /// <summary>The lines that come with the program.</summary>
    public static ReferenceTable<PovertyLine> Shipped => Own.Value;

    /// <summary>The lines of a month; null for a month that they do not hold: none is carried on in silence.</summary>
    public static PovertyLine? Of(DateOnly month) =>
        Shipped.Rows.FirstOrDefault(l =>
            l.Month.Year == month.Year && l.Month.Month == month.Month
        );

    /// <summary>Reads the CSV of the program, or CONEVAL's workbook (.xlsx).</summary>
    /// <exception cref="SurveyReadException">With every fault.</exception>
    public static ReferenceTable<PovertyLine> Read(string path) =>
        path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)
            ? ReadWorkbook(path)
            : ReadCsv(new LooseFile(path));

    /// <summary>The text of the file that comes with the program.</summary>
    public static string ToCsv(IEnumerable<PovertyLine> lines)
    {
        var csv = new StringBuilder("mes,extrema_rural,extrema_urbana,rural,urbana\n");
        foreach (var l in lines)
        {
            csv.Append(
                CultureInfo.InvariantCulture,
                $"{l.Month:yyyy-MM},{l.ExtremeRural:0.00},{l.ExtremeUrban:0.00},{l.Rural:0.00},{l.Urban:0.00}\n"
            );
        }

        return csv.ToString();
    }

    private static ReferenceTable<PovertyLine> ReadCsv(SurveyFile file)
    {
        var read = ReferenceReader.Read(
            file,
            Publisher,
            "",
            ["mes", "extrema_rural", "extrema_urbana", "rural", "urbana"],
            r => new PovertyLine(
                r.Month("mes"),
                (decimal)r.Number("extrema_rural"),
                (decimal)r.Number("extrema_urbana"),
                (decimal)r.Number("rural"),
                (decimal)r.Number("urbana")
            )
        );
        return read with { Date = Span(read.Rows) };
    }

    private static string Span(IReadOnlyList<PovertyLine> lines) =>
        lines.Count == 0
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{lines[0].Month:yyyy-MM} a {lines[^1].Month:yyyy-MM}"
            );

    /// <summary>Rows of the first sheet whose column F is a month; G, H, J and K are the lines, as the sheet says above them.</summary>
    private static ReferenceTable<PovertyLine> ReadWorkbook(string path)
    {
        var file = new LooseFile(path);
        var faults = new FaultList(file.Name);
        var lines = new List<PovertyLine>();
        try
        {
            using var stream = file.Open();
            var rows = stream.Query(useHeaderRow: false, excelType: ExcelType.XLSX);
            var number = 0;
            foreach (IDictionary<string, object?> row in rows)
            {
                number++;
                if (Month(row.TryGetValue("F", out var f) ? f : null) is not { } month)
                    continue;
                lines.Add(
                    new PovertyLine(
                        month,
                        Pesos(row, number, "G", faults),
                        Pesos(row, number, "H", faults),
                        Pesos(row, number, "J", faults),
                        Pesos(row, number, "K", faults)
                    )
                );
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
            faults.Add(
                SurveyFaultKind.DamagedTable,
                0,
                "",
                "no es un libro de Excel que se pueda leer. Descárguelo de nuevo del CONEVAL.",
                "it is no Excel workbook that can be read. Download it again from CONEVAL."
            );
        }

        if (lines.Count == 0 && faults.IsEmpty)
        {
            faults.Add(
                SurveyFaultKind.MissingColumn,
                0,
                "F",
                "ninguna fila tiene su mes en la columna F. Se esperaba la hoja «Líneas de pobreza por ingresos».",
                "no row has its month in column F. The sheet «Líneas de pobreza por ingresos» was expected."
            );
        }

        faults.ThrowIfAny();
        return new ReferenceTable<PovertyLine>(
            Publisher,
            Span(lines),
            file.Name,
            file.SourceHash,
            lines
        );
    }

    private static DateOnly? Month(object? cell) =>
        cell switch
        {
            DateTime date => DateOnly.FromDateTime(date),
            double serial when serial is > 30_000 and < 80_000 => DateOnly.FromDateTime(
                DateTime.FromOADate(serial)
            ),
            _ => null,
        };

    private static decimal Pesos(
        IDictionary<string, object?> row,
        int number,
        string column,
        FaultList faults
    )
    {
        // The sheet adds two lines in binary: 421.32 is kept as 421.32000000000005.
        if (row.TryGetValue(column, out var cell) && cell is double pesos and > 0)
            return Math.Round((decimal)pesos, Cents);
        faults.Add(
            SurveyFaultKind.NotANumber,
            number,
            column,
            $"se esperaban pesos y se encontró «{cell}».",
            $"pesos were expected and '{cell}' was found."
        );
        return 0;
    }
}
