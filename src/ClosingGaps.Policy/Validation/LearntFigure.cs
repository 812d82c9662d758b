namespace ClosingGaps.Policy.Validation;

/// <summary>
/// A figure of the real survey from which the distributions of a made-up sample were learnt (ENIGH 2010), kept as a number: so that a miss of the
/// sample tells whether the sample inherited it or made it. A test computes them again from the survey.
/// </summary>
/// <param name="Key">Of the published figure.</param>
/// <param name="Value">As an estimate: shares from 0 to 1; money at the prices of the figure.</param>
/// <param name="StandardError">Of the real survey.</param>
public sealed record LearntFigure(string Key, double Value, double StandardError);
