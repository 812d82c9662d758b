namespace ClosingGaps.Population.Synthetic.Weighting;

/// <summary>A total that the weights must reach.</summary>
/// <param name="Name">For the error.</param>
/// <param name="Total">The published number of persons.</param>
/// <param name="Count">How many such persons each household has.</param>
internal sealed record RakingTarget(string Name, double Total, IReadOnlyList<int> Count);

/// <summary>
/// Raking of household weights to totals of persons (iterative proportional updating: Ye, Konduri,
/// Pendyala, Sana &amp; Waddell 2009): each target in turn moves the weights of the households that have
/// such persons, in proportion, until all targets hold. Only products and quotients, in a fixed order:
/// the same bits on every machine.
/// </summary>
internal static class Raking
{
    private const int MostRounds = 5_000;
    private const double Tolerance = 1e-7;

    /// <exception cref="InvalidOperationException">The targets contradict each other or the sample; names the worst.</exception>
    public static double[] Rake(IReadOnlyList<double> start, IReadOnlyList<RakingTarget> targets)
    {
        var weights = start.ToArray();
        var worst = targets[0];
        for (var round = 0; round < MostRounds; round++)
        {
            var largest = 0.0;
            foreach (var target in targets)
            {
                var now = Total(weights, target.Count);
                if (now <= 0)
                    throw new InvalidOperationException($"No household has {target.Name}.");
                var factor = target.Total / now;
                if (Math.Abs(factor - 1) > largest)
                    (largest, worst) = (Math.Abs(factor - 1), target);
                for (var i = 0; i < weights.Length; i++)
                {
                    if (target.Count[i] > 0)
                        weights[i] *= factor;
                }
            }

            if (largest < Tolerance)
                return weights;
        }

        throw new InvalidOperationException(
            $"The weights did not settle in {MostRounds} rounds; furthest off: {worst.Name}."
        );
    }

    /// <summary>Weighted number of persons.</summary>
    public static double Total(IReadOnlyList<double> weights, IReadOnlyList<int> count)
    {
        var total = 0.0;
        for (var i = 0; i < weights.Count; i++)
            total += weights[i] * count[i];
        return total;
    }
}
