using ClosingGaps.Policy.Gaps;
using Xunit;

namespace ClosingGaps.Tests.Policy.Gaps;

/// <summary>No withheld figure can be worked out from those that are shown, whatever the table.</summary>
public sealed class SuppressionTests
{
    [Fact]
    public void One_withheld_figure_of_a_sum_takes_the_smallest_other_with_it()
    {
        var suppression = new Suppression();
        var few = suppression.Add(Showing.FewCases, 5, 0);
        var middle = suppression.Add(Showing.Shown, 40, 0);
        var large = suppression.Add(Showing.Shown, 400, 0);
        var total = suppression.Add(Showing.Shown, 445, 4);
        suppression.Sum(total, [few, middle, large]);
        Assert.Equal(
            [Showing.FewCases, Showing.Complementary, Showing.Shown, Showing.Shown],
            suppression.Solve()
        );
    }

    /// <summary>Two withheld in each sum is not enough: here the sums together give one of them away.</summary>
    [Fact]
    public void A_figure_that_only_several_sums_together_give_is_found()
    {
        var suppression = new Suppression();
        int Withheld() => suppression.Add(Showing.FewCases, 5, 0);
        int Shown() => suppression.Add(Showing.Shown, 100, 0);
        var (a, b, c) = (Withheld(), Withheld(), Withheld());
        suppression.Sum(Shown(), [a, b, Shown()]);
        suppression.Sum(Shown(), [b, c, Shown()]);
        suppression.Sum(Shown(), [a, c, Shown()]);
        Assert.Equal(3, suppression.Recoverable().Count);
        suppression.Solve();
        Assert.Empty(suppression.Recoverable());
    }

    [Fact]
    public void A_sure_zero_is_withheld_last()
    {
        var suppression = new Suppression();
        var few = suppression.Add(Showing.FewCases, 5, 0);
        var zero = suppression.Add(Showing.Zero, 0, 0);
        var large = suppression.Add(Showing.Shown, 400, 0);
        suppression.Sum(suppression.Add(Showing.Shown, 405, 4), [few, zero, large]);
        Assert.Equal(Showing.Zero, suppression.Solve()[zero]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void In_random_tables_of_two_margins_nothing_is_recoverable(int seed)
    {
        var random = new Random(seed);
        for (var table = 0; table < 20; table++)
        {
            var suppression = new Suppression();
            var (rows, columns) = (random.Next(2, 7), random.Next(2, 7));
            var cells = new int[rows, columns];
            var values = new double[rows, columns];
            for (var r = 0; r < rows; r++)
            {
                for (var c = 0; c < columns; c++)
                {
                    values[r, c] = random.Next(1, 200);
                    cells[r, c] = suppression.Add(
                        values[r, c] < 30 ? Showing.FewCases : Showing.Shown,
                        values[r, c],
                        0
                    );
                }
            }

            for (var r = 0; r < rows; r++)
            {
                var row = Enumerable.Range(0, columns).Select(c => (cells[r, c], values[r, c]));
                suppression.Sum(
                    suppression.Add(Showing.Shown, row.Sum(x => x.Item2), 4),
                    row.Select(x => x.Item1)
                );
            }

            for (var c = 0; c < columns; c++)
            {
                var column = Enumerable.Range(0, rows).Select(r => (cells[r, c], values[r, c]));
                suppression.Sum(
                    suppression.Add(Showing.Shown, column.Sum(x => x.Item2), 4),
                    column.Select(x => x.Item1)
                );
            }

            suppression.Solve();
            Assert.Empty(suppression.Recoverable());
        }
    }
}
