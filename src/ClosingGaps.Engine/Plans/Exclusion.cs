using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Plans;

/// <summary>
/// Conditions that can never hold together, seen from how they are written: <c>régimen = campo y …</c> and <c>régimen = hogar</c>. When one
/// holds the other is false, not merely unknown.
/// </summary>
internal static class Exclusion
{
    public static bool IsCertain(Expression one, Expression other)
    {
        var tests = Tests(one).ToList();
        return Tests(other)
            .Any(a =>
                tests.Exists(b => ReferenceEquals(a.Subject, b.Subject) && a.Value != b.Value)
            );
    }

    // What must equal a literal for the condition to hold.
    private static IEnumerable<(Symbol Subject, Rational Value)> Tests(Expression condition) =>
        Inner(condition) switch
        {
            BinaryExpression { Function: BinaryFunction.And } both => Tests(both.Left)
                .Concat(Tests(both.Right)),
            BinaryExpression { Function: BinaryFunction.Equal } equal => Test(
                Inner(equal.Left),
                Inner(equal.Right)
            ),
            _ => [],
        };

    private static IEnumerable<(Symbol Subject, Rational Value)> Test(
        Expression left,
        Expression right
    )
    {
        if (left is LiteralExpression)
        {
            (left, right) = (right, left);
        }

        Symbol? subject = left switch
        {
            InputExpression input => input.Input,
            RuleExpression rule => rule.Rule,
            ReadingExpression reading => reading.Reading,
            _ => null,
        };
        return subject is not null && right is LiteralExpression literal
            ? [(subject, literal.Value)]
            : [];
    }

    private static Expression Inner(Expression expression) =>
        expression switch
        {
            BroadcastExpression broadcast => Inner(broadcast.Operand),
            AppliesExpression applies => Inner(applies.Operand),
            _ => expression,
        };
}
