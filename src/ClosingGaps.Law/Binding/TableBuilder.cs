using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>What every version of a table has in common.</summary>
internal sealed record TableShape(
    string Name,
    IReadOnlyList<TableAxis> Axes,
    IReadOnlyList<LawType> Columns
);

/// <summary>The full grid of a version. See <see cref="TableVersion"/>.</summary>
internal sealed record TableGrid(
    IReadOnlyList<IReadOnlyList<Rational?>> Edges,
    IReadOnlyList<Rational?> Ends,
    IReadOnlyList<IReadOnlyList<Rational?>> Cells
);

/// <summary>
/// Builds the grid of a table from its rows. Each row is a box over the axes; the edges of all boxes cut the axes into cells, and each cell
/// must lie in exactly one box.
/// </summary>
internal static class TableBuilder
{
    private const int MostCells = 1 << 20;
    private const int MostReports = 3;

    /// <summary>The grid, or <see langword="null"/> with errors reported.</summary>
    public static TableGrid? Build(DiagnosticBag bag, TableShape shape, TableVersionSyntax version)
    {
        if (TableRows.Read(bag, shape, version) is not { } boxes)
        {
            return null;
        }

        var cuts = new List<AxisCuts>();
        for (var k = 0; k < shape.Axes.Count; k++)
        {
            var axis = k;
            if (
                AxisCuts.Of(bag, shape, axis, boxes.Select(b => b.Sides[axis]), version) is
                { } found
            )
            {
                cuts.Add(found);
            }
        }

        if (cuts.Count < shape.Axes.Count)
        {
            return null;
        }

        var size = cuts.Aggregate(
            1L,
            (product, cut) => Math.Min(product * cut.Count, MostCells + 1)
        );
        if (size > MostCells)
        {
            bag.Add(
                BindingDiagnostics.TableShape,
                version.Span with
                {
                    Length = 0,
                },
                $"> {MostCells}",
                $"≤ {MostCells}",
                shape.Name
            );
            return null;
        }

        return Fill(bag, shape, version, boxes, cuts, (int)size);
    }

    private static TableGrid? Fill(
        DiagnosticBag bag,
        TableShape shape,
        TableVersionSyntax version,
        IReadOnlyList<TableBox> boxes,
        List<AxisCuts> cuts,
        int size
    )
    {
        var owners = new int[size]; // 1 + index of the box that holds the cell
        var reports = 0;
        for (var i = 0; i < boxes.Count; i++)
        {
            var rivals = new HashSet<int>();
            foreach (var cell in CellsOf(boxes[i], cuts))
            {
                if (owners[cell] == 0)
                {
                    owners[cell] = i + 1;
                }
                else if (rivals.Add(owners[cell]) && ++reports <= MostReports)
                {
                    bag.Add(
                        new Diagnostic(
                            BindingDiagnostics.TableOverlap,
                            boxes[i].Span,
                            [shape.Name, Describe(shape, cuts, cell)],
                            [(boxes[owners[cell] - 1].Span, new("el otro", "the other"))]
                        )
                    );
                }
            }
        }

        for (var cell = 0; cell < size && reports <= MostReports; cell++)
        {
            if (owners[cell] == 0)
            {
                reports++;
                bag.Add(
                    BindingDiagnostics.TableGap,
                    version.Span with
                    {
                        Length = 0,
                    },
                    shape.Name,
                    Describe(shape, cuts, cell)
                );
            }
        }

        if (reports > 0)
        {
            return null;
        }

        return new TableGrid(
            cuts.ConvertAll(c => c.Edges),
            cuts.ConvertAll(c => c.End),
            [
                .. shape.Columns.Select(
                    (_, column) =>
                        (IReadOnlyList<Rational?>)
                            Array.ConvertAll(owners, owner => boxes[owner - 1].Cells[column])
                ),
            ]
        );
    }

    private static IEnumerable<int> CellsOf(TableBox box, List<AxisCuts> cuts)
    {
        IEnumerable<int> cells = [0];
        for (var k = 0; k < cuts.Count; k++)
        {
            var (first, last) = cuts[k].Range(box.Sides[k]);
            var count = cuts[k].Count;
            cells = cells.SelectMany(c => Enumerable.Range((c * count) + first, last - first));
        }

        return cells;
    }

    private static string Describe(TableShape shape, List<AxisCuts> cuts, int cell)
    {
        var parts = new string[cuts.Count];
        for (var k = cuts.Count - 1; k >= 0; k--)
        {
            parts[k] = $"{shape.Axes[k].Name} {cuts[k].Words(cell % cuts[k].Count)}";
            cell /= cuts[k].Count;
        }

        return string.Join(", ", parts);
    }
}
