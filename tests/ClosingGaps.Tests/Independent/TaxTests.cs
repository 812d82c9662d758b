using Xunit;

namespace ClosingGaps.Tests.Independent;

/// <summary>LISR 96 and the decree of the subsidy: what a household withholds in a month from its only worker, by the published tables.</summary>
public sealed class TaxTests
{
    // Lower limit, fixed amount, percent over the limit.
    private static readonly (DateOnly From, decimal[][] Rows)[] tables =
    [
        (
            new(2018, 1, 1),
            [
                [0.01m, 0m, 1.92m],
                [578.53m, 11.11m, 6.40m],
                [4910.19m, 288.33m, 10.88m],
                [8629.21m, 692.96m, 16.00m],
                [10031.08m, 917.26m, 17.92m],
                [12009.95m, 1271.87m, 21.36m],
                [24222.32m, 3880.44m, 23.52m],
                [38177.70m, 7162.74m, 30.00m],
            ]
        ),
        (
            new(2021, 1, 1),
            [
                [0.01m, 0m, 1.92m],
                [644.59m, 12.38m, 6.40m],
                [5470.93m, 321.26m, 10.88m],
                [9614.67m, 772.10m, 16.00m],
                [11176.63m, 1022.01m, 17.92m],
                [13381.48m, 1417.12m, 21.36m],
                [26988.51m, 4323.58m, 23.52m],
                [42537.59m, 7980.73m, 30.00m],
            ]
        ),
        (
            new(2023, 1, 1),
            [
                [0.01m, 0m, 1.92m],
                [746.05m, 14.32m, 6.40m],
                [6332.06m, 371.83m, 10.88m],
                [11128.02m, 893.63m, 16.00m],
                [12935.83m, 1182.88m, 17.92m],
                [15487.72m, 1640.18m, 21.36m],
                [31236.50m, 5004.12m, 23.52m],
                [49233.01m, 9236.89m, 30.00m],
            ]
        ),
        (
            new(2026, 1, 1),
            [
                [0.01m, 0m, 1.92m],
                [844.60m, 16.22m, 6.40m],
                [7168.52m, 420.95m, 10.88m],
                [12598.03m, 1011.68m, 16.00m],
                [14644.65m, 1339.14m, 17.92m],
                [17533.65m, 1856.84m, 21.36m],
                [35362.84m, 5665.16m, 23.52m],
                [55736.69m, 10457.09m, 30.00m],
            ]
        ),
    ];

    // Lower limit, subsidy of the month (2014 to April 2024).
    private static readonly decimal[][] oldSubsidy =
    [
        [0.01m, 407.02m],
        [1768.97m, 406.83m],
        [2653.39m, 406.62m],
        [3472.85m, 392.77m],
        [3537.88m, 382.46m],
        [4446.16m, 354.23m],
        [4717.19m, 324.87m],
        [5335.43m, 294.63m],
        [6224.68m, 253.54m],
        [7113.91m, 217.61m],
        [7382.34m, 0m],
    ];

    // Percent of the monthly UMA, and the income up to which it is given.
    private static readonly (DateOnly From, decimal Percent, decimal Cap)[] subsidy =
    [
        (new(2024, 5, 1), 11.82m, 9081.00m),
        (new(2025, 1, 1), 14.39m, 10171.00m),
        (new(2025, 2, 1), 13.80m, 10171.00m),
        (new(2026, 1, 1), 15.59m, 11492.66m),
        (new(2026, 2, 1), 15.02m, 11492.66m),
    ];

    private static readonly DateOnly[] months =
    [
        new(2019, 6, 1),
        new(2020, 12, 1),
        new(2021, 1, 1),
        new(2022, 12, 1),
        new(2023, 1, 1),
        new(2024, 4, 1),
        new(2024, 5, 1),
        new(2025, 1, 1),
        new(2025, 2, 1),
        new(2025, 12, 1),
        new(2026, 1, 1),
        new(2026, 2, 1),
    ];

    [Fact]
    public void The_tax_withheld_is_that_of_the_tables()
    {
        var women = Luck.Draw("0000000000013", 3000, Make);
        new Recomputation<Taxed>(women, w => w.Month, Tell)
            .Outputs("isr_retenido", w => [Withheld(w)])
            .Edge("a minimum wage a day, exactly", w => Pay(w) == Days(w) * Least(w))
            .Edge("one centavo more", w => Pay(w) == (Days(w) * Least(w)) + 0.01m)
            .Edge("at a limit of the table", w => Rows(w).Any(r => r[0] == Pay(w)))
            .Edge("a centavo under a limit", w => Rows(w).Any(r => r[0] == Pay(w) + 0.01m))
            .Edge(
                "at the cap of the subsidy",
                w =>
                    w.Month >= new DateOnly(2024, 5, 1)
                    && Pay(w) == subsidy.Last(s => s.From <= w.Month).Cap
            )
            .Edge(
                "a centavo over the cap",
                w =>
                    w.Month >= new DateOnly(2024, 5, 1)
                    && Pay(w) == subsidy.Last(s => s.From <= w.Month).Cap + 0.01m
            )
            .Check();
    }

    private static int Days(Taxed w) => w.Month.AddMonths(1).DayNumber - w.Month.DayNumber;

    private static decimal Least(Taxed w) => Published.MinimumWage(w.Month, w.Border);

    private static decimal Pay(Taxed w) => w.Wage * w.Days;

    private static decimal[][] Rows(Taxed w) => tables.Last(t => t.From <= w.Month).Rows;

    private static decimal Withheld(Taxed w)
    {
        var pay = Pay(w);
        if (pay <= Days(w) * Least(w))
        {
            return 0; // in the month only a general minimum wage
        }

        var row = Rows(w).Last(r => r[0] <= pay);
        var tax = ByHand.Centavos(row[1] + ((pay - row[0]) * row[2] / 100));
        return Math.Max(0, tax - Subsidy(w));
    }

    private static decimal Subsidy(Taxed w)
    {
        if (w.Month < new DateOnly(2024, 5, 1))
        {
            return oldSubsidy.Last(r => r[0] <= Pay(w))[1];
        }

        var (_, percent, cap) = subsidy.Last(s => s.From <= w.Month);
        return Pay(w) > cap
            ? 0
            : ByHand.Centavos(percent / 100 * ByHand.Centavos(Published.Uma(w.Month) * 30.4m));
    }

    private static Taxed Make(Luck luck)
    {
        var month = luck.Pick(months);
        var made = new Taxed(month, luck.Once(5), 0, 1);
        var row = luck.Pick(Rows(made));
        var cap =
            month >= new DateOnly(2024, 5, 1) ? subsidy.Last(s => s.From <= month).Cap : 7382.34m;
        var cent = luck.Pick(-0.01m, 0m, 0.01m);
        // The whole pay as one day's, so that it can stand on any centavo; or days at a wage.
        return luck.Between(0, 3) switch
        {
            0 => made with { Wage = Math.Max(0.01m, row[0] + cent) },
            1 => made with { Wage = cap + cent },
            2 => made with { Wage = (Days(made) * Least(made)) + cent },
            _ => made with { Wage = luck.Pesos(100, 1500), Days = luck.Between(1, 28) },
        };
    }

    private static void Tell(Taxed w, Telling.ToldWoman told) =>
        told.Job()
            .Set("régimen", "trabajo_del_hogar")
            .Set("zona", w.Border ? "zona_frontera" : "zona_general")
            .Set("salario_diario", w.Wage)
            .Set("días_trabajados", w.Days)
            .Set("le_aplican_aquí_el_subsidio", true);

    private sealed record Taxed(DateOnly Month, bool Border, decimal Wage, int Days);
}
