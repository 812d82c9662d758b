using System.Numerics;
using ClosingGaps.Policy.Ledger;
using Xunit;

namespace ClosingGaps.Tests.Policy.Ledger;

/// <summary>The Shapley value by all coalitions is that by all orders, and its parts add up to the whole in whole numbers.</summary>
public sealed class ShapleyTests
{
    [Fact]
    public void A_gap_that_needs_both_is_split_evenly()
    {
        // In the gap until both are changed.
        Assert.Equal([1, 1], Shapley.Of(2, [1, 1, 1, 0]));
        Assert.Equal(2, Shapley.Denominator(2));
    }

    [Fact]
    public void Who_changes_nothing_has_no_part_and_who_alone_closes_has_all()
    {
        // The second of three closes, whatever the others do.
        Assert.Equal([0, 6, 0], Shapley.Of(3, [1, 1, 0, 0, 1, 1, 0, 0]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void It_is_the_mean_over_all_orders(int players)
    {
        var random = new Random(players);
        for (var game = 0; game < 20; game++)
        {
            var worth = Game(random, players);
            var byOrders = new long[players];
            foreach (var order in Orders(players))
            {
                var coalition = 0;
                foreach (var player in order)
                {
                    var with = coalition | (1 << player);
                    byOrders[player] += worth[coalition] - worth[with];
                    coalition = with;
                }
            }

            Assert.Equal(byOrders, Shapley.Of(players, worth));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(11)]
    [InlineData(16)]
    public void The_parts_add_up_exactly(int players)
    {
        var random = new Random(17 * players);
        for (var game = 0; game < 10; game++)
        {
            var worth = Game(random, players);
            var sum = Shapley.Of(players, worth).Aggregate(BigInteger.Zero, (a, b) => a + b);
            Assert.Equal((worth[0] - worth[^1]) * (BigInteger)Shapley.Denominator(players), sum);
        }
    }

    [Theory]
    [InlineData(new[] { 0.4, 0.4, 0.2 }, new long[] { 1, 0, 0 })]
    [InlineData(new[] { 10.5, 20.25, -3.75 }, new long[] { 11, 20, -4 })]
    [InlineData(new[] { 0.0, 0.0 }, new long[] { 0, 0 })]
    public void Whole_persons_add_up_as_their_sum_does(double[] parts, long[] whole) =>
        Assert.Equal(whole, WholePersons.Of(parts));

    private static byte[] Game(Random random, int players) =>
        [.. Enumerable.Range(0, 1 << players).Select(_ => (byte)random.Next(2))];

    private static IEnumerable<int[]> Orders(int players) =>
        players == 0
            ?
            [
                [],
            ]
            : Orders(players - 1)
                .SelectMany(o =>
                    Enumerable
                        .Range(0, players)
                        .Select(at => (int[])[.. o.Take(at), players - 1, .. o.Skip(at)])
                );
}
