using System.Globalization;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.LawBook;

/// <summary>The law as tables of open data: a row for each rule's formula and exception, each dated value, each row of a table, each reading.</summary>
public static class LawTables
{
    private static readonly DataColumn Id = new(
        "id",
        new("Nombre único: instrumento.nombre", "Unique name: instrument.name")
    );

    private static readonly DataColumn[] Labels =
    [
        new("label_es", new("Cómo se llama, en español", "What it is called, in Spanish")),
        new("label_en", new("Cómo se llama, en inglés", "What it is called, in English")),
    ];

    private static readonly DataColumn[] Held =
    [
        new("from", new("Primer día; vacío si no tiene fecha", "First day; blank when undated")),
        new("to", new("Último día; vacío si sigue", "Last day; blank when it goes on")),
    ];

    private static readonly DataColumn[] Origin =
    [
        new("source", new("De dónde sale", "Where it comes from")),
        new("force", new("in_force, proposed, repealed", "in_force, proposed, repealed")),
        new(
            "evidence",
            new(
                "verified, derived, recalled, assumed, not_found",
                "verified, derived, recalled, assumed, not_found"
            )
        ),
        new("package", new("Paquete: de quién es la norma", "Package: whose provision it is")),
        new("citation", new("Instrumento y artículo", "Instrument and article")),
    ];

    /// <summary>All four.</summary>
    public static IReadOnlyList<DataTable> All(Snapshot law) =>
        [Rules(law), Values(law), Tables(law), Readings(law)];

    private static DataTable Rules(Snapshot law) =>
        new(
            "reglas",
            new("Reglas de la ley", "Rules of the law"),
            [
                Id,
                .. Labels,
                new("type", new("Tipo y unidad del resultado", "Type and unit of the result")),
                new("entity", new("De quién se dice", "Of whom it is told")),
                new(
                    "part",
                    new("formula, o exception con su nombre", "formula, or exception with its name")
                ),
                new("condition", new("Cuándo aplica la excepción", "When the exception applies")),
                new("text", new("Fórmula como está escrita", "Formula as written")),
                .. Held,
                .. Origin,
            ],
            [
                .. law.All<RuleSymbol>()
                    .SelectMany(r =>
                        r.Layers.SelectMany(l =>
                            l.Versions.Select(v =>
                                    Rule(
                                        r,
                                        "formula",
                                        null,
                                        SourceLines.Folded(v.Formula.Span),
                                        v.From,
                                        v.To,
                                        v.Provenance,
                                        l.Package,
                                        l.Citation ?? r.Citation
                                    )
                                )
                                .Concat(
                                    l.Exceptions.Select(e =>
                                        Rule(
                                            r,
                                            "exception " + e.Name,
                                            SourceLines.Folded(e.Condition.Span),
                                            SourceLines.Folded(e.Result.Span),
                                            e.From,
                                            e.To,
                                            e.Provenance,
                                            l.Package,
                                            e.Citation ?? l.Citation ?? r.Citation
                                        )
                                    )
                                )
                        )
                    ),
            ]
        );

    private static IReadOnlyList<object?> Rule(
        RuleSymbol rule,
        string part,
        string? condition,
        string text,
        DateOnly from,
        DateOnly? to,
        Provenance provenance,
        PackageSymbol package,
        Citation? citation
    ) =>
        [
            rule.Id,
            rule.Label.Es,
            rule.Label.En,
            rule.Type.ToString(),
            LawWords.Of(rule.Entity).En,
            part,
            condition,
            text,
            Day(from),
            Day(to),
            .. Of(provenance, package, citation),
        ];

    private static DataTable Values(Snapshot law) =>
        new(
            "valores",
            new("Valores fechados de la ley", "Dated values of the law"),
            [
                Id,
                .. Labels,
                new("type", new("Tipo y unidad", "Type and unit")),
                new(
                    "amount",
                    new(
                        "El monto: un porcentaje de 0 a 1; una fecha o categoría, su texto; vacío si no se sabe",
                        "The amount: a percentage from 0 to 1; a date or category, its text; blank when not known"
                    )
                ),
                .. Held,
                new(
                    "projection",
                    new(
                        "Nombre de la proyección; vacío si es ley",
                        "Name of the projection; blank when it is law"
                    )
                ),
                .. Origin,
            ],
            [
                .. law.All<ValueSymbol>()
                    .SelectMany(v =>
                        v.Entries.Select(e =>
                            (IReadOnlyList<object?>)
                                [
                                    v.Id,
                                    v.Label.Es,
                                    v.Label.En,
                                    v.Type.ToString(),
                                    Amount(e.Amount, v.Type),
                                    Day(e.From),
                                    Day(e.To),
                                    e.Provenance.Projection,
                                    .. Of(e.Provenance, e.Package, v.Citation),
                                ]
                        )
                    ),
            ]
        );

    private static DataTable Tables(Snapshot law) =>
        new(
            "tablas",
            new("Tablas de la ley", "Tables of the law"),
            [
                Id,
                .. Labels,
                new("axes", new("Ejes, en orden", "Axes, in order")),
                new(
                    "row",
                    new("Intervalos de los ejes y celdas", "Intervals of the axes, and cells")
                ),
                .. Held,
                .. Origin,
            ],
            [
                .. law.All<TableSymbol>()
                    .SelectMany(t =>
                        t.Versions.SelectMany(v =>
                            TableLines
                                .Of(t, v, "es")
                                .Select(line =>
                                    (IReadOnlyList<object?>)
                                        [
                                            t.Id,
                                            t.Label.Es,
                                            t.Label.En,
                                            string.Join(" · ", t.Axes.Select(a => a.Name)),
                                            line,
                                            Day(v.From),
                                            Day(v.To),
                                            .. Of(v.Provenance, v.Package, t.Citation),
                                        ]
                                )
                        )
                    ),
            ]
        );

    private static DataTable Readings(Snapshot law) =>
        new(
            "lecturas",
            new("Lecturas de los puntos abiertos", "Readings of the open points"),
            [
                Id,
                .. Labels,
                new("option", new("Nombre de la opción", "Name of the option")),
                new("option_es", new("Qué quiere decir, en español", "What it means, in Spanish")),
                new("option_en", new("Qué quiere decir, en inglés", "What it means, in English")),
                new("is_default", new("Si es la que se toma", "Whether it is the one taken")),
                .. Origin,
            ],
            [
                .. law.All<ReadingSymbol>()
                    .SelectMany(r =>
                        r.Options.Select(o =>
                            (IReadOnlyList<object?>)
                                [
                                    r.Id,
                                    r.Label.Es,
                                    r.Label.En,
                                    o.Name,
                                    o.Label.Es,
                                    o.Label.En,
                                    o == r.Default,
                                    .. Of(o.Provenance, r.Package, r.Citation),
                                ]
                        )
                    ),
            ]
        );

    private static object?[] Of(Provenance p, PackageSymbol package, Citation? citation) =>
        [p.Source, Code(p.Force), Code(p.Evidence), package.Name, citation?.ToString()];

    private static object? Amount(Rational? amount, LawType type) =>
        amount is not { } known ? null
        : type.Kind == TypeKind.Number ? known.ToDouble()
        : LawWords.Amount(known, type, "es");

    private static string Code(Force force) =>
        force switch
        {
            Force.InForce => "in_force",
            Force.Proposed => "proposed",
            _ => "repealed",
        };

    private static string Code(Evidence evidence) =>
        evidence switch
        {
            Evidence.Verified => "verified",
            Evidence.Derived => "derived",
            Evidence.Recalled => "recalled",
            Evidence.Assumed => "assumed",
            _ => "not_found",
        };

    private static string? Day(DateOnly? day) =>
        day is { } known && known != DateOnly.MinValue
            ? known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
}
