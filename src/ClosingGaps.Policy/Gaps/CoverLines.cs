using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Gaps;

/// <summary>Own and derived right within each state, of the nation.</summary>
internal static class CoverLines
{
    public static List<CoverLine> Of(SurveyPeople people, PersonFacts facts, GapState[][] states)
    {
        var lines = new List<CoverLine>();
        var cover = Enumerable.Range(0, facts.Count).Select(facts.Cover).ToArray();
        foreach (var group in GapRules.Groups)
        {
            foreach (var sex in Enum.GetValues<Sex>())
            {
                var rows = people.Members(group, sex);
                var design = people.Design.Expand(rows);
                foreach (var branch in Enum.GetValues<Branch>())
                {
                    foreach (var state in Enum.GetValues<GapState>())
                    {
                        var isHere = Array.ConvertAll(rows, r => states[(int)branch][r] == state);
                        if (!isHere.Contains(true))
                            continue;
                        var first = lines.Count;
                        foreach (var kind in Enum.GetValues<CoverKind>())
                        {
                            double[] isIn =
                            [
                                .. rows.Select((r, i) => isHere[i] && cover[r] == kind ? 1.0 : 0.0),
                            ];
                            var estimate = Estimator.Total(design, isIn);
                            lines.Add(
                                new CoverLine(
                                    group,
                                    sex,
                                    branch,
                                    state,
                                    kind,
                                    estimate,
                                    Suppression.Alone(estimate)
                                )
                            );
                        }

                        Protect(lines, first);
                    }
                }
            }
        }

        return lines;
    }

    // The covers of a state add up to it: one withheld alone could be worked out.
    private static void Protect(List<CoverLine> lines, int first)
    {
        var parts = lines.Skip(first).Select(l => (l.Showing, l.Estimate.Value)).ToList();
        var suppression = new Suppression();
        var figures = parts.ConvertAll(p => suppression.Add(p.Showing, p.Value, rank: 0));
        suppression.Sum(suppression.Add(Showing.Shown, parts.Sum(p => p.Value), rank: 1), figures);
        var solved = suppression.Solve();
        for (var i = 0; i < figures.Count; i++)
            lines[first + i] = lines[first + i] with { Showing = solved[figures[i]] };
    }
}
