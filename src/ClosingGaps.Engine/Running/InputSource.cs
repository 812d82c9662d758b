using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Running;

/// <summary>Where a run reads its facts.</summary>
/// <param name="month">First day of the month.</param>
/// <returns>One column over the rows of the input's entity; <see langword="null"/> when nobody has said anything: all unknown.</returns>
public delegate Column? InputSource(InputSymbol input, DateOnly month);

/// <summary>Columns held in memory: one for all months, and others for single months over it.</summary>
public sealed class Inputs
{
    private readonly Dictionary<(InputSymbol, DateOnly?), Column> columns = [];

    /// <summary>The same in every month.</summary>
    public void Set(InputSymbol input, Column column) => columns[(input, null)] = column;

    /// <param name="month">Any day of the month.</param>
    public void Set(InputSymbol input, DateOnly month, Column column) =>
        columns[(input, new DateOnly(month.Year, month.Month, 1))] = column;

    /// <summary>The column of a month; an <see cref="InputSource"/>.</summary>
    public Column? Read(InputSymbol input, DateOnly month) =>
        columns.TryGetValue((input, month), out var column)
            ? column
            : columns.GetValueOrDefault((input, null));
}
