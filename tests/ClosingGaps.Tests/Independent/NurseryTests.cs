using Xunit;

namespace ClosingGaps.Tests.Independent;

/// <summary>LSS 201, 206, 207: from 43 days to the day before the fourth birthday, while she is insured and four weeks after.</summary>
public sealed class NurseryTests
{
    [Fact]
    public void A_child_has_a_place_as_the_articles_say()
    {
        var women = Luck.Draw("0000000000007", 3000, Make);
        new Recomputation<Parent>(women, w => w.Month, Tell)
            .Output("tiene_guardería", w => Has(w))
            .Edge("42 days", w => w.Insured && Age(w) == 42)
            .Edge("43 days", w => w.Insured && Age(w) == 43)
            .Edge(
                "day before the fourth birthday",
                w => w.Insured && w.Day == w.Birth.AddYears(4).AddDays(-1)
            )
            .Edge("fourth birthday", w => w.Insured && w.Day == w.Birth.AddYears(4))
            .Edge("28 days after", w => w.Last.AddDays(28) == w.Day)
            .Edge("29 days after", w => w.Last.AddDays(29) == w.Day)
            .Edge("begins that day", w => w.First == w.Day)
            .Edge("begins the day after", w => w.First == w.Day.AddDays(1))
            .Check();
    }

    private static int Age(Parent w) => w.Day.DayNumber - w.Birth.DayNumber;

    private static Figure Has(Parent w) =>
        Age(w) >= 43
        && w.Day < w.Birth.AddYears(4)
        && w.First <= w.Day
        && w.Day <= w.Last.AddDays(28);

    private static Parent Make(Luck luck)
    {
        var month = luck.Pick<DateOnly>(new(2021, 2, 1), new(2024, 2, 1), new(2026, 11, 1));
        var day = luck.Day(month, month.AddDays(27));
        var birth = luck.Between(0, 3) switch
        {
            0 => day.AddDays(-luck.Pick(0, 41, 42, 43, 44, 100)),
            1 => day.AddYears(-4).AddDays(luck.Pick(-1, 0, 1, 2)),
            2 => new DateOnly(2020, 2, 29),
            _ => day.AddDays(-luck.Between(0, 1700)),
        };
        var (first, last) = luck.Between(0, 2) switch
        {
            0 => (day.AddDays(-300), day.AddDays(-luck.Pick(0, 1, 27, 28, 29, 30))),
            1 => (day.AddDays(luck.Pick(-1, 0, 1)), day.AddDays(200)),
            _ => (day.AddDays(-200), day.AddDays(200)),
        };
        return new Parent(month, day, birth, first, last);
    }

    private static void Tell(Parent w, Telling.ToldWoman told)
    {
        told.Set("día_que_pide_la_guardería", w.Day).Set("nacimiento_del_hijo", w.Birth);
        told.Job().Spell(w.First, w.Last, true).Spell(w.Day.AddDays(-5), w.Day, false);
    }

    private sealed record Parent(
        DateOnly Month,
        DateOnly Day,
        DateOnly Birth,
        DateOnly First,
        DateOnly Last
    )
    {
        public bool Insured => First <= Day && Day <= Last;

        public override string ToString() =>
            $"{Day:yyyy-MM-dd} born {Birth:yyyy-MM-dd}, insured {First:yyyy-MM-dd}..{Last:yyyy-MM-dd}";
    }
}
