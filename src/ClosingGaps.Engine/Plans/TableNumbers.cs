using System.Runtime.CompilerServices;
using System.Text;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Plans;

/// <summary>The doubles of a table's version, worked out once.</summary>
internal sealed class TableNumbers
{
    private static readonly ConditionalWeakTable<TableVersion, TableNumbers> Known = [];
    private readonly double[][] edges;
    private readonly double[][] cells;

    private TableNumbers(TableVersion version)
    {
        edges = new double[version.Edges.Count][];
        for (var axis = 0; axis < edges.Length; axis++)
        {
            var lower = version.Edges[axis];
            edges[axis] = new double[lower.Count + 1];
            for (var i = 0; i < lower.Count; i++)
            {
                edges[axis][i] = lower[i]?.ToDouble() ?? double.NegativeInfinity;
            }

            edges[axis][^1] = version.Ends[axis]?.ToDouble() ?? double.PositiveInfinity;
        }

        cells =
        [
            .. version.Cells.Select(column =>
                column.Select(cell => cell?.ToDouble() ?? double.NaN).ToArray()
            ),
        ];
        Shape = Describe(version);
    }

    /// <summary>How many intervals the axes have, which ends are open and which cells unknown.</summary>
    public string Shape { get; }

    public static TableNumbers Of(TableVersion version) =>
        Known.GetValue(version, static v => new TableNumbers(v));

    /// <param name="column">A column, or −1 − axis for edges.</param>
    public double At(int column, int index) =>
        column < 0 ? edges[-1 - column][index] : cells[column][index];

    private static string Describe(TableVersion version)
    {
        var shape = new StringBuilder();
        for (var axis = 0; axis < version.Edges.Count; axis++)
        {
            shape
                .Append(version.Edges[axis].Count)
                .Append(version.Edges[axis][0] is null ? '<' : '[')
                .Append(version.Ends[axis] is null ? '>' : ']');
        }

        foreach (var column in version.Cells)
        {
            for (var cell = 0; cell < column.Count; cell++)
            {
                if (column[cell] is null)
                {
                    shape.Append('u').Append(cell);
                }
            }

            shape.Append('|');
        }

        return shape.ToString();
    }
}
