using ClosingGaps.Cli.Output;
using ClosingGaps.Policy.Gaps;

namespace ClosingGaps.Cli.Gaps;

/// <summary>Measures in people's words, and as stable keys of JSON.</summary>
internal static class GapWords
{
    /// <summary>What the law can say of a person; they and <see cref="GapMeasure.LawUnknown"/> add up to the group.</summary>
    public static IReadOnlyList<GapMeasure> Statuses { get; } =
    [
        GapMeasure.Mandatory,
        GapMeasure.Voluntary,
        GapMeasure.Suspended,
        GapMeasure.Excluded,
        GapMeasure.Forbidden,
    ];

    public static string Status(Terminal t, GapMeasure measure) =>
        measure switch
        {
            GapMeasure.Mandatory => t.Say("obligatorio", "mandatory"),
            GapMeasure.Voluntary => t.Say("voluntario", "voluntary"),
            GapMeasure.Suspended => t.Say("en suspenso", "suspended"),
            GapMeasure.Excluded => t.Say("fuera de la ley", "left out by law"),
            GapMeasure.Forbidden => t.Say("trabajo prohibido", "forbidden work"),
            _ => t.Say("se desconoce", "unknown"),
        };

    /// <summary>snake_case, for JSON and CSV: never translated.</summary>
    public static string Key(GapMeasure measure) =>
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

    public static string Key(Sex sex) => sex.ToString().ToLowerInvariant();
}
