namespace ClosingGaps.Statistics.Regression;

/// <summary>The answer is told without error by some predictors, so that no finite coefficients fit best.</summary>
/// <param name="message">Which.</param>
/// <param name="predictors">Names of the coefficients that grow without end.</param>
public sealed class SeparationException(string message, IReadOnlyList<string> predictors)
    : Exception(message)
{
    /// <summary>Names of the coefficients that grow without end.</summary>
    public IReadOnlyList<string> Predictors { get; } = predictors;
}
