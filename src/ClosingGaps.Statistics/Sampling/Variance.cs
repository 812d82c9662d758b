using System.Globalization;

namespace ClosingGaps.Statistics.Sampling;

/// <summary>Between-PSU variance of a total, stratum by stratum.</summary>
internal static class Variance
{
    /// <summary>
    /// Σₕ (1−fₕ) · nₕ/(nₕ−1) · Σᵢ (tₕᵢ − t̄ₕ)², where tₕᵢ is the weighted total of (linearised) values
    /// in PSU i of stratum h (Särndal, Swensson &amp; Wretman 1992, result 4.5.1 with ultimate clusters).
    /// </summary>
    public static double OfTotals(Design design, ReadOnlySpan<double> psuTotals)
    {
        var strata = design.Strata;
        var variance = 0.0;
        var measured = 0;
        for (var h = 0; h < design.StratumCount; h++)
        {
            var totals = psuTotals[strata.Start[h]..strata.Start[h + 1]];
            if (totals.Length > 1)
            {
                variance += strata.Unsampled[h] * WithinStratum(totals);
                measured++;
            }
            else if (strata.Unsampled[h] > 0)
            {
                variance += strata.Unsampled[h] * OfLonely(design.Lonely, totals[0], strata.Ids[h]);
            }
            else
            {
                measured++;
            }
        }

        if (design.Lonely == LonelyPsu.Average && measured > 0)
            variance *= (double)design.StratumCount / measured;
        return variance;
    }

    private static double WithinStratum(ReadOnlySpan<double> totals)
    {
        var sum = 0.0;
        foreach (var t in totals)
            sum += t;
        var mean = sum / totals.Length;
        var squares = 0.0;
        foreach (var t in totals)
            squares += (t - mean) * (t - mean);
        return squares * totals.Length / (totals.Length - 1);
    }

    private static double OfLonely(LonelyPsu policy, double total, int stratumId) =>
        policy switch
        {
            LonelyPsu.Adjust => total * total,
            LonelyPsu.Fail => throw new InvalidOperationException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Stratum {stratumId} has a single PSU, which shows no variance. Choose a policy for lonely PSUs or merge the stratum with a neighbour."
                )
            ),
            _ => 0,
        };
}
