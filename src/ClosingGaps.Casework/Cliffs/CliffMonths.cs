namespace ClosingGaps.Casework.Cliffs;

/// <summary>The month swept when none is asked for.</summary>
public static class CliffMonths
{
    /// <summary>March 2026, the first whole month of 31 days with the UMA and the subsidy of that year: not the clock, so that results stay.</summary>
    public static DateOnly Default { get; } = new(2026, 3, 1);
}
