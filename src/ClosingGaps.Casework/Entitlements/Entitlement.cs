using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Questions;
using ClosingGaps.Engine.Tracing;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Entitlements;

/// <summary>One right of one woman, or of one of her jobs, at a date.</summary>
public sealed class Entitlement
{
    private readonly Lazy<IReadOnlyList<TestedCondition>> conditions;
    private readonly Lazy<Change?> change;
    private readonly Lazy<IReadOnlyList<MissingInput>> missing;

    internal Entitlement(
        Right right,
        string instance,
        Result? granted,
        Func<IReadOnlyList<TestedCondition>> conditions,
        Func<Change?> change,
        Func<IReadOnlyList<MissingInput>> missing
    )
    {
        Right = right;
        Instance = instance;
        Granted = granted;
        this.conditions = new(conditions);
        this.change = new(change);
        this.missing = new(missing);
    }

    public Right Right { get; }

    /// <summary>Her name, or the job's.</summary>
    public string Instance { get; }

    /// <summary><see langword="null"/> when the law of that date has no such right.</summary>
    public Result? Granted { get; }

    /// <summary>Pesos; <see langword="null"/> when given in kind, or the law of that date has no amount.</summary>
    public Result? Amount { get; internal init; }

    /// <summary>Its last day.</summary>
    public Result? Until { get; internal init; }

    /// <summary>The last day to claim it; only of an event that she has told of.</summary>
    public Result? ClaimBy { get; internal init; }

    /// <summary>She has told of the event that it is about: it matters to her before what might happen.</summary>
    public bool IsOfToldEvent { get; internal init; }

    /// <summary>What she told says that it is not about her.</summary>
    internal bool IsForOthers { get; init; }

    /// <summary>What somebody else owes her in its place: those that apply and are not zero.</summary>
    public IReadOnlyList<Result> Instead { get; internal init; } = [];

    /// <summary>The event that was supposed because she has told of none, with what was supposed.</summary>
    public IReadOnlyList<(InputSymbol Input, Fact Fact)> Supposed { get; internal init; } = [];

    public EntitlementStatus Status =>
        Granted?.Figure switch
        {
            null or { State: FactState.NotApplicable } => EntitlementStatus.NotApplicable,
            _ when IsForOthers => EntitlementStatus.NotApplicable,
            { State: FactState.Unknown } => EntitlementStatus.Unknown,
            { Value: not 0 } => EntitlementStatus.Granted,
            _ when Right.IsElseNothing => EntitlementStatus.NotApplicable,
            _ => EntitlementStatus.NotYet,
        };

    /// <summary>Why one of its results is what it is.</summary>
    public Trace Why(Result result) => Inquiry!.Trace(result);

    internal Inquiry? Inquiry { private get; init; }

    /// <summary>The tests of the law, met or not, with their numbers.</summary>
    public IReadOnlyList<TestedCondition> Conditions => conditions.Value;

    /// <summary>The tests that fail.</summary>
    public IEnumerable<TestedCondition> Failing => Conditions.Where(c => c.Fails);

    /// <summary>The smallest real change that would grant it; <see langword="null"/> when granted, or none was found.</summary>
    public Change? Change => Status == EntitlementStatus.NotYet ? change.Value : null;

    /// <summary>She has it, and how much is not known.</summary>
    public bool LacksAmount =>
        Status == EntitlementStatus.Granted && Amount is { Figure.State: FactState.Unknown };

    /// <summary>What to ask her, when it or its amount is unknown.</summary>
    public IReadOnlyList<MissingInput> Missing =>
        Status == EntitlementStatus.Unknown || LacksAmount ? missing.Value : [];
}

/// <summary>What the law says of a right.</summary>
public enum EntitlementStatus : byte
{
    Granted,

    /// <summary>A test fails.</summary>
    NotYet,

    /// <summary>It is not about her, or not of that date.</summary>
    NotApplicable,
    Unknown,
}
