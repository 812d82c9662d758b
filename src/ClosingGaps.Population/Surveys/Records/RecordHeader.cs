using ClosingGaps.Population.Surveys.Csv;

namespace ClosingGaps.Population.Surveys.Records;

/// <summary>Column names of a file and their places; case is ignored, order is free.</summary>
internal sealed class RecordHeader
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    private RecordHeader(int count)
    {
        Count = count;
    }

    public int Count { get; }

    public IEnumerable<string> Names => places.Keys;

    /// <exception cref="SurveyReadException">The file has none.</exception>
    public static RecordHeader Read(RecordReader records, FaultList faults)
    {
        if (records is CsvReader { IsUtf16: true })
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

        if (!records.Read())
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

        records.CheckHeader(faults);
        var header = new RecordHeader(records.FieldCount);
        for (var i = 0; i < records.FieldCount; i++)
        {
            var name = records.Text(i).Trim().ToLowerInvariant();
            if (header.places.TryAdd(name, i))
                continue;
            faults.Add(
                SurveyFaultKind.RepeatedColumn,
                records.Line,
                name,
                "la columna está dos veces en el encabezado. Deje una.",
                "the column is twice in the header. Leave one."
            );
        }

        return header;
    }

    /// <summary>Place of each column, by the first of its names that is there; a column that is not there is a fault, and −1.</summary>
    public int[] Find(IEnumerable<IReadOnlyList<string>> columns, FaultList faults) =>
        [.. columns.Select(names => Find(names, faults))];

    /// <summary>Place of the first of the names that is there; −1 for none, which is a fault.</summary>
    public int Find(IReadOnlyList<string> names, FaultList faults)
    {
        var found = Find(names);
        if (found >= 0)
            return found;
        var have = string.Join(", ", places.Keys.Take(12));
        var more = places.Count > 12 ? ", …" : "";
        faults.Add(
            SurveyFaultKind.MissingColumn,
            1,
            string.Join(" / ", names),
            $"falta la columna. El encabezado tiene: {have}{more}. Se espera el archivo del editor, separado por comas.",
            $"the column is missing. The header has: {have}{more}. Expected the publisher's file, separated by commas."
        );
        return -1;
    }

    /// <summary>Place of the first of the names that is there; −1 for none.</summary>
    public int Find(IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            if (places.TryGetValue(name, out var place))
                return place;
        }

        return -1;
    }

    /// <summary>Name of the column in a place.</summary>
    public string NameAt(int place) => places.First(p => p.Value == place).Key;
}
