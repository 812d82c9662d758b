using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Data;

/// <summary>What is known of one thing in one month, exactly.</summary>
/// <param name="Value">0 unless known.</param>
public readonly record struct Fact(FactState State, Rational Value)
{
    public static Fact Unknown => new(FactState.Unknown, Rational.Zero);

    public static Fact Known(Rational value) => new(FactState.Known, value);
}
