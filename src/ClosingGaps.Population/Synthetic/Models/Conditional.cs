namespace ClosingGaps.Population.Synthetic.Models;

/// <summary>
/// The distribution of an answer given other answers, as weighted counts, from the narrowest group of
/// persons to the widest. A draw comes from the narrowest group with enough persons in it, or, with a
/// probability that falls with their number, from a wider one (shrinkage). An answer that few gave in a
/// group is never drawn from that group: its share goes to those answers in a wider one. So nothing that is drawn is
/// the answer of a few, and no record can be followed.
/// </summary>
/// <remarks>Counts are whole numbers, so that the result does not hang on the order of sums.</remarks>
internal sealed class Conditional
{
    /// <summary>A group with fewer sampled persons has no distribution of its own.</summary>
    public const int FewestPersons = 50;

    /// <summary>An answer that fewer sampled persons of the group gave is not drawn from it.</summary>
    public const int FewestAnswers = 5;

    /// <summary>Persons of the wider group that the shrinkage is worth.</summary>
    private const double Borrowed = 20;

    private readonly List<Dictionary<ulong, Cell>> levels = [];

    /// <summary>Counts one answer in each of the groups, narrowest first; everybody is the last and not given.</summary>
    public void Learn(int answer, long weight, params ReadOnlySpan<ulong> groups)
    {
        for (var level = 0; level <= groups.Length; level++)
        {
            if (level == levels.Count)
                levels.Add([]);
            var group = level < groups.Length ? groups[level] : 0;
            if (!levels[level].TryGetValue(group, out var cell))
                levels[level][group] = cell = new Cell();
            cell.Add(answer, weight);
        }
    }

    public int Draw(SeededRandom random, params ReadOnlySpan<ulong> groups)
    {
        Cell? narrower = null;
        for (var level = 0; level <= groups.Length; level++)
        {
            var isLast = level == groups.Length;
            if (!levels[level].TryGetValue(isLast ? 0 : groups[level], out var cell))
                continue;
            if (!isLast)
            {
                if (cell.Persons < FewestPersons)
                    continue;
                if (random.Unit() * (cell.Persons + Borrowed) < Borrowed)
                    continue;
            }

            if (cell.TryDraw(random.Unit(), narrower, out var answer))
                return answer;
            // The draw fell on the share of rare answers: a wider group has those that the narrower one
            // lacks (Katz 1987).
            narrower = cell;
        }

        // Rare among everybody, so that no group can give it: any other answer stands for it.
        while (true)
        {
            if (levels[groups.Length][0].TryDraw(random.Unit(), null, out var answer))
                return answer;
        }
    }

    private sealed class Cell
    {
        private readonly Dictionary<int, (int Persons, long Weight)> answers = [];
        private (int Answer, long Weight)[]? common;
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
            common ??= Build();
            var passed = 0L;
            if (narrower is not null)
            {
                foreach (var (candidate, weight) in common)
                    passed += narrower.IsCommon(candidate) ? weight : 0;
            }

            var place = (long)(unit * (total - passed));
            foreach (var (candidate, weight) in common)
            {
                if (narrower?.IsCommon(candidate) == true)
                    continue;
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
            answers.TryGetValue(answer, out var known) && known.Persons >= FewestAnswers;

        private (int, long)[] Build() =>
            [
                .. answers
                    .Where(a => a.Value.Persons >= FewestAnswers)
                    .OrderBy(a => a.Key)
                    .Select(a => (a.Key, a.Value.Weight)),
            ];
    }
}
