using Xunit;

namespace ClosingGaps.Tests.Independent;

/// <summary>
/// LSS 5-A XIX and LFT 280: more than 27 weeks without a break make her permanent, with one employer until 24 January 2024, with any from the day
/// after; a day of rest breaks nothing. LFT 77, 87, 280: what is due at the end of a season.
/// </summary>
public sealed class FieldTests
{
    [Fact]
    public void Twenty_seven_weeks_are_counted_as_the_law_counts_them()
    {
        var women = Luck.Draw("000000000000c", 3000, Make);
        new Recomputation<Reaper>(women, w => w.Month, Tell)
            .Output("es_permanente", w => Run(w) > 27 * 7)
            .Output("racha_de_la_persona", w => ByHand.RunEnding(All(w), End(w), 1))
            .Edge("189 days", w => Run(w) == 189)
            .Edge("190 days", w => Run(w) == 190)
            .Edge(
                "190 days over two employers, before",
                w => !IsAcross(w) && ByHand.RunEnding(All(w), End(w), 1) >= 190 && Run(w) < 190
            )
            .Edge(
                "190 days over two employers, after",
                w => IsAcross(w) && Run(w) >= 190 && w.Second.Count > 0
            )
            .Edge(
                "a day of rest between",
                w => w.Gap == 1 && Run(w) >= 190 && ByHand.RunEnding(All(w), End(w)) < 190
            )
            .Edge("190 days with the day of rest", w => w.Gap == 1 && Run(w) == 190)
            .Edge("two days between", w => w.Gap == 2)
            .Edge("the two overlap", w => w.Gap < 0)
            .Check();
    }

    private static bool IsAcross(Reaper w) => w.Month >= new DateOnly(2024, 1, 1);

    private static DateOnly End(Reaper w) => w.Month.AddMonths(1).AddDays(-1);

    private static IReadOnlyList<(DateOnly First, DateOnly Last)> All(Reaper w) =>
        [.. w.First, .. w.Second];

    private static int Run(Reaper w) =>
        IsAcross(w)
            ? ByHand.RunEnding(All(w), End(w), 1)
            : Math.Max(ByHand.RunEnding(w.First, End(w), 1), ByHand.RunEnding(w.Second, End(w), 1));

    private static Reaper Make(Luck luck)
    {
        var month = luck.Pick<DateOnly>(
            new(2023, 12, 1),
            new(2024, 1, 1),
            new(2024, 2, 1),
            new(2025, 7, 1),
            new(2026, 11, 1)
        );
        var end = month.AddMonths(1).AddDays(-1);
        var days = luck.Pick(27, 188, 189, 190, 191, 250);
        var first = end.AddDays(1 - days);
        var gap = luck.Pick(-5, -1, 0, 0, 1, 1, 2, 10);
        if (luck.Once(3))
        {
            return new Reaper(month, 0, [(first, end.AddDays(luck.Pick(0, 40)))], []);
        }

        var cut = first.AddDays(days / 2);
        (DateOnly, DateOnly) early = (first, cut);
        (DateOnly, DateOnly) late = (cut.AddDays(1 + gap), end);
        return luck.Once(3)
            ? new Reaper(month, gap, [early, late], [])
            : new Reaper(month, gap, [early], [late]);
    }

    private static void Tell(Reaper w, Telling.ToldWoman told)
    {
        foreach (var spells in new[] { w.First, w.Second })
        {
            var job = told.Job().Set("régimen", "trabajo_del_campo");
            foreach (var (first, last) in spells)
            {
                job.Spell(first, last, true);
            }
        }
    }

    /// <param name="Gap">Days between her two spells; under zero when they overlap.</param>
    private sealed record Reaper(
        DateOnly Month,
        int Gap,
        IReadOnlyList<(DateOnly First, DateOnly Last)> First,
        IReadOnlyList<(DateOnly First, DateOnly Last)> Second
    )
    {
        public override string ToString() => $"{Wages.Show(First)} | {Wages.Show(Second)}";
    }

    [Fact]
    public void The_end_of_a_season_pays_what_the_articles_say()
    {
        var women = Luck.Draw("000000000000d", 2000, MakeSeason);
        new Recomputation<Season>(women, w => w.Last, TellSeason)
            .Outputs("días_trabajados_en_la_temporada", w => [Days(w)])
            .Outputs(
                "proporcionales_de_la_temporada",
                w =>
                    [
                        ByHand.Centavos(
                            w.Wage * (15 + ((w.Last.Year >= 2023 ? 12 : 6) * 1.25m)) * Days(w) / 365
                        ),
                    ]
            )
            .Edge("last season of six days of vacation", w => w.Last == new DateOnly(2022, 12, 31))
            .Edge("first of twelve", w => w.Last.Year == 2023)
            .Edge("one day", w => Days(w) == 1)
            .Edge("two spells", w => w.Spells.Count == 2)
            .Check();
    }

    private static int Days(Season w) => ByHand.DaysWithin(w.Spells, w.First, w.Last);

    private static Season MakeSeason(Luck luck)
    {
        var last = luck.Pick<DateOnly>(
            new(2022, 12, 31),
            new(2023, 1, luck.Between(1, 31)),
            new(2024, 2, 29),
            new(2026, 11, luck.Between(1, 30))
        );
        var first = last.AddDays(-luck.Pick(0, 0, 30, 90, 188, 300));
        var days = last.DayNumber - first.DayNumber;
        IReadOnlyList<(DateOnly, DateOnly)> spells =
            days > 20 && luck.Once(2)
                ? [(first, first.AddDays(days / 3)), (first.AddDays(days / 2), last)]
                : [(first, last)];
        return new Season(first, last, luck.Pesos(160, 700), spells);
    }

    private static void TellSeason(Season w, Telling.ToldWoman told)
    {
        var job = told.Job()
            .Set("régimen", "trabajo_del_campo")
            .Set("ingreso", w.First)
            .Set("último_día_de_trabajo", w.Last)
            .Set("salario_diario", w.Wage);
        foreach (var (first, last) in w.Spells)
        {
            job.Spell(first, last, true);
        }
    }

    private sealed record Season(
        DateOnly First,
        DateOnly Last,
        decimal Wage,
        IReadOnlyList<(DateOnly First, DateOnly Last)> Spells
    )
    {
        public override string ToString() =>
            $"{Wage} {First:yyyy-MM-dd}..{Last:yyyy-MM-dd}: {Wages.Show(Spells)}";
    }
}
