using CsCheck;

namespace ClosingGaps.Tests.Independent;

/// <summary>What a generated woman draws from: the same seed gives the same women on every machine.</summary>
internal sealed class Luck(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>So many women, from a seed of CsCheck.</summary>
    public static IReadOnlyList<T> Draw<T>(string seed, int count, Func<Luck, T> make) =>
        [
            .. Gen.Int[0, int.MaxValue - 1]
                .Array[count]
                .Single(_ => true, seed)
                .Select(s => make(new Luck(s))),
        ];

    /// <summary>From <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => random.Next(low, high + 1);

    /// <summary>Centavos at random, both ends included.</summary>
    public decimal Pesos(decimal low, decimal high) =>
        Between((int)(low * 100), (int)(high * 100)) / 100m;

    public T Pick<T>(params IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <summary>True once in so many.</summary>
    public bool Once(int inSo) => random.Next(inSo) == 0;

    /// <summary>Left out (unknown) once in twenty-five.</summary>
    public T? Maybe<T>(T value)
        where T : struct => Once(25) ? null : value;

    public DateOnly Day(DateOnly first, DateOnly last) =>
        first.AddDays(Between(0, last.DayNumber - first.DayNumber));
}
