namespace ClosingGaps.Statistics.Sampling;

/// <summary>
/// Statistics of a population and its domains with their influence values (Binder 1983; Särndal, Swensson
/// &amp; Wretman 1992, chapters 5 and 10). A domain marks rows and never shortens the sample, so that PSUs
/// outside it count in the variance. An unknown value is NaN: its row is left out as the complement of a
/// domain. Equal to <c>svytotal</c>, <c>svymean</c> and <c>svyratio</c> of the R package <c>survey</c>.
/// For many domains at once see <see cref="Tabulation"/>.
/// </summary>
public static class Linearise
{
    /// <summary>How many units of the population are in the domain.</summary>
    public static Linearised Count(Design design, ReadOnlySpan<bool> domain)
    {
        Lengths.MustAgree(design.RowCount, domain.Length, nameof(domain));
        var sums = new UnitSums(design);
        for (var i = 0; i < domain.Length; i++)
        {
            if (domain[i])
                sums.Add(i, 1, 0);
        }

        return sums.Total();
    }

    /// <summary>
    /// Total of a variable over the domain, in the variable's unit: Σ wₖ yₖ (Horvitz &amp; Thompson 1952).
    /// </summary>
    /// <param name="design">The sample.</param>
    /// <param name="values">One value per row; NaN is unknown. Not read outside the domain.</param>
    /// <param name="domain">Rows that count; empty for all.</param>
    public static Linearised Total(
        Design design,
        ReadOnlySpan<double> values,
        ReadOnlySpan<bool> domain = default
    )
    {
        Lengths.MustAgree(design.RowCount, values.Length, nameof(values));
        Lengths.MustFit(design, domain);
        var sums = new UnitSums(design);
        for (var i = 0; i < values.Length; i++)
        {
            if (domain.IsEmpty || domain[i])
                sums.Add(i, values[i], 0);
        }

        return sums.Total();
    }

    /// <summary>
    /// Ratio of two totals over the domain, R = Σ wₖ yₖ / Σ wₖ xₖ, linearised to (yₖ − R xₖ) / X̂ (Binder
    /// 1983; Särndal, Swensson &amp; Wretman 1992, result 5.6.2).
    /// </summary>
    /// <param name="design">The sample.</param>
    /// <param name="numerator">y; NaN is unknown.</param>
    /// <param name="denominator">x; NaN is unknown.</param>
    /// <param name="domain">Rows that count; empty for all.</param>
    public static Linearised Ratio(
        Design design,
        ReadOnlySpan<double> numerator,
        ReadOnlySpan<double> denominator,
        ReadOnlySpan<bool> domain = default
    )
    {
        Lengths.MustAgree(design.RowCount, numerator.Length, nameof(numerator));
        Lengths.MustAgree(design.RowCount, denominator.Length, nameof(denominator));
        Lengths.MustFit(design, domain);
        var sums = new UnitSums(design);
        for (var i = 0; i < numerator.Length; i++)
        {
            if (domain.IsEmpty || domain[i])
                sums.Add(i, numerator[i], denominator[i]);
        }

        return sums.Ratio();
    }

    /// <summary>Mean of a variable over the domain: the ratio of its total to the number of units.</summary>
    public static Linearised Mean(
        Design design,
        ReadOnlySpan<double> values,
        ReadOnlySpan<bool> domain = default
    )
    {
        Lengths.MustAgree(design.RowCount, values.Length, nameof(values));
        Lengths.MustFit(design, domain);
        var sums = new UnitSums(design);
        for (var i = 0; i < values.Length; i++)
        {
            if (domain.IsEmpty || domain[i])
                sums.Add(i, values[i], 1);
        }

        return sums.Ratio();
    }

    /// <summary>
    /// Share of the domain, from 0 to 1, for which the condition holds: the mean of an indicator.
    /// </summary>
    /// <param name="design">The sample.</param>
    /// <param name="condition">Whether it holds for each row. For unknown answers use <see cref="Mean"/>
    /// with 1, 0 and NaN.</param>
    /// <param name="domain">Rows that count; empty for all.</param>
    public static Linearised Share(
        Design design,
        ReadOnlySpan<bool> condition,
        ReadOnlySpan<bool> domain = default
    )
    {
        Lengths.MustAgree(design.RowCount, condition.Length, nameof(condition));
        Lengths.MustFit(design, domain);
        var sums = new UnitSums(design);
        for (var i = 0; i < condition.Length; i++)
        {
            if (domain.IsEmpty || domain[i])
                sums.Add(i, condition[i] ? 1 : 0, 1);
        }

        return sums.Ratio();
    }

    /// <summary>
    /// A quantile of a variable over the domain, linearised to −(1{yₖ ≤ q} − F(q)) / (N̂ f(q)) (Deville
    /// 1999, §4; density f by <see cref="KernelDensity"/>). For a quantile by itself prefer the interval of
    /// <see cref="Quantiles"/>, which needs no density; this one is for what is built on quantiles.
    /// </summary>
    /// <param name="design">The sample.</param>
    /// <param name="values">One value per row; NaN is unknown.</param>
    /// <param name="probability">Between 0 and 1.</param>
    /// <param name="domain">Rows that count; empty for all.</param>
    /// <param name="rule">How a quantile is read off.</param>
    public static Linearised Quantile(
        Design design,
        ReadOnlySpan<double> values,
        double probability,
        ReadOnlySpan<bool> domain = default,
        QuantileRule rule = QuantileRule.Math
    )
    {
        Lengths.MustAgree(design.RowCount, values.Length, nameof(values));
        Lengths.MustFit(design, domain);
        var order = new WeightedValues(design.Weights, values, domain);
        var quantile = order.Quantile(probability, rule);
        return Linearised.Combine(
            quantile,
            [ShareUpTo(design, values, quantile, domain)],
            [-1 / new KernelDensity(order).At(quantile)]
        );
    }

    /// <summary>Share of the domain with a value at or below a point.</summary>
    internal static Linearised ShareUpTo(
        Design design,
        ReadOnlySpan<double> values,
        double point,
        ReadOnlySpan<bool> domain
    )
    {
        var sums = new UnitSums(design);
        for (var i = 0; i < values.Length; i++)
        {
            if (domain.IsEmpty || domain[i])
            {
                sums.Add(
                    i,
                    double.IsNaN(values[i]) ? double.NaN
                        : values[i] <= point ? 1
                        : 0,
                    1
                );
            }
        }

        return sums.Ratio();
    }
}
