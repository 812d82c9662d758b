using ClosingGaps.Casework.Workers;

namespace ClosingGaps.Casework.Seasons;

/// <summary>Days of one job in a month; <see langword="null"/> when its dates are not known.</summary>
public sealed record SeasonStay(string Job, int? Days, RouteCover Cover);

/// <summary>A month of her year.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="DaysWorked">Days with work, each once; <see langword="null"/> when some dates are not known.</param>
/// <param name="DaysInsured">Days on which somebody had her registered.</param>
/// <param name="DaysOfCare">Those, and the days on which she keeps care from before.</param>
/// <param name="KeptUntil">Last day of medical care kept after leaving an insured job, if any day of the month rests on it.</param>
/// <param name="WouldBeKeptUntil">The same had every stretch been registered.</param>
public sealed record SeasonMonth(
    DateOnly Month,
    RouteCover Cover,
    IReadOnlyList<SeasonStay> Stays,
    int? DaysWorked,
    int DaysInsured,
    int DaysOfCare,
    DateOnly? KeptUntil,
    DateOnly? WouldBeKeptUntil
)
{
    /// <summary>Nobody had her registered, and she was not between insured jobs: a month to mend, though some days may have care.</summary>
    public bool IsBare => Cover is RouteCover.NotInsured or RouteCover.NoWork;

    /// <summary>Whether her family has care in the month; <see langword="null"/> when the law of that month has no answer.</summary>
    public Result? Family { get; init; }

    /// <summary>Whether the clinic is near the family's home.</summary>
    public Result? FamilyAtHome { get; init; }

    /// <summary>Days in a row up to the last day worked, at the end of the month.</summary>
    public Result? Run { get; init; }
}
