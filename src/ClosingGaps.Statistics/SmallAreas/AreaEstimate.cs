namespace ClosingGaps.Statistics.SmallAreas;

/// <summary>An area's figure beside what it is made of.</summary>
/// <param name="Direct">Of the area's own sample; not a number without one.</param>
/// <param name="DirectVariance">Sampling variance of it; not a number without a sample.</param>
/// <param name="Synthetic">What the model says of an area like this.</param>
/// <param name="Shrinkage">γ, the weight of the direct figure, from 0 to 1; 0 without a sample.</param>
/// <param name="Value">γ direct + (1 − γ) synthetic.</param>
/// <param name="MeanSquaredError">Estimated, of the value.</param>
public sealed record AreaEstimate(
    double Direct,
    double DirectVariance,
    double Synthetic,
    double Shrinkage,
    double Value,
    double MeanSquaredError
)
{
    /// <summary>Whether the area has a sample of its own.</summary>
    public bool IsSampled => !double.IsNaN(Direct);

    /// <summary>Root of the mean squared error over the value.</summary>
    public double CoefficientOfVariation =>
        Value == 0 ? double.NaN : Math.Sqrt(MeanSquaredError) / Math.Abs(Value);
}
