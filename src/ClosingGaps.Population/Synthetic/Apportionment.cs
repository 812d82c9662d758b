namespace ClosingGaps.Population.Synthetic;

/// <summary>Whole numbers that add up to a total and follow given shares (largest remainders).</summary>
internal static class Apportionment
{
    public static int[] Split(double total, IReadOnlyList<double> shares)
    {
        var whole = (int)Math.Round(total);
        var all = shares.Sum();
        var exact = shares.Select(s => whole * s / all).ToArray();
        var parts = Array.ConvertAll(exact, x => (int)Math.Floor(x));
        var byRemainder = Enumerable
            .Range(0, parts.Length)
            .OrderByDescending(i => exact[i] - parts[i])
            .ThenBy(i => i)
            .Take(whole - parts.Sum());
        foreach (var i in byRemainder)
            parts[i]++;
        return parts;
    }

    /// <summary>A total in nearly equal parts.</summary>
    public static int[] Even(int total, int parts) =>
        Split(total, [.. Enumerable.Repeat(1.0, parts)]);
}
