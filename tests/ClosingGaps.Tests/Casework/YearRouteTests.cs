using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.LawFolder;
using Xunit;

namespace ClosingGaps.Tests.Casework;

using Answers = ClosingGaps.Casework.Interviews.Answers;

/// <summary>January in Jalisco to May in Oaxaca: the months without cover are seen, and what would have mended them.</summary>
public sealed class YearRouteTests
{
    [Fact]
    public void Each_month_is_what_she_told_and_what_the_law_keeps()
    {
        var route = Of(Registered.Yes, Registered.No);
        Assert.Equal(12, route.Months.Count);
        Assert.Equal(new DateOnly(2026, 11, 1), route.Months[^1].Month);
        RouteCover[] expected =
        [
            RouteCover.NoWork, // December 2025
            RouteCover.Insured, // January to March, first farm
            RouteCover.Insured,
            RouteCover.Insured,
            RouteCover.Kept, // left on 31 March after 87 days: eight weeks of care, to 26 May
            RouteCover.Kept,
            RouteCover.NotInsured, // June to August, second farm, not registered
            RouteCover.NotInsured,
            RouteCover.NotInsured,
            RouteCover.NoWork,
            RouteCover.NoWork,
            RouteCover.NoWork,
        ];
        Assert.Equal(expected, route.Months.Select(m => m.Cover));
        Assert.Equal(new DateOnly(2026, 5, 26), route.Months[4].KeptUntil);

        // Left on 20 August: with insurance, care to 15 October.
        Assert.Equal(new DateOnly(2026, 10, 15), route.Months[9].WouldBeKeptUntil);
        Assert.Equal(new DateOnly(2026, 10, 15), route.Months[10].WouldBeKeptUntil);
        Assert.Null(route.Months[11].WouldBeKeptUntil);
        Assert.Equal("LSS art. 109", route.KeptRule.Citation!.ToString());
        Assert.Equal((8, 8, 27), route.Weeks);
    }

    [Fact]
    public void What_is_not_known_is_said()
    {
        var route = Of(Registered.Unsure, Registered.NotAsked);
        Assert.Equal(6, route.Count(RouteCover.Unknown));
        Assert.Equal(0, route.Count(RouteCover.Insured));
        var dateless = YearRoute.Of(
            new Calculator(Shipped.Law),
            Answers
                .Of(WorkKind.Field, new DateOnly(2026, 11, 1))
                .With(
                    new Job(
                        WorkKind.Field,
                        1,
                        null,
                        Registered.Yes,
                        Spells: [new Spell(null, null)]
                    )
                )
        );
        Assert.Equal(12, dateless.Count(RouteCover.Unknown));
    }

    [Fact]
    public void One_registered_employer_is_enough_for_a_month_and_the_other_is_still_shown()
    {
        var both = Answers
            .Of(WorkKind.Field, new DateOnly(2026, 3, 1))
            .With(Stay(1, Registered.Yes, new(2026, 3, 1), new(2026, 3, 15)))
            .With(Stay(2, Registered.No, new(2026, 3, 10), new(2026, 3, 31)));
        var march = YearRoute.Of(new Calculator(Shipped.Law), both).Months[^1];
        Assert.Equal(RouteCover.Insured, march.Cover);
        Assert.Equal([RouteCover.Insured, RouteCover.NotInsured], march.Stays.Select(s => s.Cover));
        Assert.Equal([15, 22], march.Stays.Select(s => s.Days));
    }

    private static Job Stay(int number, Registered registered, DateOnly from, DateOnly to) =>
        new(WorkKind.Field, number, null, registered, Spells: [new Spell(from, to)]);

    private static YearRoute Of(Registered first, Registered second) =>
        YearRoute.Of(
            new Calculator(Shipped.Law),
            Answers
                .Of(WorkKind.Field, new DateOnly(2026, 11, 1))
                .With(Stay(1, first, new(2026, 1, 4), new(2026, 3, 31)))
                .With(Stay(2, second, new(2026, 6, 1), new(2026, 8, 20)))
                .With("rancho_1", "salario_diario", Fact.Known(350))
                .With("rancho_2", "salario_diario", Fact.Known(350))
        );
}
