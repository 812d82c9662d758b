using ClosingGaps.Law.Model;
using Xunit;

namespace ClosingGaps.Tests.LawFolder;

/// <summary>
/// All 330 cells of the guaranteed-pension table (LSS 170) lie on the rule by which it was made: from the top of each band, 2.5 % less
/// for each column of 25 weeks that is missing and 1 % less for each year under 65, to the peso.
/// </summary>
public sealed class GuaranteedPensionTableTests
{
    // The highest cell of each wage band, before the rounding to whole pesos.
    private static readonly decimal[] tops = [3746m, 4869.75m, 5993.5m, 7117.25m, 8241m];

    [Fact]
    public void Every_cell_is_within_a_peso_of_the_rule()
    {
        var table = (TableSymbol)Shipped.Law.Find("pensión_garantizada_de_ley")!;
        var version = Assert.Single(table.Versions);
        var cells = Assert.Single(version.Cells);

        Assert.Equal([5, 6, 11], version.Edges.Select(e => e.Count));
        Assert.Equal(330, cells.Count);
        for (var flat = 0; flat < cells.Count; flat++)
        {
            var (band, age, column) = (flat / 66, 60 + (flat / 11 % 6), flat % 11);
            var rule = tops[band] * (1 - (0.025m * (10 - column)) - (0.01m * (65 - age)));
            var cell = (decimal)cells[flat]!.Value.ToDouble();
            Assert.InRange(cell, rule - 0.6m, rule + 0.6m);
        }
    }

    [Fact]
    public void Every_cell_rises_with_weeks_age_and_wage()
    {
        var table = (TableSymbol)Shipped.Law.Find("pensión_garantizada_de_ley")!;
        var cells = table.Versions[0].Cells[0];
        for (var flat = 0; flat < cells.Count; flat++)
        {
            var (band, age, column) = (flat / 66, flat / 11 % 6, flat % 11);
            Assert.True(column == 10 || cells[flat + 1]!.Value > cells[flat]!.Value);
            Assert.True(age == 5 || cells[flat + 11]!.Value > cells[flat]!.Value);
            Assert.True(band == 4 || cells[flat + 66]!.Value > cells[flat]!.Value);
        }
    }
}
