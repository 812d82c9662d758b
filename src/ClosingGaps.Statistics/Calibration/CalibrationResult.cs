using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Statistics.Calibration;

/// <summary>A margin before and after.</summary>
/// <param name="Name">Margin, with its category.</param>
/// <param name="Wanted">Total of the population.</param>
/// <param name="Before">By the weights before.</param>
/// <param name="After">By the calibrated weights; equal to what is wanted.</param>
public sealed record MarginCheck(string Name, double Wanted, double Before, double After);

/// <summary>A sample whose weights meet margins, with what it cost.</summary>
/// <param name="Design">The sample with the calibrated weights; its variances are of residuals.</param>
/// <param name="Factors">What each row's weight was multiplied by: g.</param>
/// <param name="LowestFactor">Of rows with a weight.</param>
/// <param name="HighestFactor">Of rows with a weight.</param>
/// <param name="NegativeWeights">Rows whose weight fell below zero, which only linear calibration does.</param>
/// <param name="EffectiveSizeBefore">(Σw)² / Σw² (Kish 1965, §11.7), in rows, before.</param>
/// <param name="EffectiveSizeAfter">The same after.</param>
/// <param name="Margins">Each margin before and after.</param>
/// <param name="Steps">Newton steps.</param>
public sealed record CalibrationResult(
    Design Design,
    double[] Factors,
    double LowestFactor,
    double HighestFactor,
    int NegativeWeights,
    double EffectiveSizeBefore,
    double EffectiveSizeAfter,
    IReadOnlyList<MarginCheck> Margins,
    int Steps
);
