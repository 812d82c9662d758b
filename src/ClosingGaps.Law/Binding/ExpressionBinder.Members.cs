using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>Aggregation over members, and other months.</summary>
internal sealed partial class ExpressionBinder
{
    private const int LongestHistory = 1200;

    private AggregateExpression? Aggregate(AggregateSyntax syntax, LawType? expected)
    {
        if (Entities.FromPlural(syntax.Members.Name) is not { } members)
        {
            NameLookup.ReportUnknown(bag, syntax.Members, ["personas", "empleos", "periodos"]);
            return null;
        }

        var row = entity;
        if (row == Entity.Nation || row == members || !Entities.Reaches(members, row))
        {
            bag.Add(
                BindingDiagnostics.UnrelatedFact,
                syntax.Members.Span,
                syntax.Members.Name,
                Entities.Word(members),
                Entities.Word(row)
            );
            return null;
        }

        entity = members;
        var isTest = syntax.Operator is AggregateOperator.Any or AggregateOperator.All;
        var body = syntax.Body is null
            ? null
            : Bind(syntax.Body, isTest ? LawType.Boolean : expected);
        var where = syntax.Where is null ? null : Condition(syntax.Where);
        entity = row;
        if (
            (syntax.Body is not null && body is null) || (syntax.Where is not null && where is null)
        )
        {
            return null;
        }

        if (body is not null)
        {
            if (isTest && Fits(body, LawType.Boolean) is null)
            {
                return null;
            }

            var ordersDates =
                syntax.Operator is AggregateOperator.Maximum or AggregateOperator.Minimum
                && body.Type.Kind == TypeKind.Date;
            if (!isTest && !ordersDates && !IsNumber(body))
            {
                return null;
            }

            body = Broadcast(body, members);
        }

        var type = syntax.Operator switch
        {
            AggregateOperator.Count => LawType.Number(Unit.None with { Flavour = Flavour.Count }),
            AggregateOperator.Any or AggregateOperator.All => LawType.Boolean,
            _ => body!.Type,
        };
        var grid = syntax.Operator switch
        {
            AggregateOperator.Sum => Grids.Sum(body!.Grid),
            AggregateOperator.Maximum or AggregateOperator.Minimum => body!.Grid,
            _ => Grid.Whole,
        };
        return new AggregateExpression(
            type,
            syntax.Operator,
            body,
            where is null ? null : Broadcast(where, members),
            members,
            row,
            grid,
            syntax.Operator is AggregateOperator.Maximum or AggregateOperator.Minimum,
            syntax.Span
        );
    }

    private LagExpression? Lag(LagSyntax syntax) =>
        IsMonths(syntax.Months, syntax) && History(syntax.Name) is { } operand
            ? new LagExpression(operand, syntax.Months, syntax.Span)
            : null;

    private WindowExpression? Window(WindowSyntax syntax)
    {
        if (!IsMonths(syntax.Months, syntax) || History(syntax.Name) is not { } operand)
        {
            return null;
        }

        var extreme = syntax.Operator is AggregateOperator.Maximum or AggregateOperator.Minimum;
        if (!extreme && syntax.Operator != AggregateOperator.Sum)
        {
            NotHere(syntax.Span);
            return null;
        }

        if (!(extreme && operand.Type.Kind == TypeKind.Date) && !IsNumber(operand))
        {
            return null;
        }

        return new WindowExpression(
            syntax.Operator,
            operand,
            syntax.Months,
            extreme ? operand.Grid : Grids.Sum(operand.Grid),
            syntax.Span
        );
    }

    private AccumulatedExpression? Accumulated(AccumulatedSyntax syntax) =>
        History(syntax.Name) is { } operand && IsNumber(operand)
            ? new AccumulatedExpression(operand, syntax.Since, Grids.Sum(operand.Grid), syntax.Span)
            : null;

    /// <summary>What may be carried from month to month: a rule or an input, as it is (not as narrowed by <c>si aplica</c>).</summary>
    private Expression? History(NameSyntax name)
    {
        if (NameLookup.Find(session, bag, name, package) is not { } definition)
        {
            return null;
        }

        if (definition.Kind is not (DefinitionKind.Rule or DefinitionKind.Input))
        {
            WrongKind(definition, name.Span);
            return null;
        }

        return Reference(definition, name.Span) is { } bound
            ? bound is AppliesExpression { Operand: var whole }
                ? whole
                : bound
            : null;
    }

    private bool IsMonths(int months, ExpressionSyntax syntax)
    {
        if (months is >= 1 and <= LongestHistory)
        {
            return true;
        }

        bag.Add(
            BindingDiagnostics.BadNumber,
            syntax.Span,
            Excerpt(syntax.Span),
            $"1 … {LongestHistory}"
        );
        return false;
    }
}
