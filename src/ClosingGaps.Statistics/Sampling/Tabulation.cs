using System.Runtime.CompilerServices;

namespace ClosingGaps.Statistics.Sampling;

/// <summary>
/// Totals and ratios of many variables over many domains, from one pass over the rows: unit by unit, so
/// that a domain keeps sums of those units only that hold rows of it. The numbers are those of
/// <see cref="Linearise"/>, and any two of them have their covariance.
/// </summary>
public sealed class Tabulation
{
    private readonly Design design;
    private readonly DomainSums[] sums;
    private readonly int variables;

    private Tabulation(Design design, DomainSums[] sums, int variables)
    {
        this.design = design;
        this.sums = sums;
        this.variables = variables;
    }

    /// <summary>Passes over the rows.</summary>
    /// <param name="design">The sample.</param>
    /// <param name="domains">The domains.</param>
    /// <param name="numerators">A column each; NaN is unknown.</param>
    /// <param name="denominators">A column for each numerator; empty when all are ones, so that ratios are means.</param>
    public static Tabulation Of(
        Design design,
        DomainIndex domains,
        IReadOnlyList<double[]> numerators,
        IReadOnlyList<double[]>? denominators = null
    )
    {
        Lengths.MustAgree(design.RowCount, domains.CellOfRow.Length, nameof(domains));
        foreach (var column in numerators)
            Lengths.MustAgree(design.RowCount, column.Length, nameof(numerators));
        foreach (var column in denominators ?? [])
            Lengths.MustAgree(design.RowCount, column.Length, nameof(denominators));
        if (denominators is not null)
            Lengths.MustAgree(numerators.Count, denominators.Count, nameof(denominators));
        var pass = new Pass(design, domains, [.. numerators], denominators?.ToArray());
        return new(design, pass.Run(), numerators.Count);
    }

    /// <summary>Total of a numerator over a domain.</summary>
    public Linearised Total(int domain, int variable = 0) => At(domain, variable).Total(design);

    /// <summary>Ratio of a numerator to its denominator over a domain; its mean when there is no denominator.</summary>
    public Linearised Ratio(int domain, int variable = 0) => At(domain, variable).Ratio(design);

    private DomainSums At(int domain, int variable) => sums[domain * variables + variable];

    private sealed class Pass
    {
        private readonly Design design;
        private readonly DomainIndex domains;
        private readonly double[][] above;
        private readonly double[][]? below;
        private readonly int variables;
        private readonly int columns;
        private readonly Cell[] cells;
        private readonly double[] crosses;
        private readonly Growing[] of;

        public Pass(Design design, DomainIndex domains, double[][] above, double[][]? below)
        {
            (this.design, this.domains, this.above, this.below) = (design, domains, above, below);
            variables = above.Length;
            columns = design.Calibrated?.ColumnCount ?? 0;
            cells = new Cell[domains.CellCount * variables];
            crosses = new double[cells.Length * 2 * columns];
            of = new Growing[domains.Count * variables];
            for (var k = 0; k < of.Length; k++)
                of[k] = new(columns);
        }

        public DomainSums[] Run()
        {
            var places = design.RowsByUnit;
            var weights = design.Weights;
            var cellOfRow = domains.CellOfRow;
            var touched = new int[domains.CellCount];
            var lastUnit = new int[domains.CellCount];
            for (var unit = 0; unit < design.UnitCount; unit++)
            {
                var count = 0;
                for (var place = places.Start[unit]; place < places.Start[unit + 1]; place++)
                {
                    var row = places.Rows is null ? place : places.Rows[place];
                    var cell = cellOfRow[row];
                    if (cell < 0)
                        continue;
                    if (lastUnit[cell] != unit + 1)
                    {
                        lastUnit[cell] = unit + 1;
                        touched[count++] = cell;
                    }

                    Add(row, cell, weights[row]);
                }

                for (var t = 0; t < count; t++)
                    Flush(unit, touched[t]);
            }

            return Array.ConvertAll(of, g => g.Sums());
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Add(int row, int cell, double weight)
        {
            for (var v = 0; v < variables; v++)
            {
                var y = above[v][row];
                var x = below is null ? 1 : below[v][row];
                ref var sum = ref cells[cell * variables + v];
                if (double.IsNaN(y) || double.IsNaN(x))
                {
                    sum.Tally.AddUnknown(weight);
                    continue;
                }

                sum.Above += weight * y;
                sum.Below += weight * x;
                sum.Tally.AddKnown(weight, y != 0);
                sum.IsPresent |= weight != 0;
                if (columns > 0)
                    AddCross(row, cell * variables + v, y, x);
            }
        }

        private void AddCross(int row, int cell, double y, double x)
        {
            var cross = crosses.AsSpan(cell * 2 * columns, 2 * columns);
            design.Calibrated!.AddCross(row, y, cross[..columns]);
            design.Calibrated!.AddCross(row, x, cross[columns..]);
        }

        private void Flush(int unit, int cell)
        {
            for (var v = 0; v < variables; v++)
            {
                ref var sum = ref cells[cell * variables + v];
                var cross = crosses.AsSpan((cell * variables + v) * 2 * columns, 2 * columns);
                foreach (var domain in domains.DomainsOf(cell))
                    of[domain * variables + v].Add(unit, sum, cross);
                sum = default;
                cross.Clear();
            }
        }
    }

    private struct Cell
    {
        public double Above;
        public double Below;
        public bool IsPresent;
        public RowTally Tally;
    }

    private sealed class Growing(int columns)
    {
        private readonly List<int> units = [];
        private readonly List<double> above = [];
        private readonly List<double> below = [];
        private readonly double[] crosses = new double[2 * columns];
        private RowTally tally;

        public void Add(int unit, in Cell cell, ReadOnlySpan<double> cross)
        {
            tally.Add(cell.Tally);
            if (!cell.IsPresent)
                return;
            for (var c = 0; c < cross.Length; c++)
                crosses[c] += cross[c];
            // Another cell of the same domain may have come first in this unit.
            if (units.Count > 0 && units[^1] == unit)
            {
                above[^1] += cell.Above;
                below[^1] += cell.Below;
                return;
            }

            units.Add(unit);
            above.Add(cell.Above);
            below.Add(cell.Below);
        }

        public DomainSums Sums() =>
            new([.. units], [.. above], [.. below], crosses[..columns], crosses[columns..], tally);
    }
}
