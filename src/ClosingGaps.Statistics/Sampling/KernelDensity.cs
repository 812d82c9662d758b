namespace ClosingGaps.Statistics.Sampling;

/// <summary>
/// Weighted density of a variable by a Gaussian kernel of bandwidth s / N̂^0.2, s being the weighted
/// standard deviation and N̂ the estimated population (the rule of R <c>convey</c>). Standard errors of
/// quantiles hang on it; a fixed line in pesos does not.
/// </summary>
internal sealed class KernelDensity
{
    private readonly WeightedValues values;
    private readonly double bandwidth;

    public KernelDensity(WeightedValues values)
    {
        this.values = values;
        var mean = 0.0;
        for (var k = 0; k < values.Count; k++)
            mean += values.Weights[k] * values.Values[k];
        mean /= values.Population;
        var squares = 0.0;
        for (var k = 0; k < values.Count; k++)
        {
            squares += values.Weights[k] * (values.Values[k] - mean) * (values.Values[k] - mean);
        }

        bandwidth = Math.Sqrt(squares / values.Population) / Math.Pow(values.Population, 0.2);
    }

    /// <summary>Share of the population per unit of the variable; not a number when it does not vary.</summary>
    public double At(double point)
    {
        if (!(bandwidth > 0))
            return double.NaN;
        // Beyond 39 bandwidths exp(−u²/2) is zero in doubles.
        var from = FirstAbove(point - 39 * bandwidth);
        var sum = 0.0;
        for (var k = from; k < values.Count; k++)
        {
            var u = (point - values.Values[k]) / bandwidth;
            if (u < -39)
                break;
            sum += values.Weights[k] * Math.Exp(-u * u / 2);
        }

        return sum / (values.Population * bandwidth * Math.Sqrt(2 * Math.PI));
    }

    private int FirstAbove(double value)
    {
        var found = Array.BinarySearch(values.Values, value);
        return found >= 0 ? found : ~found;
    }
}
