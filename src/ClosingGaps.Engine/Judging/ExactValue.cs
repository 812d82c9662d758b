using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Judging;

/// <summary>An exact result in three states, with what it rests on.</summary>
/// <param name="Value">0 unless known.</param>
/// <param name="Evidence">The worst evidence used.</param>
/// <param name="GroundRope">Dispositions used; see <see cref="Grounds"/>.</param>
/// <param name="ReasonRope">Why it is unknown; see <see cref="Reasons"/>.</param>
public readonly record struct ExactValue(
    FactState State,
    Rational Value,
    Evidence Evidence,
    Rope<Ground>? GroundRope,
    Rope<UnknownReason>? ReasonRope
)
{
    public bool IsKnown => State == FactState.Known;

    public bool IsUnknown => State == FactState.Unknown;

    /// <summary>Known, and not 0.</summary>
    public bool IsTrue => IsKnown && !Value.Numerator.IsZero;

    /// <summary>Known to be 0.</summary>
    public bool IsFalse => IsKnown && Value.Numerator.IsZero;

    public IReadOnlyList<Ground> Grounds => GroundRope?.Items() ?? [];

    public IReadOnlyList<UnknownReason> Reasons => ReasonRope?.Items() ?? [];

    /// <summary>Same state and, where known, same number; what they rest on may differ.</summary>
    public bool Agrees(in ExactValue other) => State == other.State && Value == other.Value;

    internal static ExactValue Known(Rational value) =>
        new(FactState.Known, value, Evidence.Verified, null, null);

    internal static ExactValue Known(bool value) => Known(value ? 1 : 0);

    internal static ExactValue NotApplicable { get; } =
        new(FactState.NotApplicable, Rational.Zero, Evidence.Verified, null, null);

    internal static ExactValue Unknown(UnknownReason reason) =>
        new(
            FactState.Unknown,
            Rational.Zero,
            Evidence.Verified,
            null,
            new Rope<UnknownReason>(reason)
        );

    /// <summary>This result, resting also on what another rests on.</summary>
    internal ExactValue After(in ExactValue other) =>
        this with
        {
            Evidence = Worst(Evidence, other.Evidence),
            GroundRope = Rope.Join(other.GroundRope, GroundRope),
            ReasonRope = IsUnknown ? Rope.Join(other.ReasonRope, ReasonRope) : null,
        };

    /// <summary>This result, resting also on a disposition.</summary>
    internal ExactValue On(Ground ground) =>
        this with
        {
            Evidence = Worst(Evidence, ground.Provenance.Evidence),
            GroundRope = Rope.Join(new Rope<Ground>(ground), GroundRope),
        };

    /// <summary>Unknown, for this result's reasons.</summary>
    internal ExactValue AsUnknown() =>
        this with
        {
            State = FactState.Unknown,
            Value = Rational.Zero,
        };

    private static Evidence Worst(Evidence a, Evidence b) => a > b ? a : b;
}
