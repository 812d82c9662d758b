using System.Globalization;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Statistics.SmallAreas;

/// <summary>
/// A generalised variance function for shares that are rare (Wolter 2007, ch. 7): v = d p(1 − p) / n, with p the share that is expected of the
/// area and one design effect d for all, so that areas with few rows, or where nobody seen has what is counted and the own variance is zero,
/// get the variance that a sample of their size has. Unlike <see cref="VarianceFunction"/> it does not leave out the areas that saw nobody,
/// which would make the variance of the rest too large; and since it does not hang on the area's own figure, errors of figure and variance do
/// not go together. d keeps the sum of the variances of the areas that it rests on, the zeros among them.
/// </summary>
/// <param name="DesignEffect">d.</param>
/// <param name="FittedAreas">Areas that d rests on.</param>
public sealed record ShareVariance(double DesignEffect, int FittedAreas)
{
    /// <summary>Fits the function.</summary>
    /// <param name="expected">p of each area, between 0 and 1.</param>
    /// <param name="variances">Sampling variance of each area's share; zero where nobody seen has it.</param>
    /// <param name="rows">Sampled rows of each.</param>
    /// <param name="degreesOfFreedom">PSUs less strata of each.</param>
    /// <param name="fewest">Degrees of freedom that make a variance worth believing.</param>
    /// <exception cref="ArgumentException">Fewer than three areas have them, or none of these saw anybody.</exception>
    public static ShareVariance Fit(
        ReadOnlySpan<double> expected,
        ReadOnlySpan<double> variances,
        ReadOnlySpan<int> rows,
        ReadOnlySpan<int> degreesOfFreedom,
        int fewest = 5
    )
    {
        Lengths.MustAgree(expected.Length, variances.Length, nameof(variances));
        Lengths.MustAgree(expected.Length, rows.Length, nameof(rows));
        Lengths.MustAgree(expected.Length, degreesOfFreedom.Length, nameof(degreesOfFreedom));
        var (used, own, simple) = (0, 0.0, 0.0);
        for (var i = 0; i < variances.Length; i++)
        {
            if (degreesOfFreedom[i] < fewest || rows[i] == 0 || !double.IsFinite(variances[i]))
                continue;
            used++;
            own += variances[i];
            simple += expected[i] * (1 - expected[i]) / rows[i];
        }

        return used >= 3 && own > 0
            ? new ShareVariance(own / simple, used)
            : throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{used} areas have {fewest} degrees of freedom or more: expected at least three, and a variance above zero. Pool areas first."
                ),
                nameof(degreesOfFreedom)
            );
    }

    /// <summary>The variance of an area of which so much is expected, with so many sampled rows.</summary>
    public double At(double expected, int rows) => DesignEffect * expected * (1 - expected) / rows;
}
