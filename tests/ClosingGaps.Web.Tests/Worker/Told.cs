using ClosingGaps.Casework.Interviews;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using ClosingGaps.Web.Site;
using Microsoft.Extensions.DependencyInjection;

namespace ClosingGaps.Web.Tests.Worker;

/// <summary>Answers of people who do not exist.</summary>
internal static class Told
{
    public static Snapshot Law(this SiteFixture site) =>
        site.Services.GetRequiredService<LawLibrary>().Snapshot;

    public static string Code(this SiteFixture site, Answers answers) =>
        AnswerCode.Write(answers, site.Law());

    /// <summary>Three houses by the day: one has registered her, one has not, of one she does not know.</summary>
    public static Answers ThreeHouses(this SiteFixture site)
    {
        var answers = Answers.Of(WorkKind.Home, new DateOnly(2026, 3, 1));
        (int Pay, int Days, string Since, Registered Is)[] jobs =
        [
            (450, 13, "2019-02-04", Registered.No),
            (480, 4, "2022-08-01", Registered.Unsure),
            (500, 4, "2025-11-03", Registered.Yes),
        ];
        answers = site.Fact(answers, Answers.Worker, "residencia", "09007");
        answers = site.Fact(answers, Answers.Worker, "nacimiento", "1983-05-17");
        answers = site.Fact(answers, Answers.Worker, "primer_aseguramiento", "2026-01-01");
        answers = site.Fact(answers, Answers.Worker, "se_conocen_las_fechas", "no");
        foreach (var (pay, days, since, registered) in jobs)
        {
            answers = answers.WithNewJob();
            var job = answers.Jobs[^1];
            answers = answers.With(job with { Registered = registered });
            foreach (
                var (name, value) in new[]
                {
                    ("zona", "zona_general"),
                    ("ingreso", since),
                    ("salario_diario", $"{pay}"),
                    ("días_trabajados", $"{days}"),
                    ("periodicidad_de_pago", "pago_mensual"),
                    ("cada_cuándo_le_pagan", "pago_por_semana"),
                    ("recibe_alimentos", "no"),
                    ("recibe_habitación", "no"),
                }
            )
            {
                answers = site.Fact(answers, job.Key, name, value);
            }
        }

        return answers;
    }

    public static Answers Fact(
        this SiteFixture site,
        Answers answers,
        string instance,
        string name,
        string value
    ) =>
        answers.With(
            instance,
            name,
            FactText.Parse((InputSymbol)site.Law().Find(name)!, value, out _)
                ?? throw new ArgumentException($"{name}: {value}", nameof(value))
        );
}
