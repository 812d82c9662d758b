using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Statistics.Replication;

/// <summary>
/// Each replicate leaves out one PSU and gives its stratum's weight to the others: factor nₕ/(nₕ−1), and the
/// square counts (nₕ−1)/nₕ · (1−fₕ) (Wolter 2007, §4.5). Not held at all: a replicate differs from the
/// sample in one stratum only. A stratum with one PSU adds nothing, unless its policy is to fail.
/// </summary>
internal sealed class JackknifeReplicates : Replicates
{
    private readonly Design design;
    private readonly int[] leftOut;

    public JackknifeReplicates(Design design)
        : this(design, LeftOut(design)) { }

    private JackknifeReplicates(Design design, int[] leftOut)
        : base(
            design.Weights.ToArray(),
            leftOut.Length,
            1,
            Array.ConvertAll(leftOut, p => ScaleOf(design.FirstStage, p)),
            design.DegreesOfFreedom
        )
    {
        this.design = design;
        this.leftOut = leftOut;
    }

    public override void WeightsOf(int replicate, Span<double> into)
    {
        var (stage, psu) = (design.FirstStage, leftOut[replicate]);
        var stratum = stage.GroupOf[psu];
        var (from, to) = (stage.Start[stratum], stage.Start[stratum + 1]);
        var factor = (double)(to - from) / (to - from - 1);
        var weights = design.Weights;
        var psus = design.UnitOfRow;
        for (var i = 0; i < into.Length; i++)
        {
            var own = psus[i];
            into[i] =
                own == psu ? 0
                : own >= from && own < to ? factor * weights[i]
                : weights[i];
        }
    }

    private protected override (double[] Full, double[][] Replicates) AllTotals(
        IReadOnlyList<double[]> variables
    )
    {
        var stage = design.FirstStage;
        var byPsu = UnitTotals.Of(design, variables);
        var full = Array.ConvertAll(byPsu, t => t.Sum());
        var replicates = new double[byPsu.Length][];
        for (var v = 0; v < byPsu.Length; v++)
        {
            var strata = new double[stage.GroupCount];
            for (var p = 0; p < byPsu[v].Length; p++)
                strata[stage.GroupOf[p]] += byPsu[v][p];
            replicates[v] = Array.ConvertAll(
                leftOut,
                p =>
                {
                    var stratum = stage.GroupOf[p];
                    var n = stage.Size(stratum);
                    return full[v] + (strata[stratum] - n * byPsu[v][p]) / (n - 1);
                }
            );
        }

        return (full, replicates);
    }

    private static int[] LeftOut(Design design)
    {
        UnitTotals.MustBeOneStage(design);
        LonelyStrata.MustBeAllowed(design);
        var stage = design.FirstStage;
        return
        [
            .. Enumerable.Range(0, stage.UnitCount).Where(p => stage.Size(stage.GroupOf[p]) > 1),
        ];
    }

    private static double ScaleOf(Stage stage, int psu)
    {
        var stratum = stage.GroupOf[psu];
        var n = stage.Size(stratum);
        return stage.Unsampled[stratum] * (n - 1) / n;
    }
}
