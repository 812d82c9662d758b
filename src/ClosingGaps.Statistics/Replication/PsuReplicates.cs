using System.Globalization;
using System.Numerics;
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
    /// Balanced half-samples (McCarthy 1969, <i>Review of the ISI</i> 37): of each stratum's two PSUs the
    /// one that a Hadamard matrix says, at twice its weight; the matrix is Sylvester's, so that replicates
    /// are the next power of two above the strata.
    /// </summary>
    /// <param name="design">Two PSUs in each stratum.</param>
    /// <param name="fay">Fay's ρ, from 0 to under 1: the PSU left out keeps this share, and the other 2 − ρ (Judkins 1990, <i>JOS</i> 6).</param>
    public static new PsuReplicates HalfSamples(Design design, double fay)
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

        var count = (int)BitOperations.RoundUpToPowerOf2((uint)stage.GroupCount + 1);
        var factors = new double[stage.UnitCount * count];
        for (var h = 0; h < stage.GroupCount; h++)
        {
            for (var r = 0; r < count; r++)
            {
                // Column 0 is constant and balances nothing.
                var isFirst = BitOperations.PopCount((uint)(r & (h + 1))) % 2 == 0;
                var (first, second) = (stage.Start[h], stage.Start[h] + 1);
                factors[first * count + r] = isFirst ? 2 - fay : fay;
                factors[second * count + r] = isFirst ? fay : 2 - fay;
            }
        }

        return new(design, factors, count, 1 / (count * (1 - fay) * (1 - fay)));
    }

    /// <summary>
    /// The rescaling bootstrap (Rao &amp; Wu 1988, <i>JASA</i> 83; Rao, Wu &amp; Yue 1992, <i>Survey
    /// Methodology</i> 18): nₕ − 1 PSUs of each stratum drawn with replacement, factor
    /// 1 − λ + λ nₕ/(nₕ−1) · times drawn, λ = √(1−fₕ). A stratum with one PSU adds nothing, unless its
    /// policy is to fail. A draw is found by seed, replicate, stratum and number: not by what was drawn
    /// before it.
    /// </summary>
    /// <param name="design">One stage.</param>
    /// <param name="count">Replicates.</param>
    /// <param name="seed">Of the draws.</param>
    public static new PsuReplicates Bootstrap(Design design, int count, ulong seed)
    {
        UnitTotals.MustBeOneStage(design);
        LonelyStrata.MustBeAllowed(design);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        var stage = design.FirstStage;
        var random = new Philox(seed);
        var factors = new double[stage.UnitCount * count];
        var drawn = new int[stage.UnitCount];
        for (var h = 0; h < stage.GroupCount; h++)
        {
            var (start, size) = (stage.Start[h], stage.Size(h));
            if (size == 1)
            {
                factors.AsSpan(start * count, count).Fill(1);
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
                    factors[(start + i) * count + r] = 1 - lambda + each * times[i];
            }
        }

        return new(design, factors, count, 1.0 / (count - 1));
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
