using ClosingGaps.Statistics.Distributions;

namespace ClosingGaps.Statistics.Sampling;

/// <summary>
/// A statistic of a sample with its influence values: how much each row moves it, kept as totals of the
/// sampling units. It is the common currency of this library: whatever statistic, its variance is that of
/// a total of influence values (Deville 1999, <i>Survey Methodology</i> 25, eq. 8), two of one sample have
/// a covariance, and a smooth function of several is linearised by its gradient (the delta method).
/// Immutable.
/// </summary>
public sealed class Linearised
{
    private readonly SparseTotals totals;
    private readonly double[] fitted;
    private readonly Basis basis;
    private double variance = double.NegativeInfinity;

    internal Linearised(
        Design design,
        double value,
        SparseTotals totals,
        double[] fitted,
        Basis basis
    )
    {
        Design = design;
        Value = value;
        this.totals = totals;
        this.fitted = fitted;
        this.basis = basis;
    }

    /// <summary>The sample.</summary>
    public Design Design { get; }

    /// <summary>The estimate; not a number where nothing defines it.</summary>
    public double Value { get; }

    /// <summary>Its linearised variance.</summary>
    public double Variance =>
        double.IsNegativeInfinity(variance) ? variance = Covariance(this) : variance;

    /// <summary>Square root of <see cref="Variance"/>, in the unit of the value.</summary>
    public double StandardError => Math.Sqrt(Math.Max(0, Variance));

    /// <summary>PSUs less strata, among those that hold known rows of the domain.</summary>
    public int DegreesOfFreedom
    {
        get
        {
            var (psus, strata) = (0, 0);
            var (lastPsu, lastStratum) = (-1, -1);
            foreach (var unit in totals.Units)
            {
                var psu = Design.SecondStage?.GroupOf[unit] ?? unit;
                if (psu == lastPsu)
                    continue;
                lastPsu = psu;
                psus++;
                var stratum = Design.FirstStage.GroupOf[psu];
                if (stratum != lastStratum)
                    strata++;
                lastStratum = stratum;
            }

            return psus - strata;
        }
    }

    /// <summary>
    /// Totals of the influence values by sampling unit (PSU; second-stage unit of a design of two stages),
    /// weighted, over all units of the sample; residuals when the weights were calibrated.
    /// </summary>
    public double[] UnitTotals()
    {
        var all = new double[Design.UnitCount];
        for (var k = 0; k < totals.Units.Length; k++)
            all[totals.Units[k]] = totals.Totals[k];
        Design.Calibrated?.SubtractFitted(fitted, all);
        return all;
    }

    /// <summary>
    /// A statistic given by its value and the influence of each row, so that the variance of the statistic
    /// is that of Σ wₖ uₖ.
    /// </summary>
    /// <param name="design">The sample.</param>
    /// <param name="value">The estimate.</param>
    /// <param name="influence">uₖ of each row, in the unit of the value over that of the weight; zero outside the domain.</param>
    /// <param name="domain">Rows that count; empty for all.</param>
    public static Linearised FromRows(
        Design design,
        double value,
        ReadOnlySpan<double> influence,
        ReadOnlySpan<bool> domain = default
    )
    {
        Lengths.MustAgree(design.RowCount, influence.Length, nameof(influence));
        Lengths.MustFit(design, domain);
        var sums = new UnitSums(design);
        for (var i = 0; i < influence.Length; i++)
        {
            if (domain.IsEmpty || domain[i])
                sums.Add(i, influence[i], 0);
        }

        return Combine(value, [sums.Total()], [1]).RestingOnKnown();
    }

    /// <summary>The same, resting on every known row: what influence values sum to is no total of cases.</summary>
    internal Linearised RestingOnKnown() =>
        new(
            Design,
            Value,
            totals,
            fitted,
            basis with
            {
                Cases = basis.Known,
                Graded = basis.Known,
            }
        );

    /// <summary>Covariance with another statistic of the same sample.</summary>
    /// <exception cref="ArgumentException">The other is of another sample.</exception>
    public double Covariance(Linearised other)
    {
        if (!Design.IsSameSample(other.Design))
        {
            throw new ArgumentException(
                "The two statistics come from different samples, so their covariance is not in the data. If the samples are independent, use Contrast.Independent.",
                nameof(other)
            );
        }

        if (double.IsNaN(Value) || double.IsNaN(other.Value))
            return double.NaN;
        if (Design.Calibrated is null)
            return Sampling.Variance.OfTotals(Design, totals, other.totals);
        var units = Design.AllUnits;
        var own = UnitTotals();
        var others = ReferenceEquals(this, other) ? own : other.UnitTotals();
        return Sampling.Variance.OfTotals(Design, new(units, own), new(units, others));
    }

    /// <summary>The estimate with its error, rows and precision mark.</summary>
    public Estimate Estimate(PrecisionRule? precision = null)
    {
        var error = double.IsNaN(Value) ? double.NaN : StandardError;
        var variation = Value == 0 ? double.NaN : error / Math.Abs(Value);
        return new Estimate(
            Value,
            error,
            basis.N,
            basis.Known,
            basis.Cases,
            DegreesOfFreedom,
            basis.UnknownShare,
            (precision ?? PrecisionRule.Default).Grade(variation, basis.Graded)
        );
    }

    /// <summary>
    /// A function of statistics of one sample, by its value and its gradient at them: Σⱼ (∂f/∂θⱼ) uⱼ. It
    /// rests on the weakest of its parts.
    /// </summary>
    public static Linearised Combine(
        double value,
        ReadOnlySpan<Linearised> parts,
        ReadOnlySpan<double> gradient
    )
    {
        Lengths.MustAgree(parts.Length, gradient.Length, nameof(gradient));
        var first = parts[0];
        var sum = first.totals.Times(gradient[0]);
        var explained = Array.ConvertAll(first.fitted, Scale(gradient[0]));
        var weakest = first.basis;
        for (var j = 1; j < parts.Length; j++)
        {
            if (!first.Design.IsSameSample(parts[j].Design))
            {
                throw new ArgumentException(
                    "The statistics come from different samples.",
                    nameof(parts)
                );
            }

            sum = SparseTotals.Sum(sum, parts[j].totals.Times(gradient[j]));
            for (var c = 0; c < explained.Length; c++)
                explained[c] += gradient[j] * parts[j].fitted[c];
            weakest = Basis.Weakest(weakest, parts[j].basis);
        }

        return new(first.Design, value, sum, explained, weakest);
    }

    /// <summary>Sum of two statistics, with their covariance.</summary>
    public static Linearised operator +(Linearised a, Linearised b) =>
        Combine(a.Value + b.Value, [a, b], [1, 1]);

    /// <summary>Difference of two statistics, with their covariance.</summary>
    public static Linearised operator -(Linearised a, Linearised b) =>
        Combine(a.Value - b.Value, [a, b], [1, -1]);

    /// <summary>Product of two statistics.</summary>
    public static Linearised operator *(Linearised a, Linearised b) =>
        Combine(a.Value * b.Value, [a, b], [b.Value, a.Value]);

    /// <summary>Ratio of two statistics.</summary>
    public static Linearised operator /(Linearised a, Linearised b) =>
        Combine(a.Value / b.Value, [a, b], [1 / b.Value, -a.Value / (b.Value * b.Value)]);

    /// <summary>A statistic times a known number.</summary>
    public static Linearised operator *(double factor, Linearised a) =>
        Combine(factor * a.Value, [a], [factor]);

    /// <summary>A statistic plus a known number.</summary>
    public static Linearised operator +(Linearised a, double known) =>
        Combine(a.Value + known, [a], [1]);

    /// <summary>A statistic less a known number.</summary>
    public static Linearised operator -(Linearised a, double known) => a + -known;

    /// <summary>A function of one statistic by its value and its derivative there.</summary>
    public Linearised Map(Func<double, double> function, Func<double, double> derivative) =>
        Combine(function(Value), [this], [derivative(Value)]);

    private static Converter<double, double> Scale(double factor) => x => factor * x;
}
