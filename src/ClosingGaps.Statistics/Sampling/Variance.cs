using System.Globalization;

namespace ClosingGaps.Statistics.Sampling;

/// <summary>Variances and covariances of totals, between sampling units, stratum by stratum.</summary>
internal static class Variance
{
    /// <summary>
    /// Σₕ (1−fₕ) · nₕ/(nₕ−1) · Σᵢ (aₕᵢ − āₕ)(bₕᵢ − b̄ₕ), where aₕᵢ and bₕᵢ are the weighted totals of
    /// (linearised) values in PSU i of stratum h (Särndal, Swensson &amp; Wretman 1992, result 4.5.1 with
    /// ultimate clusters). Where the second stage has its own correction, each PSU adds fₕ times the
    /// same sum over its second-stage units (ibid., result 4.3.1 as estimated by 4.3.2 onwards).
    /// </summary>
    public static double OfTotals(Design design, SparseTotals a, SparseTotals b)
    {
        var (units, left, right) = SparseTotals.Align(a, b);
        var first = design.FirstStage;
        if (design.SecondStage is not { } second)
            return Between(first, design.Lonely, units, left, right, default, "Stratum");

        var sampled = new double[second.GroupCount];
        for (var p = 0; p < sampled.Length; p++)
            sampled[p] = 1 - first.Unsampled[first.GroupOf[p]];
        var (psus, leftPsus, rightPsus) = Gather(second, units, left, right);
        return Between(first, design.Lonely, psus, leftPsus, rightPsus, default, "Stratum")
            + Between(second, design.Lonely, units, left, right, sampled, "PSU");
    }

    private static double Between(
        Stage stage,
        LonelyPsu lonely,
        ReadOnlySpan<int> units,
        ReadOnlySpan<double> a,
        ReadOnlySpan<double> b,
        ReadOnlySpan<double> share,
        string kind
    )
    {
        var sum = 0.0;
        var (groups, measured) = (0, 0);
        for (int i = 0, end; i < units.Length; i = end)
        {
            var group = stage.GroupOf[units[i]];
            var last = stage.Start[group + 1];
            for (end = i + 1; end < units.Length && units[end] < last; )
                end++;
            var size = stage.Size(group);
            var factor = stage.Unsampled[group] * (share.IsEmpty ? 1 : share[group]);
            groups++;
            if (size > 1)
            {
                sum += factor * size / (size - 1) * Centred(a[i..end], b[i..end], size);
                measured++;
            }
            else if (factor > 0)
            {
                sum += factor * OfLonely(lonely, a[i] * b[i], kind, stage.Ids[group]);
            }
            else
            {
                measured++;
            }
        }

        return lonely == LonelyPsu.Average && measured > 0 ? sum * groups / measured : sum;
    }

    // The units of the group that are not listed total zero: each deviates from the mean by the mean.
    private static double Centred(ReadOnlySpan<double> a, ReadOnlySpan<double> b, int size)
    {
        var (sumA, sumB) = (0.0, 0.0);
        for (var i = 0; i < a.Length; i++)
        {
            sumA += a[i];
            sumB += b[i];
        }

        var (meanA, meanB) = (sumA / size, sumB / size);
        var products = (size - a.Length) * meanA * meanB;
        for (var i = 0; i < a.Length; i++)
            products += (a[i] - meanA) * (b[i] - meanB);
        return products;
    }

    private static (int[] Psus, double[] A, double[] B) Gather(
        Stage second,
        ReadOnlySpan<int> units,
        ReadOnlySpan<double> a,
        ReadOnlySpan<double> b
    )
    {
        var psus = new List<int>();
        var (left, right) = (new List<double>(), new List<double>());
        for (var i = 0; i < units.Length; i++)
        {
            var psu = second.GroupOf[units[i]];
            if (psus.Count > 0 && psus[^1] == psu)
            {
                left[^1] += a[i];
                right[^1] += b[i];
            }
            else
            {
                psus.Add(psu);
                left.Add(a[i]);
                right.Add(b[i]);
            }
        }

        return ([.. psus], [.. left], [.. right]);
    }

    private static double OfLonely(LonelyPsu policy, double product, string kind, int id) =>
        policy switch
        {
            LonelyPsu.Adjust => product,
            LonelyPsu.Fail => throw new InvalidOperationException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{kind} {id} has a single {(kind == "PSU" ? "second-stage unit" : "PSU")}, which shows no variance. Choose a policy for lonely PSUs or merge the {kind.ToLowerInvariant()} with a neighbour."
                )
            ),
            _ => 0,
        };
}
