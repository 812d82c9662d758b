using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>A written amount: known, unknown or not applicable.</summary>
internal readonly record struct Constant(FactState State, Rational Value)
{
    public Rational? Amount => State == FactState.Known ? Value : null;
}

/// <summary>
/// Reads the amounts that stand in values, tables, bounds and cases, where the declared type gives the unit: <c>113.14</c> is pesos a day.
/// Only a percentage must carry its sign, because 20 and 0.20 are both plausible.
/// </summary>
internal static class ConstantBinder
{
    /// <summary>The amount, or <see langword="null"/> with an error reported.</summary>
    public static Constant? Bind(DiagnosticBag bag, ExpressionSyntax syntax, LawType type)
    {
        var negative = false;
        var written = syntax;
        if (written is UnarySyntax { Operator: UnaryOperator.Negate, Operand: NumberSyntax inner })
        {
            negative = true;
            written = inner;
        }

        switch (written)
        {
            case MissingExpressionSyntax:
                return null;
            case KeywordLiteralSyntax { Keyword: KeywordLiteral.Unknown }:
                return new Constant(FactState.Unknown, Rational.Zero);
            case KeywordLiteralSyntax { Keyword: KeywordLiteral.NotApplicable }:
                return new Constant(FactState.NotApplicable, Rational.Zero);
            case KeywordLiteralSyntax { Keyword: KeywordLiteral.Yes } when IsBoolean(type):
                return Known(Rational.One);
            case KeywordLiteralSyntax { Keyword: KeywordLiteral.No } when IsBoolean(type):
                return Known(Rational.Zero);
            case DateSyntax date when type.Kind == TypeKind.Date:
                return Known(date.Date.DayNumber);
            case NameExpressionSyntax name
                when type.Kind == TypeKind.Category && name.Name.Qualifier is null:
                return Member(bag, name.Name, type.Category!);
            case NumberSyntax number when type.Kind == TypeKind.Number:
                return Number(bag, number, type, negative);
            case NumberSyntax { Unit.Count: 0 } code
                when type.Kind == TypeKind.Territory && !negative:
                return Territory(bag, code);
            default:
                bag.Add(BindingDiagnostics.NotAnAmount, syntax.Span, type.ToString());
                return null;
        }
    }

    private static Constant Known(Rational value) => new(FactState.Known, value);

    private static bool IsBoolean(LawType type) => type.Kind == TypeKind.Boolean;

    private static Constant? Member(DiagnosticBag bag, NameSyntax name, CategorySymbol category)
    {
        var member = category.Members.FirstOrDefault(m => m.Name == name.Name);
        if (member is null)
        {
            NameLookup.ReportUnknown(bag, name, category.Members.Select(m => m.Name));
            return null;
        }

        return Known(member.Code);
    }

    private static Constant? Number(
        DiagnosticBag bag,
        NumberSyntax number,
        LawType type,
        bool negative
    )
    {
        if (WrittenNumber.Read(bag, number) is not (var value, var unit))
        {
            return null;
        }

        if (number.Unit.Count == 0)
        {
            if (WrittenNumber.IsPercent(type.Unit) && value.Sign != 0)
            {
                bag.Add(BindingDiagnostics.PercentSignMissing, number.Span, number.Digits);
                return null;
            }
        }
        else if (unit != type.Unit)
        {
            bag.Add(
                BindingDiagnostics.WrongUnit,
                number.Span,
                unit.ToString(),
                type.Unit.ToString()
            );
            return null;
        }

        if (type.Unit is { IsPureNumber: true, Flavour: Flavour.Count } && !value.IsInteger)
        {
            bag.Add(BindingDiagnostics.NotAnAmount, number.Span, type.ToString());
            return null;
        }

        return Known(negative ? -value : value);
    }

    private static Constant? Territory(DiagnosticBag bag, NumberSyntax code)
    {
        if (Territories.IsCode(code.Digits))
        {
            return Known(Territories.Number(code.Digits));
        }

        bag.Add(BindingDiagnostics.BadTerritoryCode, code.Span, code.Digits);
        return null;
    }
}
