using ClosingGaps.Engine.Plans;

namespace ClosingGaps.Engine.Kernels;

/// <summary>Numbers: the steps of <see cref="Rounding"/> and of the interpreter, one by one.</summary>
internal sealed partial class Lowering
{
    /// <summary>
    /// Whole units of 10^−digits of a plan node: what totals add. A node that is rounded to that grid gives them without dividing first.
    /// </summary>
    public int Units(int node, int digits)
    {
        var plain = plan.Nodes[node];
        if (plain.Op == PlanOp.Round && plain.Aux == digits && digits >= 0)
        {
            var cents = RoundedUnits(Number(plain.A), digits);
            return graph.AndNot(cents, graph.Or(Unknown(node), NotApplicable(node)));
        }

        var value = Clean(node);
        if (digits == 0 && lowered[node].IsTruth)
        {
            return value;
        }

        // See Totals.Units.
        var scaled = graph.Op(LaneOp.Multiply, value, graph.Literal(Rounding.Scale(digits)));
        var whole = graph.Op(
            LaneOp.Floor,
            graph.Op(LaneOp.Add, Magnitude(scaled), graph.Literal(0.5))
        );
        return Signed(value, whole);
    }

    private Lowered Unary(PlanNode node, Func<int, int> function) =>
        Numeric(function(Number(node.A)), (UnknownOf(node.A), NotApplicableOf(node.A)));

    private Lowered Binary(LaneOp op, PlanNode node) =>
        Numeric(graph.Op(op, Number(node.A), Number(node.B)), States(node.A, node.B));

    private Lowered Divide(PlanNode node)
    {
        var divisor = Number(node.B);
        var quotient = graph.Op(LaneOp.Divide, Number(node.A), divisor);
        var (unknown, notApplicable) = States(node.A, node.B);
        var isZero = IsNonzero(node.B)
            ? graph.False
            : Assumed(graph.Op(LaneOp.Equal, divisor, graph.False));
        isZero = graph.AndNot(isZero, notApplicable);
        return Numeric(quotient, (graph.Or(unknown, isZero), notApplicable));
    }

    private bool IsNonzero(int divisor) =>
        plan.Nodes[divisor] is { Op: PlanOp.Constant } node
        && plan.Constants[node.Aux] is LiteralSlot { Value.Sign: not 0 };

    private int Power(int x, int exponent)
    {
        if (exponent == 0)
        {
            return graph.Literal(1.0);
        }

        var power = x;
        for (var i = 1; i < exponent; i++)
        {
            power = graph.Op(LaneOp.Multiply, power, x);
        }

        return power;
    }

    private int Floor(int x)
    {
        var guarded = graph.Op(LaneOp.Add, x, Guarded(Magnitude(x)));
        return graph.Op(LaneOp.Add, graph.Op(LaneOp.Floor, guarded), graph.Literal(0.0));
    }

    private int Ceiling(int x)
    {
        var guarded = graph.Op(LaneOp.Subtract, x, Guarded(Magnitude(x)));
        return graph.Op(LaneOp.Add, graph.Op(LaneOp.Ceiling, guarded), graph.Literal(0.0));
    }

    private int Round(int x, int digits) => Unscale(RoundedUnits(x, digits), digits);

    // (0 − whole) ÷ scale is 0 − (whole ÷ scale) bit for bit, so the sign may come back before the division.
    private int RoundedUnits(int x, int digits)
    {
        var scaled = Magnitude(Scaled(x, digits));
        var half = graph.Op(LaneOp.Add, scaled, graph.Literal(Rounding.Half));
        var whole = graph.Op(LaneOp.Floor, graph.Op(LaneOp.Add, half, Guarded(scaled)));
        return Signed(x, whole);
    }

    private int Truncate(int x, int digits)
    {
        var scaled = Magnitude(Scaled(x, digits));
        var whole = graph.Op(LaneOp.Floor, graph.Op(LaneOp.Add, scaled, AtLeastGuarded(scaled)));
        return Unscale(Signed(x, whole), digits);
    }

    private int RoundUp(int x, int digits)
    {
        var scaled = Magnitude(Scaled(x, digits));
        var guarded = graph.Op(LaneOp.Subtract, scaled, AtLeastGuarded(scaled));
        var whole = graph.Op(LaneOp.Add, graph.Op(LaneOp.Ceiling, guarded), graph.Literal(0.0));
        return Unscale(Signed(x, whole), digits);
    }

    private int Scaled(int x, int digits) =>
        graph.Op(
            digits >= 0 ? LaneOp.Multiply : LaneOp.Divide,
            x,
            graph.Literal(Rounding.Scale(digits))
        );

    private int Unscale(int units, int digits) =>
        graph.Op(
            digits >= 0 ? LaneOp.Divide : LaneOp.Multiply,
            units,
            graph.Literal(Rounding.Scale(digits))
        );

    private int Magnitude(int x) =>
        graph.Op(LaneOp.And, x, graph.Literal(BitConverter.Int64BitsToDouble(long.MaxValue)));

    private int Guarded(int magnitude) =>
        graph.Op(LaneOp.Multiply, magnitude, graph.Literal(Rounding.Guard));

    private int AtLeastGuarded(int magnitude) =>
        graph.Op(LaneOp.Add, Guarded(magnitude), graph.Literal(Rounding.LeastGuard));

    private int Signed(int x, int magnitude)
    {
        var negative = graph.Op(LaneOp.Less, x, graph.False);
        var opposite = graph.Op(LaneOp.Subtract, graph.False, magnitude);
        return graph.Op(LaneOp.Select, negative, opposite, magnitude);
    }
}
