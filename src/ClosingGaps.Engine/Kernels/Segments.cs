namespace ClosingGaps.Engine.Kernels;

/// <summary>Columns of members combined into their row's, or the row's repeated on them. Members of row i are offsets[i] − bias onward.</summary>
internal static unsafe class Segments
{
    /// <summary>From 0, left to right.</summary>
    public static void Sum(double* source, int* offsets, int bias, int rows, double* target)
    {
        var member = offsets[0] - bias;
        for (var i = 0; i < rows; i++)
        {
            var end = offsets[i + 1] - bias;
            var sum = 0.0;
            for (; member < end; member++)
            {
                sum += source[member];
            }

            target[i] = sum;
        }
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
