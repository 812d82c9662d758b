namespace ClosingGaps.Policy.Gaps;

/// <summary>
/// What is counted of a group. The five of the law and <see cref="LawUnknown"/> add up to <see cref="People"/>; so do the three of cover and
/// <see cref="CoverageUnknown"/>.
/// </summary>
public enum GapMeasure : byte
{
    /// <summary>Persons in the group.</summary>
    People,

    /// <summary>The law obliges to insure them.</summary>
    Mandatory,

    /// <summary>The law lets them be insured, at will.</summary>
    Voluntary,

    /// <summary>A labour duty exists while insurance is suspended: neither mandatory nor voluntary.</summary>
    Suspended,

    /// <summary>The law leaves them out.</summary>
    Excluded,

    /// <summary>The law forbids the work at their age: a protection case, never a duty to insure.</summary>
    Forbidden,

    /// <summary>What the law says of them cannot be told from the survey.</summary>
    LawUnknown,

    /// <summary>Under 18 in work that the law allows with limits; also counted by the duty to insure.</summary>
    Adolescents,

    /// <summary>Covered through their own work.</summary>
    CoveredByWork,

    /// <summary>Covered in their own right, by work or otherwise.</summary>
    CoveredOwn,

    /// <summary>Covered only through kin.</summary>
    CoveredByKin,

    /// <summary>Not covered at all.</summary>
    NotCovered,

    /// <summary>Whether they are covered, or how, is not known.</summary>
    CoverageUnknown,

    /// <summary>The gap: insuring them is mandatory and they are not covered through their own work.</summary>
    LeftOut,

    /// <summary>Share, from 0 to 1, covered through their own work.</summary>
    WorkRate,

    /// <summary>Share, from 0 to 1, covered in their own right.</summary>
    OwnRate,
}
