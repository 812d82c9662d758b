using ClosingGaps.Engine.Plans;

namespace ClosingGaps.Engine.Questions;

/// <summary>What an operation gives when its operands lie between two numbers. Truth is 0 to 1; what cannot be said is infinite.</summary>
internal static class IntervalArithmetic
{
    internal static (double Low, double High) Of(
        PlanNode node,
        (double Low, double High) a,
        (double Low, double High) b
    ) =>
        node.Op switch
        {
            PlanOp.Add => (Low(a.Low + b.Low), High(a.High + b.High)),
            PlanOp.Subtract => (Low(a.Low - b.High), High(a.High - b.Low)),
            PlanOp.Multiply => Corners(a, b, Times),
            PlanOp.Divide => b.Low > 0 || b.High < 0
                ? Corners(a, b, Over)
                : (double.NegativeInfinity, double.PositiveInfinity),
            PlanOp.Minimum => (Math.Min(a.Low, b.Low), Math.Min(a.High, b.High)),
            PlanOp.Maximum => (Math.Max(a.Low, b.Low), Math.Max(a.High, b.High)),
            PlanOp.Negate => (-a.High, -a.Low),
            PlanOp.Floor => Each(a, Rounding.Floor),
            PlanOp.Ceiling => Each(a, Rounding.Ceiling),
            PlanOp.Round => Each(a, x => Rounding.Nearest(x, node.Aux)),
            PlanOp.Truncate => Each(a, x => Rounding.Truncate(x, node.Aux)),
            PlanOp.RoundUp => Each(a, x => Rounding.Up(x, node.Aux)),
            PlanOp.Less => Truth(a.High < b.Low, a.Low < b.High),
            PlanOp.LessOrEqual => Truth(a.High <= b.Low, a.Low <= b.High),
            PlanOp.Equal => Truth(a.Low == a.High && a == b, a.Low <= b.High && b.Low <= a.High),
            PlanOp.NotEqual => Truth(
                a.High < b.Low || b.High < a.Low,
                !(a.Low == a.High && a == b)
            ),
            PlanOp.And => (Math.Min(a.Low, b.Low), Math.Min(a.High, b.High)),
            PlanOp.Or => (Math.Max(a.Low, b.Low), Math.Max(a.High, b.High)),
            PlanOp.Not => (1 - a.High, 1 - a.Low),
            _ => (double.NegativeInfinity, double.PositiveInfinity),
        };

    private static (double Low, double High) Truth(bool always, bool ever) =>
        (always ? 1 : 0, ever ? 1 : 0);

    private static (double Low, double High) Each(
        (double Low, double High) a,
        Func<double, double> f
    ) => (double.IsFinite(a.Low) ? f(a.Low) : a.Low, double.IsFinite(a.High) ? f(a.High) : a.High);

    private static (double Low, double High) Corners(
        (double Low, double High) a,
        (double Low, double High) b,
        Func<double, double, double> f
    )
    {
        Span<double> corners =
        [
            f(a.Low, b.Low),
            f(a.Low, b.High),
            f(a.High, b.Low),
            f(a.High, b.High),
        ];
        var (low, high) = (corners[0], corners[0]);
        foreach (var corner in corners)
        {
            (low, high) = (Math.Min(low, corner), Math.Max(high, corner));
        }

        return (low, high);
    }

    private static double Times(double x, double y) => x == 0 || y == 0 ? 0 : x * y;

    private static double Over(double x, double y) =>
        x == 0 || double.IsInfinity(y) ? (double.IsInfinity(x) ? x * Math.Sign(y) : 0) : x / y;

    private static double Low(double x) => double.IsNaN(x) ? double.NegativeInfinity : x;

    private static double High(double x) => double.IsNaN(x) ? double.PositiveInfinity : x;
}
