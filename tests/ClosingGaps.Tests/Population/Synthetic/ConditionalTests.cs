using ClosingGaps.Population.Synthetic;
using ClosingGaps.Population.Synthetic.Models;
using Xunit;

namespace ClosingGaps.Tests.Population.Synthetic;

/// <summary>Draws follow the weighted shares, and never give the answer of a few.</summary>
public sealed class ConditionalTests
{
    private const int Draws = 20_000;

    [Fact]
    public void Draws_follow_the_weights_of_the_group()
    {
        var table = new Conditional(Discretion.OfSurvey);
        Learn(table, answer: 1, persons: 100, weight: 3, group: 7);
        Learn(table, answer: 2, persons: 100, weight: 1, group: 7);
        Learn(table, answer: 2, persons: 300, weight: 1, group: 8);

        // 75 % in the group and 25 % among everybody; the group has 200 persons, so one draw in eleven is everybody's.
        var everybody = 300.0 / 700;
        Assert.Equal(0.75 * 10 / 11 + everybody / 11, Share(table, 1, group: 7), 0.01);
        Assert.Equal(everybody * 20 / 320, Share(table, 1, group: 8), 0.01);
    }

    [Fact]
    public void An_answer_of_fewer_than_five_is_never_given()
    {
        var table = new Conditional(Discretion.OfSurvey);
        Learn(table, answer: 1, persons: 500, weight: 1, group: 1);
        Learn(table, answer: 2, persons: 4, weight: 1_000_000, group: 1);
        Assert.Equal(1, Share(table, 1, group: 1));
    }

    [Fact]
    public void A_rare_answer_of_a_group_comes_as_often_when_a_wider_group_has_it()
    {
        var table = new Conditional(Discretion.OfSurvey);
        Learn(table, answer: 1, persons: 996, weight: 1, group: 1);
        Learn(table, answer: 2, persons: 4, weight: 50, group: 1);
        Learn(table, answer: 1, persons: 4_000, weight: 1, group: 2);
        Learn(table, answer: 2, persons: 20, weight: 1, group: 2);

        Assert.Equal(200.0 / 1196, Share(table, 2, group: 1), 0.01);
    }

    [Fact]
    public void A_group_of_few_has_no_distribution_of_its_own()
    {
        var table = new Conditional(Discretion.OfSurvey);
        Learn(table, answer: 1, persons: 49, weight: 1, group: 1);
        Learn(table, answer: 2, persons: 9_951, weight: 1, group: 2);
        Assert.InRange(Share(table, 1, group: 1), 0, 0.01);
    }

    [Fact]
    public void An_amount_keeps_the_mean_and_gives_no_extreme()
    {
        var table = new ConditionalAmount(Discretion.OfSurvey);
        for (var i = 1; i <= 200; i++)
            table.Learn(i == 200 ? 100_000 : 10 * i, 2, Group.Of(1));
        var random = new SeededRandom(5);
        var drawn = Enumerable
            .Range(0, Draws)
            .Select(_ => table.Draw(random, Group.Of(1)))
            .ToList();

        var mean = (10 * 199 * 200 / 2 + 100_000) / 200.0;
        Assert.Equal(mean, drawn.Average(), mean * 0.03);
        Assert.True(drawn.Max() < 20_000);
    }

    private static void Learn(Conditional table, int answer, int persons, long weight, int group)
    {
        for (var i = 0; i < persons; i++)
            table.Learn(answer, weight, Group.Of(group));
    }

    private static double Share(Conditional table, int answer, int group)
    {
        var random = new SeededRandom(3);
        return Enumerable.Range(0, Draws).Count(_ => table.Draw(random, Group.Of(group)) == answer)
            / (double)Draws;
    }
}
