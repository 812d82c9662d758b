using System.Collections.Concurrent;

namespace ClosingGaps.Population.Synthetic.Models;

/// <summary>
/// The distribution of an amount given other answers: a ladder whose rungs are the means of equal parts of
/// the narrowest group with enough persons, so that the mean is kept. A draw falls around a rung and is
/// moved a little more: no one person's amount comes back, and the extremes never do.
/// </summary>
internal sealed class ConditionalAmount(Discretion discretion)
{
    private const int MostRungs = 20;
    private const double Spread = 0.05;
    private readonly List<Dictionary<ulong, List<(double Amount, long Weight)>>> levels = [];

    // Several threads may draw.
    private readonly ConcurrentDictionary<(int Level, ulong Group), double[]> ladders = [];

    public void Learn(double amount, long weight, in Groups groups) =>
        Learn(amount, weight, groups.Span);

    public double Draw(SeededRandom random, in Groups groups) => Draw(random, groups.Span);

    public void Learn(double amount, long weight, params ReadOnlySpan<ulong> groups)
    {
        for (var level = 0; level <= groups.Length; level++)
        {
            if (level == levels.Count)
                levels.Add([]);
            var group = level < groups.Length ? groups[level] : 0;
            if (!levels[level].TryGetValue(group, out var cell))
                levels[level][group] = cell = [];
            cell.Add((amount, weight));
        }
    }

    public double Draw(SeededRandom random, params ReadOnlySpan<ulong> groups)
    {
        var level = 0;
        while (
            level < groups.Length
            && (
                !levels[level].TryGetValue(groups[level], out var cell)
                || cell.Count < discretion.FewestPersons
            )
        )
            level++;
        var ladder = Ladder(level, level < groups.Length ? groups[level] : 0);
        var place = random.Unit() * ladder.Length;
        var rung = (int)place;
        var below = ladder[Math.Max(rung - 1, 0)];
        var above = ladder[Math.Min(rung + 1, ladder.Length - 1)];
        var amount = ladder[rung] + (above - below) / 2 * (place - rung - 0.5);
        return amount * (1 + Spread * (2 * random.Unit() - 1));
    }

    private double[] Ladder(int level, ulong group)
    {
        if (ladders.TryGetValue((level, group), out var known))
            return known;
        var sorted = levels[level][group].OrderBy(a => a.Amount).ThenBy(a => a.Weight).ToArray();
        var rungs = Math.Clamp(sorted.Length / discretion.FewestAnswers, 1, MostRungs);
        var total = sorted.Sum(a => a.Weight);
        var sums = new double[rungs];
        var weights = new double[rungs];
        var before = 0L;
        foreach (var (amount, weight) in sorted)
        {
            // By the middle of the person's stretch of weight.
            var rung = (int)((2 * before + weight) * rungs / (2 * total));
            sums[rung] += amount * weight;
            weights[rung] += weight;
            before += weight;
        }

        // A part that one heavy person fills alone leaves its neighbours empty: they go with it.
        var ladder = new List<double>();
        for (var rung = 0; rung < rungs; rung++)
        {
            if (weights[rung] > 0)
                ladder.Add(sums[rung] / weights[rung]);
        }

        return ladders[(level, group)] = [.. ladder];
    }
}
