namespace ClosingGaps.Engine.Interpreting;

/// <summary>
/// Kleene logic over three states: an operand that decides alone decides whatever the other is; else desconocido dominates no aplica.
/// </summary>
internal static class Logic
{
    internal readonly struct Not : IUnaryLane
    {
        public static double Of(double a) => a == 0 ? 1 : 0;
    }

    private readonly struct BothHold : IBinaryLane
    {
        public static double Of(double a, double b) => a != 0 && b != 0 ? 1 : 0;
    }

    private readonly struct OneHolds : IBinaryLane
    {
        public static double Of(double a, double b) => a != 0 || b != 0 ? 1 : 0;
    }

    public static bool And(Lanes a, Lanes b, Span<double> result, Span<byte> states)
    {
        if (Elementwise.Binary<BothHold>(a, b, result, states))
        {
            return true;
        }

        for (var i = 0; i < result.Length; i++)
        {
            if (IsFalse(a, i) || IsFalse(b, i))
            {
                states[i] = Lanes.Known; // and the value is already 0
            }
        }

        return false;
    }

    public static bool Or(Lanes a, Lanes b, Span<double> result, Span<byte> states)
    {
        if (Elementwise.Binary<OneHolds>(a, b, result, states))
        {
            return true;
        }

        for (var i = 0; i < result.Length; i++)
        {
            if (a.Holds(i) || b.Holds(i))
            {
                states[i] = Lanes.Known;
                result[i] = 1;
            }
        }

        return false;
    }

    private static bool IsFalse(Lanes lanes, int row) =>
        lanes.State(row) == Lanes.Known && lanes.Values[row] == 0;
}
