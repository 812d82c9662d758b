using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Tests.Plans;

/// <summary>Symbols made by hand, for plans that no law text stands behind.</summary>
public static class TestSymbols
{
    public static PackageSymbol Package { get; } =
        new(
            "prueba",
            new Bilingual("Prueba", "Test"),
            new Legislator(LegislatorLevel.Federation, null),
            false,
            [],
            default
        );

    public static Provenance Provenance { get; } =
        new("test", Force.InForce, Evidence.Verified, null);

    public static LawType Number { get; } = LawType.Number(Unit.None);

    public static InputSymbol Input(string name, Entity entity, LawType? type = null) =>
        new()
        {
            Id = name,
            Name = name,
            Type = type ?? Number,
            Entity = entity,
            Package = Package,
            Label = new Bilingual(name, name),
            Span = default,
        };

    /// <param name="edges">By axis, lower edges; null first for "less than".</param>
    /// <param name="ends">By axis; null for "or more".</param>
    /// <param name="cells">Row-major.</param>
    public static TableSymbol Table(
        string name,
        IReadOnlyList<LawType> axes,
        IReadOnlyList<IReadOnlyList<Rational?>> edges,
        IReadOnlyList<Rational?> ends,
        IReadOnlyList<Rational?> cells
    ) =>
        new()
        {
            Id = name,
            Name = name,
            Type = Number,
            Entity = Entity.Nation,
            Package = Package,
            Label = new Bilingual(name, name),
            Span = default,
            Axes = [.. axes.Select((type, i) => new TableAxis($"eje_{i}", type))],
            Columns = [new TableColumn("", Number, Grid.Whole)],
            Versions =
            [
                new TableVersion(
                    DateOnly.MinValue,
                    null,
                    edges,
                    ends,
                    [cells],
                    Provenance,
                    Package,
                    default
                ),
            ],
        };
}
