using System.Globalization;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Statistics.SmallAreas;

/// <summary>
/// A generalised variance function (Wolter 2007, ch. 7): ln v = a + b ln n, fitted by least squares over the
/// areas whose sampling variance is worth believing, so that areas with few PSUs, whose own variance says
/// little, get the one that a sample of their size has. Scaled so that the fitted areas' variances keep
/// their sum.
/// </summary>
/// <param name="Intercept">a.</param>
/// <param name="Slope">b; near −1 when variances fall as samples grow.</param>
/// <param name="Scale">What exp(a + b ln n) is multiplied by, against the bias of logarithms.</param>
/// <param name="FittedAreas">Areas that the function rests on.</param>
public sealed record VarianceFunction(double Intercept, double Slope, double Scale, int FittedAreas)
{
    /// <summary>Fits the function.</summary>
    /// <param name="variances">Sampling variance of each area.</param>
    /// <param name="rows">Sampled rows of each.</param>
    /// <param name="degreesOfFreedom">PSUs less strata of each.</param>
    /// <param name="fewest">Degrees of freedom that make a variance worth believing.</param>
    public static VarianceFunction Fit(
        ReadOnlySpan<double> variances,
        ReadOnlySpan<int> rows,
        ReadOnlySpan<int> degreesOfFreedom,
        int fewest = 5
    )
    {
        Lengths.MustAgree(variances.Length, rows.Length, nameof(rows));
        Lengths.MustAgree(variances.Length, degreesOfFreedom.Length, nameof(degreesOfFreedom));
        var used = new List<int>();
        for (var i = 0; i < variances.Length; i++)
        {
            if (degreesOfFreedom[i] >= fewest && variances[i] > 0 && rows[i] > 0)
                used.Add(i);
        }

        var (meanX, meanY) = (0.0, 0.0);
        foreach (var i in used)
        {
            meanX += Math.Log(rows[i]) / used.Count;
            meanY += Math.Log(variances[i]) / used.Count;
        }

        var (products, squares) = (0.0, 0.0);
        foreach (var i in used)
        {
            var x = Math.Log(rows[i]) - meanX;
            products += x * (Math.Log(variances[i]) - meanY);
            squares += x * x;
        }

        if (used.Count < 3 || squares == 0)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{used.Count} areas have {fewest} degrees of freedom or more: expected at least three, of different sizes. Pool areas first."
                ),
                nameof(degreesOfFreedom)
            );
        }

        var slope = products / squares;
        var fit = new VarianceFunction(meanY - slope * meanX, slope, 1, used.Count);
        var (own, fitted) = (0.0, 0.0);
        foreach (var i in used)
        {
            own += variances[i];
            fitted += fit.At(rows[i]);
        }

        return fit with
        {
            Scale = own / fitted,
        };
    }

    /// <summary>The variance of an area with so many sampled rows.</summary>
    public double At(int rows) => Scale * Math.Exp(Intercept + Slope * Math.Log(rows));
}
