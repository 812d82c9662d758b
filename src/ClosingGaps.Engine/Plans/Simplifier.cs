using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Interpreting;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Plans;

/// <summary>
/// Adds a node, or finds one that is the same to the last bit. x + 0 is not x (−0 + 0 is 0), so it stays; x × 1, x ÷ 1 and x − 0 are.
/// </summary>
internal sealed class Simplifier(PlanDraft draft)
{
    private static readonly Relations Nobody = Relations.OfPersons([]);
    private readonly List<bool> complete = [];

    public int Add(PlanNode node)
    {
        if (Same(node) is { } known)
        {
            return known;
        }

        if (Fold(node) is { } folded)
        {
            return folded;
        }

        // Where order does not matter to the bits, one order, so that more is shared.
        if (
            node.Op
                is PlanOp.Add
                    or PlanOp.Multiply
                    or PlanOp.Equal
                    or PlanOp.NotEqual
                    or PlanOp.And
                    or PlanOp.Or
            && node.A > node.B
        )
        {
            node = node with { A = node.B, B = node.A };
        }

        return draft.Add(node.Op, node.Entity, node.A, node.B, node.C, node.Aux);
    }

    private int? Same(PlanNode node)
    {
        switch (node.Op)
        {
            case PlanOp.Broadcast:
                return Broadcast(node);
            case PlanOp.Multiply when IsLiteral(node.B, 1):
            case PlanOp.Divide when IsLiteral(node.B, 1):
            case PlanOp.Subtract when IsLiteral(node.B, 0):
            case PlanOp.Power when node.Aux == 1:
                return node.A;
            case PlanOp.Multiply when IsLiteral(node.A, 1):
                return node.B;
            case PlanOp.And when IsLiteral(node.A, 1) && IsTruth(node.B):
            case PlanOp.Or when IsLiteral(node.A, 0) && IsTruth(node.B):
                return node.B;
            case PlanOp.And when IsLiteral(node.B, 1) && IsTruth(node.A):
            case PlanOp.Or when IsLiteral(node.B, 0) && IsTruth(node.A):
                return node.A;
            case PlanOp.Select or PlanOp.Except when Literal(node.A) is { } condition:
                return condition != 0 ? node.B : node.C;
            case PlanOp.Select when node.B == node.C && IsComplete(node.A):
                return node.B;
            case PlanOp.Conflict when IsLiteral(node.A, 0):
                return node.B;
            case PlanOp.IfApplies when IsComplete(node.A):
                return node.B;
            default:
                return null;
        }
    }

    private int? Broadcast(PlanNode node)
    {
        var operand = draft.Nodes[node.A];
        if (operand.Entity == node.Entity)
        {
            return node.A;
        }

        if (operand.Entity == Entity.Employer)
        {
            return null; // rows without a known employer are unknown, whatever stands there
        }

        return operand.Op switch
        {
            PlanOp.Broadcast => Add(node with { A = operand.A }),
            PlanOp.Unknown or PlanOp.NotApplicable => draft.Add(operand.Op, node.Entity),
            _ => null,
        };
    }

    // The interpreter itself does it, so that it cannot differ. −0 is no rational and stays an operation.
    private int? Fold(PlanNode node)
    {
        if (
            node.Entity != Entity.Nation
            || node.A < 0
            || Literal(node.A) is null
            || (node.B >= 0 && Literal(node.B) is null)
            || (node.C >= 0 && Literal(node.C) is null)
        )
        {
            return null;
        }

        var nodes = new List<PlanNode>();
        var constants = new List<double>();
        foreach (var operand in new[] { node.A, node.B, node.C })
        {
            if (operand >= 0)
            {
                nodes.Add(new PlanNode(PlanOp.Constant, Entity.Nation, Aux: constants.Count));
                constants.Add(Literal(operand)!.Value);
            }
        }

        var result = nodes.Count;
        nodes.Add(node with { A = 0, B = node.B >= 0 ? 1 : -1, C = node.C >= 0 ? 2 : -1 });
        var plan = new Plan
        {
            Nodes = nodes,
            Inputs = [],
            Histories = [],
            Constants = [],
            Tables = [],
            Outputs = [new PlanOutput(null!, result)],
            Sources = [],
        };
        var column = Interpreter.Run(plan, [.. constants], Nobody, [], [])[0];
        return column.State(0) switch
        {
            FactState.Unknown => draft.Add(PlanOp.Unknown, Entity.Nation),
            FactState.NotApplicable => draft.Add(PlanOp.NotApplicable, Entity.Nation),
            _ => double.IsFinite(column.Values[0]) && !IsNegativeZero(column.Values[0])
                ? draft.Literal(ExactDouble.ToRational(column.Values[0]))
                : null,
        };
    }

    private static bool IsNegativeZero(double x) => x == 0 && double.IsNegative(x);

    private bool IsLiteral(int node, double value) => Literal(node) == value;

    /// <summary>The number that the node is on every row, if it is written in the law.</summary>
    private double? Literal(int index)
    {
        var node = draft.Nodes[index];
        while (node.Op == PlanOp.Broadcast && draft.Nodes[node.A].Entity == Entity.Nation)
        {
            node = draft.Nodes[node.A];
        }

        return node.Op == PlanOp.Constant && draft.Constants[node.Aux] is LiteralSlot literal
            ? literal.Value.ToDouble()
            : null;
    }

    /// <summary>Whether a known value can only be 0 or 1, so that <c>y sí</c> gives it back unchanged.</summary>
    private bool IsTruth(int index) =>
        draft.Nodes[index].Op
            is PlanOp.Equal
                or PlanOp.NotEqual
                or PlanOp.Less
                or PlanOp.LessOrEqual
                or PlanOp.And
                or PlanOp.Or
                or PlanOp.Not;

    /// <summary>Whether every row is known, whatever the inputs.</summary>
    private bool IsComplete(int index)
    {
        while (complete.Count <= index)
        {
            complete.Add(WorkOut(draft.Nodes[complete.Count]));
        }

        return complete[index];
    }

    private bool WorkOut(PlanNode node)
    {
        var operands =
            (node.A < 0 || complete[node.A])
            && (node.B < 0 || complete[node.B])
            && (node.C < 0 || complete[node.C]);
        return node.Op switch
        {
            PlanOp.Constant => true,
            PlanOp.Broadcast => operands && draft.Nodes[node.A].Entity != Entity.Employer,
            PlanOp.SumOf or PlanOp.CountOf or PlanOp.AnyOf or PlanOp.AllOf => operands,
            >= PlanOp.Add and <= PlanOp.IfApplies => operands
                && node.Op is not (PlanOp.Divide or PlanOp.Conflict),
            _ => false,
        };
    }
}
