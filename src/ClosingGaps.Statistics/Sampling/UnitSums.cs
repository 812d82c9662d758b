namespace ClosingGaps.Statistics.Sampling;

/// <summary>
/// Weighted sums of a numerator and a denominator by sampling unit, over the rows of a domain. Totals and
/// ratios are linear in the rows, so that these sums are all that they and their errors need: one pass.
/// </summary>
internal sealed class UnitSums
{
    private readonly double[] numerator;
    private readonly double[] denominator;
    private readonly bool[] present;
    private readonly double[] numeratorCross;
    private readonly double[] denominatorCross;
    private RowTally tally;

    public UnitSums(Design design)
    {
        Design = design;
        numerator = new double[design.UnitCount];
        denominator = new double[design.UnitCount];
        present = new bool[design.UnitCount];
        numeratorCross = new double[design.Calibrated?.ColumnCount ?? 0];
        denominatorCross = new double[numeratorCross.Length];
    }

    public Design Design { get; }

    public void Add(int row, double y, double x)
    {
        var weight = Design.Weights[row];
        if (double.IsNaN(y) || double.IsNaN(x))
        {
            tally.AddUnknown(weight);
            return;
        }

        var unit = Design.UnitOfRow[row];
        tally.AddKnown(weight, y != 0);
        numerator[unit] += weight * y;
        denominator[unit] += weight * x;
        present[unit] |= weight != 0;
        if (Design.Calibrated is { } calibrated)
        {
            calibrated.AddCross(row, y, numeratorCross);
            calibrated.AddCross(row, x, denominatorCross);
        }
    }

    public Linearised Total() => Sums().Total(Design);

    public Linearised Ratio() => Sums().Ratio(Design);

    private DomainSums Sums()
    {
        var units = new int[present.AsSpan().Count(true)];
        var (above, below) = (new double[units.Length], new double[units.Length]);
        for (int unit = 0, k = 0; unit < present.Length; unit++)
        {
            if (present[unit])
            {
                (units[k], above[k], below[k]) = (unit, numerator[unit], denominator[unit]);
                k++;
            }
        }

        return new(units, above, below, numeratorCross, denominatorCross, tally);
    }
}

/// <summary>The sums of one domain: of each unit that holds known rows of it, and with the auxiliaries of a calibration.</summary>
internal sealed record DomainSums(
    int[] Units,
    double[] Numerator,
    double[] Denominator,
    double[] NumeratorCross,
    double[] DenominatorCross,
    RowTally Tally
)
{
    /// <summary>Of the numerator.</summary>
    public Linearised Total(Design design) =>
        new(
            design,
            Sum(Numerator),
            new(Units, Numerator),
            design.Calibrated?.Fit(NumeratorCross) ?? [],
            Tally.OfTotal()
        );

    /// <summary>Numerator over denominator; not a number over zero.</summary>
    public Linearised Ratio(Design design)
    {
        var below = Sum(Denominator);
        var ratio = below == 0 ? double.NaN : Sum(Numerator) / below;
        var totals = new double[Units.Length];
        for (var k = 0; k < totals.Length; k++)
            totals[k] = (Numerator[k] - ratio * Denominator[k]) / below;
        var cross = new double[NumeratorCross.Length];
        for (var k = 0; k < cross.Length; k++)
            cross[k] = (NumeratorCross[k] - ratio * DenominatorCross[k]) / below;
        return new(
            design,
            ratio,
            new(Units, totals),
            design.Calibrated?.Fit(cross) ?? [],
            Tally.OfRatio()
        );
    }

    private static double Sum(double[] parts)
    {
        var sum = 0.0;
        foreach (var part in parts)
            sum += part;
        return sum;
    }
}
