using ClosingGaps.Casework;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.LawFolder;
using CsCheck;
using Xunit;

namespace ClosingGaps.Tests.Answers;

/// <summary>Ranges that share their runs are those of each figure alone, over all combinations of what it meets.</summary>
public sealed class JointRangesTests
{
    private static readonly Calculator calculator = new(Shipped.Law);

    private static readonly Symbol[] outputs =
    [
        .. new[]
        {
            WorkerNames.Base,
            WorkerNames.Quotas,
            WorkerNames.EmployerPays,
            WorkerNames.EmployerPaysADay,
            WorkerNames.Deducted,
            WorkerNames.Deadline,
            WorkerNames.AllQuotas,
            WorkerNames.AllDeducted,
            WorkerNames.DaysCovered,
            WorkerNames.WholeMonth,
            WorkerNames.CountedQuotas,
            WorkerNames.QuotasNeeded,
            WorkerNames.QuotasMissing,
            WorkerNames.WeeksAtThisPace,
        }.Select(n => Shipped.Law.Rule(n)),
    ];

    private static readonly Gen<(int Pay, int Days, bool Lives, string Kind, int Since)> genJob =
        Gen.Select(
            Gen.Int[300, 1200],
            Gen.Int[0, 30],
            Gen.Bool,
            Gen.Int[0, 2].Select(i => i == 2 ? "trabajo_del_campo" : "trabajo_del_hogar"),
            Gen.Int[2018, 2026]
        );

    [Fact]
    public void They_are_those_of_each_figure_alone() =>
        Gen.Select(genJob.Array[1, 3], Gen.Int[0, 50])
            .Sample(
                (jobs, months) =>
                    AreThoseOfEachFigureAlone(jobs, new DateOnly(2022, 11, 1).AddMonths(months)),
                iter: 25
            );

    /// <summary>A reading that moves a figure only beside another: a house of 22 days with two farms of four and five, in 2025.</summary>
    [Fact]
    public void They_hold_what_two_readings_do_only_together() =>
        AreThoseOfEachFigureAlone(
            [
                (976, 22, true, "trabajo_del_hogar", 2021),
                (752, 4, true, "trabajo_del_campo", 2021),
                (1065, 5, true, "trabajo_del_campo", 2020),
            ],
            new DateOnly(2025, 4, 1)
        );

    /// <summary>A reading that moves a figure only once two others do: two homes and a farm in November 2026.</summary>
    [Fact]
    public void They_hold_what_three_readings_do_only_together() =>
        AreThoseOfEachFigureAlone(
            [
                (442, 12, false, "trabajo_del_hogar", 2018),
                (1142, 27, true, "trabajo_del_hogar", 2018),
                (895, 4, true, "trabajo_del_campo", 2023),
            ],
            new DateOnly(2026, 11, 1)
        );

    /// <summary>Readings of which none moves a figure alone or in pairs: one home in March 2024, whose month is whole under three together.</summary>
    [Fact]
    public void They_hold_what_three_readings_do_where_no_two_do() =>
        AreThoseOfEachFigureAlone(
            [(625, 9, true, "trabajo_del_hogar", 2021)],
            new DateOnly(2024, 3, 1)
        );

    private static void AreThoseOfEachFigureAlone(
        (int Pay, int Days, bool Lives, string Kind, int Since)[] jobs,
        DateOnly month
    )
    {
        var question = Question(jobs, month);
        if (!HasLaw(question))
        {
            return;
        }

        var answer = calculator.Calculate(question);
        var joint = answer.Ranges();
        foreach (var result in answer.Results)
        {
            var alone = calculator.Calculate(question with { Outputs = [result.Output] });
            var expected = alone.Range(alone.Find(result.Output, result.Row, result.Month)!);
            var range = joint.Of(result);
            Assert.Equal(
                (expected.Lowest, expected.Highest, expected.HasUnknown),
                (range.Lowest, range.Highest, range.HasUnknown)
            );
            Assert.Equal(
                expected.Effects.Where(e => e.Moves).Select(e => (e.Option, e.Value)),
                range.Effects.Where(e => e.Moves).Select(e => (e.Option, e.Value))
            );
        }
    }

    private static bool HasLaw(Question question)
    {
        try
        {
            calculator.Calculate(question);
            return true;
        }
        catch (Engine.Plans.NoLawForDateException)
        {
            return false;
        }
    }

    private static Question Question(
        (int Pay, int Days, bool Lives, string Kind, int Since)[] jobs,
        DateOnly month
    )
    {
        var builder = new SituationBuilder(Shipped.Law)
            .Add(Entity.Household, "casa")
            .Add(Entity.Person, "ana", "casa")
            .Set("ana", "se_conocen_las_fechas", "no")
            .Set("ana", "primer_aseguramiento", "2022-01-01");
        foreach (var (job, i) in jobs.Select((j, i) => (j, i)))
        {
            var name = $"casa_{i + 1}";
            var lives = job.Lives ? "sí" : "no";
            builder
                .Add(Entity.Employer, $"quien_{i + 1}")
                .Add(Entity.Employment, name, "ana", $"quien_{i + 1}")
                .Set(name, "régimen", job.Kind)
                .Set(name, "zona", "zona_general")
                .Set(name, "clase_riesgo", "clase_3")
                .Set(name, "ingreso", $"{job.Since}-02-05")
                .Set(name, "salario_diario", $"{job.Pay}")
                .Set(name, "días_trabajados", $"{job.Days}")
                .Set(name, "periodicidad_de_pago", "pago_mensual")
                .Set(name, "recibe_alimentos", lives)
                .Set(name, "recibe_habitación", lives);
        }

        Assert.Empty(builder.Errors);
        return new Question(builder.Build(), month, month, outputs, RunChoices.Default);
    }
}
