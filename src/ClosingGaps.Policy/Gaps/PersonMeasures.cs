using ClosingGaps.Engine;
using ClosingGaps.Engine.Plans;

namespace ClosingGaps.Policy.Gaps;

/// <summary>What is counted, person by person: 1, 0, or NaN where it is not known.</summary>
internal static class PersonMeasures
{
    /// <summary>Under the law of a date.</summary>
    /// <param name="ofLawOnly">Without what is observed of cover, which no date changes.</param>
    public static Dictionary<GapMeasure, double[]> Of(
        SurveyPeople people,
        PlanCache plans,
        DateOnly date,
        bool ofLawOnly = false
    )
    {
        var asked = Asked(ofLawOnly);
        var rules = asked.ConvertAll(a => GapRules.Person(plans.Snapshot, a.Rule));
        return From(people.Run(plans, rules, date, RunChoices.Default), ofLawOnly);
    }

    /// <summary>The measures that a rule answers by itself, with the rule's name.</summary>
    public static List<(GapMeasure Measure, string Rule)> Asked(bool ofLawOnly = false) =>
        [
            .. (ofLawOnly ? GapRules.OfLaw : GapRules.OfLaw.Concat(GapRules.OfCover)).Select(r =>
                (r.Key, r.Value)
            ),
        ];

    /// <summary>All measures, from the answers to what is asked.</summary>
    /// <param name="found">One array for each of <see cref="Asked"/>.</param>
    public static Dictionary<GapMeasure, double[]> From(double[][] found, bool ofLawOnly = false)
    {
        var measures = Asked(ofLawOnly)
            .Select((a, i) => (a.Measure, Values: found[i]))
            .ToDictionary(m => m.Measure, m => m.Values);
        measures[GapMeasure.LawUnknown] = NoneKnown([
            measures[GapMeasure.Mandatory],
            measures[GapMeasure.Voluntary],
            measures[GapMeasure.Suspended],
            measures[GapMeasure.Excluded],
            measures[GapMeasure.Forbidden],
        ]);
        if (!ofLawOnly)
        {
            measures[GapMeasure.CoverageUnknown] = NoneKnown([
                measures[GapMeasure.CoveredOwn],
                measures[GapMeasure.CoveredByKin],
                measures[GapMeasure.NotCovered],
            ]);
            measures[GapMeasure.LeftOut] = Without(
                measures[GapMeasure.Mandatory],
                measures[GapMeasure.CoveredByWork]
            );
        }

        return measures;
    }

    // A false part settles it, as in the law's own "y".
    private static double[] Without(double[] duty, double[] cover)
    {
        var gap = new double[duty.Length];
        for (var row = 0; row < gap.Length; row++)
        {
            gap[row] = duty[row] == 0 || cover[row] == 1 ? 0 : duty[row] * (1 - cover[row]);
        }

        return gap;
    }

    // 1 where none of the answers is a yes: then which of them holds is not known.
    private static double[] NoneKnown(double[][] answers)
    {
        var unknown = new double[answers[0].Length];
        Array.Fill(unknown, 1);
        foreach (var answer in answers)
        {
            for (var row = 0; row < unknown.Length; row++)
            {
                if (answer[row] == 1)
                {
                    unknown[row] = 0;
                }
            }
        }

        return unknown;
    }
}
