using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>Comparisons, Kleene logic and branches.</summary>
internal sealed partial class ExpressionBinder
{
    private BinaryExpression? Comparison(BinarySyntax syntax)
    {
        if (Pair(syntax.Left, syntax.Right, null) is not (var left, var right))
        {
            return null;
        }

        if (!(Applies(left) & Applies(right)))
        {
            return null;
        }

        var ordered = syntax.Operator is not (BinaryOperator.Equal or BinaryOperator.NotEqual);
        if (left.Type.Kind != right.Type.Kind || left.Type.Category != right.Type.Category)
        {
            bag.Add(
                BindingDiagnostics.WrongType,
                right.Span,
                right.Type.ToString(),
                left.Type.ToString()
            );
            return null;
        }

        if (ordered && left.Type.Kind is not (TypeKind.Number or TypeKind.Date))
        {
            bag.Add(
                BindingDiagnostics.WrongType,
                left.Span,
                left.Type.ToString(),
                LawType.Number(Unit.None).ToString()
            );
            return null;
        }

        if (
            (left.Type.Kind == TypeKind.Number && SameUnit(ref left, ref right) is null)
            || !(OnGrid(left) & OnGrid(right))
        )
        {
            return null;
        }

        Unify(ref left, ref right);
        var (function, swap) = syntax.Operator switch
        {
            BinaryOperator.Equal => (BinaryFunction.Equal, false),
            BinaryOperator.NotEqual => (BinaryFunction.NotEqual, false),
            BinaryOperator.Less => (BinaryFunction.Less, false),
            BinaryOperator.LessOrEqual => (BinaryFunction.LessOrEqual, false),
            BinaryOperator.Greater => (BinaryFunction.Less, true),
            _ => (BinaryFunction.LessOrEqual, true),
        };
        return new BinaryExpression(
            LawType.Boolean,
            function,
            swap ? right : left,
            swap ? left : right,
            Grid.Whole,
            syntax.Span
        );
    }

    private BinaryExpression? Logic(BinarySyntax syntax)
    {
        var left = Condition(syntax.Left);
        var right = Condition(syntax.Right);
        if (left is null || right is null)
        {
            return null;
        }

        Unify(ref left, ref right);
        return new BinaryExpression(
            LawType.Boolean,
            syntax.Operator == BinaryOperator.And ? BinaryFunction.And : BinaryFunction.Or,
            left,
            right,
            Grid.Whole,
            syntax.Span
        );
    }

    private ConditionalExpression? Conditional(ConditionalSyntax syntax, LawType? expected)
    {
        var condition = Condition(syntax.Condition);
        var branches = Branches(syntax.Then, syntax.Else, expected);
        return condition is null || branches is not (var then, var otherwise)
            ? null
            : Choose(condition, then, otherwise, syntax);
    }

    private static ConditionalExpression Choose(
        Expression condition,
        Expression then,
        Expression otherwise,
        ExpressionSyntax syntax
    )
    {
        var join = Entities.Join(condition.Entity, Entities.Join(then.Entity, otherwise.Entity));
        return new ConditionalExpression(
            Broadcast(condition, join),
            Broadcast(then, join),
            Broadcast(otherwise, join),
            Grids.Join(then.Grid, otherwise.Grid),
            then.MayNotApply || otherwise.MayNotApply,
            syntax.Span
        );
    }

    private IfAppliesExpression? IfApplies(IfAppliesSyntax syntax, LawType? expected)
    {
        if (
            NameLookup.Find(session, bag, syntax.Name, package) is not { } definition
            || Reference(definition, syntax.Name.Span) is not { } subject
        )
        {
            return null;
        }

        if (!subject.MayNotApply)
        {
            bag.Add(
                BindingDiagnostics.WithoutEffect,
                syntax.Name.Span,
                "si aplica",
                syntax.Name.ToString()
            );
        }

        var first = applied.Add(definition);
        var then = Bind(syntax.Then, expected);
        if (first)
        {
            applied.Remove(definition);
        }

        var otherwise = Bind(syntax.Else, then?.Type ?? expected);
        if (then is null || otherwise is null || !Same(ref then, ref otherwise))
        {
            return null;
        }

        var join = Entities.Join(subject.Entity, Entities.Join(then.Entity, otherwise.Entity));
        return new IfAppliesExpression(
            Broadcast(subject, join),
            Broadcast(then, join),
            Broadcast(otherwise, join),
            Grids.Join(then.Grid, otherwise.Grid),
            then.MayNotApply || otherwise.MayNotApply,
            syntax.Span
        );
    }

    /// <summary>Two results of one type, or <see langword="null"/>.</summary>
    private (Expression, Expression)? Branches(
        ExpressionSyntax left,
        ExpressionSyntax right,
        LawType? expected
    )
    {
        if (Pair(left, right, expected) is not (var a, var b))
        {
            return null;
        }

        return Same(ref a, ref b) ? (a, b) : null;
    }

    private bool Same(ref Expression a, ref Expression b)
    {
        if (a is StateExpression unknown)
        {
            a = unknown with { Type = b.Type };
        }
        else if (b is StateExpression other)
        {
            b = other with { Type = a.Type };
        }

        if (a.Type.Kind != b.Type.Kind || a.Type.Category != b.Type.Category)
        {
            bag.Add(BindingDiagnostics.WrongType, b.Span, b.Type.ToString(), a.Type.ToString());
            return false;
        }

        return a.Type.Kind != TypeKind.Number || SameUnit(ref a, ref b) is not null;
    }

    private InTerritoryExpression? InTerritory(InTerritorySyntax syntax)
    {
        if (Bind(syntax.Operand, LawType.Territory) is not { } operand || !Applies(operand))
        {
            return null;
        }

        if (Fits(operand, LawType.Territory) is not { } place)
        {
            return null;
        }

        if (!Territories.IsCode(syntax.Code))
        {
            bag.Add(BindingDiagnostics.BadTerritoryCode, syntax.Span, syntax.Code);
            return null;
        }

        return new InTerritoryExpression(place, syntax.Code, syntax.Span);
    }
}
