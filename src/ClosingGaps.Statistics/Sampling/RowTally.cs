namespace ClosingGaps.Statistics.Sampling;

/// <summary>Rows of a domain, counted and weighed by what is known of them.</summary>
internal struct RowTally
{
    private int n;
    private int known;
    private int cases;
    private double knownWeight;
    private double unknownWeight;

    public void AddUnknown(double weight)
    {
        n++;
        unknownWeight += weight;
    }

    public void AddKnown(double weight, bool isCase)
    {
        n++;
        known++;
        knownWeight += weight;
        cases += isCase ? 1 : 0;
    }

    public void Add(in RowTally other)
    {
        n += other.n;
        known += other.known;
        cases += other.cases;
        knownWeight += other.knownWeight;
        unknownWeight += other.unknownWeight;
    }

    /// <summary>For a total: it rests on the rows that add something to it, however wide its domain is.</summary>
    public readonly Basis OfTotal() => new(n, known, cases, cases, Share());

    /// <summary>For a ratio, which rests on every known row.</summary>
    public readonly Basis OfRatio() => new(n, known, cases, known, Share());

    private readonly double Share() =>
        unknownWeight > 0 ? unknownWeight / (knownWeight + unknownWeight) : 0;
}
