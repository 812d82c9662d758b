namespace ClosingGaps.Statistics.Distributions;

/// <summary>The F distribution.</summary>
public static class FDistribution
{
    /// <summary>Probability of a value above <paramref name="f"/>: the p-value of a test.</summary>
    /// <param name="f">Not negative.</param>
    /// <param name="numerator">Degrees of freedom above, above zero; need not be whole.</param>
    /// <param name="denominator">Degrees of freedom below, above zero; need not be whole.</param>
    public static double UpperTail(double f, double numerator, double denominator) =>
        IncompleteBeta.Regularised(
            denominator / 2,
            numerator / 2,
            denominator / (denominator + numerator * f)
        );
}
