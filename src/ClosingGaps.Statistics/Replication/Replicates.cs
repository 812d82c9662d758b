using ClosingGaps.Statistics.Calibration;
using ClosingGaps.Statistics.Numerics;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Statistics.Replication;

/// <summary>
/// A sample with the means to say what it would have given had it been drawn otherwise: sets of weights
/// whose statistics vary as the sample does. The variance is scale · Σᵣ rscaleᵣ (θᵣ − θ̄)², about the mean
/// of the replicates, as R <c>survey</c> does by default (<c>mse = FALSE</c>). Weights are held by unit and
/// replicate, never by row and replicate.
/// </summary>
public abstract class Replicates
{
    private protected Replicates(
        ReadOnlyMemory<double> weights,
        int count,
        double scale,
        IReadOnlyList<double> scales,
        int degreesOfFreedom
    )
    {
        (Weights, Count, Scale) = (weights, count, scale);
        (ReplicateScales, DegreesOfFreedom) = (scales, degreesOfFreedom);
    }

    /// <summary>The full weight of each row.</summary>
    public ReadOnlyMemory<double> Weights { get; }

    /// <summary>Number of replicates.</summary>
    public int Count { get; }

    /// <summary>Factor of every square.</summary>
    public double Scale { get; }

    /// <summary>Factor of each replicate's square.</summary>
    public IReadOnlyList<double> ReplicateScales { get; }

    /// <summary>Of Student's t.</summary>
    public int DegreesOfFreedom { get; }

    /// <summary>
    /// Leaves out one PSU at a time: JK1 for a sample without strata, JKn with them (Wolter 2007, §4.5). A
    /// stratum with one PSU adds nothing, unless its policy is to fail.
    /// </summary>
    /// <param name="design">One stage, design weights.</param>
    public static Replicates Jackknife(Design design) => new JackknifeReplicates(design);

    /// <summary>Balanced half-samples (McCarthy 1969, <i>Review of the ISI</i> 37), or Fay's milder form.</summary>
    /// <param name="design">One stage, two PSUs in each stratum, design weights.</param>
    /// <param name="fay">Fay's ρ, from 0 to under 1: the PSU left out keeps this share, and the other 2 − ρ (Judkins 1990, <i>JOS</i> 6).</param>
    public static Replicates HalfSamples(Design design, double fay = 0) =>
        new HalfSampleReplicates(design, fay);

    /// <summary>
    /// The rescaling bootstrap (Rao &amp; Wu 1988, <i>JASA</i> 83; Rao, Wu &amp; Yue 1992, <i>Survey
    /// Methodology</i> 18). A stratum with one PSU adds nothing, unless its policy is to fail. A draw is found
    /// by seed, replicate, stratum and number: not by what was drawn before it.
    /// </summary>
    /// <param name="design">One stage, design weights.</param>
    /// <param name="count">Replicates, two or more.</param>
    /// <param name="seed">Of the draws.</param>
    public static Replicates Bootstrap(Design design, int count, ulong seed) =>
        PsuReplicates.Bootstrap(design, count, seed);

    /// <summary>Replicate weights that came with the data.</summary>
    /// <param name="weights">The full weight of each row.</param>
    /// <param name="replicates">A column of weights for each replicate.</param>
    /// <param name="scale">As published: 1/R for a bootstrap, for instance.</param>
    /// <param name="scales">As published; empty for ones.</param>
    /// <param name="degreesOfFreedom">As published; replicates less one when it is not.</param>
    public static Replicates Ready(
        double[] weights,
        IReadOnlyList<double[]> replicates,
        double scale,
        IReadOnlyList<double>? scales = null,
        int? degreesOfFreedom = null
    ) =>
        new ReadyReplicates(
            weights,
            replicates,
            scale,
            scales ?? [.. replicates.Select(_ => 1.0)],
            degreesOfFreedom ?? replicates.Count - 1
        );

    /// <summary>The same, each replicate calibrated anew, as the full weights were: its errors then show what calibration does.</summary>
    /// <param name="margins">What is known of the population.</param>
    /// <param name="method">How far weights may move.</param>
    public Replicates Calibrated(Margins margins, CalibrationMethod method) =>
        new CalibratedReplicates(this, margins, method);

    /// <summary>The row weights of one replicate.</summary>
    /// <param name="replicate">From 0.</param>
    /// <param name="into">Receives a weight for each row.</param>
    public abstract void WeightsOf(int replicate, Span<double> into);

    /// <summary>Any statistic of row weights.</summary>
    public ReplicateEstimate Of(Func<double[], double> statistic)
    {
        var values = new double[Count];
        var weights = new double[Weights.Length];
        for (var r = 0; r < values.Length; r++)
        {
            WeightsOf(r, weights);
            values[r] = statistic(weights);
        }

        Weights.Span.CopyTo(weights);
        return Estimate(statistic(weights), values);
    }

    /// <summary>Totals of many variables, from one pass over the rows.</summary>
    /// <param name="variables">A column each, all known.</param>
    public IReadOnlyList<ReplicateEstimate> Totals(IReadOnlyList<double[]> variables)
    {
        var (full, replicates) = AllTotals(variables);
        return [.. full.Select((total, v) => Estimate(total, replicates[v]))];
    }

    /// <summary>A function of totals, such as a ratio.</summary>
    /// <param name="variables">A column each, all known; zero outside a domain.</param>
    /// <param name="function">Of their totals, in the same order.</param>
    public ReplicateEstimate OfTotals(
        IReadOnlyList<double[]> variables,
        Func<double[], double> function
    )
    {
        var (full, replicates) = AllTotals(variables);
        var values = new double[Count];
        var totals = new double[variables.Count];
        for (var r = 0; r < values.Length; r++)
        {
            for (var v = 0; v < totals.Length; v++)
                totals[v] = replicates[v][r];
            values[r] = function(totals);
        }

        return Estimate(function(full), values);
    }

    /// <summary>Ratio of two totals.</summary>
    public ReplicateEstimate Ratio(double[] numerator, double[] denominator) =>
        OfTotals([numerator, denominator], t => t[0] / t[1]);

    /// <summary>Mean of a variable over all rows.</summary>
    public ReplicateEstimate Mean(double[] values) =>
        Ratio(values, Array.ConvertAll(values, _ => 1.0));

    /// <summary>
    /// A quantile of a variable over all rows with Woodruff's interval, the error of the share at or below
    /// it being that of the replicates: a jackknife of the quantile itself is not consistent. Equal to
    /// <c>svyquantile</c> of replicate weights in R <c>survey</c> 4.1.
    /// </summary>
    public QuantileEstimate Quantile(
        double[] values,
        double probability,
        QuantileRule rule = QuantileRule.Math,
        double level = 0.95
    )
    {
        var order = new WeightedValues(Weights.Span, values, default);
        var quantile = order.Quantile(probability, rule);
        var share = Mean(Array.ConvertAll(values, y => y <= quantile ? 1.0 : 0));
        return Quantiles.Woodruff(
            order,
            probability,
            rule,
            (share.Value, share.StandardError, share.DegreesOfFreedom),
            level
        );
    }

    /// <summary>Full total, and the total in each replicate, of each variable.</summary>
    private protected virtual (double[] Full, double[][] Replicates) AllTotals(
        IReadOnlyList<double[]> variables
    )
    {
        var full = new double[variables.Count];
        var replicates = new double[variables.Count][];
        var weights = new double[Weights.Length];
        for (var v = 0; v < full.Length; v++)
        {
            Lengths.MustAgree(weights.Length, variables[v].Length, nameof(variables));
            full[v] = Kernel.Dot(Weights.Span, variables[v]);
            replicates[v] = new double[Count];
        }

        for (var r = 0; r < Count; r++)
        {
            WeightsOf(r, weights);
            for (var v = 0; v < full.Length; v++)
                replicates[v][r] = Kernel.Dot(weights, variables[v]);
        }

        return (full, replicates);
    }

    private ReplicateEstimate Estimate(double value, double[] replicates)
    {
        var mean = 0.0;
        foreach (var theta in replicates)
            mean += theta;
        mean /= replicates.Length;
        var squares = 0.0;
        for (var r = 0; r < replicates.Length; r++)
            squares += ReplicateScales[r] * (replicates[r] - mean) * (replicates[r] - mean);
        return new(value, Math.Sqrt(Scale * squares), DegreesOfFreedom, replicates);
    }
}
