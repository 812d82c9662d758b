using ClosingGaps.Casework.LawBook;
using ClosingGaps.Casework.Territories;
using ClosingGaps.Law.Model;
using ClosingGaps.Policy.Validation;
using ClosingGaps.Population.Care;

namespace ClosingGaps.Policy.Care;

/// <summary>A territory's need for care beside its places.</summary>
/// <param name="Name">In words.</param>
/// <param name="Municipalities">Those within it that the census knows.</param>
/// <param name="WithoutNursery">Of them, those without any nursery.</param>
/// <param name="ChildrenWithoutNursery">Children under six who live in those.</param>
public sealed record CareLine(
    CareTerritory Territory,
    string Name,
    int Municipalities,
    int WithoutNursery,
    int ChildrenWithoutNursery
)
{
    /// <summary>Children under six for each nursery; <see langword="null"/> where there is no nursery, or need is not known.</summary>
    public double? ChildrenPerNursery =>
        Territory is { Need: { } need, Places.Nurseries: > 0 and var nurseries }
            ? (double)need.UnderSix / nurseries
            : null;

    /// <summary>For each 100 children under six, as many as the source guesses that nurseries can take: never a capacity.</summary>
    public double? GuessedPlacesPerHundred =>
        Territory.Need is { UnderSix: > 0 } need
            ? 100.0 * CareGuess.Of(Territory.Places) / need.UnderSix
            : null;

    /// <summary>Part of the inhabitants of towns who live no farther from a nursery than one of <see cref="CareDistance.Limits"/>.</summary>
    public double? PartWithin(int limit) =>
        Territory.Distance is { InTowns: > 0 } d ? (double)d.Within[limit] / d.InTowns : null;
}

/// <summary>A value of the law with its article.</summary>
public sealed record CareTerm(ValueSymbol Value, ValueEntry Entry);

/// <summary>Who may use an IMSS nursery, by law, and how few domestic workers are registered.</summary>
/// <param name="FromAge">Days of age from which a child is taken.</param>
/// <param name="ToAge">Years up to which.</param>
/// <param name="KeptWeeks">Weeks for which it is kept after she leaves.</param>
/// <param name="Right">The rule, with its article and its explanation.</param>
/// <param name="FieldDuty">What field employers owe by themselves.</param>
/// <param name="Registered">Domestic workers registered at IMSS, last published.</param>
/// <param name="Workers">Domestic workers, last published.</param>
public sealed record CareEntitlement(
    CareTerm FromAge,
    CareTerm ToAge,
    CareTerm KeptWeeks,
    RuleSymbol Right,
    RuleSymbol FieldDuty,
    Target Registered,
    Target Workers
)
{
    /// <exception cref="Casework.MissingLawException">The law held lacks one of the names, or has no value at that date.</exception>
    public static CareEntitlement Of(Snapshot law, DateOnly date, TargetBook published)
    {
        return new CareEntitlement(
            Term("edad_mínima_de_guardería"),
            Term("edad_máxima_de_guardería"),
            Term("semanas_de_guardería_conservadas"),
            Rule("tiene_guardería"),
            Rule("debe_dar_guardería_en_el_campo"),
            published.Series("pth.imss.n")[^1],
            published.Series("pth.n")[^1]
        );

        CareTerm Term(string name) =>
            law.Find(name) is ValueSymbol value
            && Place.At(value, date, territory: null) is { } entry
                ? new(value, entry)
                : throw Missing(name);

        RuleSymbol Rule(string name) => law.Find(name) as RuleSymbol ?? throw Missing(name);

        static Casework.MissingLawException Missing(string name) => new(name);
    }
}

/// <summary>Care in a territory: itself, what it lies in, and what lies in it.</summary>
/// <param name="Asked">The territory asked about.</param>
/// <param name="Around">Those that it lies in, narrowest first.</param>
/// <param name="Inside">States of the nation, or municipalities of a state; empty for a municipality.</param>
public sealed record CareReport(
    CareLine Asked,
    IReadOnlyList<CareLine> Around,
    IReadOnlyList<CareLine> Inside,
    CareEntitlement Entitlement
)
{
    /// <param name="code">Two digits, five, or <see cref="CareTable.Nation"/>.</param>
    /// <returns><see langword="null"/> when no source knows the territory.</returns>
    public static CareReport? Of(string code, CareTable table, CareEntitlement entitlement)
    {
        if (table.Find(code) is not { } asked)
            return null;
        var isState = code.Length == 2 && code != CareTable.Nation;
        string[] around =
            code.Length == 5 ? [code[..2], CareTable.Nation]
            : isState ? [CareTable.Nation]
            : [];
        var inside =
            code == CareTable.Nation ? table.States
            : isState ? table.Within(code)
            : [];
        return new CareReport(
            Line(asked),
            [.. around.Select(c => Line(table.Find(c)!))],
            [.. inside.Select(Line)],
            entitlement
        );

        CareLine Line(CareTerritory t)
        {
            var within = table
                .Territories.Where(m =>
                    m is { Code.Length: 5, Need: not null }
                    && (
                        t.Code == CareTable.Nation
                        || m.Code.StartsWith(t.Code, StringComparison.Ordinal)
                    )
                )
                .ToList();
            var without = within.Where(m => m.Places.Nurseries == 0).ToList();
            return new CareLine(
                t,
                t.Code == CareTable.Nation
                    ? "México"
                    : TerritoryNames
                        .Find(int.Parse(t.Code, System.Globalization.CultureInfo.InvariantCulture))
                        ?.Name
                        ?? t.Code,
                within.Count,
                without.Count,
                without.Sum(m => m.Need!.UnderSix)
            );
        }
    }
}
