using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Gaps;

/// <summary>
/// Complementary suppression of a report's persons: what the law says adds up to the people, and so do the kinds of cover; women and men add up
/// to all. Where one part alone is too small to show, another is withheld with it.
/// </summary>
internal static class GapSuppression
{
    private static readonly GapMeasure[] ByLaw =
    [
        GapMeasure.Mandatory,
        GapMeasure.Voluntary,
        GapMeasure.Suspended,
        GapMeasure.Excluded,
        GapMeasure.Forbidden,
        GapMeasure.LawUnknown,
    ];

    private static readonly GapMeasure[] ByCover =
    [
        GapMeasure.CoveredOwn,
        GapMeasure.CoveredByKin,
        GapMeasure.NotCovered,
        GapMeasure.CoverageUnknown,
    ];

    /// <summary>The lines, those that must be withheld marked as suppressed; rates are no part of a sum and stay.</summary>
    public static IReadOnlyList<GapLine> Protect(IEnumerable<GapLine> lines) =>
        [.. lines.GroupBy(l => (l.Group, l.Place)).SelectMany(Protect)];

    private static IEnumerable<GapLine> Protect(IGrouping<(string, string?), GapLine> lines)
    {
        var suppression = new Suppression();
        var figures = new Dictionary<(Sex, GapMeasure), int>();
        foreach (var l in lines.Where(l => IsCount(l.Measure)))
            figures[(l.Sex, l.Measure)] = suppression.Add(
                Suppression.Alone(l.Estimate),
                l.Estimate.Value,
                Rank(l)
            );
        foreach (var sex in Enum.GetValues<Sex>())
        {
            foreach (var parts in (GapMeasure[][])[ByLaw, ByCover])
                suppression.Sum(
                    figures[(sex, GapMeasure.People)],
                    parts.Select(m => figures[(sex, m)])
                );
        }

        foreach (var measure in Enum.GetValues<GapMeasure>().Where(IsCount))
            suppression.Sum(
                figures[(Sex.Both, measure)],
                [figures[(Sex.Women, measure)], figures[(Sex.Men, measure)]]
            );
        var showing = suppression.Solve();
        return lines.Select(l =>
            figures.TryGetValue((l.Sex, l.Measure), out var figure)
            && showing[figure] == Showing.Complementary
                ? l with
                {
                    Estimate = l.Estimate with { Precision = Precision.Suppressed },
                }
                : l
        );
    }

    private static bool IsCount(GapMeasure measure) =>
        measure is not (GapMeasure.WorkRate or GapMeasure.OwnRate);

    // The sums, the women's and the gap are what people ask for.
    private static int Rank(GapLine line) =>
        (line.Measure == GapMeasure.People ? 8 : 0)
        + (line.Measure is GapMeasure.LeftOut or GapMeasure.Mandatory ? 4 : 0)
        + (line.Sex == Sex.Women ? 2 : 0);
}
