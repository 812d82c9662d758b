namespace ClosingGaps.Statistics.Sampling;

/// <summary>Totals of sampling units, those of units that are not listed being zero.</summary>
/// <param name="Units">Ascending.</param>
/// <param name="Totals">One for each listed unit.</param>
internal readonly record struct SparseTotals(int[] Units, double[] Totals)
{
    /// <summary>The totals times a factor.</summary>
    public SparseTotals Times(double factor) =>
        new(Units, Array.ConvertAll(Totals, t => factor * t));

    /// <summary>The sum of two, over the units that either lists.</summary>
    public static SparseTotals Sum(SparseTotals a, SparseTotals b)
    {
        if (ReferenceEquals(a.Units, b.Units))
        {
            var sum = new double[a.Totals.Length];
            for (var i = 0; i < sum.Length; i++)
                sum[i] = a.Totals[i] + b.Totals[i];
            return new(a.Units, sum);
        }

        var (units, left, right) = Align(a, b);
        for (var i = 0; i < left.Length; i++)
            left[i] += right[i];
        return new(units, left);
    }

    /// <summary>Both over the units that either lists.</summary>
    public static (int[] Units, double[] A, double[] B) Align(SparseTotals a, SparseTotals b)
    {
        if (ReferenceEquals(a.Units, b.Units))
            return (a.Units, a.Totals, b.Totals);
        var units = new int[a.Units.Length + b.Units.Length];
        var (left, right) = (new double[units.Length], new double[units.Length]);
        int i = 0,
            j = 0,
            k = 0;
        for (; i < a.Units.Length || j < b.Units.Length; k++)
        {
            var u = i < a.Units.Length ? a.Units[i] : int.MaxValue;
            var v = j < b.Units.Length ? b.Units[j] : int.MaxValue;
            units[k] = Math.Min(u, v);
            if (u <= v)
                left[k] = a.Totals[i++];
            if (v <= u)
                right[k] = b.Totals[j++];
        }

        return (units[..k], left[..k], right[..k]);
    }
}
