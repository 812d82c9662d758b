namespace ClosingGaps.Statistics.Distributions;

/// <summary>The beta distribution.</summary>
public static class BetaDistribution
{
    /// <summary>Probability of a value at or below <paramref name="x"/>.</summary>
    /// <param name="x">From 0 to 1.</param>
    /// <param name="a">Above zero.</param>
    /// <param name="b">Above zero.</param>
    public static double Cumulative(double x, double a, double b) =>
        IncompleteBeta.Regularised(a, b, x);

    /// <summary>
    /// The value with probability <paramref name="probability"/> at or below it, by bisection.
    /// </summary>
    /// <param name="probability">From 0 to 1.</param>
    /// <param name="a">Not negative; zero puts all at 0.</param>
    /// <param name="b">Not negative; zero puts all at 1.</param>
    public static double Quantile(double probability, double a, double b)
    {
        if (a <= 0)
            return 0;
        if (b <= 0)
            return 1;
        var (low, high) = (0.0, 1.0);
        // Ends when no double lies between the two.
        while (true)
        {
            var middle = low + (high - low) / 2;
            if (middle <= low || middle >= high)
                return high;
            if (Cumulative(middle, a, b) < probability)
                low = middle;
            else
                high = middle;
        }
    }
}
