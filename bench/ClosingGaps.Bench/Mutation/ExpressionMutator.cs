using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Syntax;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Bench.Mutation;

/// <summary>The small errors that can be made in a formula, as edits of the text that it is written in.</summary>
internal static partial class ExpressionMutator
{
    private static readonly Dictionary<string, string> otherName = new(StringComparer.Ordinal)
    {
        ["mín"] = "máx",
        ["máx"] = "mín",
        ["piso"] = "techo",
        ["techo"] = "piso",
        ["primer_día_del_mes"] = "último_día_del_mes",
        ["último_día_del_mes"] = "primer_día_del_mes",
        ["primer_día_del_tramo"] = "último_día_del_tramo",
        ["último_día_del_tramo"] = "primer_día_del_tramo",
    };

    private static readonly Dictionary<string, string> otherWord = new(StringComparer.Ordinal)
    {
        ["suma"] = "máximo",
        ["máximo"] = "mínimo",
        ["mínimo"] = "máximo",
    };

    /// <summary>Every change of an expression, what stands first being changed first.</summary>
    public static IEnumerable<(MutationKind Kind, LawEdit[] Edits)> All(
        SourceText source,
        ExpressionSyntax root
    )
    {
        var pending = new Stack<ExpressionSyntax>([root]);
        while (pending.TryPop(out var node))
        {
            foreach (var change in Here(source, node))
            {
                yield return change;
            }

            foreach (var child in SyntaxWalk.Children(node).Reverse())
            {
                pending.Push(child);
            }
        }
    }

    /// <summary>A written number one more in its last digit, <c>sí</c> for <c>no</c>; nothing for any other expression.</summary>
    public static IEnumerable<(MutationKind Kind, LawEdit[] Edits)> Literals(
        SourceText source,
        ExpressionSyntax node
    ) =>
        node switch
        {
            NumberSyntax number => [(MutationKind.Number, [More(source, number)])],
            KeywordLiteralSyntax { Keyword: KeywordLiteral.Yes } =>
            [
                (MutationKind.Number, [Instead(node, "no")]),
            ],
            KeywordLiteralSyntax { Keyword: KeywordLiteral.No } =>
            [
                (MutationKind.Number, [Instead(node, "sí")]),
            ],
            UnarySyntax { Operator: UnaryOperator.Negate } minus => Literals(source, minus.Operand),
            _ => [],
        };

    /// <summary>The number with one more in its last written digit: 42 → 43, 20.40 → 20.41.</summary>
    public static LawEdit More(SourceText source, NumberSyntax number)
    {
        var written = Digits().Match(source.Content, number.Span.Start, number.Span.Length);
        var point = written.Value.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : written.Length - point - 1;
        var more = (
            BigInteger.Parse(
                written.Value.Replace(".", "", StringComparison.Ordinal),
                CultureInfo.InvariantCulture
            ) + 1
        )
            .ToString(CultureInfo.InvariantCulture)
            .PadLeft(decimals + 1, '0');
        return new LawEdit(
            written.Index,
            written.Length,
            decimals == 0 ? more : $"{more[..^decimals]}.{more[^decimals..]}"
        );
    }

    private static IEnumerable<(MutationKind, LawEdit[])> Here(
        SourceText source,
        ExpressionSyntax node
    )
    {
        switch (node)
        {
            case NumberSyntax or KeywordLiteralSyntax:
                return Literals(source, node);
            case BinarySyntax binary:
                return Operator(source, binary);
            case UnarySyntax { Operator: UnaryOperator.Not }:
                return [(MutationKind.Logic, [new LawEdit(node.Span.Start, "no".Length, "")])];
            case RoundSyntax round:
                return Rounding(source, round);
            case ConditionalSyntax choice:
                return [(MutationKind.Branches, Swap(source, choice.Then, choice.Else))];
            case IfAppliesSyntax choice:
                return [(MutationKind.Branches, Swap(source, choice.Then, choice.Else))];
            case MatchSyntax match:
                var results = match.Arms.Select(a => a.Result).ToList();
                if (match.Otherwise is { } otherwise)
                {
                    results.Add(otherwise);
                }

                return results
                    .Zip(results.Skip(1))
                    .Where(pair => Text(source, pair.First) != Text(source, pair.Second))
                    .Select(pair => (MutationKind.Branches, Swap(source, pair.First, pair.Second)));
            case CallSyntax call:
                return
                [
                    .. Named(call.Function),
                    .. call.Where is { } where ? [Always(where)] : Nothing,
                ];
            case NameExpressionSyntax name:
                return Named(name.Name);
            case AggregateSyntax aggregate:
                return [.. Aggregate(source, aggregate)];
            case LagSyntax lag:
                return [(MutationKind.Span, [Month(source, lag.Span, lag.Months)])];
            case WindowSyntax window:
                var after = window.Name.Span.End;
                return
                [
                    (
                        MutationKind.Span,
                        [
                            Month(
                                source,
                                new TextSpan(source, after, window.Span.End - after),
                                window.Months
                            ),
                        ]
                    ),
                ];
            default:
                return [];
        }
    }

    private static (MutationKind, LawEdit[])[] Nothing => [];

    private static IEnumerable<(MutationKind, LawEdit[])> Operator(
        SourceText source,
        BinarySyntax binary
    )
    {
        (MutationKind Kind, string Written, string Other)? change = binary.Operator switch
        {
            BinaryOperator.Add => (MutationKind.Arithmetic, "+", "−"),
            BinaryOperator.Subtract => (MutationKind.Arithmetic, "−", "+"),
            BinaryOperator.Multiply => (MutationKind.Arithmetic, "×", "÷"),
            BinaryOperator.Divide => (MutationKind.Arithmetic, "÷", "×"),
            BinaryOperator.Equal => (MutationKind.Comparison, "=", "≠"),
            BinaryOperator.NotEqual => (MutationKind.Comparison, "≠", "="),
            BinaryOperator.Less => (MutationKind.Comparison, "<", "≤"),
            BinaryOperator.LessOrEqual => (MutationKind.Comparison, "≤", "<"),
            BinaryOperator.Greater => (MutationKind.Comparison, ">", "≥"),
            BinaryOperator.GreaterOrEqual => (MutationKind.Comparison, "≥", ">"),
            BinaryOperator.And => (MutationKind.Logic, "y", "o"),
            BinaryOperator.Or => (MutationKind.Logic, "o", "y"),
            _ => null,
        };
        if (change is not var (kind, written, other))
        {
            yield break;
        }

        var start = binary.Left.Span.End;
        var at = source.Content.IndexOf(
            written,
            start,
            binary.Right.Span.Start - start,
            StringComparison.Ordinal
        );
        if (at >= 0)
        {
            yield return (kind, [new LawEdit(at, written.Length, other)]);
        }
    }

    private static IEnumerable<(MutationKind, LawEdit[])> Rounding(
        SourceText source,
        RoundSyntax round
    )
    {
        var words = Rounds()
            .Match(
                source.Content,
                round.Operand.Span.End,
                round.Step.Span.Start - round.Operand.Span.End
            );
        if (words.Success)
        {
            var other = round.Mode == RoundingMode.Nearest ? "truncado a" : "redondeado a";
            yield return (MutationKind.Rounding, [new LawEdit(words.Index, words.Length, other)]);
        }

        yield return (
            MutationKind.Rounding,
            [Instead(round.Step, Coarser(Text(source, round.Step)))]
        );
    }

    private static string Coarser(string step) =>
        step.StartsWith("0.", StringComparison.Ordinal)
            ? step.Length > 3
                ? "0." + step[3..]
                : "1"
            : step + "0";

    private static IEnumerable<(MutationKind, LawEdit[])> Aggregate(
        SourceText source,
        AggregateSyntax aggregate
    )
    {
        var word = Word().Match(source.Content, aggregate.Span.Start);
        if (otherWord.TryGetValue(word.Value, out var other))
        {
            yield return (MutationKind.Function, [new LawEdit(word.Index, word.Length, other)]);
        }

        if (aggregate.Operator is AggregateOperator.Any or AggregateOperator.All)
        {
            var (head, holds) =
                aggregate.Operator == AggregateOperator.Any
                    ? ("todos", "cumplen")
                    : ("alguno de", "cumple");
            var quantifier = Quantifier().Match(source.Content, aggregate.Span.Start);
            var (first, last) = (quantifier.Groups["who"], quantifier.Groups["holds"]);
            yield return (
                MutationKind.Function,
                [
                    new LawEdit(first.Index, first.Length, head),
                    new LawEdit(last.Index, last.Length, holds),
                ]
            );
            yield break; // its condition is mutated as any
        }

        if (aggregate.Where is { } where)
        {
            yield return Always(where);
        }
    }

    private static IEnumerable<(MutationKind, LawEdit[])> Named(NameSyntax name)
    {
        if (name.Qualifier is null && otherName.TryGetValue(name.Name, out var other))
        {
            yield return (
                MutationKind.Function,
                [new LawEdit(name.Span.Start, name.Span.Length, other)]
            );
        }
    }

    /// <summary>The condition after <c>donde</c> always holds.</summary>
    private static (MutationKind, LawEdit[]) Always(ExpressionSyntax where) =>
        (MutationKind.Function, [Instead(where, "sí")]);

    private static LawEdit Month(SourceText source, TextSpan within, int months)
    {
        var number = Digits().Match(source.Content, within.Start, within.Length);
        return new LawEdit(number.Index, number.Length, $"{months + 1}");
    }

    private static LawEdit[] Swap(
        SourceText source,
        ExpressionSyntax first,
        ExpressionSyntax second
    ) => [Instead(first, Text(source, second)), Instead(second, Text(source, first))];

    private static LawEdit Instead(ExpressionSyntax node, string text) =>
        new(node.Span.Start, node.Span.Length, text);

    private static string Text(SourceText source, ExpressionSyntax node) =>
        source.Content.Substring(node.Span.Start, node.Span.Length);

    [GeneratedRegex(@"[0-9]+(\.[0-9]+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\p{L}+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"(?<who>alguno\s+de|todos)\s+sus\s+\w+\s+(?<holds>cumplen?)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Quantifier();

    [GeneratedRegex(
        @"(redondeado(\s+hacia\s+arriba)?|truncado)\s+a",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Rounds();
}
