using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Statistics.Replication;

/// <summary>A statistic with its error by replication.</summary>
/// <param name="Value">By the full weights.</param>
/// <param name="StandardError">Root of the scaled squares of the replicates about their mean.</param>
/// <param name="DegreesOfFreedom">Of the design.</param>
/// <param name="Replicates">The statistic in each replicate.</param>
public sealed record ReplicateEstimate(
    double Value,
    double StandardError,
    int DegreesOfFreedom,
    IReadOnlyList<double> Replicates
)
{
    /// <summary>Student's interval; not a number without degrees of freedom.</summary>
    /// <param name="level">Probability covered, as a fraction: 0.95.</param>
    public (double Low, double High) Interval(double level = 0.95) =>
        StudentInterval.Of(Value, StandardError, DegreesOfFreedom, level);
}
