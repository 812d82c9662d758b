using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Tracing;

/// <summary>
/// How one rule came to its result for one row. A step holds references and numbers; words are made only when it is rendered. The step of a
/// rule and row exists once in a trace, however many others use it.
/// </summary>
public sealed class TraceStep
{
    internal TraceStep(RuleSymbol rule, int row, FactState state, double value)
    {
        Rule = rule;
        Row = row;
        State = state;
        Value = value;
    }

    public RuleSymbol Rule { get; }

    /// <summary>Row of the rule's entity.</summary>
    public int Row { get; }

    public FactState State { get; }

    /// <summary>0 unless known.</summary>
    public double Value { get; }

    /// <summary>The month; or its parts, for a rule <c>por día</c> that was cut.</summary>
    public IReadOnlyList<TracePart> Parts { get; internal set; } = [];
}

/// <summary>A rule in the month or in a part of it.</summary>
/// <param name="Day">The day that governed.</param>
/// <param name="Days">The days of the part.</param>
/// <param name="Layers">
/// What each package that had a say did, from the one whose word is final down to those that it rests on; none where no law counts.
/// </param>
public sealed record TracePart(
    DateOnly Day,
    DayRange Days,
    FactState State,
    double Value,
    IReadOnlyList<TraceLayer> Layers
);

/// <summary>What one package's layer of a rule did.</summary>
public sealed class TraceLayer
{
    internal TraceLayer(
        LayerShape shape,
        FactState state,
        double value,
        TraceException[] exceptions,
        TraceUse[] uses
    )
    {
        Shape = shape;
        State = state;
        Value = value;
        Exceptions = exceptions;
        Uses = uses;
    }

    public RuleLayer Layer => Shape.Placement.Layer;

    /// <summary>Its formula, <see langword="null"/> when it only adds exceptions to what is beneath.</summary>
    public RuleVersion? Version => Shape.Placement.Version;

    public FactState State { get; }

    public double Value { get; }

    /// <summary>In the order tried.</summary>
    public IReadOnlyList<TraceException> Exceptions { get; }

    /// <summary>What the formula or exception that decided used, and the conditions tried; each once.</summary>
    public IReadOnlyList<TraceUse> Uses { get; }

    /// <summary>The exception that replaced the formula, if one did.</summary>
    public RuleException? Taken =>
        Exceptions.FirstOrDefault(e => e.Outcome == ExceptionOutcome.Taken)?.Exception;

    internal LayerShape Shape { get; }
}

/// <summary>An exception and what became of it.</summary>
public sealed record TraceException(RuleException Exception, ExceptionOutcome Outcome);

public enum ExceptionOutcome : byte
{
    /// <summary>Its condition holds: its result replaces the formula.</summary>
    Taken,

    /// <summary>Its condition does not hold, or does not apply.</summary>
    NotTaken,

    /// <summary>Its condition is unknown, and so is the rule.</summary>
    Unknown,

    /// <summary>One of higher priority decided before.</summary>
    NotTried,

    /// <summary>It holds together with another, and neither has priority.</summary>
    InConflict,
}

/// <summary>Something that a formula used: a rule (with its own step), an input, a value, a table, a reading, another month, a count of days.</summary>
/// <param name="Source">The expression that names it.</param>
/// <param name="Row">Row of the entity over which it varies.</param>
/// <param name="Step">The rule's step, if it is a rule of this month.</param>
public readonly record struct TraceUse(
    Expression Source,
    int Row,
    FactState State,
    double Value,
    TraceStep? Step
);
