using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>Walks expressions as written without recursion.</summary>
public static class SyntaxWalk
{
    /// <summary>Names that an expression mentions; <c>Earlier</c> when only their value of an earlier month is used.</summary>
    public static IEnumerable<(NameSyntax Name, bool Earlier)> Names(ExpressionSyntax root)
    {
        var pending = new Stack<ExpressionSyntax>([root]);
        while (pending.TryPop(out var node))
        {
            switch (node)
            {
                case NameExpressionSyntax s:
                    yield return (s.Name, false);
                    break;
                case IfAppliesSyntax s:
                    yield return (s.Name, false);
                    break;
                case CallSyntax s:
                    yield return (s.Function, false);
                    break;
                case LagSyntax s:
                    yield return (s.Name, s.Months > 0);
                    break;
                case WindowSyntax s:
                    yield return (s.Name, false);
                    break;
                case AccumulatedSyntax s:
                    yield return (s.Name, false);
                    break;
            }

            foreach (var child in Children(node))
            {
                pending.Push(child);
            }
        }
    }

    /// <summary>What stands directly beneath an expression, in the order of the text.</summary>
    public static IEnumerable<ExpressionSyntax> Children(ExpressionSyntax node) =>
        node switch
        {
            UnarySyntax s => [s.Operand],
            BinarySyntax s => [s.Left, s.Right],
            RoundSyntax s => [s.Operand],
            ConditionalSyntax s => [s.Condition, s.Then, s.Else],
            IfAppliesSyntax s => [s.Then, s.Else],
            MatchSyntax s => [s.Subject, .. s.Arms.Select(a => a.Result), .. Optional(s.Otherwise)],
            InTerritorySyntax s => [s.Operand],
            CallSyntax s => [.. s.Arguments, .. Optional(s.Where)],
            AggregateSyntax s => [.. Optional(s.Body), .. Optional(s.Where)],
            _ => [],
        };

    private static IEnumerable<ExpressionSyntax> Optional(ExpressionSyntax? node) =>
        node is null ? [] : [node];
}
