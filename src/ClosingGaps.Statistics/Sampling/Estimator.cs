namespace ClosingGaps.Statistics.Sampling;

/// <summary>
/// Estimates for a population and its domains, with Taylor-linearised standard errors (Binder 1983;
/// Särndal, Swensson &amp; Wretman 1992, chapters 5 and 10). A domain marks rows and never shortens the
/// sample, so that PSUs outside it count in the variance. An unknown value is NaN: its row is left out as
/// the complement of a domain, and <see cref="Estimate.UnknownShare"/> tells how much weight that is.
/// Equal to <c>svytotal</c>, <c>svymean</c> and <c>svyratio</c> of the R package <c>survey</c>.
/// </summary>
public static class Estimator
{
    /// <summary>How many units of the population are in the domain.</summary>
    public static Estimate Count(
        Design design,
        ReadOnlySpan<bool> domain,
        PrecisionRule? precision = null
    )
    {
        Lengths.MustAgree(design.RowCount, domain.Length, nameof(domain));
        var sums = new PsuSums(design);
        for (var i = 0; i < domain.Length; i++)
        {
            if (domain[i])
                sums.Add(i, 1, 0);
        }

        return OfTotal(sums, precision);
    }

    /// <summary>
    /// Total of a variable over the domain, in the variable's unit: Σ wₖ yₖ (Horvitz &amp; Thompson 1952),
    /// with the variance between PSU totals.
    /// </summary>
    /// <param name="design">The sample.</param>
    /// <param name="values">One value per row; NaN is unknown. Not read outside the domain.</param>
    /// <param name="domain">Rows that count; empty for all.</param>
    /// <param name="precision">Limits of the precision mark.</param>
    public static Estimate Total(
        Design design,
        ReadOnlySpan<double> values,
        ReadOnlySpan<bool> domain = default,
        PrecisionRule? precision = null
    )
    {
        Lengths.MustAgree(design.RowCount, values.Length, nameof(values));
        MustFit(design, domain);
        var sums = new PsuSums(design);
        for (var i = 0; i < values.Length; i++)
        {
            if (domain.IsEmpty || domain[i])
                sums.Add(i, values[i], 0);
        }

        return OfTotal(sums, precision);
    }

    /// <summary>
    /// Ratio of two totals over the domain, R = Σ wₖ yₖ / Σ wₖ xₖ, with the variance of the total of its
    /// linearised values (yₖ − R xₖ) / X̂ (Binder 1983; Särndal, Swensson &amp; Wretman 1992, result 5.6.2).
    /// </summary>
    /// <param name="design">The sample.</param>
    /// <param name="numerator">y; NaN is unknown.</param>
    /// <param name="denominator">x; NaN is unknown.</param>
    /// <param name="domain">Rows that count; empty for all.</param>
    /// <param name="precision">Limits of the precision mark.</param>
    public static Estimate Ratio(
        Design design,
        ReadOnlySpan<double> numerator,
        ReadOnlySpan<double> denominator,
        ReadOnlySpan<bool> domain = default,
        PrecisionRule? precision = null
    )
    {
        Lengths.MustAgree(design.RowCount, numerator.Length, nameof(numerator));
        Lengths.MustAgree(design.RowCount, denominator.Length, nameof(denominator));
        MustFit(design, domain);
        var sums = new PsuSums(design);
        for (var i = 0; i < numerator.Length; i++)
        {
            if (domain.IsEmpty || domain[i])
                sums.Add(i, numerator[i], denominator[i]);
        }

        return OfRatio(sums, precision);
    }

    /// <summary>Mean of a variable over the domain: the ratio of its total to the number of units.</summary>
    public static Estimate Mean(
        Design design,
        ReadOnlySpan<double> values,
        ReadOnlySpan<bool> domain = default,
        PrecisionRule? precision = null
    )
    {
        Lengths.MustAgree(design.RowCount, values.Length, nameof(values));
        MustFit(design, domain);
        var sums = new PsuSums(design);
        for (var i = 0; i < values.Length; i++)
        {
            if (domain.IsEmpty || domain[i])
                sums.Add(i, values[i], 1);
        }

        return OfRatio(sums, precision);
    }

    /// <summary>
    /// Share of the domain, from 0 to 1, for which the condition holds: the mean of an indicator.
    /// </summary>
    /// <param name="design">The sample.</param>
    /// <param name="condition">Whether it holds for each row. For unknown answers use <see cref="Mean"/>
    /// with 1, 0 and NaN.</param>
    /// <param name="domain">Rows that count; empty for all.</param>
    /// <param name="precision">Limits of the precision mark.</param>
    public static Estimate Share(
        Design design,
        ReadOnlySpan<bool> condition,
        ReadOnlySpan<bool> domain = default,
        PrecisionRule? precision = null
    )
    {
        Lengths.MustAgree(design.RowCount, condition.Length, nameof(condition));
        MustFit(design, domain);
        var sums = new PsuSums(design);
        for (var i = 0; i < condition.Length; i++)
        {
            if (domain.IsEmpty || domain[i])
                sums.Add(i, condition[i] ? 1 : 0, 1);
        }

        return OfRatio(sums, precision);
    }

    private static Estimate OfTotal(PsuSums sums, PrecisionRule? precision)
    {
        var error = Math.Sqrt(Variance.OfTotals(sums.Design, sums.Numerator));
        // A total rests on the rows that add something to it, however wide its domain is.
        return sums.Finish(sums.NumeratorTotal, error, sums.Cases, precision);
    }

    private static Estimate OfRatio(PsuSums sums, PrecisionRule? precision)
    {
        var denominator = sums.DenominatorTotal;
        if (denominator == 0)
            return sums.Finish(double.NaN, double.NaN, sums.Known, precision);
        var ratio = sums.NumeratorTotal / denominator;
        var linearised = new double[sums.Design.PsuCount];
        for (var p = 0; p < linearised.Length; p++)
            linearised[p] = (sums.Numerator[p] - ratio * sums.Denominator[p]) / denominator;
        var error = Math.Sqrt(Variance.OfTotals(sums.Design, linearised));
        return sums.Finish(ratio, error, sums.Known, precision);
    }

    private static void MustFit(Design design, ReadOnlySpan<bool> domain)
    {
        if (!domain.IsEmpty)
            Lengths.MustAgree(design.RowCount, domain.Length, nameof(domain));
    }
}
