using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Entitlements;

/// <summary>
/// A real change after which the law grants a right. Only what happened and was not reported, what is hers to do, or time: nothing is
/// invented.
/// </summary>
public abstract record Change
{
    /// <summary>Yes-or-no facts of hers that have to change besides.</summary>
    public IReadOnlyList<InputSymbol> Facts { get; init; } = [];
}

/// <summary>IMSS registers, and the employer pays, days that she worked and nobody reported.</summary>
/// <param name="Jobs">Whose employers would have to, and how many days each.</param>
/// <param name="From">First of the days.</param>
/// <param name="To">Last of the days.</param>
public sealed record RegisterDays(
    IReadOnlyList<(string Job, string? Employer, int Days)> Jobs,
    DateOnly From,
    DateOnly To
) : Change
{
    /// <summary>Days of all jobs; one worked for two counts for each.</summary>
    public int Days => Jobs.Sum(j => j.Days);
}

/// <summary>Nothing but the yes-or-no facts that are hers to change.</summary>
public sealed record ChangeFacts : Change;

/// <summary>Time, with everything going on as in the four weeks before the date.</summary>
/// <param name="Month">First month in which it is granted.</param>
/// <param name="IsInsured">Whether days went on being registered; if not, only years pass.</param>
public sealed record GoOn(DateOnly Month, bool IsInsured) : Change;

/// <summary>
/// None of them: with every day that she worked registered, and going on as she does for forty years, the test is never passed. The rule
/// leaves her out by its design.
/// </summary>
public sealed record DesignGap : Change;
