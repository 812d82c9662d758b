using Xunit;

namespace ClosingGaps.Tests.Independent;

/// <summary>
/// LSS 58, 64, 66: full wage while she cannot work; 70 % for good, times the degree; five years at once up to 25 %, her choice up to 50 %; and
/// the shares of her family, cut in proportion when they pass the whole. A month of pension is 30.4 days.
/// </summary>
public sealed class WorkRiskTests
{
    [Fact]
    public void Benefits_are_those_of_the_articles()
    {
        var women = Luck.Draw("0000000000005", 3000, Make);
        new Recomputation<Hurt>(women, w => w.Month, Tell)
            .Output("tiene_subsidio_por_riesgo", w => Registered(w))
            .Output(
                "subsidio_por_riesgo",
                w => Registered(w) ? ByHand.Centavos(Wage(w) * w.Leave) : 0
            )
            .Output("pensión_por_incapacidad_total", w => Total(w))
            .Output("pensión_por_incapacidad_parcial", Partial)
            .Output("indemnización_global", Lump)
            .Output(
                "puede_elegir_indemnización",
                w => w.Degree is { } d ? d is > 0.25m and <= 0.50m : Figure.NotApplicable
            )
            .Output("pensión_de_viudez_por_riesgo", w => Share(w, w.Partner ? 0.40m : 0))
            .Output("viudez_por_riesgo_con_piso", Floored)
            .Output("pensión_de_orfandad_por_riesgo", w => Share(w, w.Orphans > 0 ? 0.20m : 0))
            .Output(
                "pensión_de_orfandad_doble_por_riesgo",
                w => Share(w, w.DoubleOrphans > 0 ? 0.30m : 0)
            )
            .Output("pensión_de_ascendiente_por_riesgo", w => Share(w, Ascends(w) ? 0.20m : 0))
            .Edge(
                "registered that very day only",
                w => w.Spells.Any(s => s.First == w.Day && s.Last == w.Day)
            )
            .Edge(
                "registered until the day before",
                w => !Registered(w) && w.Spells.Any(s => s.Last == w.Day.AddDays(-1))
            )
            .Edge(
                "registered from the day after",
                w => !Registered(w) && w.Spells.Any(s => s.First == w.Day.AddDays(1))
            )
            .Edge("25 %", w => w.Degree == 0.25m)
            .Edge("26 %", w => w.Degree == 0.26m)
            .Edge("50 %", w => w.Degree == 0.50m)
            .Edge("51 %", w => w.Degree == 0.51m)
            .Edge("shares are the whole", w => Sum(w) == 1)
            .Edge("shares pass the whole", w => Sum(w) > 1)
            .Edge(
                "widow at her floor",
                w => w.Partner && w.Month.Year == 2021 && 0.40m * Total(w) < 2781.32m
            )
            .Edge("only ascendants", Ascends)
            .Edge("ascendants beside orphans", w => w.Ascendants > 0 && w.Orphans > 0)
            .Edge("disease", w => w.IsDisease)
            .Check();
    }

    private static bool Registered(Hurt w) =>
        w.Spells.Any(s => s.First <= w.Day && w.Day <= s.Last);

    private static decimal Wage(Hurt w) => Wages.Average([w.Job], w.Month);

    private static decimal TotalPerDay(Hurt w) => 0.70m * (w.IsDisease ? w.Average : Wage(w));

    private static decimal Total(Hurt w) => ByHand.Centavos(TotalPerDay(w) * 30.4m);

    private static Figure Partial(Hurt w) =>
        w.Degree is not { } degree ? Figure.NotApplicable
        : degree <= 0.25m ? 0
        : ByHand.Centavos(TotalPerDay(w) * degree * 30.4m);

    private static Figure Lump(Hurt w) =>
        w.Degree is not { } degree ? Figure.NotApplicable
        : degree > 0.50m ? 0
        : ByHand.Centavos(TotalPerDay(w) * degree * 365 * 5);

    private static bool Ascends(Hurt w) =>
        !w.Partner && w.Orphans + w.DoubleOrphans == 0 && w.Ascendants > 0;

    private static decimal Sum(Hurt w) =>
        Ascends(w)
            ? 0.20m * w.Ascendants
            : (w.Partner ? 0.40m : 0) + (0.20m * w.Orphans) + (0.30m * w.DoubleOrphans);

    private static Figure Share(Hurt w, decimal part) =>
        ByHand.Centavos(Total(w) * part / Math.Max(1, Sum(w)));

    // LSS 64-II: the widow never has less than the least widow's pension by invalidity, 90 % of the floor of LSS 141, known in the pesos of 2021 only;
    // reduced with the others when together they pass the whole (reading).
    private static Figure Floored(Hurt w)
    {
        if (!w.Partner)
        {
            return 0;
        }

        if (w.Month.Year > 2021)
        {
            return Figure.Unknown;
        }

        var widow = Math.Max(ByHand.Centavos(0.40m * Total(w)), 2781.32m);
        var all = ByHand.Centavos(
            widow + (Total(w) * ((0.20m * w.Orphans) + (0.30m * w.DoubleOrphans)))
        );
        return ByHand.Centavos(all > Total(w) ? widow * Total(w) / all : widow);
    }

    private static Hurt Make(Luck luck)
    {
        var month = luck.Pick<DateOnly>(
            new(2021, 6, 1),
            new(2023, 1, 1),
            new(2025, 2, 1),
            new(2026, 11, 1)
        );
        var day = luck.Day(month, month.AddDays(27));
        var far = luck.Between(1, 300);
        return new Hurt(
            month,
            day,
            QuotaTests.MakeJob(luck, month, luck.Pick(Work.Home, Work.Field)) with
            {
                Days = luck.Between(1, 28),
            },
            luck.Pick(0, 1, 20, 363, 364),
            luck.Pick<decimal?>(null, 0.01m, 0.25m, 0.26m, 0.40m, 0.50m, 0.51m, 0.75m, 1m),
            luck.Once(4),
            luck.Pesos(150, 900),
            !luck.Once(3),
            luck.Pick(0, 0, 1, 2, 3, 4, 7),
            luck.Pick(0, 0, 0, 1, 2, 5),
            luck.Pick(0, 0, 1, 2, 4),
            luck.Between(0, 4) switch
            {
                0 => [(day, day)],
                1 => [(day.AddDays(-far), day.AddDays(-1))],
                2 => [(day.AddDays(1), day.AddDays(far))],
                3 => [(day.AddDays(-far), day), (day.AddDays(-2), day.AddDays(far))],
                _ => [],
            }
        );
    }

    private static void Tell(Hurt w, Telling.ToldWoman told)
    {
        told.Set("día_del_accidente", w.Day)
            .Set("días_de_incapacidad_por_riesgo", w.Leave)
            .Set("grado_de_incapacidad", w.Degree is { } degree ? degree : Figure.NotApplicable)
            .Set("es_enfermedad_de_trabajo", w.IsDisease)
            .Set("salario_promedio_de_52_semanas", w.Average)
            .Set("deja_cónyuge_o_pareja", w.Partner)
            .Set("huérfanos_de_uno", w.Orphans)
            .Set("huérfanos_de_ambos", w.DoubleOrphans)
            .Set("ascendientes_dependientes", w.Ascendants)
            .Set("pensión_por_incapacidad_total_que_recibía", Figure.NotApplicable);
        var job = QuotaTests.TellJob(w.Job, told);
        foreach (var (first, last) in w.Spells)
        {
            job.Spell(first, last, true);
        }

        job.Spell(w.Day.AddDays(-9), w.Day.AddDays(9), false);
    }

    private sealed record Hurt(
        DateOnly Month,
        DateOnly Day,
        Job Job,
        int Leave,
        decimal? Degree,
        bool IsDisease,
        decimal Average,
        bool Partner,
        int Orphans,
        int DoubleOrphans,
        int Ascendants,
        IReadOnlyList<(DateOnly First, DateOnly Last)> Spells
    )
    {
        public override string ToString() =>
            $"{Day:yyyy-MM-dd} leave {Leave} degree {Degree} disease {IsDisease} average {Average} partner {Partner} orphans {Orphans}+{DoubleOrphans} ascendants {Ascendants}; {Wages.Show(Spells)}; {Job}";
    }
}
