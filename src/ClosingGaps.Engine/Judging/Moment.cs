using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Engine.Judging;

/// <summary>When, and inside which layer of which rule, an expression is evaluated.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Day">The day whose law governs.</param>
/// <param name="First">First day of the part of the month (the month's, outside a rule <c>por día</c>).</param>
/// <param name="Last">Last day of the part.</param>
/// <param name="Layer">Index of the layer whose formula this is, for <c>lo anterior</c>.</param>
internal readonly record struct Moment(
    DateOnly Month,
    DateOnly Day,
    DateOnly First,
    DateOnly Last,
    RuleSymbol? Rule,
    int Layer
)
{
    internal DateOnly LastDayOfMonth => Month.AddMonths(1).AddDays(-1);

    /// <summary>The month as a whole, at the day that the rule says.</summary>
    internal static Moment Of(DateOnly month, Governing governing, RuleSymbol? rule)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        return new Moment(
            first,
            governing == Governing.LastDay ? last : first,
            first,
            last,
            rule,
            -1
        );
    }
}
