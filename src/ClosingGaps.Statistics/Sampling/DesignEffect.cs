namespace ClosingGaps.Statistics.Sampling;

/// <summary>
/// How many times the variance of an estimate is that of a simple random sample of as many rows without
/// replacement from the estimated population (Kish 1965, §8.2). Equal to <c>deff = TRUE</c> of R
/// <c>survey</c>. Not a number where the variable does not vary.
/// </summary>
public static class DesignEffect
{
    /// <summary>Of the mean of a variable over a domain.</summary>
    public static double OfMean(
        Design design,
        ReadOnlySpan<double> values,
        ReadOnlySpan<bool> domain = default
    )
    {
        var mean = Linearise.Mean(design, values, domain);
        var (rows, population, variance) = Simple(design, values, domain, mean.Value);
        return mean.Variance / (variance * (population - rows) / (population * rows));
    }

    /// <summary>Of the total of a variable over a domain.</summary>
    public static double OfTotal(
        Design design,
        ReadOnlySpan<double> values,
        ReadOnlySpan<bool> domain = default
    )
    {
        var total = Linearise.Total(design, values, domain);
        var mean = Linearise.Mean(design, values, domain).Value;
        var (rows, population, variance) = Simple(design, values, domain, mean);
        return total.Variance / (variance * population * (population - rows) / rows);
    }

    private static (double Rows, double Population, double Variance) Simple(
        Design design,
        ReadOnlySpan<double> values,
        ReadOnlySpan<bool> domain,
        double mean
    )
    {
        var (rows, population, squares) = (0.0, 0.0, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            var weight = design.Weights[i];
            if ((!domain.IsEmpty && !domain[i]) || double.IsNaN(values[i]) || weight == 0)
                continue;
            rows++;
            population += weight;
            squares += weight * (values[i] - mean) * (values[i] - mean);
        }

        return (rows, population, squares / population * rows / (rows - 1));
    }
}
