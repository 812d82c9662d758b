using ClosingGaps.Statistics.Distributions;

namespace ClosingGaps.Statistics.Sampling;

internal static class StudentInterval
{
    /// <summary>Value ± t × error; not a number, and never of width zero, without degrees of freedom.</summary>
    public static (double Low, double High) Of(
        double value,
        double error,
        double degreesOfFreedom,
        double level
    )
    {
        var half =
            degreesOfFreedom > 0
                ? StudentT.Quantile(0.5 + level / 2, degreesOfFreedom) * error
                : double.NaN;
        return (value - half, value + half);
    }
}
