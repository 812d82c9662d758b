namespace ClosingGaps.Statistics.Sampling;

/// <summary>Rows grouped by unit, in their own order within it, by one counting sort.</summary>
internal sealed class RowsByUnit
{
    public RowsByUnit(ReadOnlySpan<int> unitOfRow, int units)
    {
        Start = new int[units + 1];
        var sorted = true;
        for (var i = 0; i < unitOfRow.Length; i++)
        {
            Start[unitOfRow[i] + 1]++;
            sorted &= i == 0 || unitOfRow[i] >= unitOfRow[i - 1];
        }

        for (var u = 0; u < units; u++)
            Start[u + 1] += Start[u];
        if (sorted)
            return;
        var next = Start.AsSpan(0, units).ToArray();
        Rows = new int[unitOfRow.Length];
        for (var i = 0; i < unitOfRow.Length; i++)
            Rows[next[unitOfRow[i]]++] = i;
    }

    /// <summary>First place of each unit, and the number of rows at the end.</summary>
    public int[] Start { get; }

    /// <summary>The row at each place; <see langword="null"/> when rows already lie unit by unit.</summary>
    public int[]? Rows { get; }
}
