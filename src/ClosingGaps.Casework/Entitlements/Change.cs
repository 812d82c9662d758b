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

/// <summary>Time, and the work that goes on meanwhile.</summary>
/// <param name="Month">First month in which it is granted.</param>
public sealed record GoOn(DateOnly Month, Pace Pace) : Change;

/// <summary>What has to go on until then.</summary>
public enum Pace : byte
{
    /// <summary>Nothing: only years pass.</summary>
    OnlyTime,

    /// <summary>Registered days as in the four weeks before the date.</summary>
    AsNow,

    /// <summary>She is not insured now: the last four weeks of her last insured work, once she is back at work.</summary>
    Again,

    /// <summary>Nobody has registered her: her work of the last four weeks, with all that she worked registered.</summary>
    OnceRegistered,
}

/// <summary>
/// None of them: with every day that she worked registered, and going on as she does for forty years, the test is never passed. The rule
/// leaves her out by its design.
/// </summary>
public sealed record DesignGap : Change;
