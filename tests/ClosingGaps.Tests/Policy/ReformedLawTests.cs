using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Reforms;
using ClosingGaps.Tests.LawFolder;
using Xunit;

namespace ClosingGaps.Tests.Policy;

/// <summary>A changed value and a proposal folder become law laid over the baseline, which stays as it was.</summary>
public sealed class ReformedLawTests
{
    private static readonly IReadOnlyList<SourceText> law = [.. Shipped.Files("law")];

    private static ValueSymbol Value(string name) => (ValueSymbol)Shipped.Law.Find(name)!;

    private static Rational? Amount(Snapshot? snapshot, string name, string day) =>
        ((ValueSymbol)snapshot!.Find(name)!)
            .At(
                DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
                null,
                new HashSet<string>()
            )
            ?.Amount;

    [Fact]
    public void A_changed_value_counts_from_its_day_and_hides_later_entries()
    {
        var reformed = Load([new(Value("uma_diaria"), "130.00", new DateOnly(2026, 1, 1))]);

        Assert.Empty(reformed.Diagnostics);
        Assert.Equal(
            Rational.Parse("113.14"),
            Amount(reformed.Snapshot, "uma_diaria", "2025-12-31")
        );
        Assert.Equal(
            Rational.Parse("130.00"),
            Amount(reformed.Snapshot, "uma_diaria", "2026-01-01")
        );
        Assert.Equal(
            Rational.Parse("130.00"),
            Amount(reformed.Snapshot, "uma_diaria", "2026-06-01")
        );
        Assert.Equal(Rational.Parse("117.31"), Amount(Shipped.Law, "uma_diaria", "2026-06-01"));
        Assert.NotEqual(Shipped.Law.Hash, reformed.Snapshot!.Hash);
    }

    [Fact]
    public void Several_changes_of_several_values_load_together()
    {
        var reformed = Load([
            new(Value("tasa_infonavit"), "6 %", new DateOnly(2026, 7, 1)),
            new(Value("tasa_infonavit"), "5.5 %", new DateOnly(2026, 1, 1)),
            new(Value("tope_de_cotización"), "30 UMA", new DateOnly(2026, 1, 1)),
        ]);

        Assert.Empty(reformed.Diagnostics);
        Assert.Equal(
            Rational.Parse("0.055"),
            Amount(reformed.Snapshot, "tasa_infonavit", "2026-06-30")
        );
        Assert.Equal(
            Rational.Parse("0.06"),
            Amount(reformed.Snapshot, "tasa_infonavit", "2026-07-01")
        );
        Assert.Equal(30, Amount(reformed.Snapshot, "tope_de_cotización", "2026-03-01"));
    }

    [Fact]
    public void Every_number_of_the_law_can_be_changed()
    {
        var changes = Shipped
            .Law.All<ValueSymbol>()
            .Where(v => v.Type.Kind == TypeKind.Number)
            .Select(v => new ValueChange(v, AmountFor(v), new DateOnly(2026, 1, 1)))
            .ToList();

        var reformed = Load(changes);

        Assert.Empty(reformed.Diagnostics);
        Rational?[] written = [Rational.Zero, Rational.One, new Rational(1, 100)];
        Assert.All(
            changes,
            c =>
            {
                var changed = (ValueSymbol)reformed.Snapshot!.Find(c.Value.Id)!;
                var entry = changed.At(c.From, c.Value.Package.Scope, new HashSet<string>());
                Assert.Contains(entry?.Amount, written);
            }
        );
    }

    private static string AmountFor(ValueSymbol value) =>
        value.Type.ToString() switch
        {
            "porcentaje" => "1 %",
            "veces_uma" => "1 UMA",
            _ => "0",
        };

    [Fact]
    public void A_wrong_unit_is_reported_where_it_was_written()
    {
        var reformed = Load([new(Value("tasa_infonavit"), "6 días", new DateOnly(2026, 1, 1))]);

        Assert.Null(reformed.Snapshot);
        var diagnostic = Assert.Single(reformed.Diagnostics);
        Assert.Equal("cambio_a_federal/tasa_infonavit.ley", diagnostic.Span.Source.Path);
    }

    [Fact]
    public void A_proposal_of_a_folder_outside_lies_under_the_changes()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "paquete.ley",
            "paquete vivienda_alta es \"Más vivienda\" en \"More housing\"\n  propuesta de federación\n  sobre federal\n"
        );
        folder.Write(
            "vivienda.ley",
            "instrumento infonavit\nartículo 29 fracción II\nmodifica valor tasa_infonavit\n  desde 2026-01-01 : 7 %  fuente \"iniciativa de prueba\"  fuerza propuesto\n"
        );

        var proposed = ReformedLaw.Load(law, [folder.Path], []);
        Assert.Empty(proposed.Diagnostics);
        Assert.Equal(
            Rational.Parse("0.07"),
            Amount(proposed.Snapshot, "tasa_infonavit", "2026-03-01")
        );

        var both = ReformedLaw.Load(
            law,
            [folder.Path],
            [new(Value("tasa_infonavit"), "8 %", new DateOnly(2026, 1, 1))]
        );
        Assert.Empty(both.Diagnostics);
        Assert.Equal(Rational.Parse("0.08"), Amount(both.Snapshot, "tasa_infonavit", "2026-03-01"));
    }

    private static LoadResult Load(IReadOnlyList<ValueChange> changes) =>
        ReformedLaw.Load(law, [], changes);
}
