using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Reports;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Gaps;

/// <summary>Differences of shares between parts of a group: two figures of one sample covary, and the error is that of their difference.</summary>
internal static class StateContrasts
{
    /// <summary>Breakdown, and the codes that are compared: the first with the second.</summary>
    private static readonly (string Dimension, int First, int Second)[] Pairs =
    [
        ("desglose_por_ámbito", 1, 0),
        ("desglose_por_lengua", 1, 0),
        ("desglose_por_escolaridad", 0, 2),
    ];

    /// <param name="counts">The counts of the same report: a difference is shown where both of its counts are, and given for their cells only.</param>
    public static List<ContrastLine> Of(
        SurveyPeople people,
        GapState[][] states,
        Breakdowns breakdowns,
        IEnumerable<StateLine> counts
    )
    {
        var showings = counts.ToDictionary(
            c => (c.Group, c.Sex, c.Branch, c.Cell, c.State),
            c => c.Showing
        );
        var lines = new List<ContrastLine>();
        foreach (var group in GapRules.Groups)
        {
            bool IsMember(int p) => people.Groups[group][p] == 1;
            Add(
                Sex.Both,
                GapNames.Of(Sex.Women),
                GapNames.Of(Sex.Men),
                p => IsMember(p) && people.Women[p] == 1,
                p => IsMember(p) && people.Women[p] == 0,
                (Cell.Nation, Sex.Women),
                (Cell.Nation, Sex.Men)
            );
            foreach (var (dimension, first, second) in Pairs)
            {
                var cells = breakdowns.All.FirstOrDefault(b => b.Dimension == dimension)?.Cells;
                if (
                    cells?.FirstOrDefault(c => c.Code == first) is not { } one
                    || cells.FirstOrDefault(c => c.Code == second) is not { } other
                    || !showings.ContainsKey((group, Sex.Women, default, one, null))
                )
                {
                    continue;
                }

                bool IsIn(Cell cell, int p) =>
                    IsMember(p) && people.Women[p] == 1 && breakdowns.Holds(cell, p);
                Add(
                    Sex.Women,
                    one.Label,
                    other.Label,
                    p => IsIn(one, p),
                    p => IsIn(other, p),
                    (one, Sex.Women),
                    (other, Sex.Women)
                );
            }

            void Add(
                Sex sex,
                Bilingual first,
                Bilingual second,
                Func<int, bool> inFirst,
                Func<int, bool> inSecond,
                (Cell Cell, Sex Sex) firstCount,
                (Cell Cell, Sex Sex) secondCount
            )
            {
                bool[] one = [.. Enumerable.Range(0, people.Women.Length).Select(inFirst)];
                bool[] other = [.. Enumerable.Range(0, people.Women.Length).Select(inSecond)];
                foreach (var branch in Enum.GetValues<Branch>())
                {
                    foreach (var state in Enum.GetValues<GapState>())
                    {
                        var isIn = Array.ConvertAll(states[(int)branch], s => s == state);
                        if (!isIn.Where((x, p) => x && (one[p] || other[p])).Any())
                            continue;
                        var difference =
                            Linearise.Share(people.Design, isIn, one)
                            - Linearise.Share(people.Design, isIn, other);
                        lines.Add(
                            new ContrastLine(
                                group,
                                sex,
                                branch,
                                state,
                                first,
                                second,
                                difference.Estimate(),
                                Both(
                                    Both(Showing(firstCount, state), Showing(firstCount, null)),
                                    Both(Showing(secondCount, state), Showing(secondCount, null))
                                )
                            )
                        );
                    }

                    Showing Showing((Cell Cell, Sex Sex) of, GapState? state) =>
                        showings[(group, of.Sex, branch, of.Cell, state)];
                }
            }
        }

        return lines;
    }

    /// <summary>A difference is shown where both of its sides are.</summary>
    public static Showing Both(Showing one, Showing other) =>
        !one.IsShown() ? one
        : !other.IsShown() ? other
        : Showing.Shown;
}
