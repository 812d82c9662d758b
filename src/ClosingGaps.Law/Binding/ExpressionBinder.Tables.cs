using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>Cells of tables, and the days of spells.</summary>
internal sealed partial class ExpressionBinder
{
    private TableExpression? Table(CallSyntax syntax)
    {
        if (NameLookup.Find(session, bag, syntax.Function, package) is not { } definition)
        {
            return null;
        }

        if (definition.Kind != DefinitionKind.Table)
        {
            WrongKind(definition, syntax.Function.Span);
            return null;
        }

        definition.IsUsed = true;
        session.Uses.Add(rule, definition);
        if (syntax.Where is not null)
        {
            NotHere(syntax.Where.Span);
            return null;
        }

        if (
            definition.Symbol is not TableSymbol table
            || !Takes(syntax, table.Axes.Count)
            || ColumnOf(table, syntax) is not { } column
        )
        {
            return null;
        }

        InputSymbol? territory = null;
        if (
            table.Versions.Any(v => v.Package.Scope is not null)
            && (territory = TerritoryOf(definition, syntax.Function.Span)) is null
        )
        {
            return null;
        }

        var arguments = new List<Expression>();
        for (var i = 0; i < table.Axes.Count; i++)
        {
            if (Argument(syntax, i, table.Axes[i].Type) is { } argument)
            {
                arguments.Add(argument);
            }
        }

        if (arguments.Count < table.Axes.Count)
        {
            return null;
        }

        var join = arguments
            .Select(a => a.Entity)
            .Aggregate(territory?.Entity ?? Entity.Nation, Entities.Join);
        return new TableExpression(
            table,
            column,
            arguments.ConvertAll(a => Broadcast(a, join)),
            territory,
            join,
            syntax.Span
        );
    }

    private int? ColumnOf(TableSymbol table, CallSyntax syntax)
    {
        if (syntax.Column is null)
        {
            if (table.Columns.Count == 1)
            {
                return 0;
            }

            bag.Add(
                BindingDiagnostics.WrongKindOfName,
                syntax.Span,
                table.Name,
                "tabla." + string.Join(" | ", table.Columns.Select(c => c.Name))
            );
            return null;
        }

        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (table.Columns[i].Name == syntax.Column.Name)
            {
                return i;
            }
        }

        NameLookup.ReportUnknown(bag, syntax.Column, table.Columns.Select(c => c.Name));
        return null;
    }

    private Expression? Spells(CallSyntax syntax, LawType first, LawType second, bool run)
    {
        if (entity is not (Entity.Person or Entity.Employment or Entity.Household))
        {
            return NotHere(syntax.Function.Span);
        }

        if (!Takes(syntax, 2))
        {
            return null;
        }

        var a = Argument(syntax, 0, first);
        var b = Argument(syntax, 1, second);
        Expression? where = null;
        if (syntax.Where is not null)
        {
            var row = entity;
            entity = Entity.Spell;
            where = Condition(syntax.Where);
            entity = row;
            if (where is null)
            {
                return null;
            }

            where = Broadcast(where, Entity.Spell);
        }

        if (a is null || b is null)
        {
            return null;
        }

        a = Broadcast(a, entity);
        b = Broadcast(b, entity);
        return run
            ? new RunOfDaysExpression(a, b, where, entity, syntax.Span)
            : new CoveredDaysExpression(a, b, where, entity, syntax.Span);
    }
}
