using ClosingGaps.Population.Synthetic;

namespace ClosingGaps.Population.Imputation;

/// <summary>
/// Random hot deck within cells: each recipient takes a donor of the narrowest cell that has enough of them, with chances in proportion
/// to the donors' weights. It is done several times, each time with the donors' survey redrawn first: the approximate Bayesian bootstrap
/// (Rubin &amp; Schenker 1986, <i>JASA</i> 81) with PSUs in the place of persons (Shao &amp; Sitter 1996, <i>JASA</i> 91), so that the
/// draws differ among themselves by as much as the donors could have been others.
/// </summary>
internal sealed class HotDeck
{
    /// <summary>A cell with fewer donors is thin: the next wider one is taken.</summary>
    public const int FewestDonors = 10;

    /// <summary>No donor, or no level.</summary>
    public const int None = -1;

    private readonly DonorPool pool;
    private readonly Dictionary<double, int[]>[] donorsOf;

    public HotDeck(DonorPool pool)
    {
        this.pool = pool;
        donorsOf =
        [
            .. pool.Cells.Select(codes =>
                Enumerable
                    .Range(0, pool.Count)
                    .Where(d => !double.IsNaN(codes[d]))
                    .GroupBy(d => codes[d])
                    .ToDictionary(g => g.Key, g => g.ToArray())
            ),
        ];
    }

    /// <summary>The level from which each recipient is given; <see cref="None"/> when even the widest cell has no donor.</summary>
    /// <param name="cells">By level, for each recipient the code of its cell; NaN where not known.</param>
    public int[] Levels(IReadOnlyList<double[]> cells) =>
        [.. Enumerable.Range(0, cells[0].Length).Select(r => Level(cells, r))];

    /// <summary>
    /// For each recipient a donor, in one draw. The same seed and draw give the same donors whatever else is drawn.
    /// </summary>
    /// <param name="cells">As in <see cref="Levels"/>.</param>
    /// <param name="seed">Of all draws.</param>
    /// <param name="draw">Number of the draw.</param>
    public int[] Draw(IReadOnlyList<double[]> cells, ulong seed, int draw)
    {
        var random = SeededRandom.Stream(seed, (ulong)draw);
        var times = PsuBootstrap.Multipliers(pool.StratumOfPsu, random);
        var weights = new double[pool.Count];
        for (var d = 0; d < weights.Length; d++)
            weights[d] = pool.Weights[d] * times[pool.Psus[d]];
        var upTo = new Dictionary<(int, double), double[]>();
        var donors = Levels(cells);
        for (var r = 0; r < donors.Length; r++)
        {
            // One number a recipient, whether it finds a donor or not.
            var unit = random.Unit();
            if (donors[r] != None)
                donors[r] = Pick(donors[r], r, unit);
        }

        return donors;

        // In a redrawing a cell can lose all its donors: then the next wider one gives.
        int Pick(int narrowest, int recipient, double unit)
        {
            for (var level = narrowest; level < cells.Count; level++)
            {
                var code = cells[level][recipient];
                if (double.IsNaN(code) || !donorsOf[level].TryGetValue(code, out var here))
                    continue;
                if (!upTo.TryGetValue((level, code), out var sums))
                {
                    var sum = 0.0;
                    sums = Array.ConvertAll(here, d => sum += weights[d]);
                    upTo.Add((level, code), sums);
                }

                if (sums[^1] > 0)
                {
                    // The first whose sum is above the point, so that a donor who was not redrawn is never it.
                    var point = unit * sums[^1];
                    var (low, high) = (0, sums.Length - 1);
                    while (low < high)
                    {
                        var middle = (low + high) / 2;
                        if (sums[middle] > point)
                            high = middle;
                        else
                            low = middle + 1;
                    }

                    return here[low];
                }
            }

            return None;
        }
    }

    private int Level(IReadOnlyList<double[]> cells, int recipient)
    {
        var last = None;
        for (var level = 0; level < cells.Count; level++)
        {
            var code = cells[level][recipient];
            if (double.IsNaN(code) || !donorsOf[level].TryGetValue(code, out var donors))
                continue;
            if (donors.Length >= FewestDonors)
                return level;
            last = level;
        }

        return last;
    }
}
