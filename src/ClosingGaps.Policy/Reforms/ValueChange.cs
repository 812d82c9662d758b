using ClosingGaps.Law.Model;

namespace ClosingGaps.Policy.Reforms;

/// <summary>A parametric reform: one value of the law takes another amount from a day on.</summary>
/// <param name="Value">The value of the baseline law.</param>
/// <param name="Amount">The amount as the law language writes it: <c>10 %</c>, <c>30 UMA</c>, <c>350.00</c>.</param>
/// <param name="From">First day on which it counts; later entries of the law give way to it.</param>
public sealed record ValueChange(ValueSymbol Value, string Amount, DateOnly From);
