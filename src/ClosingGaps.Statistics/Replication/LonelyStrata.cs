using System.Globalization;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Statistics.Replication;

internal static class LonelyStrata
{
    /// <summary>No replication shows the variance of a stratum with one PSU.</summary>
    public static void MustBeAllowed(Design design)
    {
        if (design.Lonely == LonelyPsu.Fail && design.LonelyStrata is [var first, ..])
        {
            throw new InvalidOperationException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Stratum {first} has a single PSU, which shows no variance. Choose a policy for lonely PSUs or merge the stratum with a neighbour."
                )
            );
        }
    }
}
