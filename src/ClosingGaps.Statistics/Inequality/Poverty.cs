using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Statistics.Inequality;

/// <summary>
/// Measures of poverty. A line in pesos is a known number. A line that is itself estimated, such as 60 % of
/// the median, comes as <see cref="Linearised"/>, and its error enters that of the measure.
/// </summary>
public static class Poverty
{
    /// <summary>
    /// What a row adds to the measure of Foster, Greer &amp; Thorbecke (1984, <i>Econometrica</i> 52):
    /// ((z − y)/z)ᵃ below the line and 0 from it on; unknown stays unknown. Its mean is the measure, so that
    /// <see cref="Tabulation"/> gives it for all domains at once.
    /// </summary>
    /// <param name="incomes">y of each row, in the unit of the line; NaN is unknown.</param>
    /// <param name="line">z, above zero.</param>
    /// <param name="order">0: share of poor. 1: gap. 2: severity.</param>
    public static double[] Shortfalls(ReadOnlySpan<double> incomes, double line, int order)
    {
        MustBe(line, order);
        var found = new double[incomes.Length];
        for (var i = 0; i < found.Length; i++)
            found[i] = Shortfall(incomes[i], line, order);
        return found;
    }

    /// <summary>The measure over a domain with a known line. Equal to <c>svyfgt(type_thresh = "abs")</c> of R <c>convey</c>, but that whoever has the line itself is not poor.</summary>
    /// <inheritdoc cref="Fgt(Design, ReadOnlySpan{double}, Linearised, int, ReadOnlySpan{bool})"/>
    public static Linearised Fgt(
        Design design,
        ReadOnlySpan<double> incomes,
        double line,
        int order,
        ReadOnlySpan<bool> domain = default
    ) => Linearise.Mean(design, Shortfalls(incomes, line, order), domain);

    /// <summary>
    /// The measure over a domain with an estimated line: its influence adds the line's, times how the
    /// measure moves with the line (Deville 1999, §5; Osier 2009, <i>Survey Research Methods</i> 3). For order
    /// 0 that is the density at the line. Equal to <c>svyfgt(type_thresh = "relq")</c> and <c>"relm"</c>.
    /// </summary>
    /// <param name="design">The sample.</param>
    /// <param name="incomes">y of each row; NaN is unknown.</param>
    /// <param name="line">z.</param>
    /// <param name="order">0: share of poor. 1: gap. 2: severity.</param>
    /// <param name="domain">Rows that count; empty for all. The line may rest on other rows.</param>
    public static Linearised Fgt(
        Design design,
        ReadOnlySpan<double> incomes,
        Linearised line,
        int order,
        ReadOnlySpan<bool> domain = default
    )
    {
        var measure = Fgt(design, incomes, line.Value, order, domain);
        var slope =
            order == 0
                ? Density(design, incomes, domain).At(line.Value)
                : Slope(design, incomes, line.Value, order, domain);
        return Linearised.Combine(measure.Value, [measure, line], [1, slope]);
    }

    /// <summary>
    /// Watts's measure (1968): the mean of ln(z/y) of the poor, 0 for the others; incomes must be above
    /// zero. Equal to <c>svywatts</c>.
    /// </summary>
    public static Linearised Watts(
        Design design,
        ReadOnlySpan<double> incomes,
        double line,
        ReadOnlySpan<bool> domain = default
    )
    {
        MustBe(line, 0);
        var logs = new double[incomes.Length];
        for (var i = 0; i < logs.Length; i++)
        {
            logs[i] =
                double.IsNaN(incomes[i]) || (!domain.IsEmpty && !domain[i]) ? double.NaN
                : incomes[i] < line ? Math.Log(line / Positive.Of(incomes[i], i))
                : 0;
        }

        return Linearise.Mean(design, logs, domain);
    }

    /// <summary>Median of those at or below an estimated line. Equal to <c>svypoormed</c>.</summary>
    public static Linearised MedianOfPoor(
        Design design,
        ReadOnlySpan<double> incomes,
        Linearised line,
        ReadOnlySpan<bool> domain = default,
        QuantileRule rule = QuantileRule.Math
    )
    {
        var isPoor = new bool[incomes.Length];
        for (var i = 0; i < isPoor.Length; i++)
            isPoor[i] = (domain.IsEmpty || domain[i]) && incomes[i] <= line.Value;
        var median = new WeightedValues(design.Weights, incomes, isPoor).Quantile(0.5, rule);
        var density = Density(design, incomes, domain);
        // F(m) = F(z)/2 moves m by (dF(z)/2 − dF(m)) / f(m), and F(z) moves with z by f(z).
        var atMedian = density.At(median);
        return Linearised.Combine(
            median,
            [
                Linearise.ShareUpTo(design, incomes, line.Value, domain),
                line,
                Linearise.ShareUpTo(design, incomes, median, domain),
            ],
            [0.5 / atMedian, 0.5 * density.At(line.Value) / atMedian, -1 / atMedian]
        );
    }

    /// <summary>How far the median poor is below the line, as a share of it. Equal to <c>svyrmpg</c>.</summary>
    public static Linearised RelativeMedianGap(
        Design design,
        ReadOnlySpan<double> incomes,
        Linearised line,
        ReadOnlySpan<bool> domain = default,
        QuantileRule rule = QuantileRule.Math
    ) => (line - MedianOfPoor(design, incomes, line, domain, rule)) / line;

    private static double Shortfall(double income, double line, int order)
    {
        if (double.IsNaN(income))
            return double.NaN;
        if (income >= line)
            return 0;
        var gap = (line - income) / line;
        return order switch
        {
            0 => 1,
            1 => gap,
            _ => gap * gap,
        };
    }

    /// <summary>Mean over the domain of ∂/∂z ((z − y)/z)ᵃ = a ((z − y)/z)ᵃ⁻¹ y/z².</summary>
    private static double Slope(
        Design design,
        ReadOnlySpan<double> incomes,
        double line,
        int order,
        ReadOnlySpan<bool> domain
    )
    {
        var slopes = new double[incomes.Length];
        for (var i = 0; i < slopes.Length; i++)
        {
            slopes[i] = order * Shortfall(incomes[i], line, order - 1) * incomes[i] / (line * line);
        }

        return Linearise.Mean(design, slopes, domain).Value;
    }

    private static KernelDensity Density(
        Design design,
        ReadOnlySpan<double> incomes,
        ReadOnlySpan<bool> domain
    ) => new(new WeightedValues(design.Weights, incomes, domain));

    private static void MustBe(double line, int order)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(line);
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(order, 2);
    }
}
