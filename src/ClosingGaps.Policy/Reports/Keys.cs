using ClosingGaps.Policy.Gaps;

namespace ClosingGaps.Policy.Reports;

/// <summary>Names of figures for machines, in JSON and CSV: snake_case, never translated.</summary>
public static class Keys
{
    /// <summary>Of a measure.</summary>
    public static string Of(GapMeasure measure) =>
        measure switch
        {
            GapMeasure.People => "people",
            GapMeasure.Mandatory => "mandatory",
            GapMeasure.Voluntary => "voluntary",
            GapMeasure.Suspended => "suspended",
            GapMeasure.Excluded => "excluded_by_law",
            GapMeasure.Forbidden => "work_forbidden_by_age",
            GapMeasure.LawUnknown => "law_unknown",
            GapMeasure.Adolescents => "adolescents_with_limits",
            GapMeasure.CoveredByWork => "covered_through_work",
            GapMeasure.CoveredOwn => "covered_in_own_right",
            GapMeasure.CoveredByKin => "covered_through_kin",
            GapMeasure.NotCovered => "not_covered",
            GapMeasure.CoverageUnknown => "coverage_unknown",
            GapMeasure.LeftOut => "gap",
            GapMeasure.WorkRate => "rate_covered_through_work",
            _ => "rate_covered_in_own_right",
        };

    /// <summary>Of a sex.</summary>
    public static string Of(Sex sex) =>
        sex switch
        {
            Sex.Women => "women",
            Sex.Men => "men",
            _ => "both",
        };

    /// <summary>Of what became of a model.</summary>
    public static string Of(ModelVerdict verdict) =>
        verdict switch
        {
            ModelVerdict.Fits => "fits",
            ModelVerdict.FewCases => "few_cases",
            ModelVerdict.FewStates => "few_states",
            ModelVerdict.NoDifference => "no_difference_between_states",
            _ => "below_zero",
        };

    /// <summary>Of what a modelled figure rests on.</summary>
    public static string Of(ModelledShare share) =>
        share.IsSynthetic ? "modelled_synthetic" : "modelled_with_own_sample";

    /// <summary>Of who pays.</summary>
    public static string Of(Payer payer) =>
        payer switch
        {
            Payer.Employer => "employer",
            Payer.Worker => "worker",
            Payer.State => "state_at_least",
            _ => "all",
        };
}
