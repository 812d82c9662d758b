using ClosingGaps.Casework.Contacts;
using ClosingGaps.Casework.Territories;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Tests.LawFolder;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Casework.Territories;

public sealed class TerritorySheetTests
{
    private static readonly Calculator calculator = new(Shipped.Law);
    private static readonly TerritoryBook book = TerritoryBook.Read(
        RepositoryRoot.Combine("content", "territories.yaml")
    );
    private static readonly ContactBook contacts = ContactBook.Read(
        RepositoryRoot.Combine("content", "contacts.yaml")
    );

    [Fact]
    public void A_borough_has_the_law_of_three_levels()
    {
        var sheet = Sheet(9007);
        Assert.Equal(["federal", "cdmx", "iztapalapa"], sheet.Packages.Select(p => p.Name));
        var support = Topic(sheet, "programmes").Lines.Select(l => l.Symbol?.Name).ToList();
        Assert.Contains("ingreso_ciudadano", support);
        Assert.Contains("iztapa_las_jefas_al_año", support);
        Assert.DoesNotContain("mujeres_con_bienestar", support);
    }

    [Theory]
    [InlineData(20, 2026, "3%")]
    [InlineData(31, 2026, "3.75%")]
    [InlineData(31, 2025, "3%")]
    [InlineData(9, 2024, "3%")]
    [InlineData(9, 2025, "4%")]
    [InlineData(2, 2026, "4.25%")]
    public void The_payroll_tax_is_what_the_law_takes_on_the_day(int state, int year, string rate)
    {
        var sheet = Sheet(state, year);
        Assert.Equal(rate, sheet.PayrollTax!.Es);
        var line = Assert.Single(Topic(sheet, "payroll_tax").Lines);
        Assert.StartsWith(rate, line.Text.Es, StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(line.Source?.Es));
    }

    [Fact]
    public void Where_sources_differ_no_rate_is_taken_and_that_is_said()
    {
        var sheet = Sheet(23);
        Assert.Null(sheet.PayrollTax);
        Assert.Contains(
            "No se toma ninguna",
            Topic(sheet, "payroll_tax").Lines.Single().Text.Es,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_border_wage_stands_beside_the_general_one_with_its_municipalities()
    {
        var lines = Topic(Sheet(19), "minimum_wage").Lines.Select(l => l.Text.Es).ToList();
        Assert.Equal(["Zona general: $315.04/día", "Frontera norte (Anáhuac): $440.87/día"], lines);
        Assert.Equal(
            ["Frontera norte (Anáhuac): $440.87/día"],
            Topic(Sheet(19005), "minimum_wage").Lines.Select(l => l.Text.Es)
        );
        Assert.Equal(
            ["Zona general: $315.04/día"],
            Topic(Sheet(19039), "minimum_wage").Lines.Select(l => l.Text.Es)
        );
    }

    [Fact]
    public void Every_place_answers_every_matter_or_says_that_it_was_not_found()
    {
        foreach (var facts in book.All)
        {
            var sheet = TerritorySheet.Of(
                calculator,
                book,
                contacts,
                facts.Territory,
                new DateOnly(2026, 11, 30)
            );
            Assert.Equal(10, sheet.Topics.Count);
            Assert.True(Topic(sheet, "law").IsFound);
            Assert.True(Topic(sheet, "minimum_wage").IsFound);
            Assert.Equal(sheet.Topics.Where(t => t.Lines.Count == 0), sheet.Gaps);
        }

        Assert.Equal("no encontrado", TerritorySheet.NotFound.Es);
        Assert.Contains(Sheet(4).Gaps, g => g.Key == "care");
    }

    private static TerritorySheet Sheet(int number, int year = 2026) =>
        TerritorySheet.Of(
            calculator,
            book,
            contacts,
            TerritoryNames.Find(number)!,
            new DateOnly(year, 11, 30)
        );

    private static TerritoryTopic Topic(TerritorySheet sheet, string key) =>
        sheet.Topics.Single(t => t.Key == key);
}
