using Xunit;

namespace ClosingGaps.Tests.Independent;

/// <summary>
/// LSS 33, 96 to 98: four weeks just before, or six in four months who is insured by days; 60 % from the fourth day, 52 weeks at most.
/// </summary>
public sealed class SicknessTests
{
    [Fact]
    public void The_subsidy_is_that_of_the_articles()
    {
        var women = Luck.Draw("0000000000004", 3000, Make);
        new Recomputation<Ill>(women, w => w.Month, Tell)
            .Output("tiene_subsidio_por_enfermedad", w => Has(w))
            .Output("subsidio_por_enfermedad", Amount)
            .Edge("by days, 38 days in four months", w => w.ByDays == true && InFourMonths(w) == 38)
            .Edge("by days, 39 days in four months", w => w.ByDays == true && InFourMonths(w) == 39)
            .Edge("24 days just before", w => w.ByDays == false && JustBefore(w) == 24)
            .Edge("25 days just before", w => w.ByDays == false && JustBefore(w) == 25)
            .Edge(
                "a day's gap before the illness",
                w => w.ByDays == false && JustBefore(w) == 0 && InFourMonths(w) >= 39
            )
            .Edge("three days", w => Has(w) == true && w.Leave == 3)
            .Edge("four days", w => Has(w) == true && w.Leave == 4)
            .Edge("past 52 weeks", w => Has(w) == true && w.Leave == 368)
            .Edge("not known whether by days, and it decides", w => Has(w) is null)
            .Edge(
                "not known whether by days, and it does not matter",
                w => Has(w) is not null && w.ByDays is null
            )
            .Edge("several jobs", w => Has(w) == true && w.Jobs.Count > 1)
            .Edge(
                "one of her jobs is not registered",
                w => Has(w) == true && Contributing(w).Count < w.Jobs.Count
            )
            .Edge("several of her jobs are", w => Has(w) == true && Contributing(w).Count is > 1)
            .Check();
    }

    private static int JustBefore(Ill w) => ByHand.RunEnding(w.Spells, w.Start.AddDays(-1));

    private static int InFourMonths(Ill w) =>
        ByHand.DaysWithin(w.Spells, w.Start.AddMonths(-4), w.Start.AddDays(-1));

    private static bool? Has(Ill w)
    {
        var permanent = ByHand.Weeks(JustBefore(w)) >= 4;
        var eventual = ByHand.Weeks(InFourMonths(w)) >= 6;
        return w.ByDays switch
        {
            true => eventual,
            false => permanent,
            null => permanent == eventual ? permanent : null,
        };
    }

    private static Figure Amount(Ill w)
    {
        var paid = Math.Min(Math.Max(0, w.Leave - 3), 52 * 7);
        if (Has(w) is not true)
        {
            return Has(w) is false || paid == 0 ? 0 : Figure.Unknown;
        }

        return ByHand.Centavos(0.60m * Wages.Average(w.Jobs, Contributing(w), w.Month) * paid);
    }

    // LSS 98: "the last wage contributed on". Spells go to the jobs in turn; those of the last month with any count, all if there is none.
    private static List<int> Contributing(Ill w)
    {
        var end = w.Month.AddMonths(1).AddDays(-1);
        var lasts = w
            .Jobs.Select(
                (_, job) =>
                    w
                        .Spells.Where((s, i) => i % w.Jobs.Count == job && s.First <= end)
                        .Select(s => s.Last < end ? s.Last : end)
                        .DefaultIfEmpty()
                        .Max()
            )
            .ToList();
        var last = lasts.Max();
        return
        [
            .. Enumerable
                .Range(0, w.Jobs.Count)
                .Where(job => last == default || lasts[job] > last.AddMonths(-1)),
        ];
    }

    private static Ill Make(Luck luck)
    {
        var month = luck.Pick<DateOnly>(
            new(2022, 12, 1),
            new(2024, 3, 1),
            new(2025, 6, 1),
            new(2026, 11, 1)
        );
        var start = luck.Day(month, month.AddDays(27));
        var spells = new List<(DateOnly First, DateOnly Last)>();
        var gap = luck.Pick(1, 1, 1, 2, 3, 30);
        var last = start.AddDays(-gap);
        switch (luck.Between(0, 3))
        {
            case 0:
                spells.Add((last.AddDays(1 - luck.Pick(24, 25, 38, 39, 60)), last));
                break;
            case 1: // two spells: one runs into the other, or a day lies between
                var cut = last.AddDays(-luck.Between(5, 20));
                spells.Add((cut.AddDays(1), last));
                spells.Add(
                    (cut.AddDays(-luck.Between(1, 40)), cut.AddDays(-luck.Pick(0, 0, 1, -3)))
                );
                break;
            case 2: // straddles the beginning of the four months
                spells.Add(
                    (
                        start.AddMonths(-4).AddDays(-20),
                        start.AddMonths(-4).AddDays(luck.Pick(37, 38, 39))
                    )
                );
                break;
            default:
                break;
        }

        var jobs = Enumerable
            .Range(0, luck.Pick(1, 1, 2, 3))
            .Select(_ =>
                QuotaTests.MakeJob(luck, month, Work.Home) with
                {
                    Days = luck.Between(1, 26),
                }
            )
            .ToList();
        return new Ill(
            month,
            start,
            luck.Maybe(luck.Once(2)),
            luck.Pick(1, 3, 4, 10, 90, 367, 368, 546),
            jobs,
            spells
        );
    }

    private static void Tell(Ill w, Telling.ToldWoman told)
    {
        told.Set("inicio_de_la_enfermedad", w.Start)
            .Set("se_asegura_por_días", w.ByDays)
            .Set("días_de_incapacidad", w.Leave);
        var jobs = w.Jobs.Select(j => QuotaTests.TellJob(j, told)).ToList();
        for (var s = 0; s < w.Spells.Count; s++)
        {
            jobs[s % jobs.Count].Spell(w.Spells[s].First, w.Spells[s].Last, true);
        }

        jobs[0].Spell(w.Start.AddDays(-120), w.Start.AddDays(-1), false);
    }

    /// <param name="Leave">Days of certified leave.</param>
    private sealed record Ill(
        DateOnly Month,
        DateOnly Start,
        bool? ByDays,
        int Leave,
        IReadOnlyList<Job> Jobs,
        IReadOnlyList<(DateOnly First, DateOnly Last)> Spells
    )
    {
        public override string ToString() =>
            $"{Start:yyyy-MM-dd} by days {ByDays} leave {Leave}; {Wages.Show(Spells)}; {string.Join("; ", Jobs)}";
    }
}
