namespace ClosingGaps.Policy.Ledger;

/// <summary>
/// The Shapley value (Shapley 1953) of a game whose worth is 0 or 1 for every coalition, in whole numbers over n!: so the parts add up to the
/// whole exactly, not but for rounding.
/// </summary>
internal static class Shapley
{
    /// <summary>Most players for whom n! and the sums below it fit in a whole number of 64 bits.</summary>
    public const int MostPlayers = 18;

    /// <summary>For each player the numerator of its part of worth(nobody) − worth(everybody); the denominator is <see cref="Denominator"/>.</summary>
    /// <param name="players">Number of players; a coalition is a set of bits below it.</param>
    /// <param name="worth">For each coalition 0 or 1.</param>
    public static long[] Of(int players, ReadOnlySpan<byte> worth)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(players, MostPlayers);
        ArgumentOutOfRangeException.ThrowIfNotEqual(worth.Length, 1 << players, nameof(worth));
        var weights = new long[players];
        for (var size = 0; size < players; size++)
            weights[size] = Factorial(size) * Factorial(players - size - 1);
        var parts = new long[players];
        for (var coalition = 0; coalition < worth.Length; coalition++)
        {
            var weight = 0L;
            for (var player = 0; player < players; player++)
            {
                var bit = 1 << player;
                if ((coalition & bit) != 0)
                    continue;
                var closes = worth[coalition] - worth[coalition | bit];
                if (closes == 0)
                    continue;
                if (weight == 0)
                    weight = weights[System.Numerics.BitOperations.PopCount((uint)coalition)];
                parts[player] += closes * weight;
            }
        }

        return parts;
    }

    /// <summary>n!.</summary>
    public static long Denominator(int players) => Factorial(players);

    private static long Factorial(int n)
    {
        var product = 1L;
        for (var i = 2; i <= n; i++)
            product *= i;
        return product;
    }
}
