using System.Text;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Engine.Tracing;

/// <summary>A formula as the law writes it, and the same with its numbers in the place of its names.</summary>
internal static class FormulaText
{
    private const int MostAddends = 12;

    /// <summary>As written, on one line.</summary>
    internal static string AsWritten(Expression formula) => OneLine(Slice(formula.Span));

    /// <summary>
    /// With its numbers: of a choice (<c>si</c>, <c>según</c>) only the branch taken is shown, and what gathers members or months is its result.
    /// </summary>
    internal static string WithNumbers(
        Trace trace,
        ExpressionShape formula,
        Entity entity,
        int row,
        string language
    ) => OneLine(Render(trace, formula, entity, row, language));

    private static string Render(
        Trace trace,
        ExpressionShape shape,
        Entity entity,
        int row,
        string language
    )
    {
        switch (shape.Expression)
        {
            case LiteralExpression or StateExpression:
                return Slice(shape.Expression.Span);
            case BroadcastExpression or AppliesExpression:
                return Render(trace, shape.Operands[0], entity, row, language);
            case ConditionalExpression or IfAppliesExpression:
                return Taken(trace, shape, entity, row) is { } taken
                    ? Render(trace, taken, entity, row, language)
                    : Figure();
            case UnaryExpression
            or BinaryExpression
            or PowerExpression
            or RoundExpression
            or InTerritoryExpression:
                return Substituted(trace, shape, entity, row, language);
            case AggregateExpression { Operator: AggregateOperator.Sum } sum:
                return Sum(trace, shape, sum, entity, row, language) ?? Figure();
            default:
                return Figure();
        }

        string Figure()
        {
            var (state, value) = trace.Read(shape, entity, row);
            return Figures.Text(shape.Expression.Type, state, value, language);
        }
    }

    /// <summary>What each member adds, where they are few and all known to count or not.</summary>
    private static string? Sum(
        Trace trace,
        ExpressionShape shape,
        AggregateExpression sum,
        Entity entity,
        int row,
        string language
    )
    {
        var parts = new List<string>();
        var owner = trace.Population.Ancestor(entity, row, sum.Entity);
        foreach (var member in trace.Population.Members(sum.Entity, owner, sum.Members))
        {
            var filter = sum.Where is null
                ? (State: FactState.Known, Value: 1)
                : trace.Read(shape.Operands[^1], sum.Members, member);
            var (state, value) = trace.Read(shape.Operands[0], sum.Members, member);
            if (filter.State == FactState.Unknown)
            {
                return null;
            }

            if (filter is (FactState.Known, not 0) && state != FactState.NotApplicable)
            {
                parts.Add(Figures.Text(sum.Type, state, value, language));
            }
        }

        return parts.Count switch
        {
            0 or > MostAddends => null,
            1 => parts[0],
            _ => $"({string.Join(" + ", parts)})",
        };
    }

    /// <summary>The branch of a choice that counts; <see langword="null"/> when it is not known which.</summary>
    internal static ExpressionShape? Taken(
        Trace trace,
        ExpressionShape shape,
        Entity entity,
        int row
    )
    {
        var (state, value) = trace.Read(shape.Operands[0], entity, row);
        var isFirst =
            shape.Expression is IfAppliesExpression
                ? state switch
                {
                    FactState.Known => true,
                    FactState.NotApplicable => false,
                    _ => (bool?)null,
                }
            : state == FactState.Known ? value != 0
            : null;
        return isFirst is { } first ? shape.Operands[first ? 1 : 2] : null;
    }

    // The text as written, each operand's stretch replaced by its own rendering.
    private static string Substituted(
        Trace trace,
        ExpressionShape shape,
        Entity entity,
        int row,
        string language
    )
    {
        var span = shape.Expression.Span;
        var text = new StringBuilder();
        var position = span.Start;
        foreach (var operand in shape.Operands.OrderBy(o => o.Expression.Span.Start))
        {
            var part = operand.Expression.Span;
            if (
                !ReferenceEquals(part.Source, span.Source)
                || part.Start < position
                || part.End > span.End
            )
            {
                continue; // made by the linker, not written here
            }

            text.Append(span.Source.Content, position, part.Start - position);
            text.Append(Render(trace, operand, entity, row, language));
            position = part.End;
        }

        return text.Append(span.Source.Content, position, span.End - position).ToString();
    }

    private static string Slice(TextSpan span) =>
        span.Source is null ? "" : span.Source.Content.Substring(span.Start, span.Length);

    // Line ends carry no meaning, and a comment ends with its line.
    private static string OneLine(string text)
    {
        var words = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            var comment = line.IndexOf('#', StringComparison.Ordinal);
            var code = comment < 0 ? line : line[..comment];
            words.AddRange(
                code.Split((char[])[' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries)
            );
        }

        return string.Join(' ', words);
    }
}
