namespace ClosingGaps.Law.Model;

/// <summary>The shape of a typed expression: what stands directly beneath it, in reading order.</summary>
public static class ExpressionTree
{
    /// <summary>Direct operands. The input that decides a territory is not one: it belongs to the value, table or rule.</summary>
    public static IReadOnlyList<Expression> Children(Expression expression) =>
        expression switch
        {
            BroadcastExpression e => [e.Operand],
            UnaryExpression e => [e.Operand],
            BinaryExpression e => [e.Left, e.Right],
            PowerExpression e => [e.Operand],
            RoundExpression e => [e.Operand],
            ConditionalExpression e => [e.Condition, e.Then, e.Else],
            IfAppliesExpression e => [e.Subject, e.Then, e.Else],
            AppliesExpression e => [e.Operand],
            InTerritoryExpression e => [e.Operand],
            TableExpression e => e.Arguments,
            AggregateExpression e => Present(e.Body, e.Where),
            CoveredDaysExpression e => Present(e.From, e.To, e.Where),
            RunOfDaysExpression e => Present(e.At, e.Gap, e.Where),
            LagExpression e => [e.Operand],
            WindowExpression e => [e.Operand],
            AccumulatedExpression e => [e.Operand],
            _ => [],
        };

    /// <summary>An expression and everything in it, without recursion.</summary>
    public static IEnumerable<Expression> All(Expression root)
    {
        var pending = new Stack<Expression>([root]);
        while (pending.TryPop(out var node))
        {
            yield return node;
            foreach (var child in Children(node))
            {
                pending.Push(child);
            }
        }
    }

    private static List<Expression> Present(params ReadOnlySpan<Expression?> candidates)
    {
        var present = new List<Expression>(candidates.Length);
        foreach (var candidate in candidates)
        {
            if (candidate is not null)
            {
                present.Add(candidate);
            }
        }

        return present;
    }
}
