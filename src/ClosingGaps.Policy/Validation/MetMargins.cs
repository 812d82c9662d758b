using ClosingGaps.Policy.Gaps;
using ClosingGaps.Population.Ageing;

namespace ClosingGaps.Policy.Validation;

/// <summary>Which published figures the weights of a survey were made to reach, when it was moved to another population.</summary>
internal static class MetMargins
{
    /// <summary>
    /// A total of a group that is a margin is reached, whoever published it; one of another period, of a part of the group, and the share of
    /// women in it, follow from it. What a margin does not fix (hours, cover, pay, a group in one state) stays a test.
    /// </summary>
    public static SyntheticUse Of(Target target, TargetPopulation population)
    {
        if (target.Ours is not { Place: null } ours || ours.Kind == FigureKind.Mean)
            return SyntheticUse.None;
        var isGroup = population.Margins.Any(m => GroupOf(m) == ours.Of);
        if (!isGroup || (ours.Kind == FigureKind.Share && ours.Having != GapRules.IsWoman))
            return SyntheticUse.None;
        return
            ours is { Kind: FigureKind.Total, Having: null }
            && TargetPopulation.Find(target.Period) == population
            ? SyntheticUse.Fitted
            : SyntheticUse.FittedToItsKind;
    }

    // Of several rules the last is the narrowest; without any, everybody.
    private static string GroupOf(TargetMargin margin) =>
        margin.Rules.Count > 0 ? margin.Rules[^1] : "toda_persona";
}
