using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Statistics.Replication;

/// <summary>Replicate weights as the data bring them, by row.</summary>
internal sealed class ReadyReplicates : Replicates
{
    private readonly IReadOnlyList<double[]> columns;

    public ReadyReplicates(
        double[] weights,
        IReadOnlyList<double[]> columns,
        double scale,
        IReadOnlyList<double> scales,
        int degreesOfFreedom
    )
        : base(weights, columns.Count, scale, scales, degreesOfFreedom)
    {
        Lengths.MustAgree(columns.Count, scales.Count, nameof(scales));
        foreach (var column in columns)
            Lengths.MustAgree(weights.Length, column.Length, nameof(columns));
        this.columns = columns;
    }

    public override void WeightsOf(int replicate, Span<double> into) =>
        columns[replicate].CopyTo(into);
}
