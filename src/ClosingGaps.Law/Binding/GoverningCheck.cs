using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>
/// A rule that uses something that changes on a day other than the first of a month, while its formula is in force, must say which day
/// of the month governs.
/// </summary>
internal static class GoverningCheck
{
    public static void Run(Session session, Definition definition)
    {
        if (definition.Layers<RuleSyntax>().Any(l => l.Syntax.Governs is not null))
        {
            return;
        }

        var symbol = (RuleSymbol)definition.Symbol!;
        var first = symbol
            .Layers.SelectMany(layer => Changes(symbol, layer))
            .Where(c => c.Date.Day != 1)
            .OrderBy(c => c.Date)
            .ThenBy(c => c.What, StringComparer.Ordinal)
            .FirstOrDefault();
        if (first.What is not null)
        {
            session.Report(
                BindingDiagnostics.GoverningDayMissing,
                definition.Span,
                definition.Name,
                first.What,
                Wording.Date(first.Date)
            );
        }
    }

    private static IEnumerable<(string What, DateOnly Date)> Changes(
        RuleSymbol symbol,
        RuleLayer layer
    )
    {
        foreach (var version in layer.Versions)
        {
            foreach (var date in Edges(version.From, version.To))
            {
                yield return (symbol.Name, date);
            }

            foreach (var change in Used(version.Formula, version.From, version.To))
            {
                yield return change;
            }
        }

        foreach (var exception in layer.Exceptions)
        {
            foreach (var date in Edges(exception.From, exception.To))
            {
                yield return (exception.Name, date);
            }

            foreach (
                var change in Used(exception.Condition, exception.From, exception.To)
                    .Concat(Used(exception.Result, exception.From, exception.To))
            )
            {
                yield return change;
            }
        }
    }

    private static IEnumerable<(string What, DateOnly Date)> Used(
        Expression root,
        DateOnly from,
        DateOnly? to
    )
    {
        foreach (var node in ExpressionTree.All(root))
        {
            IEnumerable<DateOnly> dates = node switch
            {
                ValueExpression { Value: var value } => value.Entries.SelectMany(e =>
                    Edges(e.From, e.To)
                ),
                TableExpression { Table: var table } => table.Versions.SelectMany(v =>
                    Edges(v.From, v.To)
                ),
                _ => [],
            };
            var name =
                (node as ValueExpression)?.Value.Name ?? (node as TableExpression)?.Table.Name;
            foreach (var date in dates)
            {
                if (from < date && (to is null || date <= to))
                {
                    yield return (name!, date);
                }
            }
        }
    }

    // The days on which something new holds: the first, and the day after the last.
    private static IEnumerable<DateOnly> Edges(DateOnly from, DateOnly? to)
    {
        if (from > DateOnly.MinValue)
        {
            yield return from;
        }

        if (to is { } last && last < DateOnly.MaxValue)
        {
            yield return last.AddDays(1);
        }
    }
}
