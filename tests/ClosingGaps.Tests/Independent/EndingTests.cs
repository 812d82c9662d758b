using Xunit;

namespace ClosingGaps.Tests.Independent;

/// <summary>
/// LFT 50, 76, 79, 80, 84, 87, 89, 162, 343, 485, 486: what a household owes when the work ends: wages due, vacation and its premium, bonus; by the reason,
/// seniority premium and indemnity. Years not complete do not count (reading).
/// </summary>
public sealed class EndingTests
{
    [Fact]
    public void The_end_of_the_work_pays_what_the_articles_say()
    {
        var women = Luck.Draw("000000000000e", 3000, Make);
        new Recomputation<Leaver>(women, w => w.Last, Tell)
            .Outputs("aguinaldo_proporcional", w => [Bonus(w)])
            .Outputs("pago_de_vacaciones", w => [Vacation(w)])
            .Outputs("pago_de_prima_vacacional", w => [Premium(w)])
            .Outputs("prima_de_antigüedad", w => [Seniority(w)])
            .Outputs("indemnización", w => [Indemnity(w)])
            .Outputs(
                "finiquito_total",
                w =>
                    [
                        ByHand.Centavos(w.Wage * w.Unpaid)
                            + Bonus(w)
                            + Vacation(w)
                            + Premium(w)
                            + Seniority(w)
                            + Indemnity(w),
                    ]
            )
            .Edge("notice, thirty days", w => w.Reason == Notice && Following(w) == 30)
            .Edge("notice, thirty-one days", w => w.Reason == Notice && Following(w) == 31)
            .Edge(
                "fifteen years but a day, leaves",
                w =>
                    w.Reason == Resigns
                    && Years(w) == 14
                    && ByHand.Age(w.Start, w.Last.AddDays(2)) == 15
            )
            .Edge("fifteen years, leaves", w => w.Reason == Resigns && Years(w) >= 15)
            .Edge("wage over twice the minimum", w => w.Reason == Unjust && w.Wage > 2 * Least(w))
            .Edge("dismissed with cause", w => w.Reason == Just && Years(w) > 0)
            .Edge(
                "fixed term, under a year",
                w => w is { IsFixedTerm: true, Reason: Unjust } && Years(w) == 0
            )
            .Edge(
                "fixed term, over a year",
                w => w is { IsFixedTerm: true, Reason: Unjust } && Years(w) > 1
            )
            .Edge(
                "general regime, a year, but a day",
                w =>
                    w is { Work: Work.General, Reason: Unjust }
                    && Years(w) == 0
                    && ByHand.Age(w.Start, w.Last.AddDays(2)) == 1
            )
            .Edge(
                "general regime, a year or more",
                w => w is { Work: Work.General, Reason: Unjust } && Years(w) >= 1
            )
            .Edge("lives in", w => w is { LivesIn: true, Work: Work.Home, Reason: Unjust })
            .Edge("last day of old vacation", w => w.Last == new DateOnly(2022, 12, 31))
            .Edge("first of new", w => w.Last == new DateOnly(2023, 1, 1))
            .Check();
    }

    private const string Resigns = "renuncia";
    private const string Unjust = "despido_injustificado";
    private const string Just = "despido_justificado";
    private const string Notice = "aviso_de_la_empleadora";

    // "Within the thirty days that follow the beginning": the first day is not one of them.
    private static int Following(Leaver w) => w.Last.DayNumber - w.Start.DayNumber;

    // The last day is a day of service: a year is complete on the eve of the anniversary.
    private static int Years(Leaver w) => ByHand.Age(w.Start, w.Last.AddDays(1));

    private static decimal Least(Leaver w) => Published.MinimumWage(w.Last, w.Border);

    private static decimal Bonus(Leaver w)
    {
        var from =
            w.Start > new DateOnly(w.Last.Year, 1, 1) ? w.Start : new DateOnly(w.Last.Year, 1, 1);
        var days = Math.Min(365, w.Last.DayNumber - from.DayNumber + 1);
        return Math.Max(0, ByHand.Centavos(15 * w.Wage * days / 365) - w.BonusPaid);
    }

    // In parts of 365, so that nothing is divided before the end.
    private static decimal VacationParts(Leaver w)
    {
        var anniversary = w.Start.AddYears(Years(w));
        var days = w.Last.DayNumber - anniversary.DayNumber + 1;
        var year = Quotas.VacationDays(Years(w) + 1, w.Last);
        return Math.Max(0, (year * days) + (365 * (w.Pending - w.Taken)));
    }

    private static decimal Vacation(Leaver w) => ByHand.Centavos(w.Wage * VacationParts(w) / 365);

    private static decimal Premium(Leaver w) =>
        ByHand.Centavos(0.25m * w.Wage * VacationParts(w) / 365);

    private static decimal Seniority(Leaver w) =>
        w.Reason is Unjust or Just or Notice || (w.Reason == Resigns && Years(w) >= 15)
            ? ByHand.Centavos(12 * Years(w) * Math.Clamp(w.Wage, Least(w), 2 * Least(w)))
            : 0;

    private static decimal Indemnity(Leaver w)
    {
        if (w.Reason is not Unjust && !(w.Reason is Notice && Following(w) > 30))
        {
            return 0;
        }

        var wage = Math.Max(w.Wage, Published.DueWage(w.Last, w.Work, w.Border));
        // LFT 334: board and lodging are half of what is paid in cash.
        if (w is { LivesIn: true, Work: Work.Home })
        {
            wage *= 1.5m;
        }

        var whole = ByHand.Centavos(
            wage * (380 + (0.25m * Quotas.VacationDays(Years(w) + 1, w.Last))) / 365
        );
        // LFT 48, 49: who can have her post back, or take three months, has nothing by the year. The household, who hires for a season, and who
        // has had her for less than a year need not give it back.
        var days =
            w.Work == Work.General && Years(w) >= 1 ? 0
            : w.IsFixedTerm
                ? Years(w) < 1 ? (Following(w) + 1) / 2m
                    : 180 + (20 * (Years(w) - 1))
            : 20 * Years(w);
        return ByHand.Centavos((90 + days) * whole);
    }

    private static Leaver Make(Luck luck)
    {
        var last = luck.Pick<DateOnly>(
            new(2022, 12, 31),
            new(2023, 1, 1),
            new(2024, 2, 29),
            new(2024, 12, 31),
            luck.Day(new(2025, 3, 1), new(2025, 3, 31)),
            luck.Day(new(2026, 11, 1), new(2026, 11, 30))
        );
        var border = luck.Once(5);
        var reason = luck.Pick(Resigns, Resigns, Unjust, Just, Notice, Notice, "mutuo_acuerdo");
        var work = reason == Notice ? Work.Home : luck.Pick(Work.Home, Work.Field, Work.General);
        var due = Published.DueWage(last, work, border);
        var least = Published.MinimumWage(last, border);
        return new Leaver(
            luck.Pick(
                last.AddDays(-luck.Pick(0, 28, 29, 30, 31, 100, 363, 364, 365, 366)),
                last.AddDays(1)
                    .AddYears(-luck.Pick(1, 2, 5, 6, 15, 15, 16))
                    .AddDays(luck.Pick(-1, 0, 1)),
                last.AddDays(-luck.Between(400, 9000))
            ),
            last,
            reason,
            border,
            luck.Pick(
                due,
                due + 0.01m,
                least,
                2 * least,
                (2 * least) + 0.01m,
                luck.Pesos(due, 1500)
            ),
            luck.Pick(0, 0, 1, 6, 13),
            luck.Pick(0, 0, 6, 12, 24),
            luck.Pick(0, 0, 0, 2, 20),
            luck.Pick(0m, 0m, 1500.50m, 20000m),
            work,
            luck.Once(4),
            luck.Once(4)
        );
    }

    private static void Tell(Leaver w, Telling.ToldWoman told) =>
        told.Job()
            .Set("régimen", QuotaTests.Regime(w.Work))
            .Set("zona", w.Border ? "zona_frontera" : "zona_general")
            .Set("ingreso", w.Start)
            .Set("último_día_de_trabajo", w.Last)
            .Set("motivo", w.Reason)
            .Set("contrato_por_tiempo_determinado", w.IsFixedTerm)
            .Set("salario_diario", w.Wage)
            .Set("días_de_salario_pendientes", w.Unpaid)
            .Set("vacaciones_pendientes_de_años_cumplidos", w.Pending)
            .Set("vacaciones_tomadas_este_año", w.Taken)
            .Set("aguinaldo_ya_pagado", w.BonusPaid)
            .Set("recibe_alimentos", w.LivesIn)
            .Set("recibe_habitación", w.LivesIn);

    private sealed record Leaver(
        DateOnly Start,
        DateOnly Last,
        string Reason,
        bool Border,
        decimal Wage,
        int Unpaid,
        int Pending,
        int Taken,
        decimal BonusPaid,
        Work Work,
        bool IsFixedTerm,
        bool LivesIn
    );
}
