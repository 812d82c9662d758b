using ClosingGaps.Engine;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Cliffs;

/// <summary>The cliffs of a kind of work in a month.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Cliffs">By wage.</param>
/// <param name="Unknown">Results that the law held does not let one know, so that their cliffs are not known either.</param>
public sealed record CliffStudy(
    CliffWork Work,
    DateOnly Month,
    RunChoices Choices,
    IReadOnlyList<Cliff> Cliffs,
    IReadOnlyList<RuleSymbol> Unknown
);

/// <summary>A wage at which one centavo more a day makes a result of the month jump.</summary>
/// <param name="Below">Pesos a day before the jump.</param>
/// <param name="Above">One centavo more.</param>
/// <param name="WageDue">Pesos a day that the law says must be paid at least.</param>
/// <param name="Recovery">
/// When take-home pay falls: the lowest pay for a day from which it is at least what it was; <see langword="null"/> when it does not fall, or
/// does not recover within the sweep.
/// </param>
public sealed record Cliff(
    decimal Below,
    decimal Above,
    decimal WageDue,
    IReadOnlyList<CliffJump> Jumps,
    decimal? Recovery
)
{
    /// <summary>The pay is less than what she must be paid: it happens, and it is not lawful.</summary>
    public bool IsBelowWageDue => Below < WageDue;

    /// <summary>The jump of a result; <see langword="null"/> when it does not jump here.</summary>
    internal CliffJump? Jump(string result) => Jumps.FirstOrDefault(j => j.Result.Name == result);
}

/// <summary>A result that jumps.</summary>
/// <param name="Before">At the lower wage, in the rule's unit, for the month.</param>
/// <param name="After">A centavo above.</param>
/// <param name="Causes">What switched between the two, found in the law's own formulas.</param>
public sealed record CliffJump(
    RuleSymbol Result,
    double Before,
    double After,
    IReadOnlyList<CliffCause> Causes
)
{
    public double Change => After - Before;
}

/// <summary>What switched: a condition of a rule that turned true or false, or the row of a table.</summary>
/// <param name="Switched">The rule whose formula holds the condition, or the table.</param>
/// <param name="Condition">As the law writes it; <see langword="null"/> for a table.</param>
/// <param name="Chosen">The rule that the condition or row decides.</param>
/// <param name="Type">Of <paramref name="Before"/> and <paramref name="After"/>.</param>
/// <param name="Source">Of the table in force.</param>
public sealed record CliffCause(
    Symbol Switched,
    string? Condition,
    RuleSymbol? Chosen,
    LawType Type,
    double Before,
    double After,
    string? Source
);
