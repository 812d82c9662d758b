using System.Globalization;

namespace ClosingGaps.Statistics.Inequality;

internal static class Positive
{
    /// <summary>The value, which a logarithm needs above zero.</summary>
    public static double Of(double value, int row) =>
        value > 0
            ? value
            : throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Row {row} has {value}: this measure is defined above zero only. Restrict it to such rows, and say so beside the figure."
                ),
                nameof(value)
            );
}
