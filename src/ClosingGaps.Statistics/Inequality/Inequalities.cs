using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Statistics.Inequality;

/// <summary>Which rank a row has among the weights: it matters by half a weight in the population.</summary>
public enum GiniRank
{
    /// <summary>The weight before it and half its own: the area under the Lorenz curve. As R <c>laeken</c>.</summary>
    Middle,

    /// <summary>The weight up to it, less one half of one person: the formula for a list of persons. As R <c>convey</c>.</summary>
    Upper,
}

/// <summary>Measures of inequality with their influence functions.</summary>
public static class Inequalities
{
    /// <summary>
    /// Gini's coefficient, from 0 (all alike) on, linearised as Langel &amp; Tillé (2013, <i>JRSS A</i> 176, §4).
    /// </summary>
    /// <param name="design">The sample.</param>
    /// <param name="incomes">y of each row; NaN is unknown.</param>
    /// <param name="domain">Rows that count; empty for all.</param>
    /// <param name="rank">How ranks are counted.</param>
    public static Linearised Gini(
        Design design,
        ReadOnlySpan<double> incomes,
        ReadOnlySpan<bool> domain = default,
        GiniRank rank = GiniRank.Middle
    )
    {
        Lengths.MustAgree(design.RowCount, incomes.Length, nameof(incomes));
        Lengths.MustFit(design, domain);
        var order = new WeightedValues(design.Weights, incomes, domain);
        var (ranked, total, own) = (0.0, 0.0, 0.0);
        for (var k = 0; k < order.Count; k++)
        {
            var amount = order.Weights[k] * order.Values[k];
            ranked += order.UpTo[k] * amount;
            total += amount;
            own += order.Weights[k] * amount;
        }

        var population = order.Population;
        var area = (2 * ranked - (rank == GiniRank.Middle ? own : total)) / (population * total);
        var influence = Unknown(incomes);
        var above = total;
        for (int k = 0, end; k < order.Count; k = end)
        {
            // Rows with one income share their ranks, so that the order of rows counts for nothing.
            var (weight, squares) = (0.0, 0.0);
            for (end = k; end < order.Count && order.Values[end] == order.Values[k]; end++)
            {
                weight += order.Weights[end];
                squares += order.Weights[end] * order.Weights[end];
            }

            var y = order.Values[k];
            above -= y * weight;
            // Σ w r y moves by the row's own y r, and by what those above it have.
            var upTo = order.UpTo[k] - order.Weights[k] + weight;
            var moved = 2 * (y * upTo + above);
            if (rank == GiniRank.Upper)
                moved += y * (2 * squares / weight - 1);
            for (var j = k; j < end; j++)
            {
                influence[order.Rows[j]] =
                    moved / (population * total) - area * y / total - area / population;
            }
        }

        return Linearised.FromRows(
            design,
            order.Count == 0 ? double.NaN : area - 1,
            influence,
            domain
        );
    }

    /// <summary>
    /// Share of the total that the poorest p have: the Lorenz curve at p, in straight lines between rows
    /// (Langel &amp; Tillé 2013, eq. 5), linearised to ((yₖ − q) 1{yₖ ≤ q} + p q − L yₖ) / Ŷ (Kovačević &amp;
    /// Binder 1997, <i>JOS</i> 13), which needs no density. Equal to <c>svylorenz</c> of R <c>convey</c>.
    /// </summary>
    public static Linearised Lorenz(
        Design design,
        ReadOnlySpan<double> incomes,
        double p,
        ReadOnlySpan<bool> domain = default
    ) =>
        OfPoorest(design, incomes, p, domain, isWhole: false)
        / Linearise.Total(design, incomes, domain);

    /// <summary>
    /// Total of those at or below the quantile of p, in the unit of the incomes: the row at the quantile
    /// counts whole. Equal to <c>svyisq</c>.
    /// </summary>
    public static Linearised TotalOfPoorest(
        Design design,
        ReadOnlySpan<double> incomes,
        double p,
        ReadOnlySpan<bool> domain = default
    ) => OfPoorest(design, incomes, p, domain, isWhole: true);

    /// <summary>
    /// What the richest share has over what the poorest equal share has: 0.2 gives S80/S20. Equal to
    /// <c>svyqsr</c>.
    /// </summary>
    public static Linearised ShareRatio(
        Design design,
        ReadOnlySpan<double> incomes,
        double share = 0.2,
        ReadOnlySpan<bool> domain = default
    )
    {
        var total = Linearise.Total(design, incomes, domain);
        return (total - TotalOfPoorest(design, incomes, 1 - share, domain))
            / TotalOfPoorest(design, incomes, share, domain);
    }

    /// <summary>Share of the total that goes to those between two quantiles: 0.8 and 1 for the richest fifth.</summary>
    public static Linearised QuantileShare(
        Design design,
        ReadOnlySpan<double> incomes,
        double from,
        double to,
        ReadOnlySpan<bool> domain = default
    ) => Lorenz(design, incomes, to, domain) - Lorenz(design, incomes, from, domain);

    /// <summary>
    /// Theil's index, generalised entropy of parameter 1: mean of (y/μ) ln(y/μ). Incomes above zero. Equal
    /// to <c>svygei(epsilon = 1)</c>.
    /// </summary>
    public static Linearised Theil(
        Design design,
        ReadOnlySpan<double> incomes,
        ReadOnlySpan<bool> domain = default
    )
    {
        var ordered = Mapped(incomes, domain, y => y * Math.Log(y));
        var mean = Linearise.Mean(design, incomes, domain);
        return Linearise.Ratio(design, ordered, incomes, domain) - Log(mean);
    }

    /// <summary>
    /// Mean logarithmic deviation, generalised entropy of parameter 0: mean of ln(μ/y). Incomes above zero.
    /// Equal to <c>svygei(epsilon = 0)</c>.
    /// </summary>
    public static Linearised MeanLogDeviation(
        Design design,
        ReadOnlySpan<double> incomes,
        ReadOnlySpan<bool> domain = default
    ) =>
        Log(Linearise.Mean(design, incomes, domain))
        - Linearise.Mean(design, Mapped(incomes, domain, Math.Log), domain);

    /// <summary>
    /// Atkinson's index (1970, <i>Journal of Economic Theory</i> 2): the share of income that equality could
    /// spare. Incomes above zero. Equal to <c>svyatk</c>.
    /// </summary>
    /// <param name="design">The sample.</param>
    /// <param name="incomes">y of each row; NaN is unknown.</param>
    /// <param name="aversion">ε, above zero.</param>
    /// <param name="domain">Rows that count; empty for all.</param>
    public static Linearised Atkinson(
        Design design,
        ReadOnlySpan<double> incomes,
        double aversion,
        ReadOnlySpan<bool> domain = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(aversion);
        var mean = Linearise.Mean(design, incomes, domain);
        Linearised equal;
        if (aversion == 1)
        {
            equal = Linearise
                .Mean(design, Mapped(incomes, domain, Math.Log), domain)
                .Map(Math.Exp, Math.Exp);
        }
        else
        {
            var power = 1 - aversion;
            equal = Linearise
                .Mean(design, Mapped(incomes, domain, y => Math.Pow(y, power)), domain)
                .Map(m => Math.Pow(m, 1 / power), m => Math.Pow(m, 1 / power - 1) / power);
        }

        return -1 * (equal / mean) + 1;
    }

    private static Linearised OfPoorest(
        Design design,
        ReadOnlySpan<double> incomes,
        double p,
        ReadOnlySpan<bool> domain,
        bool isWhole
    )
    {
        Lengths.MustAgree(design.RowCount, incomes.Length, nameof(incomes));
        Lengths.MustFit(design, domain);
        var order = new WeightedValues(design.Weights, incomes, domain);
        var quantile = order.Quantile(p, isWhole ? QuantileRule.Math : QuantileRule.Hf4);
        var influence = Unknown(incomes);
        var total = 0.0;
        for (var k = 0; k < order.Count; k++)
        {
            var y = order.Values[k];
            var isBelow = y <= quantile && p > 0;
            var weight = isWhole
                ? isBelow
                    ? order.Weights[k]
                    : 0
                : Math.Clamp(
                    p * order.Population - (order.UpTo[k] - order.Weights[k]),
                    0,
                    order.Weights[k]
                );
            total += weight * y;
            influence[order.Rows[k]] = (isBelow ? y - quantile : 0) + p * quantile;
        }

        return Linearised.FromRows(design, total, influence, domain);
    }

    private static Linearised Log(Linearised a) => a.Map(Math.Log, x => 1 / x);

    private static double[] Mapped(
        ReadOnlySpan<double> incomes,
        ReadOnlySpan<bool> domain,
        Func<double, double> function
    )
    {
        var mapped = new double[incomes.Length];
        for (var i = 0; i < mapped.Length; i++)
        {
            mapped[i] =
                (!domain.IsEmpty && !domain[i]) || double.IsNaN(incomes[i])
                    ? double.NaN
                    : function(Positive.Of(incomes[i], i));
        }

        return mapped;
    }

    /// <summary>Influence to be filled in: unknown where the income is, zero elsewhere.</summary>
    private static double[] Unknown(ReadOnlySpan<double> incomes)
    {
        var influence = new double[incomes.Length];
        for (var i = 0; i < influence.Length; i++)
            influence[i] = double.IsNaN(incomes[i]) ? double.NaN : 0;
        return influence;
    }
}
