using ClosingGaps.Casework.Entitlements;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Lives;

/// <summary>One way of working, with every quota registered and paid, and what the law gives for it.</summary>
/// <param name="WholeMonths">In how many of twelve months the quotas cover her whole.</param>
/// <param name="DaysAYear">Days insured in those twelve months.</param>
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
    public IEnumerable<Right> DesignGap =>
        Reached.Where(r => r is { Month: null, IsUnknown: false }).Select(r => r.Right);
}

/// <summary>When a right is first granted.</summary>
/// <param name="Month"><see langword="null"/>: never, within the years looked at.</param>
/// <param name="Age">Her age then, in completed years.</param>
/// <param name="IsUnknown">It is not known whether it is ever granted: a fact is missing.</param>
public sealed record ReachedRight(Right Right, DateOnly? Month, int? Age, bool IsUnknown);

/// <summary>A guaranteed pension a month, in pesos of 2021, when first reached, and at 65 where that is later.</summary>
public sealed record LifePension(DateOnly Month, int Age, double First, double? At65);
