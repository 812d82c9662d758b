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
            .Outputs("cuota_patronal_empleo", w => [.. All(w).Select(q => (Figure)ByHand.Centavos(q.Employer + q.Housing))])
            .Outputs("cuota_obrera_empleo", w => [.. All(w).Select(q => (Figure)ByHand.Centavos(q.Worker))])
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
            .Check();
    }

    private static IEnumerable<Quota> All(Insured w) =>
        w.Jobs.Zip(Quotas.BaseWages(w.Jobs, w.Month), (j, b) => Quotas.Of(j, b, w.Month));

    private static Insured Make(Luck luck)
    {
        var month = luck.Pick(months);
        var jobs = new List<Job>();
        for (var n = luck.Pick(0, 1, 1, 1, 2, 3, 5); n > 0; n--)
        {
            jobs.Add(MakeJob(luck, month, luck.Pick(Work.Home, Work.Home, Work.Field, Work.General)));
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
            ByHand.Centavos(
                luck.Pick(1.5m, 2m, 2.5m, 3m, 3.5m, 4m, 25m) * uma / 1.0493m
            ) + luck.Pick(-0.01m, 0m, 0.01m, 0.6m)
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
                month.AddMonths(-luck.Between(1, 11) - (12 * luck.Between(0, 20))).AddDays(luck.Between(0, 27))
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

    internal static Telling.ToldJob TellJob(Job job, Telling.ToldWoman told) =>
        told.Job()
            .Set(
                "régimen",
                job.Work switch
                {
                    Work.Home => "trabajo_del_hogar",
                    Work.Field => "trabajo_del_campo",
                    _ => "trabajo_general",
                }
            )
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
