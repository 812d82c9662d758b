using ClosingGaps.Casework.Contacts;
using ClosingGaps.Casework.LawBook;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Territories;

/// <summary>One thing known of a place.</summary>
/// <param name="Source">Who says it; <see langword="null"/> for what the list of packages itself says.</param>
/// <param name="Symbol">Where it stands in the law, when the law holds it.</param>
public sealed record TerritoryLine(Bilingual Text, Bilingual? Source, Symbol? Symbol = null);

/// <summary>A matter that every place is asked about.</summary>
/// <param name="Lines">What was found; none is a gap, and is said.</param>
/// <param name="Country">What is said of the whole country beside it.</param>
public sealed record TerritoryTopic(
    string Key,
    Bilingual Name,
    IReadOnlyList<TerritoryLine> Lines,
    CitedText? Country = null
)
{
    public bool IsFound => Lines.Count > 0;
}

/// <summary>What law holds in a place on a day, from which package, and what else is known of it.</summary>
public sealed class TerritorySheet
{
    /// <summary>Said where nothing was found: never blank, never zero.</summary>
    public static Bilingual NotFound { get; } = new("no encontrado", "not found");

    private readonly Snapshot law;
    private readonly string code;

    private TerritorySheet(
        Calculator calculator,
        TerritoryBook book,
        ContactBook contacts,
        Territory place,
        DateOnly date
    )
    {
        law = calculator.Law;
        code = place.Code;
        Place = place;
        Date = date;
        var state = book.Find(place.State)!;
        var own = place.IsState ? null : book.Find(place.Code);
        Packages = [.. law.Packages.Where(p => !p.IsProposal && LawBook.Place.Counts(p, code))];
        Topics =
        [
            new("law", new("Qué ley rige", "Which law holds"), Laws(place)),
            new(
                "programmes",
                new("Apoyos de aquí", "Support of this place"),
                [.. OwnAmounts(), .. Each(own?.Programmes), .. Each(state.Programmes)]
            ),
            new(
                "payroll_tax",
                new("Impuesto sobre nóminas", "Payroll tax"),
                Rate(calculator, place) ?? Each(state.PayrollTax)
            ),
            new(
                "minimum_wage",
                new("Salario mínimo", "Minimum wage"),
                Wages(place, state),
                book.Border
            ),
            new(
                "care",
                new("Derecho al cuidado en su Constitución", "Right to care in its Constitution"),
                Each(state.Care),
                book.Care
            ),
            new(
                "childcare",
                new("Cuidado infantil del IMSS", "IMSS childcare"),
                Each(state.Childcare),
                book.Childcare
            ),
            new(
                "labour",
                new("Autoridad del trabajo", "Labour authority"),
                Whom(contacts, Claim.Dismissal)
            ),
            new(
                "women",
                new("Autoridad de las mujeres", "Women’s authority"),
                [.. Whom(contacts, Claim.Violence), .. Each(state.Women)]
            ),
            new(
                "registry",
                new("Acta de nacimiento", "Birth certificate"),
                Each(state.Registry),
                book.Registry
            ),
            new("insured", new("Aseguradas en el IMSS", "Insured with IMSS"), Each(state.Insured)),
        ];
    }

    public Territory Place { get; }

    public DateOnly Date { get; }

    /// <summary>The federation's first, then those of the state and the municipality.</summary>
    public IReadOnlyList<PackageSymbol> Packages { get; }

    public IReadOnlyList<TerritoryTopic> Topics { get; }

    /// <summary>Whether the state, or the place itself, has a package of its own.</summary>
    public bool HasOwnLaw => Packages.Any(p => p.Scope is not null);

    /// <summary>The rate that the law takes, "3%"; <see langword="null"/> when it takes none.</summary>
    public Bilingual? PayrollTax { get; private set; }

    /// <summary>What was looked for and not found.</summary>
    public IEnumerable<TerritoryTopic> Gaps => Topics.Where(t => !t.IsFound);

    /// <param name="place">A state or a municipality; of the latter, what is known of its state counts too.</param>
    public static TerritorySheet Of(
        Calculator calculator,
        TerritoryBook book,
        ContactBook contacts,
        Territory place,
        DateOnly date
    ) => new(calculator, book, contacts, place, date);

    private List<TerritoryLine> Laws(Territory place)
    {
        var lines = Packages
            .Select(p => new TerritoryLine(
                p.Scope is null ? new("De la Federación", "Of the federation")
                    : p.Scope.Length == 2
                        ? new($"De la entidad: {p.Label.Es}", $"Of the state: {p.Label.En}")
                    : new($"De la alcaldía: {p.Label.Es}", $"Of the borough: {p.Label.En}"),
                null
            ))
            .ToList();
        if (!HasOwnLaw)
        {
            lines.Add(
                new TerritoryLine(
                    new(
                        $"Las leyes propias de {place.Name} no están aquí.",
                        $"The own laws of {place.Name} are not here."
                    ),
                    null
                )
            );
        }

        return lines;
    }

    /// <summary>Pesos that a state or borough sets, in force: what its programmes pay.</summary>
    private IEnumerable<TerritoryLine> OwnAmounts() =>
        law.All<ValueSymbol>()
            .Where(v => v.Type is { Kind: TypeKind.Number } && v.Type.ToString() == "pesos")
            .Select(v => (Value: v, Entry: LawBook.Place.At(v, Date, code)))
            .Where(v => v.Entry?.Package.Scope is not null)
            .Select(v => new TerritoryLine(
                new(
                    $"{v.Value.Label.Es}: {Amount(v.Entry!, v.Value, "es")}",
                    $"{v.Value.Label.En}: {Amount(v.Entry!, v.Value, "en")}"
                ),
                Source(v.Entry!.Provenance),
                v.Value
            ));

    private static string Amount(ValueEntry entry, ValueSymbol value, string language) =>
        entry.Amount is null ? NotFound.In(language)
        : language == "es" ? LawWords.Amount(entry.Amount, value.Type, "es")
        : LawWords.Amount(entry.Amount, value.Type, "en");

    /// <summary>What the law takes as its rate; <see langword="null"/> when it takes none.</summary>
    private List<TerritoryLine>? Rate(Calculator calculator, Territory place)
    {
        if (
            law.Find("tasa_sobre_nóminas") is not RuleSymbol rule
            || law.Find("lugar_de_trabajo") is not InputSymbol where
            || FactText.Parse(where, place.Code, out _) is not { } there
        )
        {
            return null;
        }

        var month = new DateOnly(Date.Year, Date.Month, 1);
        var situation = new Situation(
            [
                new CaseInstance(Entity.Person, "persona", null, null),
                new CaseInstance(Entity.Employment, "empleo", "persona", null),
            ],
            [new CaseFact("empleo", where, null, there.State, there.Value, default)]
        );
        var rate = calculator
            .Calculate(new Question(situation, month, month, [rule], RunChoices.Default))
            .Last.Single();
        if (rate.State != FactState.Known)
        {
            return null;
        }

        PayrollTax = new(In("es"), In("en"));
        return
        [
            new TerritoryLine(
                new(
                    $"{In("es")} de lo que se paga. Lo paga la persona empleadora; que alcance a los hogares no está verificado.",
                    $"{In("en")} of what is paid. The employer pays it; that it reaches households is not verified."
                ),
                RateSource(rule, place),
                rule
            ),
        ];

        string In(string language) => Figures.Text(rule.Type, rate.State, rate.Value, language);
    }

    private Bilingual? RateSource(RuleSymbol rule, Territory place)
    {
        var exception = rule
            .Layers.SelectMany(l => l.Exceptions)
            .FirstOrDefault(e =>
                LawBook.Place.InForce(e, Date)
                && e.Condition is InTerritoryExpression inside
                && inside.Code == place.State
            );
        if (exception is not null)
        {
            return Source(exception.Provenance);
        }

        return
            law.All<ValueSymbol>()
                .Where(v => v.Type.ToString() == "porcentaje")
                .Select(v => LawBook.Place.At(v, Date, code))
                .FirstOrDefault(e => e?.Package.Scope == place.State)
                is { } entry
            ? Source(entry.Provenance)
            : null;
    }

    private List<TerritoryLine> Wages(Territory place, TerritoryFacts state)
    {
        var border = place.IsState
            ? state.Border
            : [.. state.Border.Where(b => b.Code == place.Code)];
        var lines = new List<TerritoryLine>();
        if (place.IsState || border.Count == 0)
        {
            lines.AddRange(Wage("salario_mínimo_general", new("Zona general", "General zone")));
        }

        if (border.Count > 0)
        {
            var names = string.Join(", ", border.Select(b => b.Name));
            lines.AddRange(
                Wage(
                    "salario_mínimo_frontera",
                    new($"Frontera norte ({names})", $"Northern border ({names})")
                )
            );
        }

        return lines;
    }

    private IEnumerable<TerritoryLine> Wage(string name, Bilingual zone)
    {
        if (law.Find(name) is ValueSymbol value && LawBook.Place.At(value, Date, code) is { } entry)
        {
            yield return new TerritoryLine(
                new(
                    $"{zone.Es}: {Amount(entry, value, "es")}",
                    $"{zone.En}: {Amount(entry, value, "en")}"
                ),
                Source(entry.Provenance),
                value
            );
        }
    }

    private List<TerritoryLine> Whom(ContactBook contacts, Claim claim) =>
        [
            .. contacts
                .All.Where(c => c.State == code[..2] && c.Claims.Contains(claim))
                .Select(c => new TerritoryLine(
                    c.Phone is null
                        ? c.Name
                        : new($"{c.Name.Es}: {c.Phone}", $"{c.Name.En}: {c.Phone}"),
                    c.Seen is { } seen
                        ? new(
                            $"{c.Source.Es}, {Figures.Date(seen, "es")}",
                            $"{c.Source.En}, {Figures.Date(seen, "en")}"
                        )
                        : c.Source
                )),
        ];

    private static List<TerritoryLine> Each(IReadOnlyList<CitedText>? texts) =>
        [.. (texts ?? []).Select(t => new TerritoryLine(t.Text, t.Source))];

    private static Bilingual? Source(Provenance provenance) =>
        provenance.Source is not { } source ? null
        : provenance.Evidence == Evidence.NotFound
            ? new(SourceDates.InWords(source, "es"), SourceDates.InWords(source, "en"))
        : new(
            $"{SourceDates.InWords(source, "es")} ({LawWords.Of(provenance.Evidence).Es})",
            $"{SourceDates.InWords(source, "en")} ({LawWords.Of(provenance.Evidence).En})"
        );
}
