using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Tracing;

/// <summary>
/// Takes a yes-or-no result apart into the conditions that had to hold together, through the rules that it names: what people ask when the
/// answer is no is which one failed. A condition joined by <c>o</c> is kept whole.
/// </summary>
internal sealed class TestedConditions
{
    private readonly Trace trace;
    private readonly List<TestedCondition> found = [];
    private readonly HashSet<(TraceStep, bool)> seen = [];

    private TestedConditions(Trace trace) => this.trace = trace;

    public static IReadOnlyList<TestedCondition> Of(Trace trace)
    {
        var conditions = new TestedConditions(trace);
        conditions.Rule(trace.Root, isDenied: false);
        return conditions.found;
    }

    private void Rule(TraceStep step, bool isDenied)
    {
        if (!seen.Add((step, isDenied)))
        {
            return;
        }

        foreach (var layer in step.Parts.SelectMany(p => p.Layers.Take(1)))
        {
            var taken = layer.Taken;
            var deciding = taken is null
                ? layer.Shape.Formula
                : layer.Shape.Exceptions.First(e => e.Exception == taken).Result;
            if (deciding is not null)
            {
                Walk(step, deciding, isDenied);
            }
        }
    }

    private void Walk(TraceStep step, ExpressionShape shape, bool isDenied)
    {
        switch (shape.Expression)
        {
            case BroadcastExpression or AppliesExpression:
                Walk(step, shape.Operands[0], isDenied);
                break;
            case UnaryExpression { Function: UnaryFunction.Not }:
                Walk(step, shape.Operands[0], !isDenied);
                break;
            case BinaryExpression { Function: BinaryFunction.And } when !isDenied:
            case BinaryExpression { Function: BinaryFunction.Or } when isDenied:
                Walk(step, shape.Operands[0], isDenied);
                Walk(step, shape.Operands[1], isDenied);
                break;
            case ConditionalExpression:
                Choice(step, shape, isDenied);
                break;
            case IfAppliesExpression:
                if (FormulaText.Taken(trace, shape, step.Rule.Entity, step.Row) is { } branch)
                {
                    Walk(step, branch, isDenied);
                }
                else
                {
                    Add(step, shape.Operands[0], isDenied);
                }

                break;
            case RuleExpression rule when StepOf(rule.Rule, step) is { } next:
                Rule(next, isDenied);
                break;
            case StateExpression:
                break;
            default:
                Add(step, shape, isDenied);
                break;
        }
    }

    // "si C entonces no si no R": when the branch is written out, the condition was the test.
    private void Choice(TraceStep step, ExpressionShape shape, bool isDenied)
    {
        if (FormulaText.Taken(trace, shape, step.Rule.Entity, step.Row) is not { } taken)
        {
            Add(step, shape.Operands[0], isDenied);
            return;
        }

        var isFirst = ReferenceEquals(taken, shape.Operands[1]);
        if (taken.Expression is LiteralExpression literal)
        {
            Walk(step, shape.Operands[0], isDenied ^ (isFirst == (literal.Value.Sign == 0)));
            return;
        }

        // The other branch written as a plain no: not taking it was a test that was passed.
        var other = shape.Operands[isFirst ? 2 : 1];
        if (other.Expression is LiteralExpression { Value.Sign: 0 } && !isDenied)
        {
            Walk(step, shape.Operands[0], !isFirst);
        }

        Walk(step, taken, isDenied);
    }

    private TraceStep? StepOf(RuleSymbol rule, TraceStep from)
    {
        if (rule.Type.Kind != TypeKind.Boolean)
        {
            return null;
        }

        var row = trace.Population.Ancestor(from.Rule.Entity, from.Row, rule.Entity);
        return trace.Steps.FirstOrDefault(s => s.Rule == rule && s.Row == row);
    }

    private void Add(TraceStep step, ExpressionShape shape, bool isDenied)
    {
        var (state, value) = trace.Read(shape, step.Rule.Entity, step.Row);
        var isMet = state == FactState.Known && (value != 0) != isDenied;
        var written = FormulaText.AsWritten(shape.Expression);
        if (
            shape.Expression is BinaryExpression binary
            && Compared(binary.Function) is { } compared
        )
        {
            var (left, right) = (Side(step, shape.Operands[0]), Side(step, shape.Operands[1]));
            var comparison = isDenied ? Opposite(compared) : compared;
            var swap = IsSubjectSecond(shape.Operands[0], shape.Operands[1]);
            found.Add(
                new TestedCondition(
                    step.Rule,
                    written,
                    swap ? right : left,
                    swap ? Mirrored(comparison) : comparison,
                    swap ? left : right,
                    state,
                    isMet
                )
            );
            return;
        }

        found.Add(
            new TestedCondition(
                step.Rule,
                written,
                Side(step, shape),
                isDenied ? ConditionKind.DoesNotHold : ConditionKind.Holds,
                null,
                state,
                isMet
            )
        );
    }

    private TestedSide Side(TraceStep step, ExpressionShape shape)
    {
        var (state, value) = trace.Read(shape, step.Rule.Entity, step.Row);
        return new TestedSide(
            Bare(shape).Expression switch
            {
                RuleExpression rule => rule.Rule,
                InputExpression input => input.Input,
                ValueExpression fixedValue => fixedValue.Value,
                _ => null,
            },
            FormulaText.AsWritten(Bare(shape).Expression),
            shape.Expression.Type,
            state,
            value
        );
    }

    private static ExpressionShape Bare(ExpressionShape shape) =>
        shape.Expression is BroadcastExpression or AppliesExpression or RoundExpression
            ? Bare(shape.Operands[0])
            : shape;

    /// <summary>What is tested is what varies by person; when both sides do, what is written first (the binder turns ≥ round).</summary>
    private static bool IsSubjectSecond(ExpressionShape first, ExpressionShape second) =>
        IsFixed(first) != IsFixed(second)
            ? IsFixed(first)
            : second.Expression.Span.Start < first.Expression.Span.Start;

    /// <summary>Written by the law or the calendar, not told by anybody.</summary>
    private static bool IsFixed(ExpressionShape shape) =>
        Bare(shape).Expression is { Entity: Entity.Nation } or ValueExpression;

    private static ConditionKind? Compared(BinaryFunction function) =>
        function switch
        {
            BinaryFunction.Less => ConditionKind.Below,
            BinaryFunction.LessOrEqual => ConditionKind.AtMost,
            BinaryFunction.Equal => ConditionKind.Equal,
            BinaryFunction.NotEqual => ConditionKind.NotEqual,
            _ => null,
        };

    private static ConditionKind Opposite(ConditionKind comparison) =>
        comparison switch
        {
            ConditionKind.Below => ConditionKind.AtLeast,
            ConditionKind.AtMost => ConditionKind.Above,
            ConditionKind.Equal => ConditionKind.NotEqual,
            _ => ConditionKind.Equal,
        };

    /// <summary>The same said from the other side.</summary>
    private static ConditionKind Mirrored(ConditionKind comparison) =>
        comparison switch
        {
            ConditionKind.Below => ConditionKind.Above,
            ConditionKind.AtMost => ConditionKind.AtLeast,
            ConditionKind.Above => ConditionKind.Below,
            ConditionKind.AtLeast => ConditionKind.AtMost,
            _ => comparison,
        };
}
