using ClosingGaps.Law.Model;

namespace ClosingGaps.Law.Binding;

/// <summary>The values of one fact for which a condition holds: an interval, closed or open at each end.</summary>
internal readonly record struct FactRange(
    Rational? Lowest,
    bool LowestOpen,
    Rational? Highest,
    bool HighestOpen,
    bool IsWhole
)
{
    public static FactRange Exactly(Rational value) => new(value, false, value, false, false);

    /// <summary>Whether some value is in both; false when it cannot be known.</summary>
    public bool Meets(FactRange other)
    {
        var both = Intersect(other);
        if (both.Lowest is not { } low || both.Highest is not { } high)
        {
            return true;
        }

        var open = both.LowestOpen || both.HighestOpen;
        if (both.IsWhole && open)
        {
            var first = both.LowestOpen ? low.Floor() + 1 : low.Ceiling();
            var last = both.HighestOpen ? high.Ceiling() - 1 : high.Floor();
            return first <= last;
        }

        return open ? low < high : low <= high;
    }

    public FactRange Intersect(FactRange other)
    {
        var (low, lowOpen) = (Lowest, LowestOpen);
        if (low is null || other.Lowest > low)
        {
            (low, lowOpen) = (other.Lowest, other.LowestOpen);
        }
        else if (other.Lowest == low)
        {
            lowOpen |= other.LowestOpen;
        }

        var (high, highOpen) = (Highest, HighestOpen);
        if (high is null || other.Highest < high)
        {
            (high, highOpen) = (other.Highest, other.HighestOpen);
        }
        else if (other.Highest == high)
        {
            highOpen |= other.HighestOpen;
        }

        return new FactRange(low, lowOpen, high, highOpen, IsWhole || other.IsWhole);
    }
}

/// <summary>Reads a condition as a list of facts and the range of each, joined by «y». What it cannot read is a fact of its own, true.</summary>
internal static class ConditionRanges
{
    public static Dictionary<string, FactRange> Of(Expression condition)
    {
        var ranges = new Dictionary<string, FactRange>(StringComparer.Ordinal);
        var pending = new Stack<Expression>([condition]);
        while (pending.TryPop(out var node))
        {
            node = Bare(node);
            if (node is BinaryExpression { Function: BinaryFunction.And } both)
            {
                pending.Push(both.Left);
                pending.Push(both.Right);
                continue;
            }

            if (node is LiteralExpression { Value: var literal } && literal == Rational.One)
            {
                continue; // «sí» holds always and adds nothing
            }

            var (fact, range) = Atom(node);
            var key = Text(fact);
            ranges[key] = ranges.TryGetValue(key, out var known) ? known.Intersect(range) : range;
        }

        return ranges;
    }

    private static (Expression Fact, FactRange Range) Atom(Expression node)
    {
        if (node is UnaryExpression { Function: UnaryFunction.Not } not)
        {
            return (Bare(not.Operand), FactRange.Exactly(Rational.Zero));
        }

        if (node is BinaryExpression comparison)
        {
            var left = Bare(comparison.Left);
            var right = Bare(comparison.Right);
            if (right is LiteralExpression above)
            {
                switch (comparison.Function)
                {
                    case BinaryFunction.Equal:
                        return (left, FactRange.Exactly(above.Value));
                    case BinaryFunction.Less or BinaryFunction.LessOrEqual:
                        var strict = comparison.Function == BinaryFunction.Less;
                        return (left, new(null, false, above.Value, strict, left.Grid.IsWhole));
                }
            }

            if (left is LiteralExpression below)
            {
                switch (comparison.Function)
                {
                    case BinaryFunction.Equal:
                        return (right, FactRange.Exactly(below.Value));
                    case BinaryFunction.Less or BinaryFunction.LessOrEqual:
                        var strict = comparison.Function == BinaryFunction.Less;
                        return (right, new(below.Value, strict, null, false, right.Grid.IsWhole));
                }
            }
        }

        return (node, FactRange.Exactly(Rational.One));
    }

    private static Expression Bare(Expression node)
    {
        while (true)
        {
            switch (node)
            {
                case BroadcastExpression broadcast:
                    node = broadcast.Operand;
                    break;
                case AppliesExpression applies:
                    node = applies.Operand;
                    break;
                default:
                    return node;
            }
        }
    }

    // Two facts are the same when they are written the same: both stand in one rule, where a name means one thing.
    private static string Text(Expression fact) =>
        fact.Span.Source is null
            ? ""
            : string.Join(
                ' ',
                fact.Span.Source.Content.Substring(fact.Span.Start, fact.Span.Length)
                    .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            );
}
