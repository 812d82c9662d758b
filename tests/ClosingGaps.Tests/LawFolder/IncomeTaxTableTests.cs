using ClosingGaps.Law.Model;
using Xunit;

namespace ClosingGaps.Tests.LawFolder;

/// <summary>
/// The tariffs of the income tax are continuous: the fixed amount of each row is the tax of the row before at its end, within a centavo, and
/// each row's lower limit is where it begins. A mistyped cell breaks the line.
/// </summary>
public sealed class IncomeTaxTableTests
{
    [Fact]
    public void Each_row_begins_where_the_one_before_ends()
    {
        var table = (TableSymbol)Shipped.Law.Find("tarifa_isr")!;
        Assert.Equal(4, table.Versions.Count);
        foreach (var version in table.Versions)
        {
            var rows = version.Edges[0];
            var (quota, rate, limit) = (Column(version, 0), Column(version, 1), Column(version, 2));
            Assert.Equal(11, quota.Count);
            for (var row = 1; row < quota.Count; row++)
            {
                Assert.Equal(rows[row]!.Value.ToDouble(), limit[row]);
                var tax = quota[row - 1] + ((limit[row] - limit[row - 1]) * rate[row - 1]);
                Assert.True(
                    Math.Abs(tax - quota[row]) <= 0.01 + 1e-9,
                    $"{version.From:yyyy} row {row + 1}: {quota[row]}, and the tax at its limit is {tax}"
                );
                Assert.True(rate[row] > rate[row - 1]);
            }
        }
    }

    private static List<double> Column(TableVersion version, int column) =>
        [.. version.Cells[column].Select(c => c!.Value.ToDouble())];
}
