using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ClosingGaps.Population.Synthetic.Enoe;

/// <summary>One record being made: values by the name of their column; what is not set is blank.</summary>
/// <param name="columns">Of its table, in order.</param>
internal sealed class EnoeRow(ImmutableArray<string> columns)
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    public static string Header(ImmutableArray<string> columns) => string.Join(',', columns) + "\n";

    public EnoeRow Set(string column, int value) =>
        Set(column, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>With leading zeros up to so many digits.</summary>
    public EnoeRow Set(string column, int value, int digits) =>
        Set(column, value.ToString($"D{digits}", CultureInfo.InvariantCulture));

    /// <summary>Passed over where the table has no such column.</summary>
    public EnoeRow Set(string column, string value)
    {
        if (columns.Contains(column))
            values[column] = value;
        return this;
    }

    /// <summary>Precoded columns from one up to and including another: 0, which is "does not apply", where nothing was set.</summary>
    public EnoeRow Precoded(string first, string last)
    {
        foreach (var column in columns[columns.IndexOf(first)..(columns.IndexOf(last) + 1)])
            values.TryAdd(column, "0");
        return this;
    }

    public void AppendTo(StringBuilder text)
    {
        text.AppendJoin(',', columns.Select(c => values.GetValueOrDefault(c, ""))).Append('\n');
    }
}
