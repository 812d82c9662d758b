using Xunit;

namespace ClosingGaps.Tests.Independent;

/// <summary>
/// LSS 239-C VII and VIII: the whole month of a domestic worker is covered when the quotas of all her employers, without housing, reach those of
/// the general minimum of Mexico City; otherwise only the days reported. Women stand one centavo under and over the threshold.
/// </summary>
public sealed class CoverTests
{
    private static readonly DateOnly[] months =
    [
        new(2022, 12, 1),
        new(2023, 1, 1),
        new(2024, 2, 1),
        new(2025, 1, 1),
        new(2026, 1, 1),
        new(2026, 2, 1),
        new(2026, 4, 1),
        new(2026, 12, 1),
    ];

    [Fact]
    public void The_month_is_whole_when_the_quotas_reach_the_minimum()
    {
        var women = Luck.Draw("0000000000002", 3000, Make);
        new Recomputation<Covered>(women, w => w.Month, Tell)
            .Output("mes_completo", w => IsWhole(w))
            .Output("días_con_cobertura", w => Days(w))
            .Output("cuotas_para_la_prueba", w => Paid(w))
            .Output("umbral_del_mes", w => Threshold(w))
            .Edge("no employer", w => w.Jobs.Count == 0)
            .Edge(
                "dates known, two employers on a day",
                w => w.Begins is not null && !IsWhole(w) && Reported(w) < w.Jobs.Sum(j => j.Days)
            )
            .Edge(
                "dates not known, more than a month has",
                w => w.Begins is null && Reported(w) > Last(w).Day
            )
            .Edge("five employers", w => w.Jobs.Count == 5)
            .Edge("just reaches", w => Paid(w) - Threshold(w) is >= 0 and < 0.15m)
            .Edge("just fails", w => Paid(w) - Threshold(w) is < 0 and > -0.15m)
            .Edge("first month, from a later day, whole", w => IsWhole(w) && Span(w) < Last(w).Day)
            .Check();
    }

    private static bool IsWhole(Covered w) =>
        w.Jobs.Any(j => j.Days > 0) && Paid(w) >= Threshold(w);

    private static int Days(Covered w) => IsWhole(w) ? Span(w) : Math.Min(Reported(w), Span(w));

    // A day with two employers is one day: by their dates where they are known; otherwise the numbers are added, no more than the month has.
    private static int Reported(Covered w) =>
        w.Begins is null ? w.Jobs.Sum(j => j.Days) : ByHand.DaysWithin(Dates(w), w.Month, Last(w));

    private static IReadOnlyList<(DateOnly First, DateOnly Last)> Dates(Covered w) =>
        [
            .. w.Jobs.Zip(
                w.Begins!,
                (job, day) => (w.Month.AddDays(day), w.Month.AddDays(day + job.Days - 1))
            ),
        ];

    // Days that could be covered: from her first insured day in the month of start.
    private static int Span(Covered w) =>
        w.First > Last(w) ? 0
        : w.First <= w.Month ? Last(w).Day
        : Last(w).DayNumber - w.First.DayNumber + 1;

    private static DateOnly Last(Covered w) => w.Month.AddMonths(1).AddDays(-1);

    private static decimal Threshold(Covered w) =>
        ByHand.Centavos(Quotas.MinimumPerDay(w.Month) * Span(w));

    private static decimal Paid(Covered w) =>
        ByHand.Centavos(
            w.Jobs.Zip(Quotas.BaseWages(w.Jobs, w.Month), (j, b) => Quotas.Of(j, b, w.Month))
                .Sum(q => q.Employer + q.Worker)
        );

    private static Covered Make(Luck luck)
    {
        var month = luck.Pick(months);
        var last = month.AddMonths(1).AddDays(-1);
        var first = luck.Once(3) ? luck.Day(month, last) : month.AddMonths(-luck.Between(1, 40));
        var jobs = new List<Job>();
        for (var n = luck.Pick(0, 1, 1, 2, 2, 3, 5); n > 0; n--)
        {
            var job = QuotaTests.MakeJob(luck, month, Work.Home);
            jobs.Add(
                job with
                {
                    Days = Math.Min(job.Days, luck.Pick(31, 12, last.Day - first.Day + 1)),
                }
            );
        }

        var woman = new Covered(
            month,
            first,
            jobs,
            luck.Once(3) ? [.. jobs.Select(j => luck.Between(0, last.Day - j.Days))] : null
        );
        return jobs.Count > 0 && luck.Once(2) ? AtThreshold(luck, woman) : woman;
    }

    // Her first job's wage, in centavos, is the least that reaches the threshold; or one centavo off.
    private static Covered AtThreshold(Luck luck, Covered woman)
    {
        Covered With(int centavos) =>
            woman with
            {
                Jobs = [woman.Jobs[0] with { Wage = centavos / 100m }, .. woman.Jobs.Skip(1)],
            };
        var (low, high) = (0, 300_000);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = IsWhole(With(middle)) ? (low, middle) : (middle, high);
        }

        return With(high - luck.Between(0, 1));
    }

    private static void Tell(Covered w, Telling.ToldWoman told)
    {
        told.Set("primer_aseguramiento", w.First)
            .Set("se_conocen_las_fechas", w.Begins is not null);
        for (var j = 0; j < w.Jobs.Count; j++)
        {
            var job = QuotaTests.TellJob(w.Jobs[j], told);
            if (w.Begins is not null && w.Jobs[j].Days > 0)
            {
                job.Spell(Dates(w)[j].First, Dates(w)[j].Last, true);
            }
        }
    }

    private sealed record Covered(
        DateOnly Month,
        DateOnly First,
        IReadOnlyList<Job> Jobs,
        IReadOnlyList<int>? Begins
    )
    {
        public override string ToString() =>
            $"from {First:yyyy-MM-dd} {(Begins is null ? "" : string.Join(',', Begins))}: {string.Join("; ", Jobs)}";
    }
}
