using System.Globalization;

namespace ClosingGaps.Statistics.Sampling;

/// <summary>
/// Domains of a sample by the cell that each row is in: a domain is one cell, or the union of several, so
/// that a table and its margins come from one pass.
/// </summary>
public sealed class DomainIndex
{
    private readonly int[] cellOfRow;
    private readonly int[][] domainsOfCell;

    private DomainIndex(int[] cellOfRow, int[][] domainsOfCell, int count)
    {
        this.cellOfRow = cellOfRow;
        this.domainsOfCell = domainsOfCell;
        Count = count;
    }

    /// <summary>Number of domains.</summary>
    public int Count { get; }

    internal ReadOnlySpan<int> CellOfRow => cellOfRow;

    internal int CellCount => domainsOfCell.Length;

    internal ReadOnlySpan<int> DomainsOf(int cell) => domainsOfCell[cell];

    /// <summary>Each cell a domain.</summary>
    /// <param name="cellOfRow">From 0; −1 for rows of no domain.</param>
    /// <param name="cells">Number of cells.</param>
    public static DomainIndex Of(ReadOnlySpan<int> cellOfRow, int cells) =>
        Of(cellOfRow, cells, [.. Enumerable.Range(0, cells).Select(c => (int[])[c])]);

    /// <summary>Domains as unions of cells.</summary>
    /// <param name="cellOfRow">From 0; −1 for rows of no domain.</param>
    /// <param name="cells">Number of cells.</param>
    /// <param name="domains">Cells of each domain; a cell may be in many.</param>
    public static DomainIndex Of(
        ReadOnlySpan<int> cellOfRow,
        int cells,
        IReadOnlyList<IReadOnlyList<int>> domains
    )
    {
        for (var i = 0; i < cellOfRow.Length; i++)
        {
            if (cellOfRow[i] < -1 || cellOfRow[i] >= cells)
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Row {i} is in cell {cellOfRow[i]}: expected −1, or a number from 0 to {cells - 1}."
                    ),
                    nameof(cellOfRow)
                );
            }
        }

        var of = new List<int>[cells];
        for (var c = 0; c < cells; c++)
            of[c] = [];
        for (var d = 0; d < domains.Count; d++)
        {
            foreach (var cell in domains[d].Distinct())
                of[cell].Add(d);
        }

        return new(
            cellOfRow.ToArray(),
            Array.ConvertAll(of, list => list.ToArray()),
            domains.Count
        );
    }
}
