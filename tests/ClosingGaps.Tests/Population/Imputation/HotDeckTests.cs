using ClosingGaps.Population.Imputation;
using Xunit;

namespace ClosingGaps.Tests.Population.Imputation;

/// <summary>Donors by cell: of whom, in what proportion, and again the same.</summary>
public sealed class HotDeckTests
{
    private const ulong Seed = 7;

    [Fact]
    public void A_donor_is_of_the_recipient_s_own_cell()
    {
        var pool = Pool(200, d => d % 4);
        var cells = Cells(400, r => r % 4);
        var donors = new HotDeck(pool).Draw(cells, Seed, 0);
        Assert.All(Enumerable.Range(0, 400), r => Assert.Equal(r % 4, donors[r] % 4));
    }

    [Fact]
    public void A_thin_cell_hands_on_to_the_next_wider_and_an_empty_world_to_nobody()
    {
        // Cell 1 has 9 donors, one too few; cell 0 has 191. The second level puts both into one.
        var pool = Pool(200, d => d < 9 ? 1 : 0);
        var deck = new HotDeck(pool);
        Assert.Equal(
            [0, 1, 1, HotDeck.None],
            deck.Levels([
                [0, 1, double.NaN, 5],
                [9, 9, 9, 8],
            ])
        );
        Assert.Equal(
            HotDeck.None,
            deck.Draw(
                [
                    [5],
                    [8],
                ],
                Seed,
                0
            )[0]
        );
    }

    [Fact]
    public void Where_every_cell_is_thin_the_widest_gives()
    {
        var deck = new HotDeck(Pool(6, _ => 0));
        Assert.Equal(
            [1],
            deck.Levels([
                [0],
                [9],
            ])
        );
        Assert.NotEqual(
            HotDeck.None,
            deck.Draw(
                [
                    [0],
                    [9],
                ],
                Seed,
                0
            )[0]
        );
    }

    [Fact]
    public void Heavier_donors_give_more_often()
    {
        // Even donors stand for three times as many persons: three in four gifts are theirs, over the redrawings of the PSUs.
        var pool = Pool(400, _ => 0) with
        {
            Weights = [.. Enumerable.Range(0, 400).Select(d => d % 2 == 0 ? 3.0 : 1.0)],
        };
        var deck = new HotDeck(pool);
        var even = Enumerable
            .Range(0, 50)
            .Average(draw =>
                deck.Draw(Cells(500, _ => 0), Seed, draw).Average(d => d % 2 == 0 ? 1.0 : 0)
            );
        Assert.Equal(0.75, even, 0.01);
    }

    [Fact]
    public void The_same_seed_gives_the_same_and_another_draw_others()
    {
        var cells = Cells(300, r => r % 3);
        var first = new HotDeck(Pool(150, d => d % 3)).Draw(cells, Seed, 4);
        Assert.Equal(first, new HotDeck(Pool(150, d => d % 3)).Draw(cells, Seed, 4));
        Assert.NotEqual(first, new HotDeck(Pool(150, d => d % 3)).Draw(cells, Seed, 5));
        Assert.NotEqual(first, new HotDeck(Pool(150, d => d % 3)).Draw(cells, Seed + 1, 4));
    }

    [Fact]
    public void Donors_whose_psu_is_not_redrawn_give_nothing_in_that_draw()
    {
        var donors = new HotDeck(Pool(200, _ => 0)).Draw(Cells(5000, _ => 0), Seed, 0);
        // Of 20 PSUs in one stratum, 19 redrawn with replacement leave out 20 × (19/20)^19 = 7.5 on average.
        var seen = donors.Select(d => d / 10).Distinct().Count();
        Assert.InRange(seen, 8, 17);
    }

    private static DonorPool Pool(int donors, Func<int, double> cell) =>
        new(
            [
                [.. Enumerable.Range(0, donors).Select(cell)],
                [.. Enumerable.Repeat(9.0, donors)],
            ],
            [.. Enumerable.Repeat(1.0, donors)],
            [.. Enumerable.Range(0, donors).Select(d => d / 10)],
            [.. Enumerable.Repeat(1, Math.Max(1, (donors + 9) / 10))]
        );

    private static double[][] Cells(int recipients, Func<int, double> cell) =>
        [
            [.. Enumerable.Range(0, recipients).Select(cell)],
            [.. Enumerable.Repeat(9.0, recipients)],
        ];
}
