using System.Numerics;
using System.Runtime.InteropServices;

namespace ClosingGaps.Statistics.Numerics;

/// <summary>Loops over numbers that take the same bits on every machine, however wide its vectors are.</summary>
internal static class Kernel
{
    /// <summary>sum += factor · values, element by element.</summary>
    public static void AddScaled(ReadOnlySpan<double> values, double factor, Span<double> sum)
    {
        var wide = MemoryMarshal.Cast<double, Vector<double>>(values);
        var into = MemoryMarshal.Cast<double, Vector<double>>(sum);
        for (var i = 0; i < wide.Length; i++)
            into[i] += factor * wide[i];
        for (var i = wide.Length * Vector<double>.Count; i < values.Length; i++)
            sum[i] += factor * values[i];
    }

    /// <summary>Σ aᵢ bᵢ in four sums, so that a long one loses little.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var (first, second, third, fourth) = (0.0, 0.0, 0.0, 0.0);
        var i = 0;
        for (; i + 3 < a.Length; i += 4)
        {
            first += a[i] * b[i];
            second += a[i + 1] * b[i + 1];
            third += a[i + 2] * b[i + 2];
            fourth += a[i + 3] * b[i + 3];
        }

        for (; i < a.Length; i++)
            first += a[i] * b[i];
        return first + second + (third + fourth);
    }
}
