using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Entitlements;

/// <summary>Something that the law may give her: which rules say whether and how much, and how it is spoken of.</summary>
/// <param name="Granted">Yes, no, or not about her; of a person or of each of her jobs.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Family">The file it stands in: health, income, labour…</param>
/// <param name="Order">What matters to her first, lower first.</param>
/// <param name="OwedBy">Who has to give it.</param>
/// <param name="Amount">Pesos; <see langword="null"/> for what is given in kind.</param>
/// <param name="AmountNote">What has to be said beside the amount: its pesos, its period.</param>
/// <param name="Until">Its last day, where it has one.</param>
/// <param name="Instead">Pesos that somebody else owes her when it is not granted, or granted only in part.</param>
/// <param name="Supposes">The event, where she has not told of one: "if it happened on that day".</param>
/// <param name="CanChange">Yes-or-no facts that are hers to change.</param>
/// <param name="IsOfLife">It rests on time insured: a life study follows it.</param>
/// <param name="ClaimBy">The last day to claim it, where she has told of the event.</param>
/// <param name="NotFor">Told so, it is not about her; unless she has told of the event herself.</param>
/// <param name="IsElseNothing">A no means that she has something better, not that something is missing.</param>
public sealed record Right(
    RuleSymbol Granted,
    Bilingual Name,
    string Family,
    int Order,
    Debtor OwedBy,
    RuleSymbol? Amount,
    Bilingual? AmountNote,
    RuleSymbol? Until,
    IReadOnlyList<RuleSymbol> Instead,
    IReadOnlyList<Supposition> Supposes,
    IReadOnlyList<InputSymbol> CanChange,
    bool IsOfLife,
    RuleSymbol? ClaimBy,
    IReadOnlyDictionary<InputSymbol, Fact> NotFor,
    bool IsElseNothing
)
{
    /// <summary>Every rule that its answer reads.</summary>
    public IEnumerable<RuleSymbol> Rules =>
        [
            Granted,
            .. Amount is null ? [] : (RuleSymbol[])[Amount],
            .. Until is null ? [] : (RuleSymbol[])[Until],
            .. ClaimBy is null ? [] : (RuleSymbol[])[ClaimBy],
            .. Instead,
        ];
}

/// <summary>A fact of an event taken for granted.</summary>
/// <param name="Days">For a date: days from the date asked about; otherwise <see langword="null"/>.</param>
/// <param name="Fact">For anything else, what is supposed.</param>
public sealed record Supposition(InputSymbol Input, int? Days, Fact Fact)
{
    /// <summary>What is supposed when the date asked about is <paramref name="date"/>.</summary>
    public Fact At(DateOnly date) =>
        Days is { } days ? Fact.Known(date.AddDays(days).DayNumber) : Fact;
}

/// <summary>Who owes a right.</summary>
public enum Debtor : byte
{
    Imss,
    Employer,

    /// <summary>The administrator of her individual account.</summary>
    Afore,
    Federation,
    State,
    Municipality,
}
