using ClosingGaps.Casework.Entitlements;
using ClosingGaps.Casework.Lives;

namespace ClosingGaps.Casework.Adequacy;

/// <summary>Whether a branch gives anything.</summary>
public enum BenefitState : byte
{
    /// <summary>Yes, and how much is known.</summary>
    Given,

    /// <summary>Never, though everybody pays everything: the gap is in the design.</summary>
    Never,

    /// <summary>A fact or a value of the law is missing.</summary>
    Unknown,
}

/// <summary>What a branch gives for a way of working, against the yardsticks.</summary>
/// <param name="Right">What the law grants.</param>
/// <param name="Pesos">A month, in pesos of the law's date, or of 2021 (<paramref name="Of2021"/>).</param>
/// <param name="Earnings">What she earned a month before, in the same pesos.</param>
/// <param name="Of2021">Both in the pesos in which the pension table was enacted: its updating is not published.</param>
/// <param name="Standard">What Convention 102 asks.</param>
/// <param name="Line">Poverty line of the same pesos; <see langword="null"/> where none is held.</param>
public sealed record AdequacyLine(
    CashBranch Branch,
    Right Right,
    BenefitState State,
    double? Pesos,
    double? Earnings,
    bool Of2021,
    MinimumStandard Standard,
    PovertyLine? Line
)
{
    /// <summary>Benefit over previous earnings.</summary>
    public double? Replacement => Pesos is { } p && Earnings is > 0 and var e ? p / e : null;

    /// <summary>Whether it reaches what the convention asks; a benefit never given does not.</summary>
    public bool? Meets =>
        State == BenefitState.Never ? false
        : Replacement is { } r ? r * 100 >= Standard.Percent
        : null;

    /// <summary>Benefit over the urban poverty line of one person.</summary>
    public double? OverUrbanLine => Pesos is { } p && Line is { } line ? p / line.Urban : null;

    /// <summary>Benefit over the rural poverty line of one person.</summary>
    public double? OverRuralLine => Pesos is { } p && Line is { } line ? p / line.Rural : null;
}

/// <summary>A way of working, and what each branch gives for it.</summary>
/// <param name="Earnings">A month in which she works, pesos of the law's date; <see langword="null"/> when her pay was not told.</param>
public sealed record AdequacyCourse(
    LifeCourse Course,
    double? Earnings,
    IReadOnlyList<AdequacyLine> Lines
);
