using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Statistics.SmallAreas;

/// <summary>An area's figure of its own sample, for want of a design.</summary>
/// <param name="Rows">Sampled rows.</param>
/// <param name="Mean">Weighted total over the known size.</param>
/// <param name="StandardError">Of it.</param>
public readonly record struct DirectEstimate(int Rows, double Mean, double StandardError)
{
    /// <summary>
    /// Means of areas of known size when weights are all that is known of the design: Σ w y / N with the
    /// variance Σ w(w−1) y² / N², as if rows were drawn one by one each with chance 1/w (Poisson sampling;
    /// Särndal, Swensson &amp; Wretman 1992, §3.5). Equal to <c>direct</c> of R <c>sae</c>. Where PSUs and
    /// strata are known, use <see cref="Tabulation"/>: this form knows no clusters and is too sure of itself.
    /// </summary>
    /// <param name="weights">Of each row, at least one.</param>
    /// <param name="values">y of each row.</param>
    /// <param name="areaOfRow">From 0.</param>
    /// <param name="sizes">Population of each area.</param>
    public static DirectEstimate[] Poisson(
        ReadOnlySpan<double> weights,
        ReadOnlySpan<double> values,
        ReadOnlySpan<int> areaOfRow,
        ReadOnlySpan<double> sizes
    )
    {
        Lengths.MustAgree(weights.Length, values.Length, nameof(values));
        Lengths.MustAgree(weights.Length, areaOfRow.Length, nameof(areaOfRow));
        var rows = new int[sizes.Length];
        var (totals, variances) = (new double[sizes.Length], new double[sizes.Length]);
        for (var i = 0; i < values.Length; i++)
        {
            var area = areaOfRow[i];
            rows[area]++;
            totals[area] += weights[i] * values[i];
            variances[area] += weights[i] * (weights[i] - 1) * values[i] * values[i];
        }

        var found = new DirectEstimate[sizes.Length];
        for (var a = 0; a < found.Length; a++)
            found[a] = new(rows[a], totals[a] / sizes[a], Math.Sqrt(variances[a]) / sizes[a]);
        return found;
    }
}
