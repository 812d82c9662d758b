using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Binding;

/// <summary>What <c>lo anterior</c> may be in a layer: what the layers beneath can give.</summary>
internal readonly record struct Beneath(Grid Grid, bool MayNotApply);

/// <summary>
/// Gives an expression its types, units, entities and grids. A part that cannot be bound is <see langword="null"/> with one error
/// reported, and what contains it is <see langword="null"/> in silence, so that one mistake is one message.
/// </summary>
internal sealed partial class ExpressionBinder(
    Session session,
    DiagnosticBag bag,
    Package package,
    Definition rule,
    RuleSymbol symbol,
    Beneath? beneath
)
{
    private readonly HashSet<Definition> applied = [];
    private Entity entity = symbol.Entity;

    /// <summary>A condition of the rule's entity, or <see langword="null"/>.</summary>
    public Expression? BindCondition(ExpressionSyntax syntax)
    {
        return Condition(syntax) is { } condition ? Broadcast(condition, entity) : null;
    }

    /// <summary>A formula of the rule's type and entity, or <see langword="null"/>.</summary>
    public Expression? BindResult(ExpressionSyntax syntax)
    {
        var bound = Bind(syntax, symbol.Type);
        return bound is not null && Fits(bound, symbol.Type) is { } fitting
            ? Broadcast(fitting, entity)
            : null;
    }

    private Expression? Bind(ExpressionSyntax syntax, LawType? expected = null) =>
        syntax switch
        {
            NumberSyntax s => Number(s, expected),
            DateSyntax s => Literal(LawType.Date, s.Date.DayNumber, s.Span),
            KeywordLiteralSyntax s => Keyword(s, expected),
            NameExpressionSyntax s => Name(s.Name, expected),
            UnarySyntax s => Unary(s, expected),
            BinarySyntax s => Binary(s, expected),
            RoundSyntax s => Round(s, expected),
            ConditionalSyntax s => Conditional(s, expected),
            IfAppliesSyntax s => IfApplies(s, expected),
            MatchSyntax s => Match(s, expected),
            InTerritorySyntax s => InTerritory(s),
            CallSyntax s => Call(s, expected),
            AggregateSyntax s => Aggregate(s, expected),
            LagSyntax s => Lag(s),
            WindowSyntax s => Window(s),
            AccumulatedSyntax s => Accumulated(s),
            MonthLiteralSyntax s => NotHere(s.Span),
            _ => null,
        };

    /// <summary>The expression as one of a declared type; a plain zero takes any unit.</summary>
    private Expression? Fits(Expression bound, LawType type)
    {
        if (bound is StateExpression state)
        {
            return state with { Type = type };
        }

        if (bound.Type.Kind != type.Kind || bound.Type.Category != type.Category)
        {
            bag.Add(
                BindingDiagnostics.WrongType,
                bound.Span,
                bound.Type.ToString(),
                type.ToString()
            );
            return null;
        }

        if (type.Kind != TypeKind.Number)
        {
            return bound;
        }

        if (IsPlainZero(bound))
        {
            return ((LiteralExpression)bound) with { Type = type };
        }

        if (!Units.Agree(bound.Type.Unit, type.Unit))
        {
            bag.Add(
                BindingDiagnostics.WrongUnit,
                bound.Span,
                bound.Type.ToString(),
                type.ToString()
            );
            return null;
        }

        if (type.Unit is { IsPureNumber: true, Flavour: Flavour.Count } && !bound.Grid.IsWhole)
        {
            bag.Add(
                BindingDiagnostics.WrongUnit,
                bound.Span,
                "número (con decimales)",
                type.ToString()
            );
            return null;
        }

        return bound;
    }

    private Expression? Condition(ExpressionSyntax syntax)
    {
        if (Bind(syntax, LawType.Boolean) is not { } condition)
        {
            return null;
        }

        return Applies(condition) ? Fits(condition, LawType.Boolean) : null;
    }

    /// <summary>Whether an operand always applies; else an error.</summary>
    private bool Applies(Expression operand)
    {
        if (!operand.MayNotApply)
        {
            return true;
        }

        bag.Add(BindingDiagnostics.MayNotApplyUsed, operand.Span, Excerpt(operand.Span));
        return false;
    }

    /// <summary>Whether an operand lies on a known grid, so that comparing it decides nothing by chance; else an error.</summary>
    private bool OnGrid(Expression operand)
    {
        if (operand.Type.Kind != TypeKind.Number || operand.Grid.IsKnown)
        {
            return true;
        }

        bag.Add(BindingDiagnostics.UnroundedComparison, operand.Span, Excerpt(operand.Span));
        return false;
    }

    private static Expression Broadcast(Expression operand, Entity to) =>
        operand.Entity == to ? operand : new BroadcastExpression(operand, to);

    private static void Unify(ref Expression a, ref Expression b)
    {
        var join = Entities.Join(a.Entity, b.Entity);
        a = Broadcast(a, join);
        b = Broadcast(b, join);
    }

    private static bool IsPlainZero(Expression expression) =>
        expression is LiteralExpression { Type.Kind: TypeKind.Number, Value.Sign: 0 } literal
        && literal.Type.Unit == Unit.None;

    private Expression? NotHere(TextSpan span)
    {
        bag.Add(BindingDiagnostics.NotHere, span, Excerpt(span));
        return null;
    }

    private static string Excerpt(TextSpan span)
    {
        if (span.Source is null)
        {
            return "…";
        }

        var text = string.Join(
            ' ',
            span.Source.Content.Substring(span.Start, Math.Min(span.Length, 400))
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        return text.Length <= 60 ? text : text[..59] + "…";
    }
}
