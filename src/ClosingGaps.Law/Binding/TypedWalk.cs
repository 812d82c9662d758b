using ClosingGaps.Law.Model;

namespace ClosingGaps.Law.Binding;

/// <summary>Walks typed expressions without recursion.</summary>
internal static class TypedWalk
{
    /// <summary>An expression and everything in it.</summary>
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

    private static IEnumerable<Expression> Children(Expression node) =>
        node switch
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
            AggregateExpression e => [.. Optional(e.Body), .. Optional(e.Where)],
            CoveredDaysExpression e => [e.From, e.To, .. Optional(e.Where)],
            RunOfDaysExpression e => [e.At, e.Gap, .. Optional(e.Where)],
            LagExpression e => [e.Operand],
            WindowExpression e => [e.Operand],
            AccumulatedExpression e => [e.Operand],
            _ => [],
        };

    private static IEnumerable<Expression> Optional(Expression? node) => node is null ? [] : [node];
}
