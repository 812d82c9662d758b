using System.Collections.Immutable;
using System.Text;

namespace ClosingGaps.Population.Surveys;

/// <summary>
/// A column wanted from a survey's files, written as text: <c>poblacion.sexo</c>, or, for a table with
/// many records a person, the sum over records whose code is listed:
/// <c>ingresos.ing_tri[clave=P001..P007,P011]</c>.
/// </summary>
internal sealed record ColumnRequest
{
    private ColumnRequest(string name, string table, string column, CodeFilter? filter)
    {
        Name = name;
        Table = table;
        Column = column;
        Filter = filter;
    }

    /// <summary>The name of the column it brings: the text of the request, or what the mapping calls it.</summary>
    public string Name { get; private init; }

    public string Table { get; }

    public string Column { get; }

    /// <summary>Names of the column, the first that is in the file counts.</summary>
    public IReadOnlyList<string> Names => Column.Split('|');

    /// <summary>Numbers for what the file says in other words; null when it says numbers.</summary>
    public IReadOnlyDictionary<string, double>? Codes { get; init; }

    /// <summary>The same column under another name.</summary>
    public ColumnRequest As(string name) => this with { Name = name };

    /// <summary>Which records to add up; null for a plain column.</summary>
    public CodeFilter? Filter { get; }

    public static ColumnRequest Parse(string text)
    {
        var open = text.IndexOf('[', StringComparison.Ordinal);
        var plain = open < 0 ? text : text[..open];
        var dot = plain.IndexOf('.', StringComparison.Ordinal);
        if (dot <= 0 || dot == plain.Length - 1)
            throw Malformed(text);
        if (open < 0)
            return new ColumnRequest(text, plain[..dot], plain[(dot + 1)..], filter: null);
        if (!text.EndsWith(']'))
            throw Malformed(text);
        var parts = text[(open + 1)..^1].Split('=');
        if (parts.Length != 2 || parts[0].Length == 0)
            throw Malformed(text);
        var filter = CodeFilter.Parse(parts[0].Trim(), parts[1]) ?? throw Malformed(text);
        return new ColumnRequest(text, plain[..dot], plain[(dot + 1)..], filter);
    }

    private static SurveyReadException Malformed(string text) =>
        new(
            new SurveyFault(
                SurveyFaultKind.BadRequest,
                "",
                0,
                "",
                $"La petición «{text}» no se entiende. Se esperaba tabla.columna, o tabla.columna[clave=CÓDIGO..CÓDIGO,CÓDIGO] para sumar registros.",
                $"The request '{text}' is not understood. Expected table.column, or table.column[key=CODE..CODE,CODE] to add up records."
            )
        );
}

/// <summary>Codes of a key column, single or in ranges; compared as text, byte by byte.</summary>
internal sealed class CodeFilter
{
    private readonly ImmutableArray<(byte[] First, byte[] Last)> ranges;

    private CodeFilter(string column, ImmutableArray<(byte[] First, byte[] Last)> ranges)
    {
        Column = column;
        this.ranges = ranges;
    }

    public string Column { get; }

    /// <summary>Null when the list is malformed.</summary>
    public static CodeFilter? Parse(string column, string list)
    {
        var accepted = ImmutableArray.CreateBuilder<(byte[] First, byte[] Last)>();
        foreach (var item in list.Split(',', StringSplitOptions.TrimEntries))
        {
            var ends = item.Split("..", StringSplitOptions.TrimEntries);
            // A range between codes of different length has no order that a reader would expect.
            if (ends.Length > 2 || ends[0].Length == 0 || ends[0].Length != ends[^1].Length)
                return null;
            accepted.Add((Encoding.UTF8.GetBytes(ends[0]), Encoding.UTF8.GetBytes(ends[^1])));
        }

        return new CodeFilter(column, accepted.ToImmutable());
    }

    public bool Accepts(ReadOnlySpan<byte> code)
    {
        foreach (var (first, last) in ranges)
        {
            if (
                code.Length == first.Length
                && code.SequenceCompareTo(first) >= 0
                && code.SequenceCompareTo(last) <= 0
            )
                return true;
        }

        return false;
    }
}
