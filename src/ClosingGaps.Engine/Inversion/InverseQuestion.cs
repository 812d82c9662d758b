using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Inversion;

/// <summary>Which amount of an input makes an output reach a target: what gross wage gives this net one, how many days give cover.</summary>
/// <param name="Question">All else; its last month is the one that counts.</param>
/// <param name="Input">On a known grid (pesos: the centavo), with bounds here or in the law.</param>
/// <param name="InputRow">Whose; it takes the same amount in every month.</param>
/// <param name="Output">A rule.</param>
/// <param name="OutputRow">Row of the output's entity.</param>
/// <param name="FindsJump">Whether to look for the rule that leaps at the answer; without it many questions take less time.</param>
/// <param name="Lowest">Where to begin; the law's bound where <see langword="null"/>.</param>
public sealed record InverseQuestion(
    Question Question,
    InputSymbol Input,
    int InputRow,
    RuleSymbol Output,
    int OutputRow,
    InverseGoal Goal,
    Rational Target,
    Rational? Lowest = null,
    Rational? Highest = null,
    bool FindsJump = true
);

public enum InverseGoal : byte
{
    /// <summary>The output is the target or more.</summary>
    AtLeast,

    /// <summary>The output is exactly the target.</summary>
    Equal,
}

/// <summary>The smallest input that reaches the target.</summary>
/// <param name="At">The input and what it gives; <see langword="null"/> when none within the bounds reaches.</param>
/// <param name="Below">One step of the grid less, and what that gives; <see langword="null"/> at the lower bound.</param>
/// <param name="Jump">When the output leaps between the two: by which rule.</param>
/// <param name="IsExact">For <see cref="InverseGoal.Equal"/>: whether the target itself is met; if not, <paramref name="At"/> is the first to pass it.</param>
/// <param name="Evaluated">How many amounts were computed; the rest could be shown not to reach.</param>
public sealed record InverseAnswer(
    InverseSide? At,
    InverseSide? Below,
    Jump? Jump,
    bool IsExact,
    long Evaluated
);

/// <param name="Output">0 unless known.</param>
public sealed record InverseSide(Rational Input, FactState State, double Output);

/// <summary>The deepest rule that leaps where the output does.</summary>
/// <param name="Citation">Its article, or that of the exception that decides there.</param>
/// <param name="Before">Its result one step below.</param>
/// <param name="After">Its result at the input.</param>
public sealed record Jump(
    RuleSymbol Rule,
    string Instance,
    Citation? Citation,
    double Before,
    double After
);
