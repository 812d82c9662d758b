namespace ClosingGaps.Statistics.Calibration;

/// <summary>Margins that no weights can meet.</summary>
/// <param name="message">What cannot be met and why, naming the margins.</param>
/// <param name="margins">The margins.</param>
public sealed class CalibrationException(string message, IReadOnlyList<string> margins)
    : Exception(message)
{
    /// <summary>Names of the margins that cannot be met, with their category.</summary>
    public IReadOnlyList<string> Margins { get; } = margins;
}
