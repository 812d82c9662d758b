namespace ClosingGaps.Policy.Ledger;

/// <summary>Parts in whole persons that add up to their sum in whole persons (largest remainders, earlier ones among equals).</summary>
internal static class WholePersons
{
    public static long[] Of(IReadOnlyList<double> parts)
    {
        var total = (long)Math.Round(parts.Sum(), MidpointRounding.AwayFromZero);
        var whole = parts.Select(p => (long)Math.Floor(p)).ToArray();
        var lacking = (int)(total - whole.Sum());
        foreach (
            var i in Enumerable
                .Range(0, whole.Length)
                .OrderByDescending(i => parts[i] - whole[i])
                .ThenBy(i => i)
                .Take(lacking)
        )
            whole[i]++;
        return whole;
    }
}
