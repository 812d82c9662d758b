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
            .Edge("five employers", w => w.Jobs.Count == 5)
            .Edge("just reaches", w => Paid(w) - Threshold(w) is >= 0 and < 0.15m)
            .Edge("just fails", w => Paid(w) - Threshold(w) is < 0 and > -0.15m)
            .Edge("first month, from a later day, whole", w => IsWhole(w) && Span(w) < Last(w).Day)
            .Check();
    }

    private static bool IsWhole(Covered w) =>
        w.Jobs.Any(j => j.Days > 0) && Paid(w) >= Threshold(w);

    private static int Days(Covered w) => IsWhole(w) ? Span(w) : Math.Min(Reported(w), Span(w));

    private static int Reported(Covered w) => w.Jobs.Sum(j => j.Days);

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

        var woman = new Covered(month, first, jobs);
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
        told.Set("primer_aseguramiento", w.First).Set("se_conocen_las_fechas", false);
        QuotaTests.Tell(new Insured(w.Month, w.Jobs), told);
    }

    private sealed record Covered(DateOnly Month, DateOnly First, IReadOnlyList<Job> Jobs)
    {
        public override string ToString() => $"from {First:yyyy-MM-dd}: {string.Join("; ", Jobs)}";
    }
}
