namespace ClosingGaps.Casework.Seasons;

/// <summary>What registering the days that she already worked would give: each employer alone, then all of them.</summary>
/// <param name="Jobs">Whose days, and how many of the year.</param>
/// <param name="Months">Months to mend that would be registered or kept on every day.</param>
/// <param name="Partly">Those in which more days would, but not all.</param>
/// <param name="Weeks">Weeks that the year would have; <see langword="null"/> when not known.</param>
/// <param name="Rights">Rights that she would have at the end of the year besides.</param>
public sealed record SeasonMend(
    IReadOnlyList<(string Job, int Days)> Jobs,
    IReadOnlyList<DateOnly> Months,
    IReadOnlyList<DateOnly> Partly,
    double? Weeks,
    IReadOnlyList<Entitlements.Right> Rights
)
{
    /// <summary>Every month that it mends, whole or in part.</summary>
    public IEnumerable<DateOnly> AllMonths => Months.Concat(Partly);
}
