using ClosingGaps.Population.Synthetic;
using ClosingGaps.Population.Synthetic.Models;
using Xunit;

namespace ClosingGaps.Tests.Population.Synthetic;

/// <summary>A table for reading finds what a dictionary finds, and nothing else.</summary>
public sealed class GroupTableTests
{
    [Fact]
    public void Finds_what_is_there_and_only_that()
    {
        var random = new SeededRandom(3);
        var held = new Dictionary<ulong, string> { [0] = "everybody" };
        while (held.Count < 5_000)
            held[Group.Of(random.Between(0, 20), random.Between(0, 255), random.Between(0, 9))] =
                "x";
        foreach (var key in held.Keys.ToList())
            held[key] = key.ToString("x", null);
        var table = new GroupTable<string>(held);

        Assert.All(held, h => Assert.Equal(h.Value, table.Find(h.Key)));
        for (var i = 0; i < 5_000; i++)
        {
            var other = Group.Of(random.Between(21, 40), random.Between(0, 255));
            Assert.Equal(held.GetValueOrDefault(other), table.Find(other));
        }
    }

    [Fact]
    public void An_empty_one_finds_nothing() => Assert.Null(new GroupTable<string>([]).Find(0));
}
