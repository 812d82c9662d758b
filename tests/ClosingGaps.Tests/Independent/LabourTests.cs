using Xunit;

namespace ClosingGaps.Tests.Independent;

/// <summary>LFT 61, 67, 68, 76, 87 with CPEUM 123-A XI of 2026-03-03: overtime of a week, vacation of a year of service, bonus of a year.</summary>
public sealed class LabourTests
{
    [Fact]
    public void Overtime_is_paid_twice_and_thrice()
    {
        var women = Luck.Draw("000000000000f", 2000, MakeWeek);
        new Recomputation<Week>(
            women,
            w => w.Month,
            (w, told) =>
                told.Job()
                    .Set("salario_diario", w.Wage)
                    .Set("horas_por_semana", w.Hours)
                    .Set("turno_de_trabajo", w.Shift)
        )
            .Outputs(
                "horas_extra_por_semana",
                w => [w.Hours is { } hours ? Extra(hours, w.Shift) : Figure.Unknown]
            )
            .Outputs("pago_de_horas_extra_por_semana", w => [Pay(w)])
            .Edge("the week's hours, exactly", w => w.Hours == 48)
            .Edge("48 hours by night", w => w is { Hours: 48, Shift: "turno_nocturno" })
            .Edge("half an hour more", w => w.Hours == 48.5m)
            .Edge("nine hours more", w => w.Hours == 57 && w.Month < new DateOnly(2026, 3, 1))
            .Edge(
                "past nine, before 2026-03",
                w => w.Hours == 58 && w.Month < new DateOnly(2026, 3, 1)
            )
            .Edge(
                "past nine, not past twelve",
                w => w.Hours == 58 && w.Month >= new DateOnly(2026, 3, 1)
            )
            .Edge("past twelve", w => w.Hours == 61 && w.Month >= new DateOnly(2026, 3, 1))
            .Check();
    }

    // LFT 61: six days of eight hours, six nights of seven, six of seven and a half.
    private static decimal Extra(decimal hours, string shift) =>
        Math.Max(
            0,
            hours
                - shift switch
                {
                    "turno_nocturno" => 42,
                    "turno_mixto" => 45,
                    _ => 48,
                }
        );

    private static Figure Pay(Week w)
    {
        if (w.Hours is not { } hours)
        {
            return Figure.Unknown;
        }

        var day = w.Shift switch
        {
            "turno_nocturno" => 7m,
            "turno_mixto" => 7.5m,
            _ => 8m,
        };
        var twice = Math.Min(Extra(hours, w.Shift), w.Month >= new DateOnly(2026, 3, 1) ? 12 : 9);
        return ByHand.Centavos(
            w.Wage * ((2 * twice) + (3 * (Extra(hours, w.Shift) - twice))) / day
        );
    }

    private static Week MakeWeek(Luck luck) =>
        new(
            luck.Pick<DateOnly>(
                new(2019, 5, 1),
                new(2026, 2, 1),
                new(2026, 3, 1),
                new(2026, 4, 1),
                new(2026, 11, 1)
            ),
            luck.Pesos(100, 900),
            luck.Maybe(
                luck.Pick(0m, 24m, 47.5m, 48m, 48.5m, 50m, 57m, 57.5m, 58m, 60m, 60.5m, 61m, 80m)
            ),
            luck.Pick("turno_diurno", "turno_nocturno", "turno_mixto")
        );

    private sealed record Week(DateOnly Month, decimal Wage, decimal? Hours, string Shift);

    [Fact]
    public void Vacation_and_bonus_are_those_of_the_year()
    {
        var women = Luck.Draw("0000000000010", 2000, MakeYear);
        new Recomputation<Year>(
            women,
            w => w.Month,
            (w, told) =>
                told.Job()
                    .Set("ingreso", w.Start)
                    .Set("salario_diario", w.Wage)
                    .Set("días_trabajados", w.Days)
        )
            .Outputs(
                "días_de_vacaciones",
                w => [Quotas.VacationDays(Quotas.YearOfService(w.Start, w.Month), w.Month)]
            )
            .Outputs("aguinaldo_del_año", w => [Bonus(w)])
            .Edge("fifth year", w => Quotas.YearOfService(w.Start, w.Month) == 5)
            .Edge("sixth year", w => Quotas.YearOfService(w.Start, w.Month) == 6)
            .Edge("tenth year", w => Quotas.YearOfService(w.Start, w.Month) == 10)
            .Edge("eleventh year", w => Quotas.YearOfService(w.Start, w.Month) == 11)
            .Edge("before the reform", w => w.Month.Year == 2022)
            .Edge("began this year", w => w.Start.Year == w.Month.Year)
            .Edge("began on 1 January", w => w.Start == new DateOnly(w.Month.Year, 1, 1))
            .Check();
    }

    // The month's pay between thirty, at most her pay for a day; fifteen of it; in proportion to the year who began in it.
    private static Figure Bonus(Year w)
    {
        var days =
            w.Start.Year == w.Month.Year
                ? new DateOnly(w.Month.Year, 12, 31).DayNumber - w.Start.DayNumber + 1
                : 365;
        return ByHand.Centavos(
            15m * w.Wage * Math.Min(30, w.Days) / 30 * Math.Min(365, days) / 365
        );
    }

    private static Year MakeYear(Luck luck)
    {
        var month = luck.Pick<DateOnly>(
            new(2022, 12, 1),
            new(2023, 1, 1),
            new(2024, 12, 1),
            new(2026, 12, 1)
        );
        return new Year(
            month,
            luck.Pick(
                month.AddYears(-luck.Between(0, 32)),
                month.AddMonths(1 - (12 * luck.Between(1, 32))),
                new DateOnly(month.Year, 1, 1),
                luck.Day(new(month.Year, 1, 1), month)
            ),
            luck.Pesos(200, 900),
            luck.Between(0, 31)
        );
    }

    private sealed record Year(DateOnly Month, DateOnly Start, decimal Wage, int Days);
}
