namespace ClosingGaps.Bench.Mutation;

/// <summary>A share that a sample estimates.</summary>
internal static class Share
{
    /// <summary>Wilson's 95 % interval of a share.</summary>
    public static (double Low, double High) Interval(int hits, int tries)
    {
        const double z = 1.959963985;
        double n = tries;
        var share = hits / n;
        var centre = (share + (z * z / (2 * n))) / (1 + (z * z / n));
        var half =
            z / (1 + (z * z / n)) * Math.Sqrt((share * (1 - share) / n) + (z * z / (4 * n * n)));
        return (centre - half, centre + half);
    }
}
