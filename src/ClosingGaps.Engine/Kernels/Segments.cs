using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ClosingGaps.Engine.Kernels;

/// <summary>Columns of members combined into their row's, or the row's repeated on them. Members of row i are offsets[i] − bias onward.</summary>
[SkipLocalsInit]
internal static unsafe class Segments
{
    /// <summary>
    /// From 0, left to right. Four rows at a time, a lane each, so that no branch hangs on how many members a row has: lanes past a row's
    /// last member add +0, which changes no sum that began at +0.
    /// </summary>
    public static void Sum(double* source, int* offsets, int bias, int rows, double* target)
    {
        var i = 0;
        if (Avx.IsSupported)
        {
            for (; i + 4 <= rows; i += 4)
            {
                var o = offsets + i;
                var most = Math.Max(
                    Math.Max(o[1] - o[0], o[2] - o[1]),
                    Math.Max(o[3] - o[2], o[4] - o[3])
                );
                var sum = Vector256<double>.Zero;
                var done = 0;
                do
                {
                    var chunk = new FourRows(
                        Four(source + (o[0] - bias) + done, o[1] - o[0] - done),
                        Four(source + (o[1] - bias) + done, o[2] - o[1] - done),
                        Four(source + (o[2] - bias) + done, o[3] - o[2] - done),
                        Four(source + (o[3] - bias) + done, o[4] - o[3] - done)
                    );
                    sum = sum + chunk.First + chunk.Second + chunk.Third + chunk.Fourth;
                    done += 4;
                } while (done < most);

                sum.Store(target + i);
            }
        }

        for (; i < rows; i++)
        {
            var sum = 0.0;
            for (var member = offsets[i] - bias; member < offsets[i + 1] - bias; member++)
            {
                sum += source[member];
            }

            target[i] = sum;
        }
    }

    // The first members of a row; lanes past its last are +0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Four(double* members, int count) =>
        Avx.MaskLoad(
            members,
            Vector256
                .LessThan(Vector256.Create(0L, 1, 2, 3), Vector256.Create((long)count))
                .AsDouble()
        );

    /// <summary>The members of four rows, turned so that a vector holds one member of each.</summary>
    private readonly ref struct FourRows
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public FourRows(
            Vector256<double> a,
            Vector256<double> b,
            Vector256<double> c,
            Vector256<double> d
        )
        {
            var ab = Avx.UnpackLow(a, b);
            var cd = Avx.UnpackLow(c, d);
            var abHigh = Avx.UnpackHigh(a, b);
            var cdHigh = Avx.UnpackHigh(c, d);
            First = Avx.Permute2x128(ab, cd, 0x20);
            Second = Avx.Permute2x128(abHigh, cdHigh, 0x20);
            Third = Avx.Permute2x128(ab, cd, 0x31);
            Fourth = Avx.Permute2x128(abHigh, cdHigh, 0x31);
        }

        public Vector256<double> First { get; }

        public Vector256<double> Second { get; }

        public Vector256<double> Third { get; }

        public Vector256<double> Fourth { get; }
    }

    public static void Or(long* source, int* offsets, int bias, int rows, long* target)
    {
        var member = offsets[0] - bias;
        for (var i = 0; i < rows; i++)
        {
            var end = offsets[i + 1] - bias;
            var any = 0L;
            for (; member < end; member++)
            {
                any |= source[member];
            }

            target[i] = any;
        }
    }

    public static void Count(int* offsets, int rows, double* target)
    {
        for (var i = 0; i < rows; i++)
        {
            target[i] = offsets[i + 1] - offsets[i];
        }
    }

    /// <summary>Among members whose mask is set; 0 when there is none. As the interpreter: the best so far stays only where it is strictly better.</summary>
    public static void Extreme(
        double* source,
        long* counted,
        int* offsets,
        int bias,
        int rows,
        bool isMaximum,
        double* target
    )
    {
        for (var i = 0; i < rows; i++)
        {
            var found = false;
            var best = 0.0;
            for (var member = offsets[i] - bias; member < offsets[i + 1] - bias; member++)
            {
                if (counted[member] == 0)
                {
                    continue;
                }

                var value = source[member];
                best = found && (isMaximum ? best > value : best < value) ? best : value;
                found = true;
            }

            target[i] = best;
        }
    }

    public static void Spread(double* source, int* offsets, int bias, int rows, double* target)
    {
        for (var i = 0; i < rows; i++)
        {
            var value = source[i];
            for (var member = offsets[i] - bias; member < offsets[i + 1] - bias; member++)
            {
                target[member] = value;
            }
        }
    }
}
