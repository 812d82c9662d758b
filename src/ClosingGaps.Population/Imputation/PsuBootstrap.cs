using ClosingGaps.Population.Synthetic;

namespace ClosingGaps.Population.Imputation;

/// <summary>
/// One redrawing of a survey: in each stratum of n PSUs, n − 1 are drawn with replacement and count n / (n − 1) times (Rao &amp; Wu 1988,
/// <i>JASA</i> 83). A stratum of one keeps it.
/// </summary>
internal static class PsuBootstrap
{
    /// <summary>By what each PSU is multiplied.</summary>
    public static double[] Multipliers(int[] stratumOfPsu, SeededRandom random)
    {
        var multipliers = new double[stratumOfPsu.Length];
        foreach (
            var stratum in Enumerable
                .Range(0, stratumOfPsu.Length)
                .GroupBy(p => stratumOfPsu[p])
                .OrderBy(g => g.Key)
        )
        {
            int[] psus = [.. stratum];
            if (psus.Length == 1)
            {
                multipliers[psus[0]] = 1;
                continue;
            }

            for (var draw = 0; draw < psus.Length - 1; draw++)
            {
                multipliers[psus[random.Between(0, psus.Length - 1)]] +=
                    psus.Length / (psus.Length - 1.0);
            }
        }

        return multipliers;
    }
}
