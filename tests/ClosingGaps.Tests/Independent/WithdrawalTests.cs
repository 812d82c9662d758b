using Xunit;

namespace ClosingGaps.Tests.Independent;

/// <summary>LSS 165, 191-II, 198: what she may take from her account out of work or when she marries, and the weeks that it costs.</summary>
public sealed class WithdrawalTests
{
    [Fact]
    public void What_she_may_withdraw_is_what_the_articles_say()
    {
        var women = Luck.Draw("000000000000b", 3000, Make);
        new Recomputation<Out>(women, w => w.Month, Tell)
            .Output("tiene_retiro_por_desempleo", w => IsOpen(w) ? Figure.Unknown : Most(w) > 0)
            .Output("retiro_por_desempleo", w => IsOpen(w) ? Figure.Unknown : Most(w))
            .Output("semanas_que_quita_el_retiro", Cost)
            .Output("tiene_ayuda_para_matrimonio", w => w.Weds ? Marries(w) : Figure.NotApplicable)
            .Output(
                "ayuda_para_matrimonio",
                w =>
                    !w.Weds ? Figure.NotApplicable
                    : Marries(w) ? 30 * Published.MinimumWage(w.Month)
                    : 0
            )
            .Edge("not known whether she withdrew, and it decides", IsOpen)
            .Edge(
                "not known whether she withdrew, too early",
                w => w.WithdrewBefore is null && Waited(w) < 46
            )
            .Edge("45 days out", w => Waited(w) == 45)
            .Edge("46 days out", w => Waited(w) == 46)
            .Edge(
                "11 bimesters, three years",
                w =>
                    w.Bimesters == 11
                    && w.Opened.AddYears(3) <= w.Asks
                    && w.Opened.AddYears(5) > w.Asks
            )
            .Edge(
                "12 bimesters, three years",
                w => w.Bimesters == 12 && w.Opened.AddYears(3) == w.Asks && Most(w) > 0
            )
            .Edge("three years but a day", w => w.Opened.AddYears(3) == w.Asks.AddDays(1))
            .Edge("five years", w => w.Opened.AddYears(5) == w.Asks && Most(w) > 0)
            .Edge("11 bimesters, five years", w => w.Bimesters == 11 && A(w) > 0)
            .Edge("ten minimum wages bind", w => A(w) == Limit(w))
            .Edge("there is no more in the account", w => A(w) == w.Balance)
            .Edge("90 days bind", w => B(w) > A(w) && B(w) == 90 * w.Average)
            .Edge("11.5 % binds", w => B(w) > A(w) && B(w) < 90 * w.Average)
            .Edge("149 weeks at the wedding", w => w.Weeks == 149 && w.Weds)
            .Edge("150 weeks at the wedding", w => w.Weeks == 150 && Marries(w))
            .Check();
    }

    private static int Waited(Out w) => w.Asks.DayNumber - w.Lost.DayNumber;

    // The forty-sixth day, counted from the day after (reading); with five years of account the bimesters are not asked for (reading).
    private static bool MayAsk(Out w) => Waited(w) >= 46 && w.WithdrewBefore != true;

    // Whether she withdrew before is not known, and without that there would be something.
    private static bool IsOpen(Out w) => w.WithdrewBefore is null && Most(w) > 0;

    private static decimal Limit(Out w) =>
        ByHand.Centavos(10 * 30.4m * Published.MinimumWage(w.Month));

    private static decimal A(Out w) =>
        MayAsk(w)
        && w.Opened.AddYears(3) <= w.Asks
        && (w.Bimesters >= 12 || w.Opened.AddYears(5) <= w.Asks)
            ? Math.Min(Math.Min(30 * w.Last, Limit(w)), w.Balance)
            : 0;

    private static decimal B(Out w) =>
        MayAsk(w) && w.Opened.AddYears(5) <= w.Asks
            ? ByHand.Centavos(Math.Min(90 * w.Average, 0.115m * w.Balance))
            : 0;

    private static decimal Most(Out w) => Math.Max(A(w), B(w));

    private static Figure Cost(Out w) =>
        IsOpen(w)
            ? Figure.Unknown
            : Math.Round(Most(w) * w.Weeks / w.Balance, 1, MidpointRounding.AwayFromZero);

    private static bool Marries(Out w) =>
        w.Weds && w.Weeks >= 150 && !w.SpouseKnown && !w.MarriedBefore;

    private static Out Make(Luck luck)
    {
        var month = luck.Pick<DateOnly>(new(2021, 3, 1), new(2024, 2, 1), new(2026, 11, 1));
        var asks = luck.Day(month, month.AddDays(27));
        return new Out(
            month,
            asks,
            asks.AddDays(-luck.Pick(10, 44, 45, 46, 47, 200)),
            luck.Pick(
                asks.AddYears(-3).AddDays(luck.Pick(-1, 0, 1)),
                asks.AddYears(-5).AddDays(luck.Pick(-1, 0, 1)),
                asks.AddDays(-luck.Between(300, 5000))
            ),
            luck.Pick(0, 11, 12, 13, 60),
            luck.Pick(luck.Pesos(200, 900), luck.Pesos(2000, 2900), 3.04m * 1000),
            luck.Pesos(200, 900),
            luck.Pick(luck.Pesos(100_000, 900_000), luck.Pesos(1000, 60_000)),
            luck.Maybe(luck.Once(6)),
            luck.Pick(149, 150, 151, 500),
            !luck.Once(3),
            luck.Once(5),
            luck.Once(5)
        );
    }

    private static void Tell(Out w, Telling.ToldWoman told) =>
        told.Set("día_que_pide_el_retiro", w.Asks)
            .Set("día_en_que_quedó_sin_trabajo", w.Lost)
            .Set("apertura_de_su_cuenta", w.Opened)
            .Set("bimestres_cotizados", w.Bimesters)
            .Set("último_salario_base", w.Last)
            .Set("salario_promedio_de_250_semanas", w.Average)
            .Set("saldo_de_su_cuenta", w.Balance)
            .Set("retiró_en_los_últimos_cinco_años", w.WithdrewBefore)
            .Set("semanas_cotizadas", w.Weeks)
            .Set("día_de_la_boda", w.Weds ? w.Asks : Figure.NotApplicable)
            .Set("su_pareja_ya_estaba_registrada", w.SpouseKnown)
            .Set("ya_retiró_por_matrimonio", w.MarriedBefore);

    private sealed record Out(
        DateOnly Month,
        DateOnly Asks,
        DateOnly Lost,
        DateOnly Opened,
        int Bimesters,
        decimal Last,
        decimal Average,
        decimal Balance,
        bool? WithdrewBefore,
        int Weeks,
        bool Weds,
        bool SpouseKnown,
        bool MarriedBefore
    );
}
