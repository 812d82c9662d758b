using ClosingGaps.Casework.Entitlements;
using ClosingGaps.Engine.Tracing;

namespace ClosingGaps.Casework.Lives;

/// <summary>One way of working, with every quota registered and paid, and what the law gives for it.</summary>
/// <param name="WholeMonths">In how many of twelve months the quotas cover her whole.</param>
/// <param name="DaysAYear">Days insured in the first twelve months.</param>
/// <param name="WeeksAYear">Weeks that they make (LSS 20).</param>
/// <param name="Reached">Each right that rests on time insured, and the first month that grants it.</param>
/// <param name="Pension">The guaranteed pension in the month it is first reached and at 65, in pesos of 2021; <see langword="null"/> when it never is, or is not known.</param>
public sealed record LifeCourse(
    LifePattern Pattern,
    int WholeMonths,
    int DaysAYear,
    int WeeksAYear,
    IReadOnlyList<ReachedRight> Reached,
    LifePension? Pension
)
{
    /// <summary>Rights that she never reaches though everybody pays everything.</summary>
    public IEnumerable<ReachedRight> DesignGap => Reached.Where(r => r.IsNever);
}

/// <summary>When a right is first granted.</summary>
/// <param name="Month"><see langword="null"/>: never, within the years looked at.</param>
/// <param name="Age">Her age then, in completed years.</param>
/// <param name="IsUnknown">It is not known whether it is ever granted: a fact is missing.</param>
/// <param name="Margin">By how many insured days of a year, once she has worked like this for years; <see langword="null"/> when it does not turn on that.</param>
/// <param name="Failing">For a right that she never reaches, the tests that fail after all those years.</param>
public sealed record ReachedRight(
    Right Right,
    DateOnly? Month,
    int? Age,
    bool IsUnknown,
    YearMargin? Margin,
    IReadOnlyList<TestedCondition> Failing
)
{
    /// <summary>Out of her reach by the rule's design.</summary>
    public bool IsNever => Month is null && !IsUnknown;
}

/// <summary>By how many days a year's work passes a test, or misses it; on the day of the week that is worst for her.</summary>
/// <param name="Days">Days insured in the year before.</param>
/// <param name="Spare">Days of them that she could miss; below 0, days that she lacks.</param>
public sealed record YearMargin(int Days, int Spare);

/// <summary>A guaranteed pension a month, in pesos of 2021, when first reached, and at 65 where that is later.</summary>
public sealed record LifePension(DateOnly Month, int Age, double First, double? At65);
