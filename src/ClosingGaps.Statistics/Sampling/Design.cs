using System.Globalization;
using ClosingGaps.Statistics.Calibration;

namespace ClosingGaps.Statistics.Sampling;

/// <summary>
/// How a sample was drawn: for each row its weight and its primary sampling unit (PSU), for each PSU its
/// stratum. The first stage is treated as drawn with replacement unless the number of PSUs in the
/// population is given ("ultimate cluster", Särndal, Swensson &amp; Wretman 1992, §4.6); with the number of
/// second-stage units too, their variance is added. A PSU id counts within its stratum only. Immutable;
/// safe to share between threads.
/// </summary>
/// <remarks>
/// It is not a table: it holds no variable of interest. Build it once from the rows where the weights
/// live, and derive the designs of finer rows with <see cref="Expand"/>: these keep every PSU, also
/// those without any finer row, which a correct variance needs.
/// </remarks>
public sealed class Design
{
    private readonly double[] weights;
    private readonly int[] unitOfRow;
    private RowsByUnit? rowsByUnit;
    private int[]? allUnits;

    private Design(double[] weights, int[] unitOfRow, Stage first, Stage? second, LonelyPsu lonely)
    {
        this.weights = weights;
        this.unitOfRow = unitOfRow;
        FirstStage = first;
        SecondStage = second;
        Lonely = lonely;
    }

    /// <summary>Number of rows.</summary>
    public int RowCount => weights.Length;

    /// <summary>Number of primary sampling units.</summary>
    public int PsuCount => FirstStage.UnitCount;

    /// <summary>Number of strata.</summary>
    public int StratumCount => FirstStage.GroupCount;

    /// <summary>The policy for strata with one PSU.</summary>
    public LonelyPsu Lonely { get; }

    /// <summary>Weight of each row: how many units of the population it stands for.</summary>
    public ReadOnlySpan<double> Weights => weights;

    /// <summary>Dense index of the last-stage unit of each row: its PSU, or its second-stage unit; they are numbered stratum by stratum.</summary>
    internal ReadOnlySpan<int> UnitOfRow => unitOfRow;

    internal int UnitCount => (SecondStage ?? FirstStage).UnitCount;

    /// <summary>PSUs in strata.</summary>
    internal Stage FirstStage { get; }

    /// <summary>Second-stage units in PSUs, when they have a correction of their own.</summary>
    internal Stage? SecondStage { get; }

    /// <summary>What the weights were calibrated to, if they were.</summary>
    internal CalibrationResiduals? Calibrated { get; private init; }

    /// <summary>Rows grouped by last-stage unit.</summary>
    internal RowsByUnit RowsByUnit => rowsByUnit ??= new(unitOfRow, UnitCount);

    internal int[] AllUnits => allUnits ??= [.. Enumerable.Range(0, UnitCount)];

    /// <summary>PSUs less strata of the whole sample.</summary>
    public int DegreesOfFreedom => PsuCount - StratumCount;

    /// <summary>Ids of the strata with a single PSU, ascending.</summary>
    public IReadOnlyList<int> LonelyStrata =>
        [
            .. Enumerable
                .Range(0, StratumCount)
                .Where(h => FirstStage.Size(h) == 1)
                .Select(h => FirstStage.Ids[h]),
        ];

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
        var first = Stage.Index(stratumIds, psuIds, populationPsus, psus);
        return new Design(weights.ToArray(), psus, first, null, lonely);
    }

    /// <summary>
    /// Builds a design of two stages without replacement, both with their finite population correction;
    /// weights for the plain estimate of Särndal, Swensson &amp; Wretman (1992, §4.3) are N/n × M/m.
    /// </summary>
    /// <param name="weights">Finite and not negative.</param>
    /// <param name="stratumIds">Stratum of each row.</param>
    /// <param name="psuIds">PSU of each row within its stratum.</param>
    /// <param name="secondIds">Second-stage unit of each row within its PSU.</param>
    /// <param name="populationPsus">PSUs of the row's stratum in the population.</param>
    /// <param name="populationSeconds">Second-stage units of the row's PSU in the population.</param>
    /// <param name="lonely">What a stratum or PSU with one unit adds.</param>
    public static Design CreateTwoStage(
        ReadOnlySpan<double> weights,
        ReadOnlySpan<int> stratumIds,
        ReadOnlySpan<int> psuIds,
        ReadOnlySpan<int> secondIds,
        ReadOnlySpan<double> populationPsus,
        ReadOnlySpan<double> populationSeconds,
        LonelyPsu lonely = LonelyPsu.Adjust
    )
    {
        Lengths.MustAgree(weights.Length, secondIds.Length, nameof(secondIds));
        Lengths.MustAgree(weights.Length, populationPsus.Length, nameof(populationPsus));
        Lengths.MustAgree(weights.Length, populationSeconds.Length, nameof(populationSeconds));
        var single = Create(weights, stratumIds, psuIds, lonely, populationPsus);
        var units = new int[weights.Length];
        var second = Stage.Index(single.unitOfRow, secondIds, populationSeconds, units);
        return new Design(single.weights, units, single.FirstStage, second, lonely);
    }

    /// <summary>
    /// The design of rows that lie inside rows of this one (persons in households): each takes the
    /// weight and PSU of its parent, and the whole set of PSUs and strata stays.
    /// </summary>
    /// <param name="parent">For each finer row the row of this design that holds it.</param>
    public Design Expand(ReadOnlySpan<int> parent)
    {
        var finerWeights = new double[parent.Length];
        var finerUnits = new int[parent.Length];
        for (var i = 0; i < parent.Length; i++)
        {
            finerWeights[i] = weights[parent[i]];
            finerUnits[i] = unitOfRow[parent[i]];
        }

        return new Design(finerWeights, finerUnits, FirstStage, SecondStage, Lonely)
        {
            Calibrated = Calibrated?.Expand(parent),
        };
    }

    /// <summary>
    /// The same sample with other weights, whose variance is that of given weights. Weights fitted to known
    /// totals come from <see cref="Calibrator"/>, which keeps what their variance gains by it.
    /// </summary>
    public Design WithWeights(ReadOnlySpan<double> other)
    {
        Lengths.MustAgree(RowCount, other.Length, nameof(other));
        MustBeWeights(other);
        return new Design(other.ToArray(), unitOfRow, FirstStage, SecondStage, Lonely);
    }

    /// <summary>The same sample with another policy for strata with one PSU.</summary>
    public Design WithLonely(LonelyPsu policy) =>
        new(weights, unitOfRow, FirstStage, SecondStage, policy) { Calibrated = Calibrated };

    internal Design WithCalibration(double[] calibrated, CalibrationResiduals residuals) =>
        new(calibrated, unitOfRow, FirstStage, SecondStage, Lonely) { Calibrated = residuals };

    /// <summary>Whether both are rows of one sample, so that their statistics have a covariance.</summary>
    internal bool IsSameSample(Design other) =>
        ReferenceEquals(this, other)
        || (
            ReferenceEquals(FirstStage, other.FirstStage)
            && ReferenceEquals(SecondStage, other.SecondStage)
            && Lonely == other.Lonely
            && CalibrationResiduals.IsSame(Calibrated, other.Calibrated)
        );

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
