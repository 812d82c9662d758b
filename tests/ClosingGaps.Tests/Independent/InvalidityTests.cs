using Xunit;

namespace ClosingGaps.Tests.Independent;

/// <summary>
/// LSS 119, 122, 138, 141, 143, 150: 250 weeks (150 if 75 % or more); 35 % of the average with allowances, never over the average. The floor is
/// known in the pesos of 2021 only. A month of pension is 30.4 days.
/// </summary>
public sealed class InvalidityTests
{
    private const decimal Floor = 3090.36m;

    [Fact]
    public void The_pension_is_that_of_the_articles()
    {
        var women = Luck.Draw("0000000000008", 4000, Make);
        new Recomputation<Disabled>(women, w => w.Month, Tell)
            .Output("tiene_pensión_de_invalidez", w => Has(w))
            .Output("invalidez_antes_del_piso", w => Amount(w))
            .Output("pensión_de_invalidez", Pension)
            .Output("puede_retirar_su_cuenta_por_invalidez", w => Withdraws(w))
            .Edge("149 weeks, grave", w => w.Weeks == 149 && w.Degree >= 0.75m)
            .Edge("150 weeks, grave", w => w.Weeks == 150 && w.Degree >= 0.75m)
            .Edge("249 weeks, 74 %", w => w.Weeks == 249 && w.Degree == 0.74m)
            .Edge("250 weeks, 74 %", w => w.Weeks == 250 && w.Degree == 0.74m)
            .Edge("50 %", w => w.Degree == 0.50m && w.Weeks >= 250)
            .Edge("at the floor", w => Has(w) == true && w.Month.Year == 2021 && Amount(w) < Floor)
            .Edge("alone", w => w.Allowances == 0.15m && !w.Partner)
            .Edge("one parent only", w => Ascends(w) && w.Parents == 1)
            .Edge("two parents", w => Ascends(w) && w.Parents == 2)
            .Edge("cut at the average", w => 0.35m * (1 + w.Allowances) > 1)
            .Edge(
                "rights kept to that very day",
                w => Has(w) == true && !Registered(w) && Kept(w) == 0
            )
            .Edge(
                "rights lost the day before",
                w => Has(w) == false && w.Degree >= 0.50m && w.Weeks >= 250 && Kept(w) == -1
            )
            .Edge("49 %", w => w.Degree == 0.49m && w.Weeks >= 250 && Covered(w))
            .Edge(
                "rights kept a month more",
                w => Has(w) == true && !Registered(w) && Kept(w) is > 20 and < 70
            )
            .Edge(
                "rights lost a month before",
                w => Has(w) == false && w.Weeks >= 250 && Kept(w) is < -20 and > -70
            )
            .Check();
    }

    private static bool Ascends(Disabled w) => !w.Partner && w.Children == 0;

    private static bool Registered(Disabled w) => w.First <= w.Day && w.Day <= w.Last;

    private static int Kept(Disabled w) => Keeps(w).DayNumber - w.Day.DayNumber;

    private static DateOnly Keeps(Disabled w)
    {
        // A quarter that ends within a day holds that day.
        var quarter = w.Last.AddDays(((w.Weeks * 7) + 3) / 4);
        var year = w.Last.AddMonths(12);
        return quarter > year ? quarter : year;
    }

    private static bool Covered(Disabled w) =>
        w.First <= w.Day && (w.Day <= w.Last || w.Day <= Keeps(w));

    private static bool? Has(Disabled w) =>
        w.Degree >= 0.50m && Covered(w) && w.Weeks >= (w.Degree >= 0.75m ? 150 : 250);

    private static bool? Withdraws(Disabled w) =>
        w.Degree >= 0.50m && w.Weeks < (w.Degree >= 0.75m ? 150 : 250);

    // LSS 141: never under the mean of the guaranteed pensions of one minimum wage at 60; what that is in later pesos is not published.
    private static Figure Pension(Disabled w) =>
        Has(w) is not true ? 0
        : w.Month.Year == 2021 ? Math.Max(Amount(w), Floor)
        : Figure.Unknown;

    private static decimal Amount(Disabled w) =>
        ByHand.Centavos(w.Average * 30.4m * Math.Min(1, 0.35m * (1 + w.Allowances)));

    private static Disabled Make(Luck luck)
    {
        var month = luck.Pick<DateOnly>(new(2021, 6, 1), new(2024, 2, 1), new(2026, 11, 1));
        var day = luck.Day(month, month.AddDays(27));
        var weeks = luck.Pick(0, 148, 149, 150, 151, 248, 249, 250, 251, 252, 400, 800);
        var first = day.AddDays(-luck.Between(2500, 6000));
        var woman = new Disabled(
            month,
            day,
            luck.Pick(0.49m, 0.50m, 0.51m, 0.60m, 0.74m, 0.75m, 0.76m, 1m),
            weeks,
            luck.Pick(luck.Pesos(315.04m, 1200), luck.Pesos(141.70m, 280)),
            luck.Once(2),
            luck.Pick(0, 0, 0, 1, 2, 5, 18, 20),
            luck.Pick(0, 1, 2),
            first,
            day.AddDays(luck.Pick(0, 30, -1, -100, -400, -1200))
        );
        if (!luck.Once(3))
        {
            return woman;
        }

        // Out of work so long ago that her rights end around that day.
        var kept = Keeps(woman).DayNumber - woman.Last.DayNumber;
        return woman with { Last = day.AddDays(-kept - luck.Pick(-60, -35, -1, 0, 0, 1, 35, 60)) };
    }

    private static void Tell(Disabled w, Telling.ToldWoman told)
    {
        told.Set("día_de_la_invalidez", w.Day)
            .Set("grado_de_invalidez", w.Degree)
            .Set("semanas_cotizadas", w.Weeks)
            .Set("última_baja", w.Last)
            .Set("salario_promedio_de_500_semanas", w.Average)
            .Set("tiene_cónyuge_o_pareja", w.Partner)
            .Set("hijos_con_asignación", w.Children)
            .Set("padres_que_dependen_de_ella", w.Parents);
        told.Job().Spell(w.First, w.Last, true).Spell(w.Day.AddDays(-9), w.Day, false);
    }

    private sealed record Disabled(
        DateOnly Month,
        DateOnly Day,
        decimal Degree,
        int Weeks,
        decimal Average,
        bool Partner,
        int Children,
        int Parents,
        DateOnly First,
        DateOnly Last
    )
    {
        /// <summary>LSS 138: partner 15 %, each child 10 %; without them each parent 10 % and 10 % more when there is one only; alone 15 %.</summary>
        public decimal Allowances =>
            Partner || Children > 0
                ? (Partner ? 0.15m : 0) + (0.10m * Children)
                : Parents switch
                {
                    0 => 0.15m,
                    1 => 0.20m,
                    _ => 0.10m * Parents,
                };

        public override string ToString() =>
            $"{Day:yyyy-MM-dd} degree {Degree} weeks {Weeks} average {Average} partner {Partner} children {Children} parents {Parents}, insured {First:yyyy-MM-dd}..{Last:yyyy-MM-dd}";
    }
}
