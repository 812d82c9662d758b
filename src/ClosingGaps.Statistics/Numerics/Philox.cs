namespace ClosingGaps.Statistics.Numerics;

/// <summary>
/// Random numbers by their place, not by their turn: Philox 4×32 with 10 rounds (Salmon, Moraes, Dror &amp;
/// Shaw 2011, <i>SC '11</i>). One seed and one counter give the same four numbers whatever was drawn before,
/// so that results do not hang on threads or order.
/// </summary>
/// <param name="seed">The key.</param>
public readonly struct Philox(ulong seed)
{
    /// <summary>Four numbers of 32 bits for a counter of four words.</summary>
    public (uint A, uint B, uint C, uint D) At(uint first, uint second, uint third, uint fourth)
    {
        var (a, b, c, d) = (first, second, third, fourth);
        var (low, high) = ((uint)seed, (uint)(seed >> 32));
        for (var round = 0; round < 10; round++)
        {
            var left = (ulong)0xD2511F53 * a;
            var right = (ulong)0xCD9E8D57 * c;
            (a, b, c, d) = (
                (uint)(right >> 32) ^ b ^ low,
                (uint)right,
                (uint)(left >> 32) ^ d ^ high,
                (uint)left
            );
            low += 0x9E3779B9;
            high += 0xBB67AE85;
        }

        return (a, b, c, d);
    }

    /// <summary>A number of 32 bits as a whole number from 0 to under <paramref name="count"/>, uniform but for count/2³².</summary>
    public static int Below(uint random, int count) => (int)((ulong)random * (uint)count >> 32);
}
