namespace ClosingGaps.Engine.Interpreting;

/// <summary>One double from one; NaN says unknown.</summary>
internal interface IUnaryLane
{
    static abstract double Of(double a);
}

/// <summary>One double from two.</summary>
internal interface IBinaryLane
{
    static abstract double Of(double a, double b);
}

/// <summary>
/// Strict operations row by row: desconocido dominates no aplica dominates a value among the operands. Every operation here and in its
/// sister classes returns whether all rows came out known; if not, it has written all <c>states</c>, and 0 as the value of rows not known.
/// </summary>
internal static class Elementwise
{
    public static bool Unary<T>(Lanes a, Span<double> result, Span<byte> states)
        where T : struct, IUnaryLane
    {
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = T.Of(a.Values[i]);
        }

        return Settle(a, result, states);
    }

    public static bool Binary<T>(Lanes a, Lanes b, Span<double> result, Span<byte> states)
        where T : struct, IBinaryLane
    {
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = T.Of(a.Values[i], b.Values[i]);
        }

        return Settle(a, b, result, states);
    }

    /// <summary>Like <see cref="Unary{T}"/>, for functions that can fail: NaN becomes unknown.</summary>
    public static bool PartialUnary<T>(Lanes a, Span<double> result, Span<byte> states)
        where T : struct, IUnaryLane => FailNaN(Unary<T>(a, result, states), result, states);

    /// <summary>Like <see cref="Binary{T}"/>, for functions that can fail.</summary>
    public static bool PartialBinary<T>(Lanes a, Lanes b, Span<double> result, Span<byte> states)
        where T : struct, IBinaryLane => FailNaN(Binary<T>(a, b, result, states), result, states);

    /// <summary>Copies rows of an operand.</summary>
    public static bool Copy(Lanes a, Span<double> result, Span<byte> states)
    {
        a.Values.CopyTo(result);
        a.States.CopyTo(states);
        return a.IsComplete;
    }

    private static bool Settle(Lanes a, Span<double> result, Span<byte> states)
    {
        if (a.IsComplete)
        {
            return true;
        }

        for (var i = 0; i < result.Length; i++)
        {
            var state = a.States[i];
            states[i] = state;
            if (state != Lanes.Known)
            {
                result[i] = 0;
            }
        }

        return false;
    }

    private static bool Settle(Lanes a, Lanes b, Span<double> result, Span<byte> states)
    {
        if (a.IsComplete || b.IsComplete)
        {
            return Settle(a.IsComplete ? b : a, result, states);
        }

        for (var i = 0; i < result.Length; i++)
        {
            var state = Math.Max(a.States[i], b.States[i]);
            states[i] = state;
            if (state != Lanes.Known)
            {
                result[i] = 0;
            }
        }

        return false;
    }

    private static bool FailNaN(bool complete, Span<double> result, Span<byte> states)
    {
        for (var i = 0; i < result.Length; i++)
        {
            if (double.IsNaN(result[i]))
            {
                if (complete)
                {
                    states.Clear();
                    complete = false;
                }

                result[i] = 0;
                states[i] = Lanes.Unknown;
            }
        }

        return complete;
    }
}
