using ClosingGaps.Statistics.Numerics;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Statistics.Replication;

/// <summary>Replicates by a factor for each PSU and replicate.</summary>
internal sealed class PsuReplicates : Replicates
{
    private readonly Design design;

    /// <summary>By PSU, then by replicate.</summary>
    private readonly double[] factors;

    private PsuReplicates(Design design, double[] factors, int count, double scale)
        : base(
            design.Weights.ToArray(),
            count,
            scale,
            [.. Enumerable.Repeat(1.0, count)],
            design.DegreesOfFreedom
        )
    {
        this.design = design;
        this.factors = factors;
    }

    /// <summary>
    /// nₕ − 1 PSUs of each stratum drawn with replacement, factor 1 − λ + λ nₕ/(nₕ−1) · times drawn, with
    /// λ = √(1−fₕ).
    /// </summary>
    public static new PsuReplicates Bootstrap(Design design, int count, ulong seed)
    {
        UnitTotals.MustBeOneStage(design);
        LonelyStrata.MustBeAllowed(design);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        var stage = design.FirstStage;
        var random = new Philox(seed);
        var multipliers = new double[stage.UnitCount * count];
        var drawn = new int[stage.UnitCount];
        for (var h = 0; h < stage.GroupCount; h++)
        {
            var (start, size) = (stage.Start[h], stage.Size(h));
            if (size == 1)
            {
                multipliers.AsSpan(start * count, count).Fill(1);
                continue;
            }

            var lambda = Math.Sqrt(stage.Unsampled[h]);
            var each = lambda * size / (size - 1);
            var times = drawn.AsSpan(0, size);
            for (var r = 0; r < count; r++)
            {
                times.Clear();
                Draw(random, r, h, times);
                for (var i = 0; i < size; i++)
                    multipliers[(start + i) * count + r] = 1 - lambda + each * times[i];
            }
        }

        return new(design, multipliers, count, 1.0 / (count - 1));
    }

    public override void WeightsOf(int replicate, Span<double> into)
    {
        var weights = design.Weights;
        var psus = design.UnitOfRow;
        for (var i = 0; i < into.Length; i++)
            into[i] = weights[i] * factors[psus[i] * Count + replicate];
    }

    private protected override (double[] Full, double[][] Replicates) AllTotals(
        IReadOnlyList<double[]> variables
    )
    {
        var byPsu = UnitTotals.Of(design, variables);
        var replicates = Array.ConvertAll(byPsu, _ => new double[Count]);
        for (var p = 0; p < design.PsuCount; p++)
        {
            var own = factors.AsSpan(p * Count, Count);
            for (var v = 0; v < byPsu.Length; v++)
                Kernel.AddScaled(own, byPsu[v][p], replicates[v]);
        }

        return (Array.ConvertAll(byPsu, t => t.Sum()), replicates);
    }

    private static void Draw(Philox random, int replicate, int stratum, Span<int> times)
    {
        for (var number = 0; number < times.Length - 1; number += 4)
        {
            var (a, b, c, d) = random.At((uint)(number / 4), (uint)stratum, (uint)replicate, 0);
            var left = times.Length - 1 - number;
            times[Philox.Below(a, times.Length)]++;
            if (left > 1)
                times[Philox.Below(b, times.Length)]++;
            if (left > 2)
                times[Philox.Below(c, times.Length)]++;
            if (left > 3)
                times[Philox.Below(d, times.Length)]++;
        }
    }
}
