using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Binding;

/// <summary>A half-open stretch of an axis; <see langword="null"/> is without end on that side. A member of a category is [code, code + 1).</summary>
internal readonly record struct Side(Rational? From, Rational? To);

/// <summary>A row of a table: where it holds, and its cell in each column (<see langword="null"/> is unknown).</summary>
internal sealed record TableBox(
    IReadOnlyList<Side> Sides,
    IReadOnlyList<Rational?> Cells,
    TextSpan Span
);

/// <summary>Reads the rows of a version as boxes; a row under <c>columnas</c> is one box for each interval of the last axis.</summary>
internal static class TableRows
{
    public static IReadOnlyList<TableBox>? Read(
        DiagnosticBag bag,
        TableShape shape,
        TableVersionSyntax version
    )
    {
        var across = version.LastAxis.Count > 0;
        if (across && shape.Columns.Count != 1)
        {
            Count(bag, shape, version.LastAxis[0].Span, shape.Columns.Count, 1);
            return null;
        }

        var labels = across ? shape.Axes.Count - 1 : shape.Axes.Count;
        var cells = across ? version.LastAxis.Count : shape.Columns.Count;
        var boxes = new List<TableBox>();
        var broken = version.Rows.Count == 0;
        var last = across
            ? version.LastAxis.Select(s => SideOf(bag, s, shape.Axes[^1])).ToList()
            : [];
        broken |= last.Contains(null);
        if (version.Rows.Count == 0)
        {
            bag.Add(BindingDiagnostics.RuleWithoutFormula, version.Span, shape.Name);
        }

        foreach (var row in version.Rows)
        {
            if (row.Labels.Count != labels)
            {
                Count(bag, shape, row.Span, row.Labels.Count, labels);
                broken = true;
                continue;
            }

            if (row.Cells.Count != cells)
            {
                Count(bag, shape, row.Span, row.Cells.Count, cells);
                broken = true;
                continue;
            }

            var sides = row.Labels.Select((l, k) => SideOf(bag, l, shape.Axes[k])).ToList();
            var amounts = row
                .Cells.Select((c, i) => Cell(bag, c, shape.Columns[across ? 0 : i]))
                .ToList();
            if (sides.Contains(null) || amounts.Contains(null) || broken)
            {
                broken = true;
                continue;
            }

            var held = sides.ConvertAll(s => s!.Value);
            if (across)
            {
                boxes.AddRange(
                    amounts.Select(
                        (a, i) =>
                            new TableBox(
                                [.. held, last[i]!.Value],
                                [a!.Value.Amount],
                                row.Cells[i].Span
                            )
                    )
                );
            }
            else
            {
                boxes.Add(new TableBox(held, amounts.ConvertAll(a => a!.Value.Amount), row.Span));
            }
        }

        return broken ? null : boxes;
    }

    private static Constant? Cell(DiagnosticBag bag, ExpressionSyntax cell, LawType type)
    {
        var constant = ConstantBinder.Bind(bag, cell, type);
        if (constant is { State: FactState.NotApplicable })
        {
            bag.Add(BindingDiagnostics.NotAnAmount, cell.Span, type.ToString());
            return null;
        }

        return constant;
    }

    private static Side? SideOf(DiagnosticBag bag, IntervalSyntax label, TableAxis axis)
    {
        if (axis.Type.Category is { } category)
        {
            var name =
                label.Member
                ?? (label.From as NameExpressionSyntax ?? label.To as NameExpressionSyntax)?.Name;
            if (name is null || (label.From is not null && label.To is not null))
            {
                return Bad(bag, label, axis);
            }

            var member = category.Members.FirstOrDefault(m => m.Name == name.Name);
            if (member is null)
            {
                NameLookup.ReportUnknown(bag, name, category.Members.Select(m => m.Name));
                return null;
            }

            return new Side(member.Code, member.Code + 1);
        }

        if (label.Member is not null || (label.From is null && label.To is null))
        {
            return Bad(bag, label, axis);
        }

        var from = label.From is null ? null : ConstantBinder.Bind(bag, label.From, axis.Type);
        var to = label.To is null ? null : ConstantBinder.Bind(bag, label.To, axis.Type);
        if ((label.From is not null && from is null) || (label.To is not null && to is null))
        {
            return null;
        }

        var (low, high) = (from?.Amount, to?.Amount);
        var unknown = (from is not null && low is null) || (to is not null && high is null);
        return unknown || low >= high ? Bad(bag, label, axis) : new Side(low, high);
    }

    private static Side? Bad(DiagnosticBag bag, IntervalSyntax label, TableAxis axis)
    {
        bag.Add(BindingDiagnostics.BadTableLabel, label.Span, axis.Name, axis.Type.ToString());
        return null;
    }

    private static void Count(
        DiagnosticBag bag,
        TableShape shape,
        TextSpan span,
        int found,
        int expected
    ) =>
        bag.Add(
            BindingDiagnostics.TableShape,
            span,
            Wording.Number(found),
            Wording.Number(expected),
            shape.Name
        );
}
