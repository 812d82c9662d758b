namespace ClosingGaps.Policy.Gaps;

/// <summary>
/// The one place of a person in the sum, for a branch of insurance: the first link that breaks between her work and her protection, in
/// the order law, design, compliance, adequacy. The states of a branch add up to the persons of the group exactly.
/// </summary>
public enum GapState : byte
{
    /// <summary>The law forbids the work at that age: a protection case, apart from every gap.</summary>
    Forbidden,

    /// <summary>Exclusion: the law leaves her out of insurance, and she is not covered.</summary>
    LeftOutByLaw,

    /// <summary>Exclusion: the law leaves insurance to will, and she is not covered.</summary>
    Voluntary,

    /// <summary>Exclusion: a duty exists while insurance is suspended, and she is not covered.</summary>
    Suspended,

    /// <summary>
    /// Unequal treatment: with everyone paying everything she fails the branch's test under the rules for her work, and would pass it with
    /// the rules of the general regime, working the same.
    /// </summary>
    UnequalTreatment,

    /// <summary>Design: with everyone paying everything she fails the branch's test under her rules and the general ones alike.</summary>
    Design,

    /// <summary>Compliance: the law covers her and would protect her, and nobody registered her.</summary>
    Compliance,

    /// <summary>Covered, and what the branch would pay is under the minimum standard.</summary>
    Inadequate,

    /// <summary>Covered in her own right through work.</summary>
    Covered,

    /// <summary>The survey does not say enough to place her.</summary>
    Unknown,
}

/// <summary>How a person is covered in fact, whatever her place in the sum.</summary>
public enum CoverKind : byte
{
    /// <summary>Own right, through her work.</summary>
    OwnWork,

    /// <summary>Own right otherwise: pension, studies, own contract; or own right whose ground the survey does not tell.</summary>
    OwnOther,

    /// <summary>Derived right: only through kin.</summary>
    Kin,

    /// <summary>Not covered.</summary>
    None,

    /// <summary>Not told.</summary>
    Unknown,
}
