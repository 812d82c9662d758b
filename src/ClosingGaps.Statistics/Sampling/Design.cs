using System.Globalization;

namespace ClosingGaps.Statistics.Sampling;

/// <summary>
/// How a sample was drawn: for each row its weight and its primary sampling unit (PSU), for each PSU its
/// stratum. The first stage is treated as drawn with replacement unless the number of PSUs in the
/// population is given ("ultimate cluster", Särndal, Swensson &amp; Wretman 1992, §4.6). A PSU id counts
/// within its stratum only. Immutable; safe to share between threads.
/// </summary>
/// <remarks>
/// It is not a table: it holds no variable of interest. Build it once from the rows where the weights
/// live, and derive the designs of finer rows with <see cref="Expand"/>: these keep every PSU, also
/// those without any finer row, which a correct variance needs.
/// </remarks>
public sealed class Design
{
    private readonly double[] weights;
    private readonly int[] psuOfRow;
    private readonly Strata strata;

    private Design(double[] weights, int[] psuOfRow, Strata strata, LonelyPsu lonely)
    {
        this.weights = weights;
        this.psuOfRow = psuOfRow;
        this.strata = strata;
        Lonely = lonely;
    }

    /// <summary>Number of rows.</summary>
    public int RowCount => weights.Length;

    /// <summary>Number of primary sampling units.</summary>
    public int PsuCount => strata.Start[^1];

    /// <summary>Number of strata.</summary>
    public int StratumCount => strata.Start.Length - 1;

    /// <summary>The policy for strata with one PSU.</summary>
    public LonelyPsu Lonely { get; }

    /// <summary>Weight of each row: how many units of the population it stands for.</summary>
    public ReadOnlySpan<double> Weights => weights;

    /// <summary>Dense index of the PSU of each row; PSUs are numbered stratum by stratum.</summary>
    internal ReadOnlySpan<int> PsuOfRow => psuOfRow;

    internal Strata Strata => strata;

    /// <summary>PSUs less strata of the whole sample.</summary>
    public int DegreesOfFreedom => PsuCount - StratumCount;

    /// <summary>Ids of the strata with a single PSU, ascending.</summary>
    public IReadOnlyList<int> LonelyStrata =>
        [.. Enumerable.Range(0, StratumCount).Where(strata.IsLonely).Select(h => strata.Ids[h])];

    /// <summary>Builds a design from one weight, stratum id and PSU id per row.</summary>
    /// <param name="weights">Finite and not negative.</param>
    /// <param name="stratumIds">Stratum of each row; all one value when the sample has no strata.</param>
    /// <param name="psuIds">PSU of each row within its stratum.</param>
    /// <param name="lonely">What a stratum with one PSU adds.</param>
    /// <param name="populationPsus">
    /// For each row the number of PSUs of its stratum in the population, which brings the finite
    /// population correction; empty for none.
    /// </param>
    public static Design Create(
        ReadOnlySpan<double> weights,
        ReadOnlySpan<int> stratumIds,
        ReadOnlySpan<int> psuIds,
        LonelyPsu lonely = LonelyPsu.Adjust,
        ReadOnlySpan<double> populationPsus = default
    )
    {
        Lengths.MustAgree(weights.Length, stratumIds.Length, nameof(stratumIds));
        Lengths.MustAgree(weights.Length, psuIds.Length, nameof(psuIds));
        if (!populationPsus.IsEmpty)
            Lengths.MustAgree(weights.Length, populationPsus.Length, nameof(populationPsus));
        MustBeWeights(weights);

        var psus = new int[weights.Length];
        var indexed = Strata.Index(stratumIds, psuIds, populationPsus, psus);
        return new Design(weights.ToArray(), psus, indexed, lonely);
    }

    /// <summary>
    /// The design of rows that lie inside rows of this one (persons in households): each takes the
    /// weight and PSU of its parent, and the whole set of PSUs and strata stays.
    /// </summary>
    /// <param name="parent">For each finer row the row of this design that holds it.</param>
    public Design Expand(ReadOnlySpan<int> parent)
    {
        var finerWeights = new double[parent.Length];
        var finerPsus = new int[parent.Length];
        for (var i = 0; i < parent.Length; i++)
        {
            finerWeights[i] = weights[parent[i]];
            finerPsus[i] = psuOfRow[parent[i]];
        }

        return new Design(finerWeights, finerPsus, strata, Lonely);
    }

    /// <summary>The same sample with other weights, for example calibrated ones.</summary>
    public Design WithWeights(ReadOnlySpan<double> other)
    {
        Lengths.MustAgree(RowCount, other.Length, nameof(other));
        MustBeWeights(other);
        return new Design(other.ToArray(), psuOfRow, strata, Lonely);
    }

    /// <summary>The same sample with another policy for strata with one PSU.</summary>
    public Design WithLonely(LonelyPsu policy) => new(weights, psuOfRow, strata, policy);

    private static void MustBeWeights(ReadOnlySpan<double> weights)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            if (!double.IsFinite(weights[i]) || weights[i] < 0)
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Weight {weights[i]} of row {i}: expected a finite number, zero or more."
                    ),
                    nameof(weights)
                );
            }
        }
    }
}
