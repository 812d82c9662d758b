using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Syntax;

/// <summary>A node of the syntax tree: what was written and where.</summary>
public abstract record SyntaxNode(TextSpan Span);

/// <summary>A name as written (NFC, lower case), possibly qualified <c>instrument.name</c>.</summary>
public sealed record NameSyntax(TextSpan Span, string? Qualifier, string Name) : SyntaxNode(Span)
{
    public override string ToString() => Qualifier is null ? Name : $"{Qualifier}.{Name}";
}

/// <summary>One file: declarations in order. <see cref="ArticleSyntax"/> and <see cref="InstrumentSyntax"/> apply to what follows them.</summary>
public sealed record LawFileSyntax(TextSpan Span, IReadOnlyList<DeclarationSyntax> Declarations)
    : SyntaxNode(Span);

/// <summary>Anything that starts a block of a file.</summary>
public abstract record DeclarationSyntax(TextSpan Span) : SyntaxNode(Span);

/// <summary><c>paquete NAME es "…" en "…"</c>, once, in the folder's <c>paquete.ley</c>.</summary>
/// <param name="Legislator">Level and territory that legislates, or that could enact a proposal; <see langword="null"/> for a mapping from a survey, which enacts nothing.</param>
/// <param name="Over">Packages that it lies over, by name.</param>
/// <param name="IsProposal"><c>propuesta de …</c> instead of <c>legislador …</c>.</param>
public sealed record PackageSyntax(
    TextSpan Span,
    NameSyntax Name,
    Bilingual Label,
    LegislatorSyntax? Legislator,
    IReadOnlyList<NameSyntax> Over,
    bool IsProposal
) : DeclarationSyntax(Span);

/// <summary><c>federación</c>, <c>estado 09</c> or <c>municipio 09007</c>.</summary>
public sealed record LegislatorSyntax(TextSpan Span, LegislatorLevel Level, string? Territory)
    : SyntaxNode(Span);

public enum LegislatorLevel : byte
{
    Federation,
    State,
    Municipality,
}

/// <summary><c>instrumento NAME "Title" en "Title"</c>, with its competence; without a title it reopens a known instrument.</summary>
/// <param name="Competence">Who may legislate: federación, estado, municipio; <see langword="null"/> with <paramref name="IsConcurrent"/> or when reopened.</param>
/// <param name="IsConcurrent"><c>competencia concurrente</c>: any level within its own territory.</param>
/// <param name="TextAsOf">Date of the law text held (<c>texto al DATE</c>).</param>
public sealed record InstrumentSyntax(
    TextSpan Span,
    NameSyntax Name,
    Bilingual? Title,
    LegislatorLevel? Competence,
    bool IsConcurrent,
    DateOnly? TextAsOf,
    string? Source
) : DeclarationSyntax(Span);

/// <summary><c>artículo 106 fracción I</c> or <c>transitorio segundo DOF 2020-12-16</c>: the citation of what follows, as written, spaces folded.</summary>
public sealed record ArticleSyntax(TextSpan Span, string Reference, bool IsTransitory)
    : DeclarationSyntax(Span);

/// <summary><c>categoría NAME</c> with its closed members and their stable codes (0–255).</summary>
public sealed record CategorySyntax(
    TextSpan Span,
    NameSyntax Name,
    IReadOnlyList<CategoryMemberSyntax> Members,
    Bilingual? Label
) : DeclarationSyntax(Span);

public sealed record CategoryMemberSyntax(
    TextSpan Span,
    NameSyntax Name,
    int Code,
    Bilingual? Label
) : SyntaxNode(Span);

/// <summary>A type as written.</summary>
/// <param name="Name">A unit word, <c>sí_no</c>, <c>fecha</c>, <c>territorio</c>, <c>porcentaje</c>, <c>veces_uma</c>, <c>número</c>, <c>cuenta</c> or a category.</param>
/// <param name="Per">Units of the denominator: <c>pesos/día</c>.</param>
public sealed record TypeSyntax(TextSpan Span, NameSyntax Name, IReadOnlyList<string> Per)
    : SyntaxNode(Span);

/// <summary><c>entrada NAME : TYPE por ENTITY</c>: a fact that the law asks about.</summary>
/// <param name="Lowest">Lower bound (<c>entre A y B</c>), if written.</param>
/// <param name="IsFixed"><c>fija</c>: the same in every month.</param>
/// <param name="MayNotApply"><c>puede no aplicar</c>.</param>
/// <param name="Column"><c>columna "table.column"</c>: where a survey holds it.</param>
public sealed record InputSyntax(
    TextSpan Span,
    NameSyntax Name,
    TypeSyntax Type,
    NameSyntax? Entity,
    ExpressionSyntax? Lowest,
    ExpressionSyntax? Highest,
    bool IsFixed,
    bool MayNotApply,
    string? Column,
    Bilingual? Question,
    TextsSyntax Texts
) : DeclarationSyntax(Span);

/// <summary>Label (<c>se llama</c>) and plain explanation (<c>se explica</c>).</summary>
public sealed record TextsSyntax(Bilingual? Label, Bilingual? Explanation);

/// <summary>Where a value or formula comes from and what it is worth: <c>fuente "…" evidencia … fuerza … proyección "…"</c>.</summary>
public sealed record ProvenanceSyntax(
    TextSpan Span,
    string? Source,
    NameSyntax? Evidence,
    NameSyntax? Force,
    string? Projection
) : SyntaxNode(Span);

/// <summary><c>valor NAME : TYPE</c> or <c>modifica valor NAME</c> (then <see cref="Type"/> may be absent).</summary>
public sealed record ValueSyntax(
    TextSpan Span,
    bool Modifies,
    NameSyntax Name,
    TypeSyntax? Type,
    IReadOnlyList<ValueEntrySyntax> Entries,
    ProvenanceSyntax Provenance,
    TextsSyntax Texts
) : DeclarationSyntax(Span);

/// <summary><c>desde DATE [hasta DATE] : LITERAL</c>; <see cref="Amount"/> is a literal, a category member, sí/no or <c>desconocido</c>.</summary>
public sealed record ValueEntrySyntax(
    TextSpan Span,
    DateOnly From,
    DateOnly? To,
    ExpressionSyntax Amount,
    ProvenanceSyntax Provenance
) : SyntaxNode(Span);

/// <summary><c>tabla NAME(axis : TYPE, …) : TYPE</c> or several columns <c>: name TYPE, name TYPE</c>.</summary>
public sealed record TableSyntax(
    TextSpan Span,
    bool Modifies,
    NameSyntax Name,
    IReadOnlyList<TableAxisSyntax> Axes,
    IReadOnlyList<TableColumnSyntax> Columns,
    IReadOnlyList<TableVersionSyntax> Versions,
    ProvenanceSyntax Provenance,
    TextsSyntax Texts
) : DeclarationSyntax(Span);

public sealed record TableAxisSyntax(TextSpan Span, NameSyntax Name, TypeSyntax Type)
    : SyntaxNode(Span);

/// <summary>A column; <see cref="Name"/> is <see langword="null"/> when the table has one unnamed column.</summary>
public sealed record TableColumnSyntax(TextSpan Span, NameSyntax? Name, TypeSyntax Type)
    : SyntaxNode(Span);

/// <summary>One dated version: <c>desde DATE [hasta DATE] provenance</c>, an optional <c>columnas</c> line with the intervals of the last axis, and rows.</summary>
public sealed record TableVersionSyntax(
    TextSpan Span,
    DateOnly From,
    DateOnly? To,
    ProvenanceSyntax Provenance,
    IReadOnlyList<IntervalSyntax> LastAxis,
    IReadOnlyList<TableRowSyntax> Rows
) : SyntaxNode(Span);

/// <summary><c>label, label : cell, cell, …</c></summary>
public sealed record TableRowSyntax(
    TextSpan Span,
    IReadOnlyList<IntervalSyntax> Labels,
    IReadOnlyList<ExpressionSyntax> Cells
) : SyntaxNode(Span);

/// <summary><c>A a B</c> = [A, B); <c>A o más</c> = [A, ∞); <c>menos de B</c> = (−∞, B); <c>= m</c> or a bare category member.</summary>
public sealed record IntervalSyntax(
    TextSpan Span,
    ExpressionSyntax? From,
    ExpressionSyntax? To,
    NameSyntax? Member
) : SyntaxNode(Span);

/// <summary><c>regla NAME : TYPE por ENTITY</c> or <c>modifica regla NAME</c>.</summary>
/// <param name="Versions">Formulas: <c>= E</c>, or dated <c>desde DATE [hasta DATE] = E</c>.</param>
/// <param name="Governs"><c>rige el primer día</c>, <c>rige el último día</c>, or <c>por día</c>; <see langword="null"/> if not written.</param>
/// <param name="Territory"><c>rige en NAME</c>: the territory-typed input that decides which territorial law counts.</param>
public sealed record RuleSyntax(
    TextSpan Span,
    bool Modifies,
    NameSyntax Name,
    TypeSyntax? Type,
    NameSyntax? Entity,
    IReadOnlyList<RuleVersionSyntax> Versions,
    IReadOnlyList<ExceptionSyntax> Exceptions,
    GoverningSyntax? Governs,
    NameSyntax? Territory,
    TextsSyntax Texts,
    NameSyntax? Answers = null
) : DeclarationSyntax(Span);

public sealed record GoverningSyntax(TextSpan Span, Governing Kind) : SyntaxNode(Span);

/// <summary>Which law counts when it changes inside a month.</summary>
public enum Governing : byte
{
    FirstDay,
    LastDay,

    /// <summary><c>por día</c>: the month is split at each change and the parts are added.</summary>
    ByDay,
}

public sealed record RuleVersionSyntax(
    TextSpan Span,
    DateOnly? From,
    DateOnly? To,
    ExpressionSyntax Formula,
    ProvenanceSyntax Provenance
) : SyntaxNode(Span);

/// <summary><c>salvo [NAME] si C [desde D] [hasta D] [prioridad N] : E [según "…"]</c>.</summary>
public sealed record ExceptionSyntax(
    TextSpan Span,
    NameSyntax? Name,
    ExpressionSyntax Condition,
    DateOnly? From,
    DateOnly? To,
    int? Priority,
    ExpressionSyntax Result,
    ProvenanceSyntax Provenance
) : SyntaxNode(Span);

/// <summary><c>lectura NAME es "…" en "…"</c>: a named reading of an open point, with its options, default and what it moves.</summary>
public sealed record ReadingSyntax(
    TextSpan Span,
    NameSyntax Name,
    Bilingual Question,
    IReadOnlyList<ReadingOptionSyntax> Options,
    NameSyntax? Default,
    ProvenanceSyntax Provenance,
    IReadOnlyList<NameSyntax> Moves
) : DeclarationSyntax(Span);

public sealed record ReadingOptionSyntax(
    TextSpan Span,
    NameSyntax Name,
    Bilingual Label,
    ProvenanceSyntax Provenance
) : SyntaxNode(Span);

/// <summary><c>caso "…"</c>: a worked example beside the rule.</summary>
public sealed record CaseSyntax(
    TextSpan Span,
    string Title,
    IReadOnlyList<GivenSyntax> Givens,
    IReadOnlyList<CaseReadingSyntax> Readings,
    IReadOnlyList<NameSyntax> Packages,
    IReadOnlyList<string> Projections,
    IReadOnlyList<ExpectationSyntax> Expectations
) : DeclarationSyntax(Span);

/// <summary>
/// <c>dado [KIND NAME [de PARENT] [con EMPLOYER] :] assignments</c>. With no kind, the facts belong to the case's only person,
/// employment and household. <c>dado mes 2026-03</c> is an assignment of <c>mes</c>.
/// </summary>
/// <param name="Kind">hogar, persona, empleador, empleo or periodo.</param>
/// <param name="Parent"><c>de NAME</c>: the household of a person, the person of an employment, the employment of a spell.</param>
/// <param name="Employer"><c>con NAME</c>: the employer of an employment.</param>
public sealed record GivenSyntax(
    TextSpan Span,
    NameSyntax? Kind,
    NameSyntax? Name,
    NameSyntax? Parent,
    NameSyntax? Employer,
    IReadOnlyList<AssignmentSyntax> Assignments
) : SyntaxNode(Span);

/// <summary><c>NAME [en 2026-03] LITERAL</c>. A value is a literal, date, month, member, territory code, sí/no, <c>desconocido</c> or <c>no aplica</c>.
/// <c>meses 2025-01 a 2025-12</c> is an assignment of <c>meses</c> with the first month as <paramref name="Month"/> and the last as <paramref name="Value"/>.</summary>
public sealed record AssignmentSyntax(
    TextSpan Span,
    NameSyntax Name,
    MonthSyntax? Month,
    ExpressionSyntax Value
) : SyntaxNode(Span);

public sealed record MonthSyntax(TextSpan Span, int Year, int Month) : SyntaxNode(Span);

public sealed record CaseReadingSyntax(TextSpan Span, NameSyntax Reading, NameSyntax Option)
    : SyntaxNode(Span);

/// <summary><c>espera NAME [de INSTANCE] [en 2026-03] [≠] LITERAL [fuente "…"]</c>; ≠ asserts that a published figure is wrong.</summary>
public sealed record ExpectationSyntax(
    TextSpan Span,
    NameSyntax Name,
    NameSyntax? Instance,
    MonthSyntax? Month,
    bool IsWrongAtSource,
    ExpressionSyntax Value,
    ProvenanceSyntax Provenance
) : SyntaxNode(Span);
