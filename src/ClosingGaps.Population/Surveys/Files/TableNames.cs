using System.Globalization;
using System.Text.RegularExpressions;
using ClosingGaps.Population.Surveys.Editions;

namespace ClosingGaps.Population.Surveys.Files;

/// <summary>What the name of a file says: the table in it, and of what year or quarter.</summary>
/// <param name="Table">The table, in lower case.</param>
/// <param name="Year">The year of an ENIGH; 0 when it does not say.</param>
/// <param name="Quarter">The quarter of an ENOE, see <see cref="EditionParser.Quarter(int, int)"/>; 0 when it does not say.</param>
internal sealed record TableName(string Table, int Year, int Quarter);

/// <summary>
/// The names that INEGI gives to the file of one table: <c>trabajos.csv</c>,
/// <c>ncv_trabajos_2010_concil_2010.csv</c>, <c>conjunto_de_datos_trabajos_enigh_2016_ns.csv</c>, <c>ENOE_SDEMT123.csv</c>,
/// <c>conjunto_de_datos_sdem_enoe_2023_1t.csv</c>; DBF too.
/// </summary>
internal static partial class TableNames
{
    /// <summary>Folders of an open-data package that hold what is not data, under names of tables.</summary>
    private static readonly string[] NoData = ["catalogo", "diccionario", "metadato", "modelo"];

    /// <summary>What a file of this path holds; null when it is no table.</summary>
    /// <param name="path">Path within the folder or zip, parted by /.</param>
    public static TableName? Of(string path)
    {
        var parts = path.ToLowerInvariant().Split('/');
        if (
            parts[..^1].Any(p => NoData.Any(n => p.StartsWith(n, StringComparison.Ordinal)))
            || !IsTable(parts[^1])
        )
            return null;
        var name = Path.GetFileNameWithoutExtension(parts[^1]).Replace(' ', '_').Replace('-', '_');
        var quarter = Quarterly().Match(name);
        if (quarter.Success)
        {
            return new TableName(
                quarter.Groups["table"].Value,
                0,
                EditionParser.Quarter(
                    2000 + Digits(quarter.Groups["year"].Value),
                    Digits(quarter.Groups["quarter"].Value)
                )
            );
        }

        var set = DataSet().Match(name);
        if (set.Success)
        {
            return new TableName(
                set.Groups["table"].Value,
                0,
                EditionParser.Quarter(
                    Digits(set.Groups["year"].Value),
                    Digits(set.Groups["quarter"].Value)
                )
            );
        }

        var table =
            Between(name, "ncv_", "_20")
            ?? Between(name, "conjunto_de_datos_", "_enigh")
            ?? Between(name, "conjunto_de_datos_", "_enoe")
            ?? name;
        return new TableName(table, YearIn(path), 0);
    }

    /// <summary>Whether a file of that name may hold a table.</summary>
    public static bool IsTable(string file) =>
        Path.GetExtension(file).ToUpperInvariant() is ".CSV" or ".DBF" or ".PARQUET";

    /// <summary>The year of an ENIGH that a name tells; 0 when it tells none.</summary>
    public static int YearIn(string path)
    {
        var match = Yearly().Match(path.ToLowerInvariant());
        return match.Success ? Digits(match.Groups["year"].Value) : 0;
    }

    private static int Digits(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string? Between(string name, string before, string after)
    {
        var end = name.IndexOf(after, StringComparison.Ordinal);
        return name.StartsWith(before, StringComparison.Ordinal) && end > before.Length
            ? name[before.Length..end]
            : null;
    }

    [GeneratedRegex(
        "^(?:enoe_|enoen_|etoe_)?(?<table>viv|hog|sdem|coe1|coe2)t(?<quarter>[1-4])(?<year>[0-9]{2})$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Quarterly();

    [GeneratedRegex(
        "^conjunto_de_datos_(?<table>[a-z0-9]+)_enoe(?:_?n)?_?(?<year>20[0-9]{2})_?(?<quarter>[1-4])t$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex DataSet();

    [GeneratedRegex(
        "enigh_?(?<year>20[0-9]{2})|_(?<year>20[0-9]{2})_concil",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Yearly();
}
