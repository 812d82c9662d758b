using ClosingGaps.Population.Surveys.Csv;

namespace ClosingGaps.Population.Surveys;

/// <summary>One file parsed: key and line of each record, and the wanted columns, sorted by key.</summary>
internal sealed class SourceTable
{
    private SourceTable(LayoutTable layout, FaultList faults)
    {
        Layout = layout;
        Faults = faults;
    }

    public LayoutTable Layout { get; }

    public FaultList Faults { get; }

    /// <summary>Ascending; unique except for entries of persons.</summary>
    public ulong[] Keys { get; private set; } = [];

    /// <summary>Line of each record in the file.</summary>
    public int[] Lines { get; private set; } = [];

    public Dictionary<string, ParsedColumn> Columns { get; } = new(StringComparer.Ordinal);

    public int RowCount => Keys.Length;

    public static SourceTable Parse(
        SurveyLayout layout,
        LayoutTable table,
        string file,
        ReadOnlySpan<byte> text,
        IEnumerable<ColumnRequest> requests
    )
    {
        var source = new SourceTable(table, new FaultList(file));
        source.Read(layout, text, [.. requests]);
        source.Faults.ThrowIfAny();
        source.SortByKey();
        if (table.Grain != Grain.PersonEntry)
            source.CheckUnique();
        source.Faults.ThrowIfAny();
        return source;
    }

    private void Read(SurveyLayout layout, ReadOnlySpan<byte> text, ColumnRequest[] requests)
    {
        var csv = new CsvReader(text);
        var header = CsvHeader.Read(ref csv, text, Faults);
        var keys = header.Find(layout.KeyColumns(Layout.Grain), Faults);
        var wanted = header.Find([.. requests.Select(r => r.Column)], Faults);
        var codes = header.Find([.. requests.Select(r => r.Filter?.Column ?? r.Column)], Faults);
        Faults.ThrowIfAny();

        var columns = Array.ConvertAll(requests, r => new ParsedColumn(r));
        var keyList = new List<ulong>();
        var lines = new List<int>();
        while (csv.Read())
        {
            if (!header.Accepts(ref csv, Faults))
                continue;
            keyList.Add(RecordKey.Pack(ref csv, keys, header, Faults));
            lines.Add(csv.Line);
            for (var c = 0; c < columns.Length; c++)
            {
                var filter = columns[c].Request.Filter;
                if (filter is not null && !filter.Accepts(csv[codes[c]]))
                    columns[c].Skip();
                else
                    columns[c].Parse(ref csv, wanted[c], Faults);
            }
        }

        Keys = [.. keyList];
        Lines = [.. lines];
        foreach (var column in columns)
        {
            column.Seal();
            Columns.TryAdd(column.Request.Name, column);
        }
    }

    private void SortByKey()
    {
        if (IsSorted())
            return;
        var order = new int[RowCount];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(Keys, order);
        Lines = Array.ConvertAll(order, i => Lines[i]);
        foreach (var column in Columns.Values)
            column.Reorder(order);
    }

    private bool IsSorted()
    {
        for (var i = 1; i < Keys.Length; i++)
        {
            if (Keys[i] < Keys[i - 1])
                return false;
        }

        return true;
    }

    private void CheckUnique()
    {
        for (var i = 1; i < Keys.Length; i++)
        {
            if (Keys[i] != Keys[i - 1])
                continue;
            var first = Math.Min(Lines[i], Lines[i - 1]);
            var second = Math.Max(Lines[i], Lines[i - 1]);
            Faults.Add(
                SurveyFaultKind.DuplicateKey,
                second,
                "",
                $"la clave ya está en la fila {first}. Cada clave va una sola vez; quite la fila repetida.",
                $"the key is already on row {first}. Each key stands once; remove the repeated row."
            );
        }
    }
}
