using ClosingGaps.Engine;

namespace ClosingGaps.Casework.Workers;

/// <summary>
/// Which of her employers' quotas make the month whole when the others hand in nothing. The law adds up the quotas that were handed in
/// (LSS 239-C VII, VIII) and otherwise covers the days that were reported, so an employer who hands in nothing is left out of the month
/// altogether, with its days and its dates, and the law is run again. No rule is repeated here.
/// </summary>
/// <param name="Sets">The smallest sets that are enough, the one that costs least first; empty when all together are not enough.</param>
/// <param name="IsExhaustive">Whether every set of that size was tried; beyond <see cref="MostSets"/> runs the search stops and says so.</param>
/// <param name="More">When none is enough: days that would reach it, house by house.</param>
public sealed record EnoughHouses(
    IReadOnlyList<HouseSet> Sets,
    bool IsExhaustive,
    IReadOnlyList<MoreDays> More
)
{
    /// <summary>All sets of twelve employers.</summary>
    public const int MostSets = 4096;

    private const int MostAtOnce = 5;

    /// <summary><see langword="null"/> when it is not known whether all of them together make the month whole.</summary>
    /// <param name="runs">Of a month; what earlier months hold does not count in this test.</param>
    /// <param name="findsMore">Whether to look for the days that would be enough when no house is.</param>
    internal static EnoughHouses? Find(
        Inquiry inquiry,
        HouseRuns runs,
        RunChoices choices,
        bool findsMore = true
    )
    {
        var all = runs.Houses;
        if (all.Count == 0 || Of([all])[0] is not { } together)
        {
            return null;
        }

        var left = MostSets;
        for (var size = 1; size <= all.Count; size++)
        {
            var sets = Choose(all, size).Take(left + 1).ToList();
            var isAll = sets.Count <= left;
            left -= sets.Count;
            var enough = Of(isAll ? sets : sets[..^1])
                .OfType<HouseSet>()
                .Where(s => s.IsWhole)
                .ToList();
            if (enough.Count > 0)
            {
                return new EnoughHouses(Cheapest(enough), isAll, []);
            }

            if (!isAll)
            {
                // No smaller set was found among those tried; all together may still be one.
                return together.IsWhole
                    ? new EnoughHouses([together], false, [])
                    : new EnoughHouses([], false, [.. MoreDays.Find(inquiry, runs)]);
            }
        }

        return new EnoughHouses([], true, findsMore ? [.. MoreDays.Find(inquiry, runs)] : []);

        IReadOnlyList<HouseSet?> Of(IReadOnlyList<IReadOnlyList<House>> sets) =>
            runs.Of(sets, choices);
    }

    /// <summary>Of a few houses every set is a row of one run, whatever the choices.</summary>
    internal static void Prepare(HouseRuns runs, IReadOnlyList<RunChoices> choices)
    {
        var all = runs.Houses;
        if (all.Count is > 0 and <= MostAtOnce)
        {
            runs.Prepare(
                [.. Enumerable.Range(1, all.Count).SelectMany(size => Choose(all, size))],
                choices
            );
        }
    }

    /// <summary>Whether the same houses are enough.</summary>
    internal bool HasSameSets(EnoughHouses other) =>
        Names(this).SetEquals(Names(other)) && IsExhaustive == other.IsExhaustive;

    private static HashSet<string> Names(EnoughHouses enough) =>
        [.. enough.Sets.Select(s => string.Join('\n', s.Houses))];

    private static List<HouseSet> Cheapest(List<HouseSet> sets) =>
        [
            .. sets.OrderBy(s => s.Quotas)
                .ThenBy(s => string.Join('\n', s.Houses), StringComparer.Ordinal),
        ];

    /// <summary>All choices of a number of items, in their order.</summary>
    private static IEnumerable<IReadOnlyList<House>> Choose(IReadOnlyList<House> from, int size)
    {
        var at = Enumerable.Range(0, size).ToArray();
        while (true)
        {
            yield return [.. at.Select(i => from[i])];
            var move = size - 1;
            while (move >= 0 && at[move] == from.Count - size + move)
            {
                move--;
            }

            if (move < 0)
            {
                yield break;
            }

            at[move]++;
            for (var i = move + 1; i < size; i++)
            {
                at[i] = at[i - 1] + 1;
            }
        }
    }
}

/// <summary>Some employers of hers, with what the law gives if only they hand in quotas.</summary>
/// <param name="Houses">By name.</param>
/// <param name="Quotas">What is handed in for her, both shares; pesos of the month.</param>
/// <param name="Counted">The part that counts in the test.</param>
/// <param name="Needed">What the test asks for.</param>
public sealed record HouseSet(
    IReadOnlyList<string> Houses,
    bool IsWhole,
    double Quotas,
    double Counted,
    double Needed
);
