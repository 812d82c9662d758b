using System.Globalization;
using System.Numerics;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Statistics.Replication;

/// <summary>
/// Balanced half-samples (McCarthy 1969, <i>Review of the ISI</i> 37): of each stratum's two PSUs the one that
/// a Hadamard matrix says, at twice its weight. The matrix is Sylvester's, so that replicates are the next
/// power of two above the strata, and totals of all of them are one fast Walsh–Hadamard transform of the
/// differences within strata: no factors are held.
/// </summary>
internal sealed class HalfSampleReplicates : Replicates
{
    private readonly Design design;
    private readonly double moved;

    /// <param name="design">Two PSUs in each stratum.</param>
    /// <param name="fay">Fay's ρ, from 0 to under 1: the PSU left out keeps this share, and the other 2 − ρ (Judkins 1990, <i>JOS</i> 6).</param>
    public HalfSampleReplicates(Design design, double fay)
        : this(design, fay, CountFor(design, fay)) { }

    private HalfSampleReplicates(Design design, double fay, int count)
        : base(
            design.Weights.ToArray(),
            count,
            1 / (count * (1 - fay) * (1 - fay)),
            [.. Enumerable.Repeat(1.0, count)],
            design.DegreesOfFreedom
        )
    {
        this.design = design;
        moved = 1 - fay;
    }

    public override void WeightsOf(int replicate, Span<double> into)
    {
        var weights = design.Weights;
        var psus = design.UnitOfRow;
        var stage = design.FirstStage;
        for (var i = 0; i < into.Length; i++)
        {
            var stratum = stage.GroupOf[psus[i]];
            var isFirst = psus[i] == stage.Start[stratum];
            into[i] =
                weights[i] * (isFirst == TakesFirst(replicate, stratum) ? 1 + moved : 1 - moved);
        }
    }

    private protected override (double[] Full, double[][] Replicates) AllTotals(
        IReadOnlyList<double[]> variables
    )
    {
        var byPsu = UnitTotals.Of(design, variables);
        var full = Array.ConvertAll(byPsu, t => t.Sum());
        var replicates = new double[byPsu.Length][];
        for (var v = 0; v < byPsu.Length; v++)
        {
            var sums = replicates[v] = new double[Count];
            for (var h = 0; h < design.StratumCount; h++)
                sums[h + 1] = moved * (byPsu[v][2 * h] - byPsu[v][2 * h + 1]);
            Transform(sums);
            for (var r = 0; r < sums.Length; r++)
                sums[r] += full[v];
        }

        return (full, replicates);
    }

    /// <summary>Sylvester's matrix times a vector, in place.</summary>
    private static void Transform(Span<double> values)
    {
        for (var half = 1; half < values.Length; half *= 2)
        {
            for (var start = 0; start < values.Length; start += 2 * half)
            {
                for (var i = start; i < start + half; i++)
                {
                    var (a, b) = (values[i], values[i + half]);
                    values[i] = a + b;
                    values[i + half] = a - b;
                }
            }
        }
    }

    // Column 0 of the matrix is constant and balances nothing: stratum h has column h + 1.
    private static bool TakesFirst(int replicate, int stratum) =>
        BitOperations.PopCount((uint)(replicate & (stratum + 1))) % 2 == 0;

    private static int CountFor(Design design, double fay)
    {
        UnitTotals.MustBeOneStage(design);
        ArgumentOutOfRangeException.ThrowIfNegative(fay);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(fay, 1);
        var stage = design.FirstStage;
        for (var h = 0; h < stage.GroupCount; h++)
        {
            if (stage.Size(h) != 2)
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Stratum {stage.Ids[h]} has {stage.Size(h)} PSUs: half-samples need two in each. Use the jackknife or the bootstrap."
                    ),
                    nameof(design)
                );
            }
        }

        return (int)BitOperations.RoundUpToPowerOf2((uint)stage.GroupCount + 1);
    }
}
