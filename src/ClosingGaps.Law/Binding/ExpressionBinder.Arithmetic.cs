using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Binding;

/// <summary>Sums, products, powers and rounding.</summary>
internal sealed partial class ExpressionBinder
{
    private const int LargestPower = 12;

    private UnaryExpression? Unary(UnarySyntax syntax, LawType? expected)
    {
        if (syntax.Operator == UnaryOperator.Not)
        {
            return Condition(syntax.Operand) is { } condition
                ? new UnaryExpression(
                    LawType.Boolean,
                    UnaryFunction.Not,
                    condition,
                    Grid.Whole,
                    syntax.Span
                )
                : null;
        }

        return Quantity(syntax.Operand, expected) is { } operand
            ? new UnaryExpression(
                operand.Type,
                UnaryFunction.Negate,
                operand,
                operand.Grid,
                syntax.Span
            )
            : null;
    }

    private Expression? Binary(BinarySyntax syntax, LawType? expected) =>
        syntax.Operator switch
        {
            BinaryOperator.Add or BinaryOperator.Subtract => Sum(syntax, expected),
            BinaryOperator.Multiply or BinaryOperator.Divide => Product(syntax),
            BinaryOperator.Power => Power(syntax),
            BinaryOperator.And or BinaryOperator.Or => Logic(syntax),
            _ => Comparison(syntax),
        };

    /// <summary>A number that always applies, or <see langword="null"/>.</summary>
    private Expression? Quantity(ExpressionSyntax syntax, LawType? expected = null)
    {
        var numeric = expected?.Kind == TypeKind.Number ? expected : LawType.Number(Unit.None);
        if (Bind(syntax, numeric) is not { } bound)
        {
            return null;
        }

        return Applies(bound) && IsNumber(bound) ? bound : null;
    }

    private bool IsNumber(Expression bound)
    {
        if (bound.Type.Kind == TypeKind.Number)
        {
            return true;
        }

        bag.Add(
            BindingDiagnostics.WrongType,
            bound.Span,
            bound.Type.ToString(),
            LawType.Number(Unit.None).ToString()
        );
        return false;
    }

    private BinaryExpression? Sum(BinarySyntax syntax, LawType? expected)
    {
        if (Pair(syntax.Left, syntax.Right, expected) is not (var left, var right))
        {
            return null;
        }

        if (!(Applies(left) & Applies(right)))
        {
            return null;
        }

        var function =
            syntax.Operator == BinaryOperator.Add ? BinaryFunction.Add : BinaryFunction.Subtract;
        if (left.Type.Kind == TypeKind.Date || right.Type.Kind == TypeKind.Date)
        {
            return DateSum(function, left, right, syntax.Span);
        }

        if (!(IsNumber(left) & IsNumber(right)) || SameUnit(ref left, ref right) is not { } type)
        {
            return null;
        }

        Unify(ref left, ref right);
        return new BinaryExpression(
            type,
            function,
            left,
            right,
            Grids.Arithmetic(left.Grid, right.Grid),
            syntax.Span
        );
    }

    // Date − date is days; date ± days is a date; months and years of a date go by meses_después.
    private BinaryExpression? DateSum(
        BinaryFunction function,
        Expression left,
        Expression right,
        TextSpan span
    )
    {
        var days = LawType.Number(Unit.Of(BaseUnit.Day));
        var result = LawType.Date;
        if (right.Type.Kind == TypeKind.Date)
        {
            if (function == BinaryFunction.Add)
            {
                if (left.Type.Kind == TypeKind.Date)
                {
                    bag.Add(
                        BindingDiagnostics.WrongType,
                        right.Span,
                        right.Type.ToString(),
                        days.ToString()
                    );
                    return null;
                }

                if (Days(left) is not { } before)
                {
                    return null;
                }

                left = before;
            }
            else if (left.Type.Kind != TypeKind.Date)
            {
                bag.Add(
                    BindingDiagnostics.WrongType,
                    left.Span,
                    left.Type.ToString(),
                    result.ToString()
                );
                return null;
            }
            else
            {
                result = days;
            }
        }
        else if (Days(right) is { } after)
        {
            right = after;
        }
        else
        {
            return null;
        }

        Unify(ref left, ref right);
        return new BinaryExpression(result, function, left, right, Grid.Whole, span);

        Expression? Days(Expression operand) =>
            Fits(operand, days) is { } fitting && OnGrid(fitting) ? fitting : null;
    }

    private BinaryExpression? Product(BinarySyntax syntax)
    {
        var left = Quantity(syntax.Left);
        var right = Quantity(syntax.Right);
        if (left is null || right is null)
        {
            return null;
        }

        var divide = syntax.Operator == BinaryOperator.Divide;
        if (divide && right is LiteralExpression { Value.Sign: 0 })
        {
            bag.Add(BindingDiagnostics.BadNumber, right.Span, Excerpt(right.Span), "≠ 0");
            return null;
        }

        if (Units.Combine(left.Type.Unit, right.Type.Unit, divide) is not { } unit)
        {
            bag.Add(
                BindingDiagnostics.UnitMismatch,
                syntax.Span,
                left.Type.ToString(),
                right.Type.ToString()
            );
            return null;
        }

        Unify(ref left, ref right);
        return new BinaryExpression(
            LawType.Number(unit),
            divide ? BinaryFunction.Divide : BinaryFunction.Multiply,
            left,
            right,
            divide ? Grid.None : Grids.Arithmetic(left.Grid, right.Grid),
            syntax.Span
        );
    }

    private PowerExpression? Power(BinarySyntax syntax)
    {
        if (Quantity(syntax.Left) is not { } operand)
        {
            return null;
        }

        if (
            syntax.Right is not NumberSyntax { Unit.Count: 0 } written
            || !int.TryParse(
                written.Digits,
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out var exponent
            )
            || exponent > LargestPower
            || Units.Power(operand.Type.Unit, exponent) is not { } unit
        )
        {
            bag.Add(
                BindingDiagnostics.BadNumber,
                syntax.Right.Span,
                Excerpt(syntax.Right.Span),
                $"0, 1, 2 … {LargestPower}"
            );
            return null;
        }

        return new PowerExpression(
            LawType.Number(unit),
            operand,
            exponent,
            Grids.Arithmetic(operand.Grid, operand.Grid),
            syntax.Span
        );
    }

    private RoundExpression? Round(RoundSyntax syntax, LawType? expected)
    {
        if (Quantity(syntax.Operand, expected) is not { } operand)
        {
            return null;
        }

        if (WrittenNumber.Read(bag, syntax.Step) is not (var step, var unit))
        {
            return null;
        }

        if (
            (syntax.Step.Unit.Count > 0 && unit != operand.Type.Unit)
            || Step(step) is not { } digits
        )
        {
            bag.Add(
                BindingDiagnostics.BadNumber,
                syntax.Step.Span,
                Excerpt(syntax.Step.Span),
                new DiagnosticArgument(
                    "una potencia de diez (…, 10, 1, 0.1, 0.01, …)",
                    "a power of ten (…, 10, 1, 0.1, 0.01, …)"
                )
            );
            return null;
        }

        return new RoundExpression(operand, syntax.Mode, digits, syntax.Span);
    }

    private static int? Step(Rational step)
    {
        for (var digits = -9; digits <= 9; digits++)
        {
            if (step == Rational.PowerOfTen(-digits))
            {
                return digits;
            }
        }

        return null;
    }

    /// <summary>The common type of two numbers, after a plain zero has taken the other's unit.</summary>
    private LawType? SameUnit(ref Expression left, ref Expression right)
    {
        if (IsPlainZero(left))
        {
            left = ((LiteralExpression)left) with { Type = right.Type };
        }
        else if (IsPlainZero(right))
        {
            right = ((LiteralExpression)right) with { Type = left.Type };
        }

        if (Units.Agree(left.Type.Unit, right.Type.Unit))
        {
            return LawType.Number(Units.Common(left.Type.Unit, right.Type.Unit));
        }

        bag.Add(
            BindingDiagnostics.UnitMismatch,
            left.Span.To(right.Span),
            left.Type.ToString(),
            right.Type.ToString()
        );
        return null;
    }

    /// <summary>Two operands of which one may take its type from the other.</summary>
    private (Expression Left, Expression Right)? Pair(
        ExpressionSyntax left,
        ExpressionSyntax right,
        LawType? expected
    )
    {
        Expression? a;
        Expression? b;
        if (TakesItsType(left) && !TakesItsType(right))
        {
            b = Bind(right, expected);
            a = b is null ? null : Bind(left, b.Type);
        }
        else
        {
            a = Bind(left, expected);
            b = a is null && TakesItsType(right) ? null : Bind(right, a?.Type ?? expected);
        }

        return a is null || b is null ? null : (a, b);
    }

    private bool TakesItsType(ExpressionSyntax syntax) =>
        syntax switch
        {
            KeywordLiteralSyntax
            {
                Keyword: KeywordLiteral.Unknown or KeywordLiteral.NotApplicable
            } => true,
            NumberSyntax => true,
            NameExpressionSyntax { Name: { Qualifier: null } name } => session
                .Names.Candidates(name)
                .Count == 0
                && Words.Calendar(name.Name) is null,
            _ => false,
        };
}
