namespace ClosingGaps.Population.Synthetic.Models;

/// <summary>
/// The distribution of an answer given other answers, as weighted counts, from the narrowest group of
/// persons to the widest. A draw comes from the narrowest group with enough persons in it, or, with a
/// probability that falls with their number, from a wider one (shrinkage). An answer that few gave in a
/// group is never drawn from that group: its share goes to those answers in a wider one. So nothing that is drawn is
/// the answer of a few, and no record can be followed.
/// </summary>
/// <remarks>Counts are whole numbers, so that the result does not hang on the order of sums.</remarks>
internal sealed class Conditional(Discretion discretion)
{
    /// <summary>Persons of the wider group that the shrinkage is worth.</summary>
    private const double Borrowed = 20;

    private readonly List<Dictionary<ulong, Cell>> levels = [];
    private GroupTable<Cell>[]? found;

    public void Learn(int answer, long weight, in Groups groups) =>
        Learn(answer, weight, groups.Span);

    /// <summary>Counts one answer in each of the groups, narrowest first; everybody is the last and not given.</summary>
    public void Learn(int answer, long weight, params ReadOnlySpan<ulong> groups)
    {
        for (var level = 0; level <= groups.Length; level++)
        {
            if (level == levels.Count)
                levels.Add([]);
            var group = level < groups.Length ? groups[level] : 0;
            if (!levels[level].TryGetValue(group, out var cell))
                levels[level][group] = cell = new Cell(discretion.FewestAnswers);
            cell.Add(answer, weight);
        }
    }

    public int Draw(SeededRandom random, in Groups groups) => Draw(random, groups.Span);

    public int Draw(SeededRandom random, params ReadOnlySpan<ulong> groups)
    {
        // Several threads may do it at once: each comes to the same.
        var tables = found ??= Tables();
        Cell? narrower = null;
        for (var level = 0; level <= groups.Length; level++)
        {
            var isLast = level == groups.Length;
            if (tables[level].Find(isLast ? 0 : groups[level]) is not { } cell)
                continue;
            if (!isLast && random.Unit() * (cell.Persons + Borrowed) < Borrowed)
                continue;
            if (cell.TryDraw(random.Unit(), narrower, out var answer))
                return answer;
            // The draw fell on the share of rare answers: a wider group has those that the narrower one
            // lacks (Katz 1987).
            narrower = cell;
        }

        // Rare among everybody, so that no group can give it: any other answer stands for it.
        while (true)
        {
            if (tables[groups.Length].Find(0)!.TryDraw(random.Unit(), null, out var answer))
                return answer;
        }
    }

    // Everybody, the last level, may be few; a group of few has no distribution of its own.
    private GroupTable<Cell>[] Tables() =>
        [
            .. levels.Select(
                (cells, level) =>
                    new GroupTable<Cell>(
                        cells.Where(c =>
                            level == levels.Count - 1 || c.Value.Persons >= discretion.FewestPersons
                        )
                    )
            ),
        ];

    private sealed class Cell(int fewestAnswers)
    {
        private readonly Dictionary<int, (int Persons, long Weight)> answers = [];
        private int[]? common;
        private long[] upTo = [];
        private long total;

        public int Persons { get; private set; }

        public void Add(int answer, long weight)
        {
            answers.TryGetValue(answer, out var before);
            answers[answer] = (before.Persons + 1, before.Weight + weight);
            Persons++;
            total += weight;
        }

        /// <summary>An answer, or false when the draw falls on those that few gave. Answers common in the narrower group are passed over.</summary>
        public bool TryDraw(double unit, Cell? narrower, out int answer)
        {
            if (common is null)
                Build();
            return narrower is null
                ? TryDrawAny((long)(unit * total), out answer)
                : TryDrawOther(unit, narrower, out answer);
        }

        private bool TryDrawAny(long place, out int answer)
        {
            var (low, high) = (0, upTo.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (upTo[middle] > place)
                    high = middle;
                else
                    low = middle + 1;
            }

            answer = low < upTo.Length ? common![low] : 0;
            return low < upTo.Length;
        }

        private bool TryDrawOther(double unit, Cell narrower, out int answer)
        {
            var passed = 0L;
            foreach (var candidate in common!)
                passed += narrower.IsCommon(candidate) ? answers[candidate].Weight : 0;
            var place = (long)(unit * (total - passed));
            foreach (var candidate in common)
            {
                if (narrower.IsCommon(candidate))
                    continue;
                var weight = answers[candidate].Weight;
                if (place < weight)
                {
                    answer = candidate;
                    return true;
                }

                place -= weight;
            }

            answer = 0;
            return false;
        }

        private bool IsCommon(int answer) =>
            answers.TryGetValue(answer, out var known) && known.Persons >= fewestAnswers;

        // Several threads may do it at once: each comes to the same, and what is read last is set last.
        private void Build()
        {
            int[] found =
            [
                .. answers.Where(a => a.Value.Persons >= fewestAnswers).Select(a => a.Key).Order(),
            ];
            var sum = 0L;
            Volatile.Write(ref upTo, Array.ConvertAll(found, a => sum += answers[a].Weight));
            Volatile.Write(ref common, found);
        }
    }
}
