using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Questions;
using ClosingGaps.Engine.Tracing;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Entitlements;

/// <summary>One right of one woman, or of one of her jobs, at a date.</summary>
public sealed class Entitlement
{
    private readonly Func<Result, Trace> why;
    private readonly Lazy<IReadOnlyList<TestedCondition>> conditions;
    private readonly Lazy<Change?> change;
    private readonly Lazy<IReadOnlyList<MissingInput>> missing;

    internal Entitlement(
        Right right,
        string instance,
        Result? granted,
        Func<Result, Trace> why,
        Func<Change?> change,
        Func<IReadOnlyList<MissingInput>> missing
    )
    {
        Right = right;
        Instance = instance;
        Granted = granted;
        this.why = why;
        conditions = new(() => granted is null ? [] : why(granted).Conditions());
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

    /// <summary>What somebody else owes her in its place: those that apply and are not zero.</summary>
    public IReadOnlyList<Result> Instead { get; internal init; } = [];

    /// <summary>The event that was supposed because she has told of none, with what was supposed.</summary>
    public IReadOnlyList<(InputSymbol Input, Fact Fact)> Supposed { get; internal init; } = [];

    public EntitlementStatus Status =>
        Granted?.Figure switch
        {
            null or { State: FactState.NotApplicable } => EntitlementStatus.NotApplicable,
            { State: FactState.Unknown } => EntitlementStatus.Unknown,
            { Value: not 0 } => EntitlementStatus.Granted,
            _ => EntitlementStatus.NotYet,
        };

    /// <summary>Why one of its results is what it is.</summary>
    public Trace Why(Result result) => why(result);

    /// <summary>The tests of the law, met or not, with their numbers.</summary>
    public IReadOnlyList<TestedCondition> Conditions => conditions.Value;

    /// <summary>The tests that fail.</summary>
    public IEnumerable<TestedCondition> Failing => Conditions.Where(c => c.Fails);

    /// <summary>The smallest real change that would grant it; <see langword="null"/> when granted, or none was found.</summary>
    public Change? Change => Status == EntitlementStatus.NotYet ? change.Value : null;

    /// <summary>What to ask her, when it is unknown.</summary>
    public IReadOnlyList<MissingInput> Missing =>
        Status == EntitlementStatus.Unknown ? missing.Value : [];
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
