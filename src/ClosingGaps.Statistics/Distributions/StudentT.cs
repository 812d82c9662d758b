namespace ClosingGaps.Statistics.Distributions;

/// <summary>Student's t distribution.</summary>
public static class StudentT
{
    /// <summary>
    /// Probability of a value at or below <paramref name="t"/>, through the incomplete beta function
    /// (Abramowitz &amp; Stegun 1964, 26.7.1).
    /// </summary>
    /// <param name="t">The value.</param>
    /// <param name="degreesOfFreedom">Above zero.</param>
    public static double Cumulative(double t, double degreesOfFreedom)
    {
        var x = degreesOfFreedom / (degreesOfFreedom + t * t);
        var tail = 0.5 * IncompleteBeta.Regularised(degreesOfFreedom / 2, 0.5, x);
        return t > 0 ? 1 - tail : tail;
    }

    /// <summary>
    /// The value with probability <paramref name="probability"/> at or below it, by bisection.
    /// </summary>
    /// <param name="probability">Between 0 and 1, both excluded.</param>
    /// <param name="degreesOfFreedom">Above zero.</param>
    public static double Quantile(double probability, double degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(probability);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(probability, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degreesOfFreedom);
        if (probability < 0.5)
            return -Quantile(1 - probability, degreesOfFreedom);
        if (probability == 0.5)
            return 0;

        var high = 1.0;
        while (Cumulative(high, degreesOfFreedom) < probability)
            high *= 2;
        var low = high == 1 ? 0 : high / 2;
        // Ends when no double lies between the two.
        while (true)
        {
            var middle = low + (high - low) / 2;
            if (middle <= low || middle >= high)
                return high;
            if (Cumulative(middle, degreesOfFreedom) < probability)
                low = middle;
            else
                high = middle;
        }
    }
}
