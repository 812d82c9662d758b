using ClosingGaps.Cli.Output;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Law;

/// <summary>A version of a table as lines, one a row: the intervals of its axes, then its cells.</summary>
internal static class TableText
{
    public static IReadOnlyList<string> Lines(Terminal t, TableSymbol table, TableVersion version)
    {
        var rows = 1;
        var sizes = version.Edges.Select(e => e.Count).ToList();
        sizes.ForEach(s => rows *= s);
        return [.. Enumerable.Range(0, rows).Select(Row)];

        string Row(int flat)
        {
            var labels = new string[sizes.Count];
            var rest = flat;
            for (var axis = sizes.Count - 1; axis >= 0; axis--)
            {
                labels[axis] = Interval(t, table.Axes[axis], version, axis, rest % sizes[axis]);
                rest /= sizes[axis];
            }

            var cells = version.Cells.Zip(
                table.Columns,
                (column, of) =>
                    (of.Name.Length > 0 ? of.Name + " " : "")
                    + (
                        column[flat] is { } amount
                            ? Amounts.Say(t, amount, of.Type)
                            : t.Say("desconocido", "unknown")
                    )
            );
            return $"{string.Join(" · ", labels)} : {string.Join(", ", cells)}";
        }
    }

    private static string Interval(
        Terminal t,
        TableAxis axis,
        TableVersion version,
        int number,
        int index
    )
    {
        var edges = version.Edges[number];
        var from = edges[index];
        var to = index + 1 < edges.Count ? edges[index + 1] : version.Ends[number];
        if (axis.Type.Kind == TypeKind.Category && from is { } code)
        {
            return Amounts.Say(t, code, axis.Type);
        }

        return (from, to) switch
        {
            (null, null) => t.Say("todos", "all"),
            (null, { } end) => t.Say("menos de ", "below ") + Amounts.Say(t, end, axis.Type),
            ({ } start, null) => Amounts.Say(t, start, axis.Type) + t.Say(" o más", " or more"),
            ({ } start, { } end) => Amounts.Say(t, start, axis.Type)
                + t.Say(" a ", " to ")
                + Amounts.Say(t, end, axis.Type),
        };
    }
}
