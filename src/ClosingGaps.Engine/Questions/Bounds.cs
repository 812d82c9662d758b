using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Questions;

/// <summary>
/// Between which numbers the results of a month lie, when some facts are unknown: interval arithmetic over the plan, from the bounds that the
/// law declares for each input (<c>entre A y B</c>). A known result is a point. This is how an unknown sum says "at least".
/// </summary>
public sealed class Bounds
{
    private readonly SolvedMonth month;
    private readonly InputRange? within;
    private readonly Lazy<double[]> constants;
    private readonly (double Low, double High)[][] bounds;

    private Bounds(SolvedMonth month, InputRange? within)
    {
        this.month = month;
        this.within = within;
        constants = new(() => ConstantsBlock.Fill(month.Plan, month.Month, month.Choices));
        bounds = new (double, double)[month.Plan.Nodes.Count][];
    }

    /// <param name="within">Narrower bounds for one unknown fact.</param>
    public static Bounds Of(SolvedMonth month, InputRange? within = null)
    {
        var found = new Bounds(month, within);
        for (var node = 0; node < found.bounds.Length; node++)
        {
            var column = month.Columns[node];
            found.bounds[node] = new (double, double)[column.Length];
            for (var row = 0; row < column.Length; row++)
            {
                found.bounds[node][row] = column.State(row) switch
                {
                    FactState.Known => (column.Values[row], column.Values[row]),
                    FactState.NotApplicable => (0, 0),
                    _ => found.Unknown(month.Plan.Nodes[node], row),
                };
            }
        }

        return found;
    }

    /// <summary>Lowest and highest possible number of a node's row; infinite where nothing is known.</summary>
    public (double Low, double High) At(int node, int row) => bounds[node][row];

    private static (double Low, double High) Anything =>
        (double.NegativeInfinity, double.PositiveInfinity);

    private (double Low, double High) Unknown(PlanNode node, int row)
    {
        switch (node.Op)
        {
            case PlanOp.Input:
                var input = month.Plan.Inputs[node.Aux];
                return within is { } narrowed && narrowed.Input == input && narrowed.Row == row
                    ? (narrowed.Low, narrowed.High)
                    : (
                        input.Lowest?.ToDouble() ?? double.NegativeInfinity,
                        input.Highest?.ToDouble() ?? double.PositiveInfinity
                    );
            case PlanOp.Select or PlanOp.Except:
                return Choice(Truth(node.A, node, row), node, row);
            case PlanOp.IfApplies:
                return month.Read(node.A, node.Entity, row).State == FactState.Known
                    ? Operand(node.B, node, row)
                    : Hull(Operand(node.B, node, row), Operand(node.C, node, row));
            case PlanOp.Conflict:
                return Operand(node.B, node, row);
            case PlanOp.SumOf:
                return Sum(node, row);
            case PlanOp.CountOf or PlanOp.CoveredDays or PlanOp.RunOfDays:
                return (0, double.PositiveInfinity);
            case PlanOp.Broadcast:
                return Operand(node.A, node, row);
            case PlanOp.Table:
                return Cells(month.Plan.Tables[node.Aux], node, row);
            case PlanOp.Less
            or PlanOp.LessOrEqual
            or PlanOp.Equal
            or PlanOp.NotEqual
            or PlanOp.And
            or PlanOp.Or
            or PlanOp.Not:
                return IntervalArithmetic.Of(
                    node,
                    Operand(node.A, node, row),
                    node.B < 0 ? (0, 0) : Operand(node.B, node, row)
                );
            case PlanOp.AnyOf or PlanOp.AllOf:
                return (0, 1);
            default:
                return node.Op is >= PlanOp.Add and <= PlanOp.RoundUp
                    ? IntervalArithmetic.Of(
                        node,
                        Operand(node.A, node, row),
                        node.B < 0 ? (0, 0) : Operand(node.B, node, row)
                    )
                    : Anything;
        }
    }

    private (double Low, double High) Choice(
        (double Low, double High) condition,
        PlanNode node,
        int row
    ) =>
        condition.Low > 0 ? Operand(node.B, node, row)
        : condition.High < 1 ? Operand(node.C, node, row)
        : Hull(Operand(node.B, node, row), Operand(node.C, node, row));

    // A condition that may yet not apply is taken as either.
    private (double Low, double High) Truth(int condition, PlanNode node, int row) =>
        month.Read(condition, node.Entity, row).State == FactState.NotApplicable
            ? (0, 1)
            : Operand(condition, node, row);

    // The cells of all intervals that the arguments may fall in.
    private (double Low, double High) Cells(TableUse use, PlanNode node, int row)
    {
        var block = constants.Value;
        var edges = use.FirstConstant;
        var cells = edges + use.Lengths.Sum() + use.Lengths.Count;
        var flats = new List<int> { 0 };
        for (var axis = 0; axis < use.Arguments.Count; axis++)
        {
            var length = use.Lengths[axis];
            var argument = Operand(use.Arguments[axis], node, row);
            var last = Math.Max(0, Below(block.AsSpan(edges, length), argument.High));
            var first = Math.Max(0, Below(block.AsSpan(edges, length), argument.Low));
            flats = flats
                .SelectMany(
                    f => Enumerable.Range(first, last - first + 1),
                    (f, i) => (f * length) + i
                )
                .ToList();
            edges += length + 1;
        }

        var values = flats.ConvertAll(f => block[cells + f]);
        return values.Exists(double.IsNaN) ? Anything : (values.Min(), values.Max());
    }

    // Index of the last edge that is not above a number.
    private static int Below(ReadOnlySpan<double> edges, double x)
    {
        var found = -1;
        while (found + 1 < edges.Length && edges[found + 1] <= x)
        {
            found++;
        }

        return found;
    }

    // A member that may or may not count adds nothing, or all of itself.
    private (double Low, double High) Sum(PlanNode node, int row)
    {
        var entity = month.Plan.Nodes[node.A].Entity;
        var (low, high) = (0.0, 0.0);
        foreach (var member in month.Population.Members(node.Entity, row, entity))
        {
            var filter = node.B < 0 ? (FactState.Known, 1.0) : month.Read(node.B, entity, member);
            var counts = filter is (FactState.Known, not 0);
            if (!counts && filter.Item1 != FactState.Unknown)
            {
                continue;
            }

            var part = bounds[node.A][member];
            low += counts ? part.Low : Math.Min(0, part.Low);
            high += counts ? part.High : Math.Max(0, part.High);
        }

        return (low, high);
    }

    private (double Low, double High) Operand(int operand, PlanNode node, int row)
    {
        var entity = month.Plan.Nodes[operand].Entity;
        var own = month.Population.Ancestor(node.Entity, row, entity);
        return own < 0 ? Anything : bounds[operand][own];
    }

    private static (double Low, double High) Hull(
        (double Low, double High) a,
        (double Low, double High) b
    ) => (Math.Min(a.Low, b.Low), Math.Max(a.High, b.High));
}

/// <summary>An unknown fact taken to lie between two numbers.</summary>
public sealed record InputRange(InputSymbol Input, int Row, double Low, double High);
