namespace ClosingGaps.Statistics.Sampling;

/// <summary>PSUs numbered stratum by stratum, so that a stratum is a contiguous range of PSUs.</summary>
internal sealed class Strata
{
    private Strata(int[] start, int[] ids, double[] unsampled)
    {
        Start = start;
        Ids = ids;
        Unsampled = unsampled;
    }

    /// <summary>First PSU of each stratum, and the number of PSUs at the end.</summary>
    public int[] Start { get; }

    /// <summary>The caller's id of each stratum.</summary>
    public int[] Ids { get; }

    /// <summary>1 − n/N of each stratum; 1 when the population's N is not given.</summary>
    public double[] Unsampled { get; }

    public bool IsLonely(int stratum) => Start[stratum + 1] - Start[stratum] == 1;

    public static Strata Index(
        ReadOnlySpan<int> stratumIds,
        ReadOnlySpan<int> psuIds,
        ReadOnlySpan<double> populationPsus,
        Span<int> psuOfRow
    )
    {
        // One sort by (stratum, PSU) gives both numberings; flipping the sign bit keeps signed order.
        var rows = new int[stratumIds.Length];
        var keys = new ulong[stratumIds.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            rows[i] = i;
            keys[i] = ((ulong)(uint)(stratumIds[i] ^ int.MinValue) << 32) | (uint)psuIds[i];
        }

        Array.Sort(keys, rows);
        var start = new List<int>();
        var ids = new List<int>();
        var population = new List<double>();
        var psu = -1;
        for (var k = 0; k < keys.Length; k++)
        {
            var row = rows[k];
            if (k == 0 || keys[k] != keys[k - 1])
                psu++;
            if (k == 0 || keys[k] >> 32 != keys[k - 1] >> 32)
            {
                start.Add(psu);
                ids.Add(stratumIds[row]);
                population.Add(
                    populationPsus.IsEmpty ? double.PositiveInfinity : populationPsus[row]
                );
            }

            psuOfRow[row] = psu;
        }

        start.Add(psu + 1);
        var unsampled = new double[ids.Count];
        for (var h = 0; h < unsampled.Length; h++)
            unsampled[h] = Math.Max(0, 1 - (start[h + 1] - start[h]) / population[h]);
        return new Strata([.. start], [.. ids], unsampled);
    }
}
