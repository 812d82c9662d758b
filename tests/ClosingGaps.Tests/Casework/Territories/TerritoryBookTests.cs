using ClosingGaps.Casework.Contents;
using ClosingGaps.Casework.Territories;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Casework.Territories;

public sealed class TerritoryBookTests
{
    private const string Head = """
        checked: 2026-11-30
        border_source: { text: { es: a, en: a }, source: x }
        care_source: { text: { es: a, en: a }, source: x }
        registry_source: { text: { es: a, en: a }, source: x }
        childcare_source: { text: { es: a, en: a }, source: x }
        territories:

        """;

    private static readonly TerritoryBook book = TerritoryBook.Read(
        RepositoryRoot.Combine("content", "territories.yaml")
    );

    [Fact]
    public void The_32_states_and_Iztapalapa_are_there()
    {
        Assert.Equal(33, book.All.Count);
        Assert.NotNull(book.Find("09007"));
        Assert.Equal(
            TerritoryNames.States.Select(s => s.Code),
            book.All.Where(f => f.Territory.IsState).Select(f => f.Territory.Code)
        );
    }

    [Fact]
    public void The_border_has_its_43_municipalities_and_none_of_the_five_states()
    {
        Assert.Equal(43, book.All.Sum(f => f.Border.Count));
        Assert.All(new[] { "07", "09", "14", "15", "20" }, s => Assert.Empty(book.Find(s)!.Border));
        // The counts of each state that CONASAMI announced in December 2018 (diario.mx): 5, 11, 8, 8, 1, 10.
        Assert.Equal(
            [5, 8, 8, 1, 11, 10],
            new[] { "02", "05", "08", "19", "26", "28" }.Select(s => book.Find(s)!.Border.Count)
        );
    }

    [Fact]
    public void Every_fact_names_its_source() =>
        Assert.All(
            book.All.SelectMany(f =>
                new[]
                {
                    f.Insured,
                    f.PayrollTax,
                    f.Care,
                    f.Women,
                    f.Registry,
                    f.Programmes,
                    f.Childcare,
                }.SelectMany(x => x)
            ),
            cited =>
            {
                Assert.NotEqual("", cited.Source.Es);
                Assert.NotEqual("", cited.Text.Es);
                Assert.NotEqual(cited.Text.Es, cited.Text.En);
            }
        );

    [Theory]
    [InlineData("  - code: \"33\"", "33")]
    [InlineData("  - code: \"9\"", "9")]
    [InlineData("  - code: \"09999\"", "09999")]
    [InlineData("  - { code: \"20\", border: [\"02001\"] }", "02001")]
    [InlineData("  - { code: \"20\", border: [\"20\"] }", "20")]
    [InlineData(
        "  - { code: \"20\", insured: { people: 0, as_of: \"2025-08\", source: x } }",
        "20"
    )]
    [InlineData("  - { code: \"20\", insured: { people: 5, as_of: agosto, source: x } }", "20")]
    [InlineData("  - { code: \"20\", care: [{ text: { es: a, en: a } }] }", "20")]
    [InlineData("  - code: \"20\"\n  - code: \"20\"", "20")]
    [InlineData("  - code: \"20\"", "01")]
    public void What_is_wrong_is_told_with_its_place(string entries, string place)
    {
        var error = Assert.Throws<ContentException>(() => TerritoryBook.Parse(Head + entries, "t"));
        Assert.StartsWith($"t: {place}:", error.Text.Es, StringComparison.Ordinal);
    }
}
