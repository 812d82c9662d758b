using ClosingGaps.Law.Model;
using Xunit;

namespace ClosingGaps.Tests.LawFolder;

/// <summary>
/// The old-age quota of the transitory of 2020-12-16 goes in eight equal steps from 3.150 % to the rate of 2030 in each wage bracket:
/// a mistyped cell leaves the line.
/// </summary>
public sealed class OldAgeTableTests
{
    [Fact]
    public void Every_cell_lies_on_its_straight_line()
    {
        var table = (TableSymbol)Shipped.Law.Find("cesantía_patronal")!;
        var last = Cells(table, 2030);
        for (var year = 2023; year <= 2030; year++)
        {
            var cells = Cells(table, year);
            Assert.Equal(7, cells.Count);
            for (var row = 0; row < cells.Count; row++)
            {
                var line = 0.0315 + ((last[row] - 0.0315) * (year - 2022) / 8);
                Assert.Equal(line, cells[row], 1e-5);
            }
        }
    }

    private static List<double> Cells(TableSymbol table, int year) =>
        [
            .. table
                .At(new DateOnly(year, 1, 1), null, new HashSet<string>())!
                .Cells[0]
                .Select(c => c!.Value.ToDouble()),
        ];
}
