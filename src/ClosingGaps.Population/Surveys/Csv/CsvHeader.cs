using System.Collections.Immutable;

namespace ClosingGaps.Population.Surveys.Csv;

/// <summary>Column names of a file and their places; case is ignored, order is free.</summary>
internal sealed class CsvHeader
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    private CsvHeader(int count)
    {
        Count = count;
    }

    public int Count { get; }

    public static CsvHeader Read(
        scoped ref CsvReader csv,
        ReadOnlySpan<byte> text,
        FaultList faults
    )
    {
        if (
            text.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
            || text.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
        )
        {
            faults.Add(
                SurveyFaultKind.NotUtf8,
                0,
                "",
                "el archivo está en UTF-16. Guárdelo como CSV UTF-8.",
                "the file is UTF-16. Save it as CSV UTF-8."
            );
            faults.ThrowIfAny();
        }

        if (!csv.Read())
        {
            faults.Add(
                SurveyFaultKind.EmptyFile,
                0,
                "",
                "el archivo está vacío. Se esperaba una fila con los nombres de las columnas y los registros debajo.",
                "the file is empty. Expected one row with the names of the columns and the records below."
            );
            faults.ThrowIfAny();
        }

        if (csv.FieldCount == 1 && Delimiter(text) is { } found)
        {
            faults.Add(
                SurveyFaultKind.WrongDelimiter,
                csv.Line,
                "",
                $"las columnas están separadas por {found.Spanish} y se esperaban comas. Use el archivo del editor, o guárdelo como CSV separado por comas.",
                $"the columns are parted by {found.English} and commas were expected. Use the publisher's file, or save it as CSV parted by commas."
            );
            faults.ThrowIfAny();
        }

        var header = new CsvHeader(csv.FieldCount);
        for (var i = 0; i < csv.FieldCount; i++)
        {
            var name = csv.Text(i).Trim().ToLowerInvariant();
            if (header.places.TryAdd(name, i))
                continue;
            faults.Add(
                SurveyFaultKind.RepeatedColumn,
                csv.Line,
                name,
                "la columna está dos veces en el encabezado. Deje una.",
                "the column is twice in the header. Leave one."
            );
        }

        return header;
    }

    /// <summary>What parts the names of a header that has no comma; null for one name alone.</summary>
    private static (string Spanish, string English)? Delimiter(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'\n');
        var line = end < 0 ? text : text[..end];
        if (line.Contains((byte)';'))
            return ("punto y coma", "semicolons");
        if (line.Contains((byte)'\t'))
            return ("tabuladores", "tabs");
        return line.Contains((byte)'|') ? ("barras", "bars") : null;
    }

    /// <summary>Place of each column; a column that is not there is a fault, and −1.</summary>
    public int[] Find(ImmutableArray<string> columns, FaultList faults)
    {
        var found = new int[columns.Length];
        for (var i = 0; i < found.Length; i++)
        {
            if (places.TryGetValue(columns[i], out found[i]))
                continue;
            found[i] = -1;
            var have = string.Join(", ", places.Keys.Take(12));
            var more = places.Count > 12 ? ", …" : "";
            faults.Add(
                SurveyFaultKind.MissingColumn,
                1,
                columns[i],
                $"falta la columna. El encabezado tiene: {have}{more}. Se espera el archivo del editor, separado por comas.",
                $"the column is missing. The header has: {have}{more}. Expected the publisher's file, separated by commas."
            );
        }

        return found;
    }

    /// <summary>Name of the column in a place.</summary>
    public string NameAt(int place) => places.First(p => p.Value == place).Key;

    /// <summary>Whether the record is whole: well quoted and with one field per column.</summary>
    public bool Accepts(scoped ref CsvReader csv, FaultList faults)
    {
        if (csv.Quoting == QuotingFault.Unclosed)
        {
            faults.Add(
                SurveyFaultKind.Quoting,
                csv.Line,
                "",
                "una comilla abre y no cierra. Ciérrela, o escriba \"\" donde la comilla sea parte del texto.",
                "a quote opens and is not closed. Close it, or write \"\" where the quote is part of the text."
            );
            return false;
        }

        if (csv.Quoting == QuotingFault.TextAfterQuote)
        {
            faults.Add(
                SurveyFaultKind.Quoting,
                csv.Line,
                "",
                "hay texto entre la comilla que cierra y la coma. Escriba \"\" donde la comilla sea parte del texto.",
                "there is text between the closing quote and the comma. Write \"\" where the quote is part of the text."
            );
            return false;
        }

        if (csv.FieldCount == Count)
            return true;
        faults.Add(
            SurveyFaultKind.FieldCount,
            csv.Line,
            "",
            $"se esperaban {Count} campos, como en el encabezado, y hay {csv.FieldCount}. Revise comas de más o de menos, o un texto con comas sin comillas.",
            $"expected {Count} fields, as in the header, and found {csv.FieldCount}. Look for a comma too many or too few, or text with commas and no quotes."
        );
        return false;
    }
}
