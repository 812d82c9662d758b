using Xunit;

namespace ClosingGaps.Tests.Independent;

/// <summary>LSS 109, 150, 151: care for eight weeks after eight unbroken ones; pension rights for a quarter of the time, a year at least; weeks at re-entry.</summary>
public sealed class ConservationTests
{
    [Fact]
    public void What_she_keeps_is_what_the_articles_say()
    {
        var women = Luck.Draw("0000000000006", 3000, Make);
        new Recomputation<Left>(women, w => w.Month, Tell)
            .Output("tiene_atención_conservada", w => KeepsCare(w))
            .Output("último_día_de_atención", w => w.Exit.AddDays(KeepsCare(w) ? 56 : 0))
            .Output("fin_de_la_conservación", w => Keeps(w))
            .Output("semanas_que_se_le_reconocen", Recognised)
            .Edge("52 days unbroken", w => Run(w) == 52)
            .Edge("53 days unbroken", w => Run(w) == 53)
            .Edge("53 days with a break", w => Run(w) < 52 && w.Spells.Count == 2)
            .Edge("a quarter is a year, or just not", w => w.Weeks is 208 or 212)
            .Edge("back after less than three years", w => w.Back < Back(w, 3))
            .Edge(
                "back after three years and days",
                w => w.Back > Back(w, 3) && w.Back < Back(w, 3).AddDays(20)
            )
            .Edge(
                "back before six years",
                w => w.Back < Back(w, 6) && w.Back > Back(w, 6).AddDays(-20)
            )
            .Edge(
                "back after six years",
                w => w.Back > Back(w, 6) && w.Back < Back(w, 6).AddDays(20)
            )
            .Edge(
                "three years without, to the day",
                w => w.Back == Back(w, 3).AddDays(1) && w.Back > Keeps(w) && w.New < 26
            )
            .Edge(
                "six years without, to the day",
                w => w.Back == Back(w, 6).AddDays(1) && w.Back > Keeps(w) && w.New is >= 26 and < 52
            )
            .Edge("25 new weeks", w => w.New == 25 && w.Back > Back(w, 3))
            .Edge("26 new weeks", w => w.New == 26 && w.Back > Back(w, 3))
            .Edge("51 new weeks", w => w.New == 51 && w.Back > Back(w, 6))
            .Edge("52 new weeks", w => w.New == 52 && w.Back > Back(w, 6))
            .Edge(
                "late, but her rights were kept",
                w => w.Back > Back(w, 3).AddDays(1) && w.Back <= Keeps(w) && w.New < 26
            )
            .Check();
    }

    private static int Run(Left w) => ByHand.RunEnding(w.Spells, w.Exit);

    private static bool KeepsCare(Left w) => ByHand.Weeks(Run(w)) >= 8;

    private static DateOnly Keeps(Left w)
    {
        // A quarter that ends within a day holds that day.
        var quarter = w.Exit.AddDays(((w.Weeks * 7) + 3) / 4);
        var year = w.Exit.AddMonths(12);
        return quarter > year ? quarter : year;
    }

    private static DateOnly Back(Left w, int years) => w.Exit.AddYears(years);

    private static Figure Recognised(Left w)
    {
        if (w.Back is not { } back)
        {
            return w.Weeks; // she did not leave and come back: they are all hers
        }

        var asked =
            back <= Keeps(w) || back.AddDays(-1) <= Back(w, 3) ? 0
            : back.AddDays(-1) <= Back(w, 6) ? 26
            : 52;
        return w.New + (w.New >= asked ? w.Weeks : 0);
    }

    private static Left Make(Luck luck)
    {
        var exit = luck.Day(new(2018, 1, 1), new(2020, 10, 31));
        var days = luck.Pick(51, 52, 53, 54, 200);
        var cut = exit.AddDays(-luck.Between(3, 40));
        var weeks = luck.Pick(40, 204, 207, 208, 209, 210, 211, 212, 216, 261, 600, 1001, 1600);
        var left = new Left(
            exit,
            weeks,
            luck.Pick(0, 25, 26, 51, 52, 100),
            null,
            luck.Between(0, 3) switch
            {
                0 => [(exit.AddDays(1 - days), exit)],
                1 =>
                [
                    (cut.AddDays(1), exit),
                    (exit.AddDays(1 - days), cut.AddDays(luck.Pick(0, -1, 5))),
                ],
                2 => [(exit.AddDays(-90), exit.AddDays(-luck.Between(1, 5)))],
                _ => [],
            }
        );
        DateOnly? back = luck.Between(0, 5) switch
        {
            0 => null,
            1 => exit.AddYears(3).AddDays(luck.Pick(-15, -1, 0, 1, 2, 15)),
            2 => exit.AddYears(6).AddDays(luck.Pick(-15, -1, 0, 1, 2, 15)),
            3 => Keeps(left).AddDays(luck.Pick(-1, 0, 1)),
            _ => exit.AddDays(luck.Between(2, 3000)),
        };
        return left with { Back = back };
    }

    private static void Tell(Left w, Telling.ToldWoman told)
    {
        told.Set("última_baja", w.Exit)
            .Set("semanas_cotizadas", w.Weeks)
            .Set("semanas_desde_el_reingreso", w.New)
            .Set("reingreso", w.Back is { } back ? back : Figure.NotApplicable);
        var job = told.Job();
        foreach (var (first, last) in w.Spells)
        {
            job.Spell(first, last, true);
        }

        job.Spell(w.Exit.AddDays(-100), w.Exit, false);
    }

    private sealed record Left(
        DateOnly Exit,
        int Weeks,
        int New,
        DateOnly? Back,
        IReadOnlyList<(DateOnly First, DateOnly Last)> Spells
    )
    {
        public DateOnly Month => new(2026, 11, 1);

        public override string ToString() =>
            $"out {Exit:yyyy-MM-dd} weeks {Weeks} back {Back:yyyy-MM-dd} new {New}; {Wages.Show(Spells)}";
    }
}
