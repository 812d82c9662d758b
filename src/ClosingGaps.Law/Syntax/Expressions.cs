using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Syntax;

/// <summary>An expression as written.</summary>
public abstract record ExpressionSyntax(TextSpan Span) : SyntaxNode(Span);

/// <summary>Stands where an expression could not be read; an error has been reported.</summary>
public sealed record MissingExpressionSyntax(TextSpan Span) : ExpressionSyntax(Span);

/// <summary>A number as written, with its unit: <c>20.40 %</c>, <c>7 días/semana</c>, <c>25 UMA</c>. Digits are kept exactly.</summary>
/// <param name="Digits">Digits with a point: "20.40".</param>
/// <param name="Unit">Unit words, numerator first: ["días", "semana"]; ["%"]; ["UMA"]; empty.</param>
public sealed record NumberSyntax(TextSpan Span, string Digits, IReadOnlyList<string> Unit)
    : ExpressionSyntax(Span);

/// <summary><c>2026-03-15</c>.</summary>
public sealed record DateSyntax(TextSpan Span, DateOnly Date) : ExpressionSyntax(Span);

/// <summary><c>2026-03</c>: only in cases (<c>mes</c>).</summary>
public sealed record MonthLiteralSyntax(TextSpan Span, int Year, int Month)
    : ExpressionSyntax(Span);

/// <summary><c>sí</c>, <c>no</c>, <c>desconocido</c>, <c>no aplica</c>, <c>lo anterior</c> (the rule of the package beneath).</summary>
public sealed record KeywordLiteralSyntax(TextSpan Span, KeywordLiteral Keyword)
    : ExpressionSyntax(Span);

public enum KeywordLiteral : byte
{
    Yes,
    No,
    Unknown,
    NotApplicable,
    Previous,
}

/// <summary>A name: rule, input, value, reading, category member, builtin.</summary>
public sealed record NameExpressionSyntax(TextSpan Span, NameSyntax Name) : ExpressionSyntax(Span);

/// <summary><c>−E</c>, <c>no E</c>.</summary>
public sealed record UnarySyntax(TextSpan Span, UnaryOperator Operator, ExpressionSyntax Operand)
    : ExpressionSyntax(Span);

public enum UnaryOperator : byte
{
    Negate,
    Not,
}

public sealed record BinarySyntax(
    TextSpan Span,
    BinaryOperator Operator,
    ExpressionSyntax Left,
    ExpressionSyntax Right
) : ExpressionSyntax(Span);

public enum BinaryOperator : byte
{
    Add,
    Subtract,
    Multiply,
    Divide,

    /// <summary>Integer power: the right side is a whole number written as a literal.</summary>
    Power,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    And,
    Or,
}

/// <summary><c>E redondeado a 0.01</c>, <c>truncado a</c>, <c>redondeado hacia arriba a</c>.</summary>
public sealed record RoundSyntax(
    TextSpan Span,
    ExpressionSyntax Operand,
    RoundingMode Mode,
    NumberSyntax Step
) : ExpressionSyntax(Span);

public enum RoundingMode : byte
{
    /// <summary>Half away from zero.</summary>
    Nearest,

    /// <summary>Toward zero.</summary>
    Truncate,

    /// <summary>Away from zero to the next step.</summary>
    Up,
}

/// <summary><c>si C entonces A si no B</c>.</summary>
public sealed record ConditionalSyntax(
    TextSpan Span,
    ExpressionSyntax Condition,
    ExpressionSyntax Then,
    ExpressionSyntax Else
) : ExpressionSyntax(Span);

/// <summary><c>si aplica NAME entonces A si no B</c>: inside A, NAME is a value.</summary>
public sealed record IfAppliesSyntax(
    TextSpan Span,
    NameSyntax Name,
    ExpressionSyntax Then,
    ExpressionSyntax Else
) : ExpressionSyntax(Span);

/// <summary><c>según E ( member : E ; … ; otro : E )</c>.</summary>
public sealed record MatchSyntax(
    TextSpan Span,
    ExpressionSyntax Subject,
    IReadOnlyList<MatchArmSyntax> Arms,
    ExpressionSyntax? Otherwise
) : ExpressionSyntax(Span);

public sealed record MatchArmSyntax(TextSpan Span, NameSyntax Member, ExpressionSyntax Result)
    : SyntaxNode(Span);

/// <summary><c>NAME en 09</c>, <c>NAME en 09007</c>: a territory lies in a state or municipality.</summary>
public sealed record InTerritorySyntax(TextSpan Span, ExpressionSyntax Operand, string Code)
    : ExpressionSyntax(Span);

/// <summary>
/// <c>name(args)</c> or <c>table(args).column</c>, optionally <c>donde C</c> for the spell functions.
/// Builtins: mín, máx, piso, techo, años_entre, meses_después, año_de, mes_de, días_cubiertos, racha_de_días.
/// </summary>
public sealed record CallSyntax(
    TextSpan Span,
    NameSyntax Function,
    IReadOnlyList<ExpressionSyntax> Arguments,
    NameSyntax? Column,
    ExpressionSyntax? Where
) : ExpressionSyntax(Span);

/// <summary>
/// <c>suma de E en sus empleos [donde C]</c>, <c>máximo de</c>, <c>mínimo de</c>; <c>cuenta de sus empleos [donde C]</c>;
/// <c>alguno de sus empleos cumple C</c>; <c>todos sus empleos cumplen C</c>.
/// </summary>
/// <param name="Members">empleos, personas, periodos.</param>
public sealed record AggregateSyntax(
    TextSpan Span,
    AggregateOperator Operator,
    ExpressionSyntax? Body,
    NameSyntax Members,
    ExpressionSyntax? Where
) : ExpressionSyntax(Span);

public enum AggregateOperator : byte
{
    Sum,
    Maximum,
    Minimum,
    Count,
    Any,
    All,
}

/// <summary><c>hace K meses NAME</c>: the value K months before.</summary>
public sealed record LagSyntax(TextSpan Span, int Months, NameSyntax Name) : ExpressionSyntax(Span);

/// <summary><c>suma de NAME en K meses</c>, <c>máximo de NAME en K meses</c>, <c>mínimo de …</c>: this month and the K−1 before it.</summary>
public sealed record WindowSyntax(
    TextSpan Span,
    AggregateOperator Operator,
    NameSyntax Name,
    int Months
) : ExpressionSyntax(Span);

/// <summary><c>acumulado de NAME desde DATE</c>: the sum over the months from the one that contains DATE to this one.</summary>
public sealed record AccumulatedSyntax(TextSpan Span, NameSyntax Name, DateOnly Since)
    : ExpressionSyntax(Span);
