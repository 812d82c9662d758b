using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Reports;

/// <summary>The figures of a report by group, place, sex and measure.</summary>
public sealed class GapLines
{
    /// <summary>The two groups that every report begins with: domestic workers by industry, paid day labourers.</summary>
    public static IReadOnlyList<string> MainGroups { get; } =
    ["es_trabajadora_hogar", "es_jornalera"];

    private readonly Dictionary<
        (string Group, string Place, Sex Sex, GapMeasure Measure),
        Estimate
    > figures;

    public GapLines(GapReport report)
    {
        figures = report.Lines.ToDictionary(
            l => (l.Group, l.Place ?? "", l.Sex, l.Measure),
            l => l.Estimate
        );
        Labels = report
            .Lines.DistinctBy(l => l.Group)
            .ToDictionary(l => l.Group, l => l.Label, StringComparer.Ordinal);
    }

    /// <summary>What the mapping calls each group, in the order of the report.</summary>
    public IReadOnlyDictionary<string, Bilingual> Labels { get; }

    /// <summary>Whether there are figures of each of the 32 states.</summary>
    public bool HasAllStates =>
        StateTile.All.All(s =>
            figures.ContainsKey((MainGroups[0], s.Code, Sex.Women, GapMeasure.People))
        );

    public Estimate this[string group, string? place, Sex sex, GapMeasure measure] =>
        figures[(group, place ?? "", sex, measure)];

    /// <summary>
    /// A figure for a chart; null when it may not be shown. A share that nobody interviewed is in reaches up to where chance could still hide it:
    /// the exact binomial bound (Clopper–Pearson, 97.5 %), as if the interviews were independent.
    /// </summary>
    public Dot? Dot(string group, string? place, Sex sex, GapMeasure measure)
    {
        var estimate = this[group, place, sex, measure];
        return
            measure is GapMeasure.WorkRate or GapMeasure.OwnRate
            && Publication.StateOf(estimate) == FigureState.Zero
            ? new Dot(0, 0, 1 - Math.Pow(0.025, 1.0 / estimate.N)) { IsRough = true }
            : Dot(estimate);
    }

    /// <summary>An estimate for a chart; null when it may not be shown.</summary>
    public static Dot? Dot(Estimate estimate)
    {
        if (!Publication.IsShown(estimate))
            return null;
        var (low, high) = estimate.Interval();
        return double.IsNaN(low)
            ? Charts.Dot.Bare(estimate.Value)
            : new Dot(estimate.Value, low, high) { IsRough = estimate.Precision == Precision.Low };
    }
}
