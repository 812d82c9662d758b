using ClosingGaps.Statistics.Distributions;

namespace ClosingGaps.Statistics.Sampling;

/// <summary>A quantile with Woodruff's interval.</summary>
/// <param name="Probability">Share at or below it.</param>
/// <param name="Value">In the variable's unit; not a number when the domain is empty.</param>
/// <param name="Low">End of the interval; not a number where the sample does not reach it, or has no degrees of freedom.</param>
/// <param name="High">The other end, likewise.</param>
/// <param name="StandardError">Length of the interval over twice Student's t.</param>
/// <param name="DegreesOfFreedom">Of Student's t.</param>
/// <param name="Known">Sampled rows of the domain with a known value.</param>
public sealed record QuantileEstimate(
    double Probability,
    double Value,
    double Low,
    double High,
    double StandardError,
    int DegreesOfFreedom,
    int Known
);

/// <summary>Quantiles of a variable over a domain.</summary>
public static class Quantiles
{
    /// <summary>
    /// Quantiles with the interval of Woodruff (1952, <i>JASA</i> 47): that of the share at or below the
    /// quantile, read back to values by the same rule. Equal to <c>svyquantile(interval.type = "mean")</c>
    /// of R <c>survey</c> 4.1.
    /// </summary>
    /// <param name="design">The sample.</param>
    /// <param name="values">One value per row; NaN is unknown.</param>
    /// <param name="probabilities">Each between 0 and 1.</param>
    /// <param name="domain">Rows that count; empty for all.</param>
    /// <param name="rule">How a quantile is read off.</param>
    /// <param name="level">Probability that an interval covers.</param>
    public static IReadOnlyList<QuantileEstimate> Of(
        Design design,
        ReadOnlySpan<double> values,
        IReadOnlyList<double> probabilities,
        ReadOnlySpan<bool> domain = default,
        QuantileRule rule = QuantileRule.Math,
        double level = 0.95
    )
    {
        Lengths.MustAgree(design.RowCount, values.Length, nameof(values));
        Lengths.MustFit(design, domain);
        var order = new WeightedValues(design.Weights, values, domain);
        var below = new double[values.Length];
        var found = new List<QuantileEstimate>();
        foreach (var p in probabilities)
        {
            var quantile = order.Quantile(p, rule);
            for (var i = 0; i < below.Length; i++)
            {
                below[i] =
                    double.IsNaN(values[i]) ? double.NaN
                    : values[i] <= quantile ? 1
                    : 0;
            }

            var share = Linearise.Mean(design, below, domain).Estimate();
            found.Add(
                Woodruff(
                    order,
                    p,
                    rule,
                    (share.Value, share.StandardError, share.DegreesOfFreedom),
                    level
                ) with
                {
                    Known = share.Known,
                }
            );
        }

        return found;
    }

    /// <summary>Reads the interval of the share at or below a quantile back to values.</summary>
    internal static QuantileEstimate Woodruff(
        WeightedValues order,
        double probability,
        QuantileRule rule,
        (double Value, double Error, int DegreesOfFreedom) share,
        double level
    )
    {
        var (low, high) = StudentInterval.Of(
            share.Value,
            share.Error,
            share.DegreesOfFreedom,
            level
        );
        var from = low >= 0 ? order.Quantile(low, rule) : double.NaN;
        var to = high <= 1 ? order.Quantile(high, rule) : double.NaN;
        var error =
            share.DegreesOfFreedom > 0
                ? (to - from) / (2 * StudentT.Quantile(0.5 + level / 2, share.DegreesOfFreedom))
                : double.NaN;
        return new(
            probability,
            order.Quantile(probability, rule),
            from,
            to,
            error,
            share.DegreesOfFreedom,
            order.Count
        );
    }
}
