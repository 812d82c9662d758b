using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Engine.Tracing;

/// <summary>
/// The first answer to <em>¿por qué?</em>: one sentence with the labels of the law and her numbers, made from the branch that decided. A rule
/// whose formula is longer than people read at once is told as the parts that add up to it, and the rest stands in the whole trace.
/// </summary>
public sealed class TraceSentence
{
    private const int MostWords = 42;

    private readonly Trace trace;
    private readonly string language;

    private TraceSentence(Trace trace, string language)
    {
        this.trace = trace;
        this.language = language;
    }

    /// <summary>The sentence; empty when the deciding formula is nothing but one figure that is shown anyway.</summary>
    /// <param name="language">"es" or "en".</param>
    public static string Render(Trace trace, string language) =>
        new TraceSentence(trace, language).Of(trace.Root);

    /// <summary>The formula that decided: as the law writes it, and with the numbers in place of the names. Empty when several did.</summary>
    public static (string Written, string Numbers) Formula(Trace trace, string language) =>
        trace.Root.Parts is [{ Layers: [var layer, ..] }] && Deciding(layer) is { } shape
            ? (
                FormulaText.AsWritten(shape.Expression),
                FormulaText.WithNumbers(
                    trace,
                    shape,
                    trace.Root.Rule.Entity,
                    trace.Root.Row,
                    language
                )
            )
            : ("", "");

    private static ExpressionShape? Deciding(TraceLayer layer) =>
        layer.Taken is { } taken
            ? Array.Find(layer.Shape.Exceptions, e => e.Exception == taken)!.Result
            : layer.Shape.Formula;

    private string Of(TraceStep step)
    {
        if (step.Parts is not [{ Layers: [var layer, ..] } part])
        {
            return step.Parts.Count > 1
                ? $"{Say("Cambió dentro del mes: se suman", "It changed within the month: added up are")} {List(step.Parts.Select(p => Figure(step.Rule.Type, p.State, p.Value)))}."
                : "";
        }

        if (Deciding(layer) is not { } deciding)
        {
            return "";
        }

        var body = Plain(deciding, step, nested: false);
        if (body.Split(' ').Length > MostWords)
        {
            body = Plain(deciding, step, nested: false, names: false);
        }

        var figure = Figure(step.Rule.Type, part.State, part.Value);
        return body.Length == 0 || body == figure
            ? ""
            : $"{char.ToUpperInvariant(body[0])}{body[1..]} = {figure}.";
    }

    private string Plain(ExpressionShape shape, TraceStep step, bool nested, bool names = true)
    {
        switch (shape.Expression)
        {
            case BroadcastExpression or AppliesExpression or RoundExpression:
                return Plain(shape.Operands[0], step, nested, names);
            case ConditionalExpression or IfAppliesExpression:
                return FormulaText.Taken(trace, shape, step.Rule.Entity, step.Row) is { } branch
                    ? Plain(branch, step, nested, names)
                    : "";
            case BinaryExpression binary:
                return Binary(binary, shape, step, nested, names);
            case UnaryExpression { Function: UnaryFunction.Not }:
                return $"{Say("no", "not")} ({Plain(shape.Operands[0], step, false, names)})";
            case AggregateExpression { Operator: AggregateOperator.Sum }:
                var sum = FormulaText.WithNumbers(
                    trace,
                    shape,
                    step.Rule.Entity,
                    step.Row,
                    language
                );
                return !nested && sum.StartsWith('(') && sum.EndsWith(')') ? sum[1..^1] : sum;
            case RuleExpression rule:
                return Named(rule.Rule, shape, step, names);
            case InputExpression input:
                return Named(input.Input, shape, step, names);
            case ValueExpression value:
                return Named(value.Value, shape, step, names);
            case TableExpression table:
                return Named(table.Table, shape, step, names);
            case LiteralExpression literal:
                return Figures.Text(literal.Type, literal.Value.ToDouble(), language);
            default:
                return Read(shape, step);
        }
    }

    private string Binary(
        BinaryExpression binary,
        ExpressionShape shape,
        TraceStep step,
        bool nested,
        bool names
    )
    {
        var join = binary.Function switch
        {
            BinaryFunction.Add => " + ",
            BinaryFunction.Subtract => " − ",
            BinaryFunction.Multiply => " × ",
            BinaryFunction.Divide => " ÷ ",
            BinaryFunction.Equal => Say(" es ", " is "),
            BinaryFunction.NotEqual => Say(" no es ", " is not "),
            BinaryFunction.Less => " < ",
            BinaryFunction.LessOrEqual => " ≤ ",
            BinaryFunction.And => Say(" y ", " and "),
            BinaryFunction.Or => Say(" o ", " or "),
            _ => null,
        };
        // A sum needs its brackets inside a product, and after a minus.
        var isProduct = binary.Function is BinaryFunction.Multiply or BinaryFunction.Divide;
        var left = Plain(shape.Operands[0], step, isProduct, names);
        var right = Plain(
            shape.Operands[1],
            step,
            isProduct || binary.Function == BinaryFunction.Subtract,
            names
        );
        if (join is null)
        {
            return binary.Function switch
            {
                BinaryFunction.Minimum => Say(
                    $"lo menor entre {left} y {right}",
                    $"the lesser of {left} and {right}"
                ),
                BinaryFunction.Maximum => Say(
                    $"lo mayor entre {left} y {right}",
                    $"the greater of {left} and {right}"
                ),
                _ => Read(shape, step),
            };
        }

        var text = left + join + right;
        var isSum = binary.Function is BinaryFunction.Add or BinaryFunction.Subtract;
        return nested && isSum ? $"({text})" : text;
    }

    private string Named(Symbol symbol, ExpressionShape shape, TraceStep step, bool names)
    {
        var figure = Read(shape, step);
        if (!names)
        {
            return figure;
        }

        var label = symbol.Label.In(language);
        return $"{char.ToLowerInvariant(label[0])}{label[1..]} ({figure})";
    }

    private string Read(ExpressionShape shape, TraceStep step)
    {
        var (state, value) = trace.Read(shape, step.Rule.Entity, step.Row);
        return Figure(shape.Expression.Type, state, value);
    }

    private string Figure(LawType type, FactState state, double value) =>
        Figures.Text(type, state, value, language);

    private static string List(IEnumerable<string> parts) => string.Join(" + ", parts);

    private string Say(string es, string en) => language == "en" ? en : es;
}
