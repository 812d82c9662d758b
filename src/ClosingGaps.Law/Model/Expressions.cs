using ClosingGaps.Law.Syntax;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Model;

/// <summary>
/// A typed expression. Its meaning is exact arithmetic over three states (known, no aplica, desconocido):
/// in arithmetic and comparison <em>desconocido</em> dominates <em>no aplica</em> dominates a value.
/// </summary>
/// <param name="Type">Type of the result.</param>
/// <param name="Entity">Rows over which it varies. Where an operand varies over a wider entity the linker has put <see cref="BroadcastExpression"/>.</param>
/// <param name="Grid">Grid on which known results lie.</param>
/// <param name="MayNotApply">Whether <em>no aplica</em> can come out.</param>
/// <param name="Span">Where it was written.</param>
public abstract record Expression(
    LawType Type,
    Entity Entity,
    Grid Grid,
    bool MayNotApply,
    TextSpan Span
);

/// <summary>A number, date (day number of <see cref="DateOnly.DayNumber"/>), category code, sí/no (1/0) or territory code as written.</summary>
/// <param name="Text">As written, with its unit, for the trace.</param>
public sealed record LiteralExpression(
    LawType Type,
    Rational Value,
    Grid Grid,
    string Text,
    TextSpan Span
) : Expression(Type, Entity.Nation, Grid, false, Span);

/// <summary><c>desconocido</c> or <c>no aplica</c>.</summary>
public sealed record StateExpression(LawType Type, FactState State, TextSpan Span)
    : Expression(Type, Entity.Nation, Grid.Whole, State == FactState.NotApplicable, Span);

public sealed record InputExpression(InputSymbol Input, TextSpan Span)
    : Expression(Input.Type, Input.Entity, Input.Grid, Input.MayNotApply, Span);

/// <summary>
/// A dated value, at the date that the rule says. When territorial packages set it, it varies over the rule's entity by
/// <paramref name="Territory"/>; otherwise <paramref name="Territory"/> is <see langword="null"/> and it is national.
/// </summary>
public sealed record ValueExpression(ValueSymbol Value, InputSymbol? Territory, TextSpan Span)
    : Expression(Value.Type, Territory?.Entity ?? Entity.Nation, Value.Grid, false, Span);

public sealed record RuleExpression(RuleSymbol Rule, Grid Grid, bool MayNotApply, TextSpan Span)
    : Expression(Rule.Type, Rule.Entity, Grid, MayNotApply, Span);

/// <summary><c>lo anterior</c>: this rule as the packages beneath leave it.</summary>
public sealed record PreviousExpression(RuleSymbol Rule, Grid Grid, bool MayNotApply, TextSpan Span)
    : Expression(Rule.Type, Rule.Entity, Grid, MayNotApply, Span);

/// <summary>The option that the run takes of a reading, as its code.</summary>
public sealed record ReadingExpression(ReadingSymbol Reading, TextSpan Span)
    : Expression(Reading.Type, Entity.Nation, Grid.Whole, false, Span);

/// <summary>What the calendar knows of the month, or of the part of it (<em>tramo</em>) that a rule <c>por día</c> is at.</summary>
public sealed record CalendarExpression(LawType Type, CalendarFact Fact, TextSpan Span)
    : Expression(Type, Entity.Nation, Grid.Whole, false, Span);

public enum CalendarFact : byte
{
    /// <summary>primer_día_del_mes</summary>
    FirstDayOfMonth,

    /// <summary>último_día_del_mes</summary>
    LastDayOfMonth,

    /// <summary>días_del_mes</summary>
    DaysOfMonth,

    /// <summary>primer_día_del_tramo (the month's, outside a rule <c>por día</c>)</summary>
    FirstDayOfPart,

    /// <summary>último_día_del_tramo</summary>
    LastDayOfPart,

    /// <summary>días_del_tramo</summary>
    DaysOfPart,
}

/// <summary>First or last day of the row's spell (<c>periodo_desde</c>, <c>periodo_hasta</c>).</summary>
public sealed record SpellDateExpression(bool IsEnd, TextSpan Span)
    : Expression(LawType.Date, Entity.Spell, Grid.Whole, false, Span);

/// <summary>A wider entity's value repeated on the rows of a narrower one.</summary>
public sealed record BroadcastExpression(Expression Operand, Entity Entity)
    : Expression(Operand.Type, Entity, Operand.Grid, Operand.MayNotApply, Operand.Span);

/// <summary>Negate, Not, Floor, Ceiling, YearOf, MonthOf.</summary>
public sealed record UnaryExpression(
    LawType Type,
    UnaryFunction Function,
    Expression Operand,
    Grid Grid,
    TextSpan Span
) : Expression(Type, Operand.Entity, Grid, false, Span);

public enum UnaryFunction : byte
{
    Negate,

    /// <summary>Kleene.</summary>
    Not,
    Floor,
    Ceiling,

    /// <summary>año_de(fecha)</summary>
    YearOf,

    /// <summary>mes_de(fecha): 1–12</summary>
    MonthOf,
}

/// <summary>Both operands have the same entity. And/Or are Kleene; Divide by zero is unknown.</summary>
public sealed record BinaryExpression(
    LawType Type,
    BinaryFunction Function,
    Expression Left,
    Expression Right,
    Grid Grid,
    TextSpan Span
) : Expression(Type, Left.Entity, Grid, false, Span);

public enum BinaryFunction : byte
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Minimum,
    Maximum,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    And,
    Or,

    /// <summary>años_entre(from, to): whole years completed; 29 February completes on 1 March of a common year. Negative when to &lt; from.</summary>
    YearsBetween,

    /// <summary>meses_después(date, n): n whole months later; a day past the end of the month is its last day.</summary>
    MonthsAfter,
}

/// <summary>Whole power ≥ 0.</summary>
public sealed record PowerExpression(
    LawType Type,
    Expression Operand,
    int Exponent,
    Grid Grid,
    TextSpan Span
) : Expression(Type, Operand.Entity, Grid, false, Span);

/// <summary>Rounds to a multiple of 10^−Digits; <see cref="RoundingMode.Nearest"/> is half away from zero.</summary>
public sealed record RoundExpression(
    Expression Operand,
    RoundingMode Mode,
    int Digits,
    TextSpan Span
) : Expression(Operand.Type, Operand.Entity, Grid.Of(Digits), false, Span);

/// <summary><c>si C entonces A si no B</c>: an unknown condition gives unknown unless both branches agree; a condition that does not apply gives no aplica.</summary>
public sealed record ConditionalExpression(
    Expression Condition,
    Expression Then,
    Expression Else,
    Grid Grid,
    bool MayNotApply,
    TextSpan Span
) : Expression(Then.Type, Then.Entity, Grid, MayNotApply, Span);

/// <summary><c>si aplica X entonces A si no B</c>: unknown when X is unknown.</summary>
public sealed record IfAppliesExpression(
    Expression Subject,
    Expression Then,
    Expression Else,
    Grid Grid,
    bool MayNotApply,
    TextSpan Span
) : Expression(Then.Type, Then.Entity, Grid, MayNotApply, Span);

/// <summary>X known to apply: stands for X inside the first branch of <c>si aplica</c>. Same value; <em>no aplica</em> cannot come out.</summary>
public sealed record AppliesExpression(Expression Operand)
    : Expression(Operand.Type, Operand.Entity, Operand.Grid, false, Operand.Span);

/// <summary>
/// The row's territory lies in a state (two digits) or is a municipality (five digits). A territory known only by its state (09) gives
/// unknown for a municipality of that state. As numbers, 09 is 9 and 09007 is 9007.
/// </summary>
public sealed record InTerritoryExpression(Expression Operand, string Code, TextSpan Span)
    : Expression(LawType.Boolean, Operand.Entity, Grid.Whole, false, Span);

/// <summary>A cell of a table, arguments in axis order, on their grids. Outside the table the result is unknown, with its reason.</summary>
public sealed record TableExpression(
    TableSymbol Table,
    int Column,
    IReadOnlyList<Expression> Arguments,
    InputSymbol? Territory,
    Entity Entity,
    TextSpan Span
) : Expression(Table.Columns[Column].Type, Entity, Table.Columns[Column].Grid, false, Span);

/// <summary>
/// Over the members of this row: Sum, Maximum, Minimum of <see cref="Body"/>; Count of members; Any, All of <see cref="Body"/> (Kleene).
/// A member is skipped when its body does not apply, or its <see cref="Where"/> is false or does not apply; of the others, an unknown part or
/// filter makes the result unknown (in Any and All, Kleene: unless the body alone, or another member, decides).
/// An empty Sum or Count is 0, Any no, All yes; an empty Maximum or Minimum is no aplica.
/// </summary>
/// <param name="Body">At <paramref name="Members"/>; <see langword="null"/> for Count.</param>
/// <param name="Where">At <paramref name="Members"/>, or <see langword="null"/>.</param>
public sealed record AggregateExpression(
    LawType Type,
    AggregateOperator Operator,
    Expression? Body,
    Expression? Where,
    Entity Members,
    Entity Entity,
    Grid Grid,
    bool MayNotApply,
    TextSpan Span
) : Expression(Type, Entity, Grid, MayNotApply, Span);

/// <summary>
/// <c>días_cubiertos(from, to)</c>: days of the union of this row's spells within [from, to], both counted; a day in two spells counts once.
/// Unknown if a spell, its filter or a bound is unknown.
/// </summary>
public sealed record CoveredDaysExpression(
    Expression From,
    Expression To,
    Expression? Where,
    Entity Entity,
    TextSpan Span
) : Expression(LawType.Number(Unit.Of(BaseUnit.Day)), Entity, Grid.Whole, false, Span);

/// <summary>
/// <c>racha_de_días(at, gap)</c>: days from the first to the last, up to and including <paramref name="At"/>, of the last run of this row's spells that reaches
/// <paramref name="At"/> or ends at most <paramref name="Gap"/> days before it; spells at most <paramref name="Gap"/> uncovered days apart are one run.
/// The days of the gaps within it are counted: a day of rest does not shorten it. 0 if no run reaches.
/// </summary>
public sealed record RunOfDaysExpression(
    Expression At,
    Expression Gap,
    Expression? Where,
    Entity Entity,
    TextSpan Span
) : Expression(LawType.Number(Unit.Of(BaseUnit.Day)), Entity, Grid.Whole, false, Span);

/// <summary>The value <paramref name="Months"/> months before; unknown before the history begins.</summary>
/// <param name="Operand">A rule or an input.</param>
public sealed record LagExpression(Expression Operand, int Months, TextSpan Span)
    : Expression(Operand.Type, Operand.Entity, Operand.Grid, Operand.MayNotApply, Span);

/// <summary>
/// Sum, Maximum or Minimum over this month and the <paramref name="Months"/>−1 before, oldest first; months that do not apply are skipped.
/// With none left the sum is 0, the others no aplica.
/// </summary>
public sealed record WindowExpression(
    AggregateOperator Operator,
    Expression Operand,
    int Months,
    Grid Grid,
    TextSpan Span
)
    : Expression(
        Operand.Type,
        Operand.Entity,
        Grid,
        Operator != AggregateOperator.Sum && Operand.MayNotApply,
        Span
    );

/// <summary>Sum over the months from the one of <paramref name="Since"/> to this, skipping those that do not apply; 0 before it.</summary>
public sealed record AccumulatedExpression(
    Expression Operand,
    DateOnly Since,
    Grid Grid,
    TextSpan Span
) : Expression(Operand.Type, Operand.Entity, Grid, false, Span);
