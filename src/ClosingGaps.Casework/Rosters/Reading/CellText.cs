using System.Globalization;
using System.Text.RegularExpressions;
using ClosingGaps.Casework.Identifiers;

namespace ClosingGaps.Casework.Rosters.Reading;

/// <summary>Dates, amounts and answers as people write them in Mexico.</summary>
internal static partial class CellText
{
    private static readonly string[] DayFirst =
    [
        "d/M/yyyy",
        "d-M-yyyy",
        "d.M.yyyy",
        "yyyy-M-d",
        "yyyy/M/d",
    ];

    // Day 1 of a spreadsheet's count is 1 January 1900, and it believes that 1900 had a 29 February.
    private static readonly DateOnly SpreadsheetZero = new(1899, 12, 30);

    /// <summary>15/03/2026, 2026-03-15, or the number that a spreadsheet keeps for a date since 1982.</summary>
    public static DateOnly? Date(string text)
    {
        if (
            DateOnly.TryParseExact(
                text.Split(' ')[0],
                DayFirst,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
        {
            return date;
        }

        return
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
            && serial is > 30_000 and < 100_000
            ? SpreadsheetZero.AddDays(serial)
            : null;
    }

    /// <summary>"$1,234.50", "356.16", "356,16"; <see langword="null"/> for what could be read in two ways.</summary>
    public static decimal? Amount(string text)
    {
        var plain = text.Trim().TrimStart('$').Trim();
        if (DecimalComma().IsMatch(plain))
        {
            plain = plain.Replace(',', '.');
        }
        else if (Thousands().IsMatch(plain))
        {
            plain = plain.Replace(",", "", StringComparison.Ordinal);
        }

        return decimal.TryParse(
            plain,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var amount
        )
            ? amount
            : null;
    }

    /// <summary>sí, no; <see langword="null"/> for anything else.</summary>
    public static bool? Truth(string text) =>
        NameWords.Capitals(text) switch
        {
            "SI" or "S" or "X" or "1" or "YES" or "Y" or "TRUE" or "VERDADERO" => true,
            "NO" or "N" or "0" or "FALSE" or "FALSO" => false,
            _ => null,
        };

    /// <summary>A member of the law's <c>zona_salarial</c>.</summary>
    public static string? Zone(string text) =>
        NameWords.Capitals(text) switch
        {
            "GENERAL" or "ZONA GENERAL" or "RESTO" or "RESTO DEL PAIS" or "G" => "zona_general",
            "FRONTERA"
            or "ZONA FRONTERA"
            or "ZLFN"
            or "ZONA LIBRE"
            or "ZONA LIBRE DE LA FRONTERA NORTE"
            or "BORDER"
            or "F" => "zona_frontera",
            _ => null,
        };

    [GeneratedRegex(@"^\d+,\d{1,2}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DecimalComma();

    [GeneratedRegex(
        @"^\d{1,3}(,\d{3})+(\.\d+)?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Thousands();
}
