using System.Collections.Immutable;
using ClosingGaps.Population.Surveys.Csv;
using ClosingGaps.Population.Surveys.Records;

namespace ClosingGaps.Population.Surveys;

/// <summary>One file parsed: key and line of each record, and the wanted columns, sorted by key.</summary>
internal sealed class SourceTable
{
    /// <summary>Rows from which on the memory of what is done with is given back at once.</summary>
    private const int Long = 2_000_000;

    private readonly SurveyLayout edition;

    private SourceTable(SurveyLayout edition, LayoutTable layout, FaultList faults)
    {
        this.edition = edition;
        Layout = layout;
        Faults = faults;
    }

    public LayoutTable Layout { get; }

    public FaultList Faults { get; }

    /// <summary>Ascending; unique except for entries of persons.</summary>
    public ulong[] Keys { get; private set; } = [];

    /// <summary>Line of each record in the file.</summary>
    public int[] Lines { get; private set; } = [];

    /// <summary>Keys of the records that the edition does not count.</summary>
    public HashSet<ulong> PassedOver { get; } = [];

    public Dictionary<string, ParsedColumn> Columns { get; } = new(StringComparer.Ordinal);

    public int RowCount => Keys.Length;

    public static SourceTable Parse(
        SurveyLayout layout,
        LayoutTable table,
        string file,
        Stream stream,
        IEnumerable<ColumnRequest> requests
    )
    {
        var source = new SourceTable(layout, table, new FaultList(file));
        source.Read(RecordReader.Of(file, stream, source.Faults, layout.Delimiter), [.. requests]);
        source.Faults.ThrowIfAny();
        source.SortByKey();
        if (table.Grain != Grain.PersonEntry)
            source.CheckUnique();
        source.Faults.ThrowIfAny();
        return source;
    }

    private void Read(RecordReader records, ColumnRequest[] requests)
    {
        var header = RecordHeader.Read(records, Faults);
        var parts = edition.Key(Layout.Grain);
        int[] keys =
        [
            .. parts.Select(p =>
                p.MayLack ? header.Find([p.Column]) : header.Find([p.Column], Faults)
            ),
        ];
        var wanted = header.Find(requests.Select(r => r.Names), Faults);
        int[] codes =
        [
            .. requests.Select(r => r.Filter is { } f ? header.Find([f.Column], Faults) : -1),
        ];
        var conditions = header.Find(
            Layout.Where.Select(c => (IReadOnlyList<string>)[c.Column]),
            Faults
        );
        Faults.ThrowIfAny();

        var columns = Array.ConvertAll(requests, r => new ParsedColumn(r));
        var keyList = new Pieces<ulong>();
        var lines = new Pieces<int>();
        while (records.Read())
        {
            if (!records.IsWhole(header.Count, Faults))
                continue;
            var key = RecordKey.Pack(records, parts, keys, header, Faults);
            if (!Counts(records, conditions))
            {
                PassedOver.Add(key);
                continue;
            }

            keyList.Add(key);
            lines.Add(records.Line);
            for (var c = 0; c < columns.Length; c++)
            {
                var filter = columns[c].Request.Filter;
                if (filter is not null && !filter.Accepts(records[codes[c]]))
                    columns[c].Skip();
                else
                    columns[c].Parse(records, wanted[c], Faults);
            }
        }

        Keys = keyList.TakeArray();
        Lines = lines.TakeArray();
        foreach (var column in columns)
        {
            column.Seal();
            // The pieces of a long column would lie about until the runtime finds that memory is short, which on a large machine is late.
            if (RowCount > Long)
                GC.Collect();
            Columns.TryAdd(column.Request.Name, column);
        }
    }

    private bool Counts(RecordReader records, int[] fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (
                !Number.TryParse(records[fields[i]].Trim((byte)' '), out var value)
                || !Layout.Where[i].Accepts(value)
            )
                return false;
        }

        return true;
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
