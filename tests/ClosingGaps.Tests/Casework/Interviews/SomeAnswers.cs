using ClosingGaps.Casework.Interviews;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;
using CsCheck;

namespace ClosingGaps.Tests.Casework.Interviews;

using Answers = ClosingGaps.Casework.Interviews.Answers;

/// <summary>Answers for the tests: a worker with three houses, and any answers at all.</summary>
internal static class SomeAnswers
{
    /// <summary>The woman of examples/tres_casas.yaml, as she would tell it.</summary>
    public static Answers ThreeHouses()
    {
        var answers = Answers
            .Of(WorkKind.Home, new DateOnly(2026, 3, 1))
            .WithNewJob("Lupita")
            .WithNewJob()
            .WithNewJob("Casa azul")
            .With(Answers.Worker, "residencia", Fact.Known(9007))
            .With(Answers.Worker, "nacimiento", Day(1983, 5, 17))
            .With(Answers.Worker, "primer_aseguramiento", Day(2026, 1, 1))
            .With(Answers.Worker, "se_conocen_las_fechas", Fact.Known(0));
        (string Key, int Pay, int Days, Fact Since)[] houses =
        [
            ("casa_1", 450, 13, Day(2019, 2, 4)),
            ("casa_2", 480, 4, Day(2022, 8, 1)),
            ("casa_3", 500, 4, Day(2025, 11, 3)),
        ];
        foreach (var (key, pay, days, since) in houses)
        {
            answers = answers
                .With(key, "zona", Fact.Known(0))
                .With(key, "ingreso", since)
                .With(key, "salario_diario", Fact.Known(pay))
                .With(key, "días_trabajados", Fact.Known(days))
                .With(key, "periodicidad_de_pago", Fact.Known(1))
                .With(key, "recibe_alimentos", Fact.Known(0))
                .With(key, "recibe_habitación", Fact.Known(0));
        }

        return answers;
    }

    public static Fact Day(int year, int month, int day) =>
        Fact.Known(new DateOnly(year, month, day).DayNumber);

    private static readonly Gen<DateOnly?> Dates = Gen.Int[0, 80_000]
        .Select(d => d == 0 ? (DateOnly?)null : new DateOnly(1900, 1, 1).AddDays(d));

    private static readonly Gen<Spell> Spells = Gen.Select(Dates, Gen.Int[0, 400], Gen.Int[0, 2])
        .Select(
            (from, length, end) =>
                end switch
                {
                    0 => new Spell(from, null, GoesOn: true),
                    1 => new Spell(from, null),
                    _ => new Spell(from, (from ?? new DateOnly(2020, 1, 1)).AddDays(length)),
                }
        );

    private static readonly Gen<Fact> Facts = Gen.Select(
            Gen.Int[0, 5],
            Gen.Long[-1_000_000_000_000, 1_000_000_000_000]
        )
        .Select(
            (kind, n) =>
                kind switch
                {
                    0 => Fact.Unknown,
                    1 => new Fact(FactState.NotApplicable, 0),
                    2 => Fact.Known(n % 2 == 0 ? 0 : 1),
                    3 => Fact.Known(n),
                    4 => Fact.Known(new Rational(n, 100)),
                    _ => Fact.Known(new Rational(n, 1_000_000_000)),
                }
        );

    private const string Signs = "abcdefgh ñáéíóú0123.'-";

    private static readonly Gen<string?> Names = Gen.Int[0, Signs.Length - 1]
        .Array[0, 20]
        .Select(at => JobName.Clean(string.Concat(at.Select(i => Signs[i]))));

    /// <summary>Of either kind, with any jobs and facts.</summary>
    public static Gen<Answers> Any { get; } =
        Gen.Select(
                Gen.Select(Gen.Enum<WorkKind>(), Gen.Int[0, 12 * 150]),
                Gen.Select(
                    Names,
                    Gen.Enum<Registered>(),
                    Gen.Byte[0, 127],
                    Spells.List[0, Answers.MostSpells]
                ).List[0, Answers.MostJobs],
                Gen.Select(
                    Gen.Int[0, Answers.MostJobs],
                    Gen.Int[0, InputNumbers.All.Count - 1],
                    Facts
                ).List[0, 40]
            )
            .Select(
                (head, jobs, facts) =>
                {
                    var answers = Answers.Of(
                        head.Item1,
                        new DateOnly(1990, 1, 1).AddMonths(head.Item2)
                    );
                    foreach (var (name, registered, days, spells) in jobs)
                    {
                        answers = answers.WithNewJob(name);
                        answers = answers.With(
                            answers.Jobs[^1] with
                            {
                                Registered = registered,
                                Weekdays = (WeekDays)days,
                                Spells = spells,
                            }
                        );
                    }

                    foreach (var (job, input, fact) in facts)
                    {
                        var instance =
                            job < answers.Jobs.Count ? answers.Jobs[job].Key : Answers.Worker;
                        answers = answers.With(instance, InputNumbers.All[input], fact);
                    }

                    return answers;
                }
            );
}
