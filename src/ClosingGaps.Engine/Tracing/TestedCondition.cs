using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Tracing;

/// <summary>One of the conditions on which a yes-or-no result rests, with its numbers.</summary>
/// <param name="Rule">The rule in which it is written.</param>
/// <param name="Written">As the law writes it, on one line.</param>
/// <param name="Subject">What is tested: for a comparison, the side that varies by person.</param>
/// <param name="Kind">How it is compared; <see cref="ConditionKind.Holds"/> for a plain yes or no.</param>
/// <param name="Threshold">What it is compared with; <see langword="null"/> for a plain yes or no.</param>
/// <param name="State">Whether it is known if it holds.</param>
/// <param name="IsMet">Known to hold.</param>
public sealed record TestedCondition(
    RuleSymbol Rule,
    string Written,
    TestedSide Subject,
    ConditionKind Kind,
    TestedSide? Threshold,
    FactState State,
    bool IsMet
)
{
    /// <summary>Known not to hold.</summary>
    public bool Fails => State == FactState.Known && !IsMet;

    /// <summary>
    /// How much the subject lacks to the threshold, in its unit; <see langword="null"/> when it is met, a side is not known, or there is
    /// nothing to lack.
    /// </summary>
    public double? Lacks =>
        Fails
        && Kind is ConditionKind.AtLeast or ConditionKind.Above
        && Subject is { State: FactState.Known, Type.Kind: TypeKind.Number }
        && Threshold is { State: FactState.Known } threshold
        && threshold.Value != Subject.Value
            ? threshold.Value - Subject.Value
            : null;
}

/// <summary>A side of a comparison.</summary>
/// <param name="Symbol">The input, rule or value that stands there alone; <see langword="null"/> for a longer expression.</param>
/// <param name="Written">As the law writes it, on one line.</param>
/// <param name="Value">0 unless known.</param>
public sealed record TestedSide(
    Symbol? Symbol,
    string Written,
    LawType Type,
    FactState State,
    double Value
);

/// <summary>What is asked of a subject.</summary>
public enum ConditionKind : byte
{
    /// <summary>A yes.</summary>
    Holds,

    /// <summary>A no.</summary>
    DoesNotHold,
    AtLeast,
    Above,
    AtMost,
    Below,
    Equal,
    NotEqual,
}
