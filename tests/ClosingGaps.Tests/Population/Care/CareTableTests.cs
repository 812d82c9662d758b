using ClosingGaps.Population.Care;
using Xunit;

namespace ClosingGaps.Tests.Population.Care;

/// <summary>The care table is what its public files give, and says what they say.</summary>
public sealed class CareTableTests
{
    [Fact]
    public void The_table_that_ships_is_what_the_files_give()
    {
        Assert.True(CareTable.IsShipped(CareTable.Derive(SharedData.Path("data"))));
    }

    [Fact]
    public void Municipalities_add_up_to_states_and_states_to_the_nation()
    {
        var table = CareTable.Shipped;
        Assert.Equal(32, table.States.Count());
        AddUp(table.Find(CareTable.Nation)!, [.. table.States]);
        foreach (var state in table.States)
            AddUp(state, [.. table.Within(state.Code)]);
    }

    [Fact]
    public void It_has_the_counts_of_the_sources()
    {
        var nation = CareTable.Shipped.Find(CareTable.Nation)!;
        Assert.Equal(10_491, nation.Places.Nurseries);
        Assert.Equal(1_087, nation.Places.OldAgeHomes);
        // 886 in the source, less 722 residences for mental health and addictions.
        Assert.Equal(886 - 722, nation.Places.DisabilityHomes);
        var iztapalapa = CareTable.Shipped.Find("09007")!;
        Assert.Equal(128_253, iztapalapa.Need!.UnderSix);
        Assert.Equal(102, iztapalapa.Places.Nurseries);
        Assert.Null(iztapalapa.Distance);
        Assert.Equal(1_835_486, iztapalapa.InBigCities);
        // Made after the frame of the census: its need is not known, and is not zero.
        Assert.Null(CareTable.Shipped.Find("02007")!.Need);
    }

    [Fact]
    public void The_guess_is_the_one_of_the_source()
    {
        var sources = CareSources.Read(SharedData.Path("data"));
        Assert.Equal(
            sources.Services.Sum(s => s.GuessedChildren),
            CareGuess.Of(CareTable.Shipped.Find(CareTable.Nation)!.Places)
        );
    }

    [Fact]
    public void What_is_written_reads_back()
    {
        var text = CareTable.Write(CareTable.Shipped.Territories);
        Assert.True(CareTable.IsShipped(text));
        Assert.Throws<FormatException>(() => CareTable.Parse("territory,population\n00,1\n"));
    }

    private static void AddUp(CareTerritory whole, IReadOnlyList<CareTerritory> parts)
    {
        Assert.Equal(whole.Need?.UnderSix, parts.Sum(p => p.Need?.UnderSix ?? 0));
        Assert.Equal(whole.Need?.Disabled, parts.Sum(p => p.Need?.Disabled ?? 0));
        Assert.Equal(whole.Places.PublicNurseries, parts.Sum(p => p.Places.PublicNurseries));
        Assert.Equal(whole.Places.Nurseries, whole.Places.NurseriesBySize.Sum());
        Assert.Equal(whole.InBigCities, parts.Sum(p => p.InBigCities));
        Assert.Equal(whole.Distance?.InTowns ?? 0, parts.Sum(p => p.Distance?.InTowns ?? 0));
        for (var i = 0; i < CareDistance.Limits.Count; i++)
        {
            Assert.Equal(
                whole.Distance?.Within[i] ?? 0,
                parts.Sum(p => p.Distance?.Within[i] ?? 0)
            );
        }
    }
}
