namespace ClosingGaps.Statistics.Sampling;

/// <summary>
/// One stage of drawing: sampled units numbered group by group, so that a group is a contiguous range. In
/// the first stage groups are strata and units are PSUs; in the second, groups are those PSUs.
/// </summary>
internal sealed class Stage
{
    private Stage(int[] start, int[] ids, double[] unsampled)
    {
        Start = start;
        Ids = ids;
        Unsampled = unsampled;
        GroupOf = new int[start[^1]];
        for (var g = 0; g < ids.Length; g++)
            GroupOf.AsSpan(start[g]..start[g + 1]).Fill(g);
    }

    /// <summary>First unit of each group, and the number of units at the end.</summary>
    public int[] Start { get; }

    /// <summary>The caller's id of each group.</summary>
    public int[] Ids { get; }

    /// <summary>1 − n/N of each group; 1 when the population's N is not given.</summary>
    public double[] Unsampled { get; }

    /// <summary>Group of each unit.</summary>
    public int[] GroupOf { get; }

    public int UnitCount => GroupOf.Length;

    public int GroupCount => Ids.Length;

    public int Size(int group) => Start[group + 1] - Start[group];

    /// <summary>Numbers units by one sort on (group, unit).</summary>
    /// <param name="groupIds">Group of each row.</param>
    /// <param name="unitIds">Unit of each row within its group.</param>
    /// <param name="populationUnits">Units of the row's group in the population; empty for no correction.</param>
    /// <param name="unitOfRow">Receives the dense number of each row's unit.</param>
    public static Stage Index(
        ReadOnlySpan<int> groupIds,
        ReadOnlySpan<int> unitIds,
        ReadOnlySpan<double> populationUnits,
        Span<int> unitOfRow
    )
    {
        var rows = new int[groupIds.Length];
        var keys = new ulong[groupIds.Length];
        var sorted = true;
        for (var i = 0; i < keys.Length; i++)
        {
            rows[i] = i;
            // Flipping the sign bit keeps the order of signed ids.
            keys[i] = ((ulong)(uint)(groupIds[i] ^ int.MinValue) << 32) | (uint)unitIds[i];
            sorted &= i == 0 || keys[i] >= keys[i - 1];
        }

        if (!sorted)
            Array.Sort(keys, rows);
        var start = new List<int>();
        var ids = new List<int>();
        var population = new List<double>();
        var unit = -1;
        for (var k = 0; k < keys.Length; k++)
        {
            var row = rows[k];
            if (k == 0 || keys[k] != keys[k - 1])
                unit++;
            if (k == 0 || keys[k] >> 32 != keys[k - 1] >> 32)
            {
                start.Add(unit);
                ids.Add(groupIds[row]);
                population.Add(
                    populationUnits.IsEmpty ? double.PositiveInfinity : populationUnits[row]
                );
            }

            unitOfRow[row] = unit;
        }

        start.Add(unit + 1);
        var unsampled = new double[ids.Count];
        for (var h = 0; h < unsampled.Length; h++)
            unsampled[h] = Math.Max(0, 1 - (start[h + 1] - start[h]) / population[h]);
        return new Stage([.. start], [.. ids], unsampled);
    }
}
