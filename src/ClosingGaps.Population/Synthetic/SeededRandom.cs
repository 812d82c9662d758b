namespace ClosingGaps.Population.Synthetic;

/// <summary>
/// SplitMix64 (Steele, Lea &amp; Flood 2014): the same numbers from the same seed on every machine and
/// version of the runtime, which the runtime's own generator does not promise.
/// </summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>
    /// The numbers of one of many streams of a seed: each stream is the same whatever else is drawn, in whatever order or thread.
    /// </summary>
    public static SeededRandom Stream(ulong seed, ulong number) =>
        new(Mixed(seed + 0x9E3779B97F4A7C15 * (number + 1)));

    /// <summary>From 0 up to, not including, 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From the first up to and including the last.</summary>
    public int Between(int first, int last) => first + (int)(Unit() * (last - first + 1));

    public bool Chance(double probability) => Unit() < probability;

    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = Between(0, i);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        return Mixed(state);
    }

    private static ulong Mixed(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
