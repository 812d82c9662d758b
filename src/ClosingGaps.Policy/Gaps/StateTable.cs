using ClosingGaps.Law.Text;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Gaps;

/// <summary>A group's persons by cell, sex, branch and state, and which of these figures may be shown.</summary>
internal sealed class StateTable(SurveyPeople people, GapState[][] states, Breakdowns breakdowns)
{
    private static readonly GapState[] Places = Enum.GetValues<GapState>();

    /// <summary>Every line of a group.</summary>
    /// <param name="asked">Breakdowns beside the nation.</param>
    public List<StateLine> Lines(string group, Bilingual label, IReadOnlyList<Breakdown> asked)
    {
        var nation = Estimates(group, [Cell.Nation]);
        var same = Same(group);
        var shown = Shown(group, same, nation, [], []);
        var lines = Told(group, label, nation, shown);
        foreach (var block in Blocks(asked))
        {
            var cells = Estimates(group, block);
            lines.AddRange(Told(group, label, cells, Shown(group, same, nation, shown, cells)));
        }

        return lines;
    }

    /// <summary>
    /// For each state and branch the first branch with the same persons in that state: what the law alone decides is one in all branches, and
    /// work risks and childcare mostly ask the same. To show one and withhold the other would hide nothing.
    /// </summary>
    private Dictionary<(GapState State, Branch Branch), Branch> Same(string group)
    {
        var rows = people.Members(group, Sex.Both);
        var same = new Dictionary<(GapState, Branch), Branch>();
        foreach (var state in Places)
        {
            foreach (var branch in Enum.GetValues<Branch>())
            {
                same[(state, branch)] = Enum.GetValues<Branch>()
                    .First(b =>
                        Array.TrueForAll(
                            rows,
                            r => (states[(int)b][r] == state) == (states[(int)branch][r] == state)
                        )
                    );
            }
        }

        return same;
    }

    // The pool is a sum of states: they are protected together.
    private static IEnumerable<List<Cell>> Blocks(IReadOnlyList<Breakdown> asked) =>
        asked
            .GroupBy(b => b.Dimension == Breakdowns.Pool ? Breakdowns.State : b.Dimension)
            .Select(g => g.SelectMany(b => b.Cells).ToList());

    private Dictionary<Key, Estimate> Estimates(string group, List<Cell> cells)
    {
        var found = new Dictionary<Key, Estimate>();
        foreach (var cell in cells)
        {
            foreach (var sex in Enum.GetValues<Sex>())
            {
                var rows = people.Members(group, sex, p => breakdowns.Holds(cell, p));
                Estimate(found, cell, sex, rows);
            }
        }

        return found;
    }

    private void Estimate(Dictionary<Key, Estimate> found, Cell cell, Sex sex, int[] rows)
    {
        var design = people.Design.Expand(rows);
        var everybody = Estimator.Total(design, Array.ConvertAll(rows, _ => 1.0));
        var nobody = Estimator.Total(design, new double[rows.Length]);
        var known = new Dictionary<GapState, List<(double[] Is, Estimate Estimate)>>();
        foreach (var branch in Enum.GetValues<Branch>())
        {
            found[new(cell, sex, branch, null)] = everybody;
            foreach (var state in Places)
            {
                var of = states[(int)branch];
                var isIn = Array.ConvertAll(rows, r => of[r] == state ? 1.0 : 0.0);
                var before = known.TryGetValue(state, out var list)
                    ? list.Find(k => k.Is.AsSpan().SequenceEqual(isIn))
                    : default;
                var estimate =
                    before.Estimate
                    ?? (
                        Array.TrueForAll(isIn, i => i == 0) ? nobody : Estimator.Total(design, isIn)
                    );
                if (before.Estimate is null)
                    (known[state] = list ?? []).Add((isIn, estimate));
                found[new(cell, sex, branch, state)] = estimate;
            }
        }
    }

    private static Dictionary<Key, Showing> Shown(
        string group,
        Dictionary<(GapState State, Branch Branch), Branch> same,
        Dictionary<Key, Estimate> nation,
        Dictionary<Key, Showing> decided,
        Dictionary<Key, Estimate> cells
    )
    {
        var isNation = cells.Count == 0;
        var own = isNation ? nation : cells;
        var suppression = new Suppression();
        var figures = new Dictionary<Key, int>();

        var everybody = nation.Values.Max(e => e.N);

        // Where nobody of the country is in a state there is nothing to protect, and nothing to add up.
        var empty = nation
            .Where(n => n.Key.Sex == Sex.Both && n.Value.Cases == 0)
            .Select(n => (n.Key.Branch, n.Key.State))
            .ToHashSet();
        foreach (var (key, estimate) in isNation ? nation : nation.Concat(cells))
        {
            if (!empty.Contains((key.Branch, key.State)))
            {
                Figure(key, estimate);
            }
        }

        var all = figures.Keys.ToList();
        foreach (var key in all.Where(k => k.Sex == Sex.Both))
            suppression.Sum(
                figures[key],
                [figures[key with { Sex = Sex.Women }], figures[key with { Sex = Sex.Men }]]
            );
        foreach (var sum in own.Keys.Where(k => k.State is null))
            suppression.Sum(
                figures[Shared(sum)],
                Places
                    .Select(s => sum with { State = s })
                    .Where(k => !empty.Contains((k.Branch, k.State)))
                    .Select(k => figures[Shared(k)])
            );
        if (!isNation)
        {
            foreach (var key in nation.Keys.Where(figures.ContainsKey))
            {
                suppression.Sum(figures[key], Cells(c => c.Dimension != Breakdowns.Pool, key));
                if (all.Find(k => k.Cell.Dimension == Breakdowns.Pool) is { } pool)
                    suppression.Sum(
                        figures[key with { Cell = pool.Cell }],
                        Cells(
                            c => c.Dimension == Breakdowns.State && Breakdowns.InPool(c.Code),
                            key
                        )
                    );
            }
        }

        var solved = suppression.Solve();
        return own.Keys.ToDictionary(
            k => k,
            k =>
                figures.TryGetValue(Shared(k), out var figure) ? solved[figure]
                : everybody >= Suppression.Policy.Rule.MinimumRows ? Showing.Zero
                : Showing.FewCases
        );

        IEnumerable<int> Cells(Func<Cell, bool> which, Key like) =>
            cells
                .Keys.Select(k => k.Cell)
                .Distinct()
                .Where(which)
                .Select(c => figures[like with { Cell = c }]);

        Key Shared(Key key) =>
            key with
            {
                Branch = key.State is { } state ? same[(state, key.Branch)] : default,
            };

        void Figure(Key key, Estimate estimate)
        {
            if (key != Shared(key) || figures.ContainsKey(key))
                return;
            var alone =
                !isNation && key.Cell.IsNation ? decided[key]
                : Suppression.IsPooledOnly(group, key.Sex, key.Cell) ? Showing.PooledOnly
                : Suppression.Alone(estimate);
            figures[key] = suppression.Add(
                alone,
                estimate.Value,
                // The country's figures, the sums and the women's are what people ask for.
                rank: (key.Cell.IsNation || key.Cell.Dimension == Breakdowns.Pool ? 4 : 0)
                    + (key.State is null ? 2 : 0)
                    + (key.Sex == Sex.Women ? 1 : 0)
            );
        }
    }

    private static List<StateLine> Told(
        string group,
        Bilingual label,
        Dictionary<Key, Estimate> estimates,
        Dictionary<Key, Showing> shown
    ) =>
        [
            .. estimates.Select(e => new StateLine(
                group,
                label,
                e.Key.Sex,
                e.Key.Branch,
                e.Key.Cell,
                e.Key.State,
                e.Value,
                shown[e.Key]
            )),
        ];

    private sealed record Key(Cell Cell, Sex Sex, Branch Branch, GapState? State);
}
