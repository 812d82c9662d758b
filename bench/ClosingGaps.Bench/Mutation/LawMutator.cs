using System.Globalization;
using System.Text.RegularExpressions;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Syntax;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Bench.Mutation;

/// <summary>
/// Makes every small error of <see cref="MutationKind"/> in a file of the law: in its values, tables and rules, never in its cases,
/// sources or texts. The order is that of the file, so that a seed chooses the same mutants always.
/// </summary>
internal static partial class LawMutator
{
    /// <summary>All mutants of a file.</summary>
    public static IEnumerable<LawMutant> Mutants(SourceText source) =>
        Parser
            .Parse(source, new DiagnosticBag())
            .Declarations.SelectMany(declaration =>
                declaration switch
                {
                    ValueSyntax value => Of(source, value.Name, value.Span, InValue(source, value)),
                    TableSyntax table => Of(source, table.Name, table.Span, InTable(source, table)),
                    RuleSyntax rule => Of(source, rule.Name, rule.Span, InRule(source, rule)),
                    _ => [],
                }
            );

    private static IEnumerable<LawMutant> Of(
        SourceText source,
        NameSyntax name,
        TextSpan declaration,
        IEnumerable<(MutationKind Kind, LawEdit[] Edits)> changes
    ) => changes.Select(c => new LawMutant(source, name.Name, declaration, c.Kind, c.Edits));

    private static IEnumerable<(MutationKind, LawEdit[])> InValue(
        SourceText source,
        ValueSyntax value
    )
    {
        foreach (var entry in value.Entries)
        {
            foreach (var (_, edits) in ExpressionMutator.Literals(source, entry.Amount))
            {
                yield return (MutationKind.Amount, edits);
            }

            if (Later(source, entry.Span) is { } later)
            {
                yield return (MutationKind.Date, [later]);
            }
        }
    }

    private static IEnumerable<(MutationKind, LawEdit[])> InTable(
        SourceText source,
        TableSyntax table
    )
    {
        foreach (var version in table.Versions)
        {
            if (Later(source, version.Span) is { } later)
            {
                yield return (MutationKind.Date, [later]);
            }

            foreach (var cell in version.Rows.SelectMany(r => r.Cells))
            {
                foreach (var (_, edits) in ExpressionMutator.Literals(source, cell))
                {
                    yield return (MutationKind.Cell, edits);
                }
            }

            foreach (var edge in Edges(source, table, version))
            {
                yield return (MutationKind.Edge, edge);
            }
        }
    }

    /// <summary>Each edge between two intervals, in all the rows that write it: the intervals still meet.</summary>
    private static IEnumerable<LawEdit[]> Edges(
        SourceText source,
        TableSyntax table,
        TableVersionSyntax version
    )
    {
        for (var axis = 0; axis < table.Axes.Count; axis++)
        {
            var written = version
                .Rows.Where(r => axis < r.Labels.Count)
                .Select(r => r.Labels[axis])
                .Concat(axis == table.Axes.Count - 1 ? version.LastAxis : [])
                .SelectMany(i => new[] { i.From, i.To })
                .OfType<NumberSyntax>()
                .GroupBy(n => n.Digits);
            foreach (var edge in written.Where(e => e.Count() > 1))
            {
                yield return
                [
                    .. edge.OrderBy(n => n.Span.Start)
                        .Select(n => ExpressionMutator.More(source, n)),
                ];
            }
        }
    }

    private static IEnumerable<(MutationKind, LawEdit[])> InRule(SourceText source, RuleSyntax rule)
    {
        foreach (var version in rule.Versions)
        {
            if (version.From is not null && Later(source, version.Span) is { } later)
            {
                yield return (MutationKind.Date, [later]);
            }

            foreach (var change in ExpressionMutator.All(source, version.Formula))
            {
                yield return change;
            }
        }

        foreach (var exception in rule.Exceptions)
        {
            yield return (
                MutationKind.Exception,
                [new LawEdit(exception.Span.Start, exception.Span.Length, "")]
            );
            if (exception.From is not null)
            {
                var after = new TextSpan(
                    source,
                    exception.Condition.Span.End,
                    exception.Result.Span.Start - exception.Condition.Span.End
                );
                if (Later(source, after) is { } later)
                {
                    yield return (MutationKind.Date, [later]);
                }
            }

            foreach (var part in new[] { exception.Condition, exception.Result })
            {
                foreach (var change in ExpressionMutator.All(source, part))
                {
                    yield return change;
                }
            }
        }

        if (rule.Governs is { Kind: not Governing.ByDay } governs)
        {
            yield return (
                MutationKind.Governing,
                [
                    new LawEdit(
                        governs.Span.Start,
                        governs.Span.Length,
                        governs.Kind == Governing.FirstDay
                            ? "rige el último día"
                            : "rige el primer día"
                    ),
                ]
            );
        }
    }

    /// <summary>The first date of a stretch, a month later.</summary>
    private static LawEdit? Later(SourceText source, TextSpan span)
    {
        var date = Date().Match(source.Content, span.Start, span.Length);
        return date.Success
            ? new LawEdit(
                date.Index,
                date.Length,
                DateOnly
                    .ParseExact(date.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                    .AddMonths(1)
                    .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            )
            : null;
    }

    [GeneratedRegex(@"[0-9]{4}-[0-9]{2}-[0-9]{2}", RegexOptions.None, 1000)]
    private static partial Regex Date();
}
