namespace ClosingGaps.Statistics.Sampling;

/// <summary>The known values of a domain in ascending order, with their rows and weights; rows without a positive weight are left out.</summary>
internal sealed class WeightedValues
{
    // Sums of weights in another order differ in their last digits, which must not move a quantile.
    private const double Slack = 1e-12;

    private readonly double[] upTo;

    public WeightedValues(
        ReadOnlySpan<double> weights,
        ReadOnlySpan<double> values,
        ReadOnlySpan<bool> domain
    )
    {
        var count = 0;
        for (var i = 0; i < values.Length; i++)
            count += Counts(weights, values, domain, i) ? 1 : 0;
        Values = new double[count];
        Rows = new int[count];
        for (int i = 0, k = 0; i < values.Length; i++)
        {
            if (Counts(weights, values, domain, i))
                (Values[k], Rows[k++]) = (values[i], i);
        }

        Array.Sort(Values, Rows);
        Weights = new double[count];
        upTo = new double[count];
        var sum = 0.0;
        for (var k = 0; k < count; k++)
        {
            Weights[k] = weights[Rows[k]];
            upTo[k] = sum += Weights[k];
        }
    }

    public double[] Values { get; }

    public int[] Rows { get; }

    public double[] Weights { get; }

    /// <summary>Weight of this value and those before it.</summary>
    public ReadOnlySpan<double> UpTo => upTo;

    public int Count => Values.Length;

    /// <summary>Weight of all.</summary>
    public double Population => Count == 0 ? 0 : upTo[^1];

    /// <summary>Not a number when there are no values.</summary>
    public double Quantile(double p, QuantileRule rule)
    {
        if (Count == 0)
            return double.NaN;
        if (rule == QuantileRule.Hf7)
            return Interpolated(p);
        var wanted = p * Population;
        var place = FirstAtLeast(wanted - Slack * Population);
        if (place >= Count)
            return Values[^1];
        if (rule == QuantileRule.Hf4)
        {
            return place == 0
                ? Values[0]
                : Values[place]
                    - (Values[place] - Values[place - 1])
                        * System.Math.Max(0, upTo[place] - wanted)
                        / Weights[place];
        }

        var isExact = System.Math.Abs(upTo[place] - wanted) <= Slack * Population;
        return rule == QuantileRule.School && isExact && place + 1 < Count
            ? (Values[place] + Values[place + 1]) / 2
            : Values[place];
    }

    // Points (weight before value k, value k), over all but the last weight.
    private double Interpolated(double p)
    {
        if (Count == 1)
            return Values[0];
        var wanted = p * upTo[^2];
        var place = System.Math.Min(FirstAtLeast(wanted), Count - 2);
        var before = place == 0 ? 0 : upTo[place - 1];
        var part = System.Math.Clamp((wanted - before) / (upTo[place] - before), 0, 1);
        return Values[place] + part * (Values[place + 1] - Values[place]);
    }

    private int FirstAtLeast(double weight)
    {
        var found = Array.BinarySearch(upTo, weight);
        return found >= 0 ? found : ~found;
    }

    private static bool Counts(
        ReadOnlySpan<double> weights,
        ReadOnlySpan<double> values,
        ReadOnlySpan<bool> domain,
        int row
    ) => (domain.IsEmpty || domain[row]) && weights[row] > 0 && !double.IsNaN(values[row]);
}
