using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.LawBook;

/// <summary>A column of a table of open data, with what it means: the data dictionary is made of these.</summary>
public sealed record DataColumn(string Name, Bilingual Meaning);

/// <summary>A table of open data: text, numbers, yes or no; <see langword="null"/> is not known or does not apply.</summary>
/// <param name="Name">Of its files, without extension.</param>
/// <param name="Rows">Cells are <see cref="string"/>, <see cref="double"/>, <see cref="int"/>, <see cref="bool"/> or null.</param>
public sealed record DataTable(
    string Name,
    Bilingual Title,
    IReadOnlyList<DataColumn> Columns,
    IReadOnlyList<IReadOnlyList<object?>> Rows
)
{
    /// <summary>RFC 4180 with LF; blank is null.</summary>
    public string ToCsv()
    {
        var csv = new StringBuilder().AppendJoin(',', Columns.Select(c => c.Name)).Append('\n');
        foreach (var row in Rows)
        {
            csv.AppendJoin(',', row.Select(c => Quoted(Text(c)))).Append('\n');
        }

        return csv.ToString();
    }

    /// <summary>A list of objects, keys in the order of the columns.</summary>
    public JsonArray ToJson() =>
        [
            .. Rows.Select(row =>
                (JsonNode)
                    new JsonObject(
                        Columns.Zip(
                            row,
                            (c, cell) => KeyValuePair.Create<string, JsonNode?>(c.Name, Node(cell))
                        )
                    )
            ),
        ];

    private static string Text(object? cell) =>
        cell switch
        {
            null => "",
            bool yes => yes ? "true" : "false",
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => cell.ToString()!,
        };

    private static JsonValue? Node(object? cell) =>
        cell switch
        {
            null => null,
            bool yes => JsonValue.Create(yes),
            double number => JsonValue.Create(number),
            int number => JsonValue.Create(number),
            _ => JsonValue.Create(Text(cell)),
        };

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\n\r") < 0
            ? cell
            : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
