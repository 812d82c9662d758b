using ClosingGaps.Population.Synthetic.Weighting;
using Xunit;

namespace ClosingGaps.Tests.Population.Synthetic;

/// <summary>Weights reach their totals, or the error says which they cannot.</summary>
public sealed class RakingTests
{
    /// <summary>Deming and Stephan's case: one person a household is iterative proportional fitting, which keeps the odds ratio.</summary>
    [Fact]
    public void A_table_of_two_by_two_gets_its_margins_and_keeps_its_odds()
    {
        double[] start = [40, 30, 35, 50];
        var weights = Raking.Rake(
            start,
            [
                new("row 1", 100, [1, 1, 0, 0]),
                new("row 2", 150, [0, 0, 1, 1]),
                new("column 1", 120, [1, 0, 1, 0]),
                new("column 2", 130, [0, 1, 0, 1]),
            ]
        );

        Assert.Equal(100, weights[0] + weights[1], 1e-4);
        Assert.Equal(120, weights[0] + weights[2], 1e-4);
        Assert.Equal(
            start[0] * start[3] / (start[1] * start[2]),
            weights[0] * weights[3] / (weights[1] * weights[2]),
            1e-9
        );
    }

    [Fact]
    public void Totals_of_persons_are_reached_with_several_to_a_household()
    {
        int[] women = [1, 2, 0, 1];
        int[] men = [1, 0, 3, 2];
        var weights = Raking.Rake([10, 10, 10, 10], [new("women", 55, women), new("men", 70, men)]);

        Assert.Equal(55, Raking.Total(weights, women), 1e-4);
        Assert.Equal(70, Raking.Total(weights, men), 1e-4);
    }

    [Fact]
    public void What_cannot_be_reached_is_an_error_with_its_name()
    {
        var nobody = Assert.Throws<InvalidOperationException>(() =>
            Raking.Rake([1, 1], [new("unicorns", 5, [0, 0])])
        );
        Assert.Contains("unicorns", nobody.Message, StringComparison.Ordinal);

        var contradiction = Assert.Throws<InvalidOperationException>(() =>
            Raking.Rake([1, 1], [new("all", 5, [1, 1]), new("all again", 9, [1, 1])])
        );
        Assert.Contains("did not settle", contradiction.Message, StringComparison.Ordinal);
    }
}
