namespace ClosingGaps.Population.Synthetic.Models;

/// <summary>From how few persons a distribution may be learnt.</summary>
/// <param name="FewestPersons">A group with fewer has no distribution of its own.</param>
/// <param name="FewestAnswers">An answer that fewer of the group gave is not drawn from it.</param>
internal sealed record Discretion(int FewestPersons, int FewestAnswers)
{
    /// <summary>Of real persons: nothing that is drawn is the answer of a few.</summary>
    public static Discretion OfSurvey { get; } = new(50, 5);

    /// <summary>Of made-up persons, who have nothing to hide: as near to them as their number allows.</summary>
    public static Discretion OfNobody { get; } = new(20, 1);
}
