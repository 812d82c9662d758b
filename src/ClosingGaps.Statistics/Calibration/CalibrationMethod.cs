using System.Globalization;

namespace ClosingGaps.Statistics.Calibration;

/// <summary>
/// How far weights may move to meet the margins: the distance of Deville &amp; Särndal (1992, <i>JASA</i> 87,
/// table 1) that the calibrated weights minimise. Each gives the factor of a row as F(xₖᵀλ).
/// </summary>
public sealed class CalibrationMethod
{
    private readonly double low;
    private readonly double high;
    private readonly double slope;

    private CalibrationMethod(string name, double low, double high)
    {
        Name = name;
        this.low = low;
        this.high = high;
        slope = (high - low) / ((1 - low) * (high - 1));
    }

    /// <summary>F(u) = 1 + u: generalised regression (GREG). Meets what can be met, if need be with negative weights.</summary>
    public static CalibrationMethod Linear { get; } =
        new("linear", double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>F(u) = exp u: raking, whatever the margins. Never negative.</summary>
    public static CalibrationMethod Raking { get; } = new("raking", 0, double.PositiveInfinity);

    /// <summary>In words, for reports.</summary>
    public string Name { get; }

    /// <summary>No factor is at or below this; minus infinity for linear calibration.</summary>
    public double LowestFactor => low;

    /// <summary>No factor is at or above this; infinity when there is no bound.</summary>
    public double HighestFactor => high;

    /// <summary>
    /// F(u) = (L(U−1) + U(1−L) exp Au) / (U−1 + (1−L) exp Au), A = (U−L) / ((1−L)(U−1)): factors between
    /// bounds.
    /// </summary>
    /// <param name="low">L, below 1.</param>
    /// <param name="high">U, above 1.</param>
    public static CalibrationMethod Logit(double low, double high)
    {
        if (!(low >= 0 && low < 1 && high > 1 && double.IsFinite(high)))
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Bounds {low} and {high}: expected the lower from 0 to under 1, and the upper above 1."
                ),
                nameof(low)
            );
        }

        return new(
            string.Create(CultureInfo.InvariantCulture, $"logit, {low} to {high}"),
            low,
            high
        );
    }

    /// <summary>F and its derivative.</summary>
    internal (double Factor, double Slope) At(double u)
    {
        if (double.IsInfinity(low))
            return (1 + u, 1);
        if (double.IsInfinity(high))
        {
            var exponential = Math.Exp(u);
            return (exponential, exponential);
        }

        // By exp(−A|u|) at most 1, so that nothing overflows.
        var e = Math.Exp(-slope * Math.Abs(u));
        var (a, b) = u > 0 ? ((high - 1) * e, 1 - low) : (high - 1, (1 - low) * e);
        var sum = a + b;
        return ((low * a + high * b) / sum, slope * (high - low) * (a / sum) * (b / sum));
    }
}
