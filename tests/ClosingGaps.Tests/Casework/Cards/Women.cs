using System.Collections.Immutable;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.LawFolder;
using CsCheck;

namespace ClosingGaps.Tests.Casework.Cards;

using ClosingGaps.Casework.Interviews;
using Answers = ClosingGaps.Casework.Interviews.Answers;

/// <summary>Answers of many who do not exist: one to twelve jobs, some things known, some not, some named.</summary>
internal static class Women
{
    private static readonly DateOnly month = new(2026, 3, 1);

    public static Gen<Answers> Any { get; } =
        Gen.Select(
                Gen.Select(
                    Gen.Int[0, 120_000],
                    Gen.Int[-1, 31],
                    Gen.Int[0, 3],
                    Gen.Bool,
                    Gen.Int[0, 3000],
                    Gen.Int[0, 3]
                ).Array[1, Answers.MostJobs],
                Gen.Bool
            )
            .Select((jobs, isHome) => Make(jobs, isHome ? WorkKind.Home : WorkKind.Field));

    private static Answers Make(
        (int Cents, int Days, int Registered, bool Lives, int Since, int HowOften)[] jobs,
        WorkKind kind
    )
    {
        var answers = Fact(Answers.Of(kind, month), Answers.Worker, "residencia", 9007);
        answers = Fact(answers, Answers.Worker, "se_conocen_las_fechas", 0);
        foreach (var (job, i) in jobs.Select((j, i) => (j, i)))
        {
            answers = answers.WithNewJob(i % 3 == 1 ? $"Familia Ñandú {i}" : null);
            var key = answers.Jobs[^1].Key;
            answers = answers.With(
                answers.Jobs[^1] with
                {
                    Registered = (Registered)job.Registered,
                }
            );
            answers = Fact(answers, key, "zona", 0);
            answers = Fact(answers, key, "clase_riesgo", 3);
            answers = Fact(
                answers,
                key,
                "ingreso",
                new DateOnly(2018, 1, 1).AddDays(job.Since).DayNumber
            );
            answers = Fact(answers, key, "periodicidad_de_pago", 1);
            answers = Fact(answers, key, "cada_cuándo_le_pagan", job.HowOften);
            answers = Fact(answers, key, "recibe_alimentos", job.Lives ? 1 : 0);
            answers = Fact(answers, key, "recibe_habitación", job.Lives ? 1 : 0);
            answers = answers.With(
                key,
                WorkerNames.DailyPay,
                job.Cents < 20_000 ? Engine.Data.Fact.Unknown : Known(((Rational)job.Cents) / 100)
            );
            answers = answers.With(
                key,
                WorkerNames.DaysWorked,
                job.Days < 0 ? Engine.Data.Fact.Unknown : Known(job.Days)
            );
        }

        return answers;
    }

    public static Answers Fact(Answers answers, string instance, string name, int value) =>
        answers.With(instance, name, Known(value));

    public static WorkerSheet Sheet(Answers answers) => WorkerSheet.Of(Calculator, answers);

    public static Engine.Answers.Calculator Calculator { get; } = new(Shipped.Law);

    private static Fact Known(Rational value) => Engine.Data.Fact.Known(value);
}
