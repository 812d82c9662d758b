namespace ClosingGaps.Statistics.Sampling;

/// <summary>
/// Weighted sums by PSU of a numerator and a denominator over the rows of a domain. Linearisation is
/// linear in the rows, so that these sums are all that any estimator needs: one pass over the rows.
/// </summary>
internal sealed class PsuSums(Design design)
{
    private readonly bool[] present = new bool[design.PsuCount];
    private double knownWeight;
    private double unknownWeight;

    public Design Design { get; } = design;

    public double[] Numerator { get; } = new double[design.PsuCount];

    public double[] Denominator { get; } = new double[design.PsuCount];

    public int N { get; private set; }

    public int Known { get; private set; }

    public int Cases { get; private set; }

    public double NumeratorTotal => Sum(Numerator);

    public double DenominatorTotal => Sum(Denominator);

    public void Add(int row, double numerator, double denominator)
    {
        var weight = Design.Weights[row];
        N++;
        if (double.IsNaN(numerator) || double.IsNaN(denominator))
        {
            unknownWeight += weight;
            return;
        }

        var psu = Design.PsuOfRow[row];
        knownWeight += weight;
        Known++;
        if (numerator != 0)
            Cases++;
        Numerator[psu] += weight * numerator;
        Denominator[psu] += weight * denominator;
        if (weight > 0)
            present[psu] = true;
    }

    public Estimate Finish(double value, double error, int gradedRows, PrecisionRule? precision)
    {
        var variation = value == 0 ? double.NaN : error / Math.Abs(value);
        var total = knownWeight + unknownWeight;
        return new Estimate(
            value,
            error,
            N,
            Known,
            Cases,
            DegreesOfFreedom(),
            total > 0 ? unknownWeight / total : 0,
            (precision ?? PrecisionRule.Default).Grade(variation, gradedRows)
        );
    }

    private int DegreesOfFreedom()
    {
        var psus = 0;
        var strata = 0;
        for (var h = 0; h < Design.StratumCount; h++)
        {
            var here = present
                .AsSpan(Design.Strata.Start[h]..Design.Strata.Start[h + 1])
                .Count(true);
            psus += here;
            strata += here > 0 ? 1 : 0;
        }

        return psus - strata;
    }

    private static double Sum(double[] parts)
    {
        var sum = 0.0;
        foreach (var part in parts)
            sum += part;
        return sum;
    }
}
