using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>Functions of the language and cells of tables.</summary>
internal sealed partial class ExpressionBinder
{
    private static readonly LawType Days = LawType.Number(Unit.Of(BaseUnit.Day));

    private Expression? Call(CallSyntax syntax, LawType? expected)
    {
        if (syntax.Function.Qualifier is not null || !Words.IsFunction(syntax.Function.Name))
        {
            return Table(syntax);
        }

        var word = Wording.Fold(syntax.Function.Name);
        var spells = word is "dias_cubiertos" or "racha_de_dias";
        if (syntax.Column is not null || (syntax.Where is not null && !spells))
        {
            return NotHere(syntax.Span);
        }

        return word switch
        {
            "min" => Extreme(syntax, BinaryFunction.Minimum, expected),
            "max" => Extreme(syntax, BinaryFunction.Maximum, expected),
            "piso" => Whole(syntax, UnaryFunction.Floor, expected),
            "techo" => Whole(syntax, UnaryFunction.Ceiling, expected),
            "ano_de" => PartOfDate(syntax, UnaryFunction.YearOf),
            "mes_de" => PartOfDate(syntax, UnaryFunction.MonthOf),
            "anos_entre" => YearsBetween(syntax),
            "meses_despues" => MonthsAfter(syntax),
            "dias_cubiertos" => Spells(syntax, LawType.Date, LawType.Date, run: false),
            _ => Spells(syntax, LawType.Date, Days, run: true),
        };
    }

    private Expression? Extreme(CallSyntax syntax, BinaryFunction function, LawType? expected)
    {
        if (syntax.Arguments.Count < 2)
        {
            return WrongCount(syntax, new DiagnosticArgument("al menos 2", "at least 2"));
        }

        Expression? result = null;
        var broken = false;
        foreach (var argument in syntax.Arguments)
        {
            var bound = Bind(argument, result?.Type ?? expected);
            if (bound is null || !Applies(bound))
            {
                broken = true;
                continue;
            }

            if (result is null)
            {
                result = bound;
                continue;
            }

            if (!Same(ref result, ref bound))
            {
                broken = true;
                continue;
            }

            if (result.Type.Kind is not (TypeKind.Number or TypeKind.Date))
            {
                broken |= !IsNumber(result);
                continue;
            }

            var type =
                result.Type.Kind == TypeKind.Number
                    ? LawType.Number(Units.Common(result.Type.Unit, bound.Type.Unit))
                    : result.Type;
            Unify(ref result, ref bound);
            result = new BinaryExpression(
                type,
                function,
                result,
                bound,
                Grids.Join(result.Grid, bound.Grid),
                syntax.Span
            );
        }

        return broken ? null : result;
    }

    private UnaryExpression? Whole(CallSyntax syntax, UnaryFunction function, LawType? expected)
    {
        if (!Takes(syntax, 1) || Quantity(syntax.Arguments[0], expected) is not { } operand)
        {
            return null;
        }

        // Floor and ceiling have no guard: an unrounded 2.9999999999 would fall to 2. «truncado a 1» and «redondeado hacia arriba a 1» have it.
        return OnGrid(operand)
            ? new UnaryExpression(operand.Type, function, operand, Grid.Whole, syntax.Span)
            : null;
    }

    private UnaryExpression? PartOfDate(CallSyntax syntax, UnaryFunction function) =>
        Takes(syntax, 1) && Argument(syntax, 0, LawType.Date) is { } date
            ? new UnaryExpression(
                LawType.Number(Unit.None),
                function,
                date,
                Grid.Whole,
                syntax.Span
            )
            : null;

    private BinaryExpression? YearsBetween(CallSyntax syntax)
    {
        if (!Takes(syntax, 2))
        {
            return null;
        }

        var from = Argument(syntax, 0, LawType.Date);
        var to = Argument(syntax, 1, LawType.Date);
        if (from is null || to is null)
        {
            return null;
        }

        Unify(ref from, ref to);
        return new BinaryExpression(
            LawType.Number(Unit.Of(BaseUnit.Year)),
            BinaryFunction.YearsBetween,
            from,
            to,
            Grid.Whole,
            syntax.Span
        );
    }

    private BinaryExpression? MonthsAfter(CallSyntax syntax)
    {
        if (!Takes(syntax, 2))
        {
            return null;
        }

        var date = Argument(syntax, 0, LawType.Date);
        var months = Quantity(syntax.Arguments[1]);
        if (date is null || months is null)
        {
            return null;
        }

        var unit = months.Type.Unit;
        if (unit != Unit.Of(BaseUnit.Month) && !unit.IsPureNumber)
        {
            bag.Add(
                BindingDiagnostics.WrongUnit,
                months.Span,
                unit.ToString(),
                Unit.Of(BaseUnit.Month).ToString()
            );
            return null;
        }

        if (!months.Grid.IsWhole)
        {
            bag.Add(
                BindingDiagnostics.BadNumber,
                months.Span,
                Excerpt(months.Span),
                "… truncado a 1"
            );
            return null;
        }

        Unify(ref date, ref months);
        return new BinaryExpression(
            LawType.Date,
            BinaryFunction.MonthsAfter,
            date,
            months,
            Grid.Whole,
            syntax.Span
        );
    }

    /// <summary>An argument of a given type that always applies and lies on its grid.</summary>
    private Expression? Argument(CallSyntax syntax, int index, LawType type)
    {
        var bound = Bind(syntax.Arguments[index], type);
        return
            bound is not null
            && Applies(bound)
            && Fits(bound, type) is { } fitting
            && OnGrid(fitting)
            ? fitting
            : null;
    }

    private bool Takes(CallSyntax syntax, int count)
    {
        if (syntax.Arguments.Count == count)
        {
            return true;
        }

        WrongCount(syntax, Wording.Number(count));
        return false;
    }

    private Expression? WrongCount(CallSyntax syntax, DiagnosticArgument expected)
    {
        bag.Add(
            BindingDiagnostics.WrongArgumentCount,
            syntax.Span,
            syntax.Function.ToString(),
            Wording.Number(syntax.Arguments.Count),
            expected
        );
        return null;
    }
}
