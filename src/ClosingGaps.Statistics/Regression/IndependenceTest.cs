using ClosingGaps.Statistics.Distributions;
using ClosingGaps.Statistics.Numerics;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Statistics.Regression;

/// <summary>A test of whether two classifications are independent.</summary>
/// <param name="Statistic">F.</param>
/// <param name="Numerator">Degrees of freedom above.</param>
/// <param name="Denominator">Degrees of freedom below; zero without any, and then there is no p.</param>
/// <param name="PValue">Probability of such an F or a larger one under independence; not a number without degrees of freedom.</param>
public sealed record IndependenceTest(
    double Statistic,
    double Numerator,
    double Denominator,
    double PValue
)
{
    /// <summary>
    /// Pearson's chi-square with the second-order correction of Rao &amp; Scott (1984, <i>Annals of
    /// Statistics</i> 12) as an F (Thomas &amp; Rao 1987, <i>JASA</i> 82). Equal to
    /// <c>svychisq(statistic = "F")</c> of R <c>survey</c>.
    /// </summary>
    /// <param name="design">The sample.</param>
    /// <param name="row">Class of each row in the first, from 0; −1 for none.</param>
    /// <param name="rows">Classes of the first.</param>
    /// <param name="column">Class of each row in the second, from 0; −1 for none.</param>
    /// <param name="columns">Classes of the second.</param>
    public static IndependenceTest Of(
        Design design,
        ReadOnlySpan<int> row,
        int rows,
        ReadOnlySpan<int> column,
        int columns
    )
    {
        Lengths.MustAgree(design.RowCount, row.Length, nameof(row));
        Lengths.MustAgree(design.RowCount, column.Length, nameof(column));
        var cell = new int[row.Length];
        var known = 0;
        for (var i = 0; i < cell.Length; i++)
        {
            cell[i] = row[i] < 0 || column[i] < 0 ? -1 : row[i] * columns + column[i];
            known += cell[i] >= 0 && design.Weights[i] > 0 ? 1 : 0;
        }

        var cells = rows * columns;
        var table = Tabulation.Of(
            design,
            DomainIndex.Of(
                cell,
                cells,
                [
                    .. Enumerable.Range(0, cells).Select(c => (int[])[c]),
                    Enumerable.Range(0, cells).ToArray(),
                ]
            ),
            [Enumerable.Repeat(1.0, cell.Length).ToArray()]
        );
        var all = table.Total(cells);
        var shares = new Linearised[cells];
        for (var c = 0; c < cells; c++)
            shares[c] = table.Total(c) / all;
        var (delta, size) = DesignEffects(shares, rows, columns, known);
        var (trace, squares) = (0.0, 0.0);
        for (var i = 0; i < size; i++)
        {
            trace += delta[i * size + i];
            for (var j = 0; j < size; j++)
                squares += delta[i * size + j] * delta[j * size + i];
        }

        var above = trace * trace / squares;
        var below = above * Math.Max(0, all.DegreesOfFreedom);
        var statistic = Pearson(shares, rows, columns, known) / trace;
        return new(
            statistic,
            above,
            below,
            below > 0 ? FDistribution.UpperTail(statistic, above, below) : double.NaN
        );
    }

    private static double Pearson(Linearised[] shares, int rows, int columns, int known)
    {
        var sum = 0.0;
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                var (ofRow, ofColumn) = (0.0, 0.0);
                for (var k = 0; k < columns; k++)
                    ofRow += shares[r * columns + k].Value;
                for (var k = 0; k < rows; k++)
                    ofColumn += shares[k * columns + c].Value;
                var expected = ofRow * ofColumn;
                if (expected == 0)
                {
                    throw new ArgumentException(
                        "A class holds nobody of the sample: leave it out of the test.",
                        nameof(shares)
                    );
                }

                var off = shares[r * columns + c].Value - expected;
                sum += off * off / expected;
            }
        }

        return known * sum;
    }

    /// <summary>(CᵀD⁻¹C/n)⁻¹ CᵀD⁻¹VD⁻¹C: generalised design effects of the interaction, C being its columns less what rows and columns explain.</summary>
    private static (double[] Delta, int Size) DesignEffects(
        Linearised[] shares,
        int rows,
        int columns,
        int known
    )
    {
        var (cells, size) = (rows * columns, (rows - 1) * (columns - 1));
        // Divided by the shares: Cᵢ/pᵢ.
        var scaled = new double[size * cells];
        var plain = new double[size * cells];
        for (var s = 0; s < size; s++)
        {
            var (a, b) = (s / (columns - 1) + 1, s % (columns - 1) + 1);
            for (var i = 0; i < cells; i++)
            {
                var (r, c) = (i / columns, i % columns);
                // The residual of an indicator on both main effects, of equal weight.
                var value =
                    ((r == a ? 1.0 : 0) - 1.0 / rows) * ((c == b ? 1.0 : 0) - 1.0 / columns);
                plain[s * cells + i] = value;
                scaled[s * cells + i] = shares[i].Value == 0 ? 0 : value / shares[i].Value;
            }
        }

        var covariance = new double[cells * cells];
        for (var i = 0; i < cells; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                covariance[i * cells + j] = covariance[j * cells + i] = shares[i]
                    .Covariance(shares[j]);
            }
        }

        var (simple, ours) = (new double[size * size], new double[size * size]);
        var product = new double[cells];
        for (var s = 0; s < size; s++)
        {
            for (var i = 0; i < cells; i++)
            {
                product[i] = Kernel.Dot(
                    covariance.AsSpan(i * cells, cells),
                    scaled.AsSpan(s * cells, cells)
                );
            }

            for (var t = 0; t < size; t++)
            {
                simple[t * size + s] =
                    Kernel.Dot(plain.AsSpan(t * cells, cells), scaled.AsSpan(s * cells, cells))
                    / known;
                ours[t * size + s] = Kernel.Dot(scaled.AsSpan(t * cells, cells), product);
            }
        }

        var factor = new Cholesky(simple, size);
        var delta = new double[size * size];
        var column = new double[size];
        for (var s = 0; s < size; s++)
        {
            for (var t = 0; t < size; t++)
                column[t] = ours[t * size + s];
            var solved = factor.Solve(column);
            for (var t = 0; t < size; t++)
                delta[t * size + s] = solved[t];
        }

        return (delta, size);
    }
}
