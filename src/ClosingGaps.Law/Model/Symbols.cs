using ClosingGaps.Law.Syntax;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Model;

/// <summary>Whether a disposition binds.</summary>
public enum Force : byte
{
    /// <summary>vigente</summary>
    InForce,

    /// <summary>propuesto</summary>
    Proposed,

    /// <summary>derogado</summary>
    Repealed,
}

/// <summary>How well we know a value, best first. A result carries the worst that it used.</summary>
public enum Evidence : byte
{
    /// <summary>verificado: seen in the named source.</summary>
    Verified,

    /// <summary>derivado: computed from verified facts.</summary>
    Derived,

    /// <summary>recordado: from memory, no source opened.</summary>
    Recalled,

    /// <summary>supuesto: chosen by us.</summary>
    Assumed,

    /// <summary>no_encontrado: looked for and not found; its amount is unknown.</summary>
    NotFound,
}

/// <summary>Who made a package: the Federation, a state (two digits) or a municipality (five digits).</summary>
public sealed record Legislator(LegislatorLevel Level, string? Territory);

/// <summary>A set of rules that lies over others.</summary>
/// <param name="IsProposal">Not law: <paramref name="Legislator"/> could enact it.</param>
/// <param name="Over">Packages directly beneath.</param>
public sealed record PackageSymbol(
    string Name,
    Bilingual Label,
    Legislator Legislator,
    bool IsProposal,
    IReadOnlyList<PackageSymbol> Over,
    TextSpan Span
)
{
    /// <summary>Territory in which the package counts: a code of two or five digits, or <see langword="null"/> for the whole country.</summary>
    public string? Scope => Legislator.Territory;
}

/// <summary>A legal instrument: a law, a regulation, a decree.</summary>
/// <param name="Competence">Level that legislates; <see langword="null"/> when concurrent.</param>
/// <param name="TextAsOf">Date of the law text that we hold.</param>
public sealed record InstrumentSymbol(
    string Name,
    Bilingual Title,
    LegislatorLevel? Competence,
    DateOnly? TextAsOf,
    string? Source,
    TextSpan Span
);

/// <summary>A source, its force and how well it is known.</summary>
public sealed record Provenance(string? Source, Force Force, Evidence Evidence, string? Projection);

/// <summary>Anything with a name. Its id is <c>instrument.name</c>; the article is an attribute.</summary>
public abstract class Symbol
{
    /// <summary>instrument.name, or just the name for packages of one instrument-less kind (categories).</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required LawType Type { get; init; }

    public required Entity Entity { get; init; }

    public required PackageSymbol Package { get; init; }

    /// <summary><see langword="null"/> outside an instrument.</summary>
    public Citation? Citation { get; init; }

    /// <summary>What people call it; falls back to the name with spaces.</summary>
    public required Bilingual Label { get; init; }

    /// <summary>A plain explanation, or <see langword="null"/>.</summary>
    public Bilingual? Explanation { get; init; }

    public required TextSpan Span { get; init; }

    public override string ToString() => Id;
}

/// <summary>A closed list with stable byte codes.</summary>
public sealed class CategorySymbol(
    string name,
    Bilingual label,
    IReadOnlyList<CategoryMember> members,
    TextSpan span
)
{
    public string Name { get; } = name;

    public Bilingual Label { get; } = label;

    public IReadOnlyList<CategoryMember> Members { get; } = members;

    public TextSpan Span { get; } = span;

    /// <summary>The member with a code, or <see langword="null"/>.</summary>
    public CategoryMember? Member(int code) => Members.FirstOrDefault(m => m.Code == code);
}

public sealed record CategoryMember(string Name, int Code, Bilingual Label);

/// <summary>A fact that the law asks about.</summary>
public sealed class InputSymbol : Symbol
{
    /// <summary>The same in every month (a birth date).</summary>
    public bool IsFixed { get; init; }

    public bool MayNotApply { get; init; }

    public Rational? Lowest { get; init; }

    public Rational? Highest { get; init; }

    /// <summary>Digits of the grid on which answers lie: 2 for pesos, 0 for days, counts, codes; <see cref="Model.Grid.None"/> if any number.</summary>
    public Grid Grid { get; init; }

    /// <summary>Survey column "table.column" that holds it, or <see langword="null"/>.</summary>
    public string? Column { get; init; }

    public Bilingual? Question { get; init; }
}

/// <summary>A dated amount of the law.</summary>
public sealed class ValueSymbol : Symbol
{
    /// <summary>All entries of all packages, by package order then date. See <see cref="At"/>.</summary>
    public required IReadOnlyList<ValueEntry> Entries { get; init; }

    /// <summary>Coarsest grid on which every amount lies.</summary>
    public required Grid Grid { get; init; }

    /// <summary>
    /// The entry in force at a date for a scope: the last package (highest layer) whose scope is exactly <paramref name="scope"/> and has an
    /// entry at the date. Territorial layers are resolved by the caller, from the widest to the narrowest. Projected entries count only when named.
    /// </summary>
    public ValueEntry? At(DateOnly date, string? scope, IReadOnlySet<string> projections)
    {
        ValueEntry? found = null;
        foreach (var entry in Entries)
        {
            if (
                entry.Package.Scope == scope
                && entry.From <= date
                && (entry.To is null || date <= entry.To)
                && (
                    entry.Provenance.Projection is null
                    || projections.Contains(entry.Provenance.Projection)
                )
            )
            {
                found = entry; // later entries lie over earlier ones
            }
        }

        return found;
    }

    /// <summary>Scopes narrower than the country that set this value, widest first.</summary>
    public IEnumerable<string> Scopes =>
        Entries
            .Select(e => e.Package.Scope)
            .OfType<string>()
            .Distinct()
            .OrderBy(s => s.Length)
            .ThenBy(s => s, StringComparer.Ordinal);
}

/// <summary>One dated amount. <see cref="To"/> is the last day, explicit or the day before the next entry of the same package; null = open.</summary>
/// <param name="Amount"><see langword="null"/>: the law has a value that we do not know.</param>
public sealed record ValueEntry(
    DateOnly From,
    DateOnly? To,
    Rational? Amount,
    Provenance Provenance,
    PackageSymbol Package,
    TextSpan Span
);

/// <summary>A dated table over half-open intervals.</summary>
public sealed class TableSymbol : Symbol
{
    public required IReadOnlyList<TableAxis> Axes { get; init; }

    public required IReadOnlyList<TableColumn> Columns { get; init; }

    public required IReadOnlyList<TableVersion> Versions { get; init; }

    /// <summary>The version in force at a date for a scope; see <see cref="ValueSymbol.At"/>.</summary>
    public TableVersion? At(DateOnly date, string? scope, IReadOnlySet<string> projections) =>
        Versions.LastOrDefault(v =>
            v.Package.Scope == scope
            && v.From <= date
            && (v.To is null || date <= v.To)
            && (v.Provenance.Projection is null || projections.Contains(v.Provenance.Projection))
        );
}

public sealed record TableAxis(string Name, LawType Type);

/// <param name="Name">Empty when the table has one unnamed column.</param>
public sealed record TableColumn(string Name, LawType Type, Grid Grid);

/// <summary>
/// A full grid: for axis k, <c>Edges[k]</c> are the lower edges of its intervals, ascending (the first is <see langword="null"/> for "less than");
/// <c>Ends[k]</c> is the end of the last, <see langword="null"/> for "or more". For category axes the edges are the codes, each an interval [code, code+1).
/// Cells are row-major over the axes, per column: <c>Cells[column][flat]</c>; a null cell is unknown.
/// </summary>
public sealed record TableVersion(
    DateOnly From,
    DateOnly? To,
    IReadOnlyList<IReadOnlyList<Rational?>> Edges,
    IReadOnlyList<Rational?> Ends,
    IReadOnlyList<IReadOnlyList<Rational?>> Cells,
    Provenance Provenance,
    PackageSymbol Package,
    TextSpan Span
);

/// <summary>A named reading of an open point. In expressions it is a category value that the run chooses.</summary>
public sealed class ReadingSymbol : Symbol
{
    /// <summary>Options, coded 0, 1, … in the order written.</summary>
    public required IReadOnlyList<ReadingOption> Options { get; init; }

    public required ReadingOption Default { get; init; }

    public required Provenance Provenance { get; init; }

    /// <summary>Ids of rules that the author says it moves (checked).</summary>
    public required IReadOnlyList<Symbol> Moves { get; init; }
}

public sealed record ReadingOption(string Name, int Code, Bilingual Label, Provenance Provenance);

/// <summary>
/// A rule, in layers from the lowest package to the highest. At a date and place its value is that of the highest layer that counts:
/// a layer counts where its package's scope contains the row's <see cref="Territory"/>, and has a formula or an exception at the date.
/// Where no layer counts (a state's own rule, elsewhere) it is no aplica. A rule <c>por día</c> is the sum over its parts of the month,
/// skipping those that do not apply (no aplica when none does).
/// </summary>
public sealed class RuleSymbol : Symbol
{
    /// <summary>Set by the linker once expressions are bound.</summary>
    public IReadOnlyList<RuleLayer> Layers { get; internal set; } = [];

    public required Governing Governing { get; init; }

    /// <summary>Input that says which territory counts for this rule, or <see langword="null"/>.</summary>
    public InputSymbol? Territory { get; init; }

    /// <summary>Whether the value may be <em>no aplica</em>; set by the linker.</summary>
    public bool MayNotApply { get; internal set; }

    /// <summary>Grid on which the value is known to lie; set by the linker.</summary>
    public Grid Grid { get; internal set; }
}

/// <summary>What one package says of a rule.</summary>
public sealed record RuleLayer(
    PackageSymbol Package,
    Citation? Citation,
    IReadOnlyList<RuleVersion> Versions,
    IReadOnlyList<RuleException> Exceptions,
    TextSpan Span
)
{
    /// <summary>The formula at a date, or <see langword="null"/>: the layer beneath.</summary>
    public RuleVersion? At(DateOnly date) =>
        Versions.FirstOrDefault(v => v.From <= date && (v.To is null || date <= v.To));
}

/// <summary>A formula in force between two days, both counted. <see cref="From"/> is DateOnly.MinValue when undated.</summary>
public sealed record RuleVersion(
    DateOnly From,
    DateOnly? To,
    Expression Formula,
    Provenance Provenance,
    TextSpan Span
);

/// <summary>An exception: when its condition holds, its result replaces the formula. Higher priority wins; two at once without one are an error.</summary>
/// <param name="Citation">What the exception cites: its own source text or the article it stands in.</param>
public sealed record RuleException(
    string Name,
    DateOnly From,
    DateOnly? To,
    int? Priority,
    Expression Condition,
    Expression Result,
    Provenance Provenance,
    Citation? Citation,
    TextSpan Span
);

/// <summary>A worked example, linked: its facts as a small population. Run by the engine.</summary>
public sealed record CaseSymbol(
    string Title,
    PackageSymbol Package,
    Citation? Citation,
    DateOnly FirstMonth,
    DateOnly LastMonth,
    IReadOnlyList<CaseInstance> Instances,
    IReadOnlyList<CaseFact> Facts,
    IReadOnlyDictionary<string, string> Readings,
    IReadOnlyList<string> Proposals,
    IReadOnlySet<string> Projections,
    IReadOnlyList<CaseExpectation> Expectations,
    TextSpan Span
);

/// <summary>A member of the case's population. Parent: household of a person, person of an employment, employment of a spell.</summary>
/// <param name="Days">First and last day of a spell; <see langword="null"/> for anything else.</param>
public sealed record CaseInstance(
    Entity Entity,
    string Name,
    string? Parent,
    string? Employer,
    SpellDays? Days = null
);

/// <summary>First and last day of a case's spell (<c>periodo_desde</c>, <c>periodo_hasta</c>); <see langword="null"/> is unknown.</summary>
public sealed record SpellDays(DateOnly? First, DateOnly? Last);

/// <summary>A fact of an instance, in one month or in all. State says known, unknown or not applicable.</summary>
public sealed record CaseFact(
    string Instance,
    InputSymbol Input,
    DateOnly? Month,
    FactState State,
    Rational Value,
    TextSpan Span
);

/// <summary>The three states of a fact.</summary>
public enum FactState : byte
{
    Known = 0,

    /// <summary>no aplica</summary>
    NotApplicable = 1,

    /// <summary>desconocido</summary>
    Unknown = 2,
}

/// <summary>What a case expects of an output.</summary>
/// <param name="IsWrongAtSource">The published figure is asserted not to hold.</param>
/// <param name="Digits">
/// Decimals of <paramref name="Value"/> as written (741.80 has 2; 20.40 % is 0.2040 and has 4): the result is rounded to them before it is
/// compared. <see langword="null"/>: those of the number itself.
/// </param>
public sealed record CaseExpectation(
    Symbol Output,
    string? Instance,
    DateOnly Month,
    bool IsWrongAtSource,
    FactState State,
    Rational Value,
    string? Source,
    TextSpan Span,
    int? Digits = null
);
