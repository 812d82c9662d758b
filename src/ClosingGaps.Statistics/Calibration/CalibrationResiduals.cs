using ClosingGaps.Statistics.Numerics;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Statistics.Calibration;

/// <summary>
/// What calibrated weights take out of a variance: the part of the influence values that the margins
/// explain. Influence uₖ becomes eₖ = uₖ − xₖᵀB with B = (Σ dₖ xₖ xₖᵀ)⁻¹ Σ dₖ xₖ uₖ by the weights dₖ
/// before, and counts with the weights after (Deville &amp; Särndal 1992, <i>JASA</i> 87, eq. 3.4).
/// </summary>
internal sealed class CalibrationResiduals
{
    private readonly Margins margins;
    private readonly double[] before;
    private readonly Cholesky products;
    private readonly double[] unitSums;
    private readonly int[]? rowOf;

    public CalibrationResiduals(
        Margins margins,
        Design design,
        double[] before,
        double[] after,
        Cholesky products
    )
    {
        this.margins = margins;
        this.before = before;
        this.products = products;
        unitSums = new double[design.UnitCount * margins.Columns.ColumnCount];
        for (var i = 0; i < after.Length; i++)
        {
            margins.Columns.AddTo(
                i,
                after[i],
                unitSums.AsSpan(design.UnitOfRow[i] * ColumnCount, ColumnCount)
            );
        }
    }

    private CalibrationResiduals(CalibrationResiduals of, int[] rowOf)
    {
        (margins, before, products, unitSums) = (of.margins, of.before, of.products, of.unitSums);
        this.rowOf = rowOf;
    }

    public int ColumnCount => margins.Columns.ColumnCount;

    /// <summary>The same for finer rows, each inside a calibrated one.</summary>
    public CalibrationResiduals Expand(ReadOnlySpan<int> parent)
    {
        var composed = parent.ToArray();
        if (rowOf is not null)
        {
            for (var i = 0; i < composed.Length; i++)
                composed[i] = rowOf[composed[i]];
        }

        return new(this, composed);
    }

    public static bool IsSame(CalibrationResiduals? a, CalibrationResiduals? b) =>
        ReferenceEquals(a?.unitSums, b?.unitSums);

    /// <summary>Adds dₖ xₖ uₖ of a row.</summary>
    public void AddCross(int row, double influence, Span<double> cross)
    {
        var calibrated = rowOf is null ? row : rowOf[row];
        margins.Columns.AddTo(calibrated, before[calibrated] * influence, cross);
    }

    /// <summary>B of the sums that <see cref="AddCross"/> gathered.</summary>
    public double[] Fit(ReadOnlySpan<double> cross) => products.Solve(cross);

    /// <summary>Takes Σ wₖ xₖᵀB of each unit out of its total.</summary>
    public void SubtractFitted(ReadOnlySpan<double> fitted, Span<double> unitTotals)
    {
        for (var u = 0; u < unitTotals.Length; u++)
        {
            var own = unitSums.AsSpan(u * ColumnCount, ColumnCount);
            for (var c = 0; c < own.Length; c++)
                unitTotals[u] -= own[c] * fitted[c];
        }
    }
}
