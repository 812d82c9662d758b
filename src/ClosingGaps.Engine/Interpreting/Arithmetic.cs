using ClosingGaps.Engine.Plans;

namespace ClosingGaps.Engine.Interpreting;

/// <summary>The arithmetic of the plan, each on two doubles: strict IEEE, no contraction.</summary>
internal static class Arithmetic
{
    internal readonly struct Add : IBinaryLane
    {
        public static double Of(double a, double b) => a + b;
    }

    internal readonly struct Subtract : IBinaryLane
    {
        public static double Of(double a, double b) => a - b;
    }

    internal readonly struct Multiply : IBinaryLane
    {
        public static double Of(double a, double b) => a * b;
    }

    private readonly struct Quotient : IBinaryLane
    {
        public static double Of(double a, double b) => a / b;
    }

    internal readonly struct Minimum : IBinaryLane
    {
        public static double Of(double a, double b) => a < b ? a : b;
    }

    internal readonly struct Maximum : IBinaryLane
    {
        public static double Of(double a, double b) => a > b ? a : b;
    }

    internal readonly struct Negate : IUnaryLane
    {
        public static double Of(double a) => -a;
    }

    internal readonly struct Floor : IUnaryLane
    {
        public static double Of(double a) => Rounding.Floor(a);
    }

    internal readonly struct Ceiling : IUnaryLane
    {
        public static double Of(double a) => Rounding.Ceiling(a);
    }

    /// <summary>Unknown where both are known and b is 0, and nowhere else: an overflow is not a missing fact.</summary>
    public static bool Divide(Lanes a, Lanes b, Span<double> result, Span<byte> states)
    {
        var complete = Elementwise.Binary<Quotient>(a, b, result, states);
        for (var i = 0; i < result.Length; i++)
        {
            if (b.Values[i] == 0 && (complete || states[i] == Lanes.Known))
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

    /// <summary>a to a whole power, from the left: ((1·a)·a)·a, where 1·a is a.</summary>
    public static bool Power(Lanes a, int exponent, Span<double> result, Span<byte> states)
    {
        var complete = Elementwise.Copy(a, result, states);
        for (var i = 0; i < result.Length; i++)
        {
            if (complete || states[i] == Lanes.Known)
            {
                var power = 1.0;
                for (var k = 0; k < exponent; k++)
                {
                    power *= a.Values[i];
                }

                result[i] = power;
            }
        }

        return complete;
    }

    /// <summary>Rounds to a multiple of 10^−digits in the way of the operation.</summary>
    public static bool Round(PlanOp op, Lanes a, int digits, Span<double> result, Span<byte> states)
    {
        for (var i = 0; i < result.Length; i++)
        {
            var x = a.Values[i];
            result[i] = op switch
            {
                PlanOp.Truncate => Rounding.Truncate(x, digits),
                PlanOp.RoundUp => Rounding.Up(x, digits),
                _ => Rounding.Nearest(x, digits),
            };
        }

        // Rows that are not known hold 0, which every rounding leaves at 0.
        a.States.CopyTo(states);
        return a.IsComplete;
    }
}
