using Xunit;

namespace ClosingGaps.Tests.Independent;

/// <summary>LSS 15-III, 33, 36, 38: what each employer owes and what may be taken from her; none to five employers.</summary>
public sealed class QuotaTests
{
    private static readonly DateOnly[] months =
    [
        new(2019, 6, 1),
        new(2020, 10, 1),
        new(2020, 11, 1),
        new(2021, 3, 1),
        new(2022, 12, 1),
        new(2023, 1, 1),
        new(2023, 2, 1),
        new(2023, 12, 1),
        new(2024, 1, 1),
        new(2024, 2, 1),
        new(2025, 1, 1),
        new(2025, 2, 1),
        new(2026, 1, 1),
        new(2026, 2, 1),
        new(2026, 11, 1),
    ];

    [Fact]
    public void Quotas_are_those_of_the_articles()
    {
        var women = Luck.Draw("0000000000001", 3000, Make);
        new Recomputation<Insured>(women, w => w.Month, Tell)
            .Outputs(
                "cuota_patronal_empleo",
                w => [.. All(w).Select(q => (Figure)ByHand.Centavos(q.Employer + q.Housing))]
            )
            .Outputs(
                "cuota_obrera_empleo",
                w => [.. All(w).Select(q => (Figure)ByHand.Centavos(q.Worker))]
            )
            .Outputs(
                "descuento_a_la_trabajadora",
                w =>
                    [
                        .. All(w)
                            .Zip(
                                w.Jobs,
                                (q, j) =>
                                    (Figure)(
                                        j.Wage <= Published.MinimumWage(w.Month, j.Border)
                                            ? 0
                                            : ByHand.Centavos(q.Worker)
                                    )
                            ),
                    ]
            )
            .Edge("no employer", w => w.Jobs.Count == 0)
            .Edge("one", w => w.Jobs.Count == 1)
            .Edge("five", w => w.Jobs.Count == 5)
            .Edge("five homes", w => w.Jobs.Count == 5 && w.Jobs.All(j => j.Work == Work.Home))
            .Edge("general minimum wage", w => w.Jobs.Any(j => j.Wage == Least(w, j)))
            .Edge("a centavo more", w => w.Jobs.Any(j => j.Wage == Least(w, j) + 0.01m))
            .Edge(
                "professional minimum",
                w => w.Jobs.Any(j => j.Wage == Due(w, j) && Due(w, j) > Least(w, j))
            )
            .Edge("a centavo less", w => w.Jobs.Any(j => j.Wage == Due(w, j) - 0.01m))
            .Edge(
                "first row of the table",
                w => w.Jobs.Any(j => j.Border && j.Wage <= Least(w, j) && j.Days > 0)
            )
            .Edge(
                "at the ceiling, alone",
                w => w.Jobs.Count == 1 && Base(w) >= (25 * Published.Uma(w.Month)) - 0.02m
            )
            .Edge(
                "over the ceiling, together",
                w =>
                    w.Jobs.Count > 1
                    && w.Jobs.Sum(j => j.Days > 0 ? j.Wage : 0) > 25 * Published.Uma(w.Month)
            )
            .Edge(
                "three UMA, or a centavo off",
                w => w.Jobs.Count == 1 && Math.Abs(Base(w) - (3 * Published.Uma(w.Month))) <= 0.01m
            )
            .Edge(
                "last month before housing",
                w => w.Month == new DateOnly(2023, 12, 1) && w.Jobs.Any(j => j.Work == Work.Home)
            )
            .Edge(
                "first with housing",
                w => w.Month == new DateOnly(2024, 1, 1) && w.Jobs.Any(j => j.Work == Work.Home)
            )
            .Check();
    }

    private static decimal Least(Insured w, Job job) => Published.MinimumWage(w.Month, job.Border);

    private static decimal Due(Insured w, Job job) =>
        Published.DueWage(w.Month, job.Work, job.Border);

    private static decimal Base(Insured w) => Quotas.BaseWages(w.Jobs, w.Month)[0];

    private static IEnumerable<Quota> All(Insured w) =>
        w.Jobs.Zip(Quotas.BaseWages(w.Jobs, w.Month), (j, b) => Quotas.Of(j, b, w.Month));

    private static Insured Make(Luck luck)
    {
        var month = luck.Pick(months);
        var jobs = new List<Job>();
        for (var n = luck.Pick(0, 1, 1, 1, 2, 3, 5); n > 0; n--)
        {
            jobs.Add(
                MakeJob(luck, month, luck.Pick(Work.Home, Work.Home, Work.Field, Work.General))
            );
        }

        return new Insured(month, jobs);
    }

    internal static Job MakeJob(Luck luck, DateOnly month, Work work)
    {
        var border = luck.Once(5);
        var uma = Published.Uma(month);
        var due = Published.DueWage(month, work, border);
        var least = Published.MinimumWage(month, border);
        var wage = luck.Pick(
            due,
            due - 0.01m,
            due + 0.01m,
            least,
            least + 0.01m,
            luck.Pesos(due, 3 * due),
            luck.Pesos(due, 1000),
            // Edges of the table and of the excess, through the factor.
            ByHand.Centavos(luck.Pick(1.5m, 2m, 2.5m, 3m, 3.5m, 4m, 25m) * uma / 1.0493m)
                + luck.Pick(-0.01m, 0m, 0.01m, 0.6m)
        );
        var last = month.AddMonths(1).AddDays(-1);
        return new Job(
            work,
            border,
            wage,
            luck.Pick(0, 1, 2, 8, 12, luck.Between(1, last.Day), last.Day),
            luck.Pick(
                // Between anniversaries, or on the first of the month: no month is cut by one.
                month.AddMonths(-12 * luck.Between(0, 20)),
                month.AddMonths(1 - (12 * luck.Between(1, 20))),
                month
                    .AddMonths(-luck.Between(1, 11) - (12 * luck.Between(0, 20)))
                    .AddDays(luck.Between(0, 27))
            ),
            work == Work.Field ? 3 : luck.Between(1, 5)
        );
    }

    internal static void Tell(Insured w, Telling.ToldWoman told)
    {
        foreach (var job in w.Jobs)
        {
            TellJob(job, told);
        }
    }

    internal static string Regime(Work work) =>
        work switch
        {
            Work.Home => "trabajo_del_hogar",
            Work.Field => "trabajo_del_campo",
            _ => "trabajo_general",
        };

    internal static Telling.ToldJob TellJob(Job job, Telling.ToldWoman told) =>
        told.Job()
            .Set("régimen", Regime(job.Work))
            .Set("zona", job.Border ? "zona_frontera" : "zona_general")
            .Set("salario_diario", job.Wage)
            .Set("días_trabajados", job.Days)
            .Set("ingreso", job.Start)
            .Set("clase_riesgo", $"clase_{job.RiskClass}")
            .Set("recibe_alimentos", false)
            .Set("recibe_habitación", false);
}

internal sealed record Insured(DateOnly Month, IReadOnlyList<Job> Jobs)
{
    public override string ToString() => $"{Month:yyyy-MM-dd} {string.Join("; ", Jobs)}";
}
