using ClosingGaps.Engine.Interpreting;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Engine.Plans;

/// <summary>
/// One operation of a plan. Every node has a value (double) and a state (known, no aplica, desconocido) for each row of its entity.
/// Values of rows that are not known are 0. Booleans are 0 or 1. Unless said otherwise, <em>desconocido</em> dominates <em>no aplica</em>
/// dominates a value among the operands.
/// </summary>
public enum PlanOp : byte
{
    /// <summary>Input column <c>Aux</c> of the plan's <see cref="Plan.Inputs"/>.</summary>
    Input,

    /// <summary>History column <c>Aux</c> of <see cref="Plan.Histories"/>, prepared by the runner before the month.</summary>
    History,

    /// <summary>Slot <c>Aux</c> of the constants block. Always known.</summary>
    Constant,

    /// <summary>Unknown everywhere (a value that the law has and we do not).</summary>
    Unknown,

    /// <summary>No aplica everywhere.</summary>
    NotApplicable,

    /// <summary>First day of the row's spell, as a day number. Entity Spell.</summary>
    SpellStart,

    /// <summary>Last day of the row's spell.</summary>
    SpellEnd,

    Add,
    Subtract,
    Multiply,

    /// <summary>Unknown when A and B are known and B is 0.</summary>
    Divide,

    /// <summary>A &lt; B ? A : B (compare and select).</summary>
    Minimum,

    /// <summary>A &gt; B ? A : B.</summary>
    Maximum,
    Negate,

    /// <summary>Largest whole number not above, guarded; see <see cref="Rounding.Floor"/>.</summary>
    Floor,

    /// <summary>Smallest whole number not below, guarded; see <see cref="Rounding.Ceiling"/>.</summary>
    Ceiling,

    /// <summary>A to the whole power <c>Aux</c> ≥ 0, by repeated multiplication from the left: ((A·A)·A)….</summary>
    Power,

    /// <summary>Half away from zero to 10^−Aux, guarded; see <see cref="Rounding"/>.</summary>
    Round,

    /// <summary>Toward zero to 10^−Aux, guarded.</summary>
    Truncate,

    /// <summary>Away from zero to 10^−Aux, guarded.</summary>
    RoundUp,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,

    /// <summary>Kleene: false with anything is false; else unknown dominates no aplica.</summary>
    And,

    /// <summary>Kleene: true with anything is true; else unknown dominates no aplica.</summary>
    Or,
    Not,

    /// <summary>A ? B : C. Unknown A: unknown, unless B and C have the same state and equal values (then B). A no aplica: no aplica.</summary>
    Select,

    /// <summary>Exception: A ? B : C, where an unknown A makes the result unknown, and an A that does not apply is as false.</summary>
    Except,

    /// <summary>Unknown (a conflict of exceptions) where A is true; else B. An A that is not known changes nothing.</summary>
    Conflict,

    /// <summary>B where A is known, C where A does not apply, unknown where A is unknown.</summary>
    IfApplies,

    /// <summary>Whole years completed from A to B. Here and below, a day outside the years 1 to 9999 gives unknown.</summary>
    YearsBetween,

    /// <summary>Date A, B months later.</summary>
    MonthsAfter,
    YearOf,
    MonthOf,

    /// <summary>
    /// Cell of table reference <c>Aux</c> of <see cref="Plan.Tables"/>; its arguments are <see cref="TableUse.Arguments"/>, of this node's
    /// entity. Outside the table, or a cell that we do not know (NaN in the block): unknown.
    /// </summary>
    Table,

    /// <summary>A (of a wider entity) on the rows of this node's entity. An employment with no known employer: unknown.</summary>
    Broadcast,

    /// <summary>
    /// Over members at the entity of A: sum of A where B (B = −1: all), from 0 in row order. In this and the next two, a member is skipped
    /// when A does not apply, or B is false or does not apply; of the others, one with unknown A or B makes the result unknown.
    /// </summary>
    SumOf,
    MaximumOf,
    MinimumOf,

    /// <summary>Over members at the entity <c>Aux</c>: how many where B (B = −1: all). An unknown B makes it unknown.</summary>
    CountOf,

    /// <summary>
    /// Kleene or over members at the entity of A, skipping those where A does not apply or B is false or does not apply: one with A and B
    /// true makes it true; else one with B unknown or A unknown, but not A false, makes it unknown.
    /// </summary>
    AnyOf,

    /// <summary>Kleene and, likewise: A false and B true makes it false; else B unknown or A unknown, but not A true, makes it unknown.</summary>
    AllOf,

    /// <summary>
    /// Covered days of the row's spells between A and B (at this node's entity), filter C at Spell (−1: all). In this and the next, a spell
    /// is skipped when C is false or does not apply, or one of its days does not apply; another with unknown C or days makes it unknown.
    /// </summary>
    CoveredDays,

    /// <summary>Run of days at A with gap B, filter C at Spell (−1: all).</summary>
    RunOfDays,
}

/// <summary>A node: its operation, the entity over which it varies and its operands (indices of earlier nodes, −1 where absent).</summary>
/// <param name="Aux">See <see cref="PlanOp"/>.</param>
public readonly record struct PlanNode(
    PlanOp Op,
    Entity Entity,
    int A = -1,
    int B = -1,
    int C = -1,
    int Aux = 0
);

/// <summary>
/// A slot of the constants block: exactly one of a fixed number, a dated value (of a territory scope, at a date that the calendar gives),
/// a table cell or edge, a reading or a calendar fact. <see cref="ConstantsBlock"/> fills it for a month.
/// </summary>
public abstract record ConstantSlot;

public sealed record LiteralSlot(Rational Value) : ConstantSlot;

/// <param name="Scope">Territory scope whose entry counts, <see langword="null"/> for the country.</param>
public sealed record ValueSlot(ValueSymbol Value, string? Scope, GoverningDay Day) : ConstantSlot;

public sealed record ReadingSlot(ReadingSymbol Reading) : ConstantSlot;

public sealed record CalendarSlot(CalendarFact Fact, GoverningDay Day) : ConstantSlot;

/// <summary>An edge (<paramref name="Column"/> = −1−axis) or cell of a small table that was unrolled into selections.</summary>
public sealed record TableSlot(
    TableSymbol Table,
    string? Scope,
    int Column,
    int Index,
    GoverningDay Day
) : ConstantSlot;

/// <summary>
/// Which day of the month a slot is read at: the first, the last, or the first day of part <paramref name="Part"/> of the month as
/// <paramref name="Rule"/> (<c>por día</c>) cuts it; see <see cref="MonthParts"/>.
/// </summary>
public readonly record struct GoverningDay(Governing Kind, int Part, RuleSymbol? Rule = null)
{
    public static GoverningDay First => new(Governing.FirstDay, 0);

    public static GoverningDay Last => new(Governing.LastDay, 0);
}

/// <summary>
/// A table lookup that is executed as a gather. Its numbers are in the constants block from slot <paramref name="FirstConstant"/>: for each
/// axis its <paramref name="Lengths"/>[axis] lower edges (−∞ for "less than") and then the end of the last (+∞ for "or more"); after the axes
/// the cells, row-major, NaN where unknown. An argument falls in the last interval whose edge is not above it; on a category axis it must
/// equal the edge.
/// </summary>
public sealed record TableUse(
    TableSymbol Table,
    string? Scope,
    int Column,
    IReadOnlyList<int> Arguments,
    GoverningDay Day,
    IReadOnlyList<int> Lengths,
    int FirstConstant
);

/// <summary>
/// A history that months carry. Before a month the runner prepares column <c>h</c> from what earlier months produced in node
/// <see cref="Source"/>: the value <see cref="Months"/> months before (Lag); or over the previous <see cref="Months"/>−1 months, oldest
/// first, skipping those that do not apply (Sum: from 0; Maximum, Minimum: no aplica when there is none to count); or the running sum from 0
/// over the months from that of <see cref="Since"/> to the one before (Accumulated). A month before the history began is unknown.
/// The current month is joined by nodes of the plan.
/// </summary>
/// <param name="Source">Node whose column the runner keeps after each month.</param>
public sealed record HistoryUse(
    HistoryKind Kind,
    int Months,
    DateOnly Since,
    Entity Entity,
    int Source,
    Symbol Of
);

public enum HistoryKind : byte
{
    Lag,
    Sum,
    Maximum,
    Minimum,
    Accumulated,
}

/// <summary>
/// What to compute for a month: nodes in an order in which operands come first. Plans are shared by months in which the same formulas are in
/// force; the month itself is in the constants block.
/// </summary>
public sealed class Plan
{
    public required IReadOnlyList<PlanNode> Nodes { get; init; }

    public required IReadOnlyList<InputSymbol> Inputs { get; init; }

    public required IReadOnlyList<HistoryUse> Histories { get; init; }

    public required IReadOnlyList<ConstantSlot> Constants { get; init; }

    public required IReadOnlyList<TableUse> Tables { get; init; }

    /// <summary>Nodes asked for, in the order asked.</summary>
    public required IReadOnlyList<PlanOutput> Outputs { get; init; }

    /// <summary>For each node the rule or expression that it comes from, for traces and messages.</summary>
    public required IReadOnlyList<PlanSource> Sources { get; init; }

    /// <summary>Where to find each expression of each rule among the nodes; only in the form before optimisation.</summary>
    public PlanIndex? Index { get; init; }

    /// <summary>What about the law shaped this plan: it serves where all is the same.</summary>
    internal IReadOnlyList<Guard> Guards { get; init; } = [];

    // Worked out when first needed; two threads that race work out the same.
    internal Schedule Schedule => field ??= Schedule.Of(this, keepAll: false);

    internal Schedule TraceSchedule => field ??= Schedule.Of(this, keepAll: true);

    internal Dependents Dependents => field ??= new Dependents(this);

    internal bool Serves(LawAt law)
    {
        foreach (var guard in Guards)
        {
            if (guard.Question.Answer(law) != guard.Answer)
            {
                return false;
            }
        }

        return true;
    }
}

public readonly record struct PlanOutput(Symbol Symbol, int Node);

/// <param name="Rule">Rule whose formula holds the node, if any.</param>
/// <param name="Expression">Expression that the node computes, if any.</param>
public readonly record struct PlanSource(RuleSymbol? Rule, Expression? Expression);
