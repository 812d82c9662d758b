namespace ClosingGaps.Tests.Independent;

/// <summary>
/// Contributions of a job for the days of a month: LSS 25, 106, 107, 147, 168, 211, its transitories of 1995 and 2020, and LINFONAVIT 29. Readings as
/// <c>open-points</c> names them: factor with bonus and vacation, floor as it should be paid, first row of the 2020 table only for the general
/// minimum, LSS 36 only at the general minimum, what is given in kind not added.
/// </summary>
internal static class Quotas
{
    private static readonly decimal[] meanPremium =
    [
        0.54355m,
        1.13065m,
        2.59840m,
        4.65325m,
        7.58875m,
    ];

    // Transitory second of 2020-12-16, percent: 1.00 SM; then up to 1.50, 2, 2.50, 3, 3.50, 4 UMA, and over.
    private static readonly Dictionary<int, decimal[]> oldAge = new()
    {
        [2023] = [3.150m, 3.281m, 3.575m, 3.751m, 3.869m, 3.953m, 4.016m, 4.241m],
        [2024] = [3.150m, 3.413m, 4.000m, 4.353m, 4.588m, 4.756m, 4.882m, 5.331m],
        [2025] = [3.150m, 3.544m, 4.426m, 4.954m, 5.307m, 5.559m, 5.747m, 6.422m],
        [2026] = [3.150m, 3.676m, 4.851m, 5.556m, 6.026m, 6.361m, 6.613m, 7.513m],
    };

    /// <summary>Year of service that runs: 1 until the first anniversary.</summary>
    public static int YearOfService(DateOnly start, DateOnly day) =>
        Math.Max(1, ByHand.Age(start, day) + 1);

    /// <summary>LFT 76 as reformed on 2023-01-01, and as it was.</summary>
    public static int VacationDays(int year, DateOnly day) =>
        day.Year >= 2023
            ? year <= 5
                ? 10 + (2 * year)
                : 22 + (2 * ((year - 6) / 5))
            : year <= 4
                ? 4 + (2 * year)
                : 14 + (2 * ((year - 5) / 5));

    /// <summary>LSS 27, 30 with LFT 76, 80, 87: fifteen days of bonus and a quarter of the vacation.</summary>
    public static decimal Factor(Job job, DateOnly day) =>
        job.Work == Work.Home && day < new DateOnly(2020, 11, 1)
            ? 1m
            : Math.Round(
                1
                    + (
                        (
                            15
                            + (
                                VacationDays(
                                    job.Work == Work.Home ? 1 : YearOfService(job.Start, day),
                                    day
                                ) * 0.25m
                            )
                        ) / 365
                    ),
                4,
                MidpointRounding.AwayFromZero
            );

    /// <summary>LSS 28, 33: floor, factor, and the ceiling of 25 UMA over the sum of all jobs.</summary>
    public static IReadOnlyList<decimal> BaseWages(IReadOnlyList<Job> jobs, DateOnly day)
    {
        var whole = jobs.Select(j =>
                ByHand.Centavos(
                    Math.Max(j.Wage, Published.DueWage(day, j.Work, j.Border)) * Factor(j, day)
                )
            )
            .ToList();
        var ceiling = 25 * Published.Uma(day);
        // A job without a day of work in the month pays no wage that could be summed.
        var sum = whole.Where((_, i) => jobs[i].Days > 0).Sum();
        return [.. whole.Select(w => ByHand.Centavos(sum > ceiling ? ceiling * w / sum : w))];
    }

    public static Quota Of(Job job, decimal baseWage, DateOnly day)
    {
        var uma = Published.Uma(day);
        var over = Math.Max(0, baseWage - (3 * uma));
        var premium = meanPremium[(job.Work == Work.Home ? 1 : job.RiskClass) - 1];
        var housing = job.Work != Work.Home || day >= new DateOnly(2024, 1, 1);
        decimal Branch(decimal percent, decimal amount) => percent / 100 * amount * job.Days;
        var employer =
            Branch(20.40m, uma)
            + Branch(1.10m, over)
            + Branch(0.70m, baseWage)
            + Branch(1.05m, baseWage)
            + Branch(1.75m, baseWage)
            + Branch(premium, baseWage)
            + Branch(1.00m, baseWage)
            + Branch(2.00m, baseWage)
            + Branch(OldAgePercent(job, baseWage, day), baseWage);
        var worker =
            Branch(0.40m, over)
            + Branch(0.25m, baseWage)
            + Branch(0.375m, baseWage)
            + Branch(0.625m, baseWage)
            + Branch(1.125m, baseWage);
        return new Quota(employer, housing ? Branch(5.00m, baseWage) : 0, worker);
    }

    /// <summary>LSS 239-C VII: quotas of one day at the general minimum of Mexico City, employer and worker, without housing.</summary>
    public static decimal MinimumPerDay(DateOnly day)
    {
        var factor = Factor(new Job(Work.Home, false, 0, 0, day, 1), day);
        var wage = ByHand.Centavos(Published.MinimumWage(day) * factor);
        return (Published.Uma(day) * 0.2040m)
            + (wage * (0.70m + 1.05m + 1.75m + meanPremium[0] + 1m + 2m + 3.150m + 2.375m) / 100);
    }

    private static decimal OldAgePercent(Job job, decimal baseWage, DateOnly day)
    {
        if (day.Year < 2023)
        {
            return 3.150m;
        }

        var least = ByHand.Centavos(Published.MinimumWage(day, job.Border) * Factor(job, day));
        if (baseWage <= least)
        {
            return oldAge[day.Year][0];
        }

        var times = Math.Round(baseWage / Published.Uma(day), 2, MidpointRounding.AwayFromZero);
        return oldAge[day.Year][
            times <= 1.50m ? 1
            : times <= 2 ? 2
            : times <= 2.50m ? 3
            : times <= 3 ? 4
            : times <= 3.50m ? 5
            : times <= 4 ? 6
            : 7
        ];
    }
}

/// <param name="Wage">Pesos per day of work.</param>
/// <param name="Days">Days of work in the month.</param>
/// <param name="Start">Day on which she began.</param>
internal sealed record Job(
    Work Work,
    bool Border,
    decimal Wage,
    int Days,
    DateOnly Start,
    int RiskClass
);

/// <summary>Pesos of a month, not rounded: what the employer owes IMSS, for housing, and the worker's part.</summary>
internal readonly record struct Quota(decimal Employer, decimal Housing, decimal Worker);
