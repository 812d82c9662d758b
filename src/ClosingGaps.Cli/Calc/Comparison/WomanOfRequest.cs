using System.Globalization;
using ClosingGaps.Casework;
using ClosingGaps.Casework.Comparison;
using ClosingGaps.Casework.Situations;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Calc.Comparison;

/// <summary>The woman to compare, from options or from one employment of a situation.</summary>
internal sealed class WomanOfRequest(Terminal t, Snapshot law, Request request)
{
    /// <summary>What the comparison itself decides; a file's answers to these are left aside.</summary>
    private static readonly HashSet<string> decided = new(StringComparer.Ordinal)
    {
        "régimen",
        "días_trabajados",
        "salario_diario",
        "primer_aseguramiento",
        "se_conocen_las_fechas",
        "se_asegura_por_días",
        "tipo_de_jornada",
        "días_por_semana",
        "días_a_la_semana",
    };

    public SameWoman Read(string? of, string? wage, int? days, int daysByDefault)
    {
        var month = request.LastMonth;
        month = new DateOnly(month.Year, month.Month, 1);
        var employment = Employment(of);
        var person = request.Instances.FirstOrDefault(i =>
            i.Entity == Entity.Person && i.Name == employment?.Parent
        );
        var facts = request
            .Facts.Where(f =>
                f.Month is null
                && (
                    f.Input.Entity == Entity.Employment
                        ? f.Instance == employment?.Name
                        : f.Input.Entity == Entity.Person && f.Instance == person?.Name
                )
            )
            .ToList();
        return new SameWoman(
            Wage(wage, facts, month),
            Days(days, facts, month) ?? daysByDefault,
            month,
            [
                .. facts
                    .Where(f => !decided.Contains(f.Input.Name))
                    .Select(f => (f.Input, f.State, f.Value)),
            ]
        );
    }

    private CaseInstance? Employment(string? of)
    {
        var all = request.Instances.Where(i => i.Entity == Entity.Employment).ToList();
        return of is null && all.Count <= 1
            ? all.FirstOrDefault()
            : all.Find(i => i.Name == of)
                ?? throw new Stop(
                    ExitCode.BadInput,
                    t.Say(
                        "se compara un empleo: elíjalo con --of",
                        "one job is compared: choose it with --of"
                    ),
                    t.Say("Los hay: ", "There are: ") + string.Join(", ", all.Select(i => i.Name))
                );
    }

    private Rational Wage(string? option, List<CaseFact> facts, DateOnly month)
    {
        if (option is not null)
        {
            try
            {
                return Rational.Parse(option) is { Sign: > 0 } amount
                    ? amount
                    : throw new FormatException();
            }
            catch (FormatException)
            {
                throw new Stop(
                    ExitCode.Usage,
                    t.Say(
                        $"«{option}» no es un pago por día; escríbalo como 450 o 450.50",
                        $"\"{option}\" is no pay for a day; write it as 450 or 450.50"
                    )
                );
            }
        }

        return Told(facts, "salario_diario") is { } told ? told : ProfessionalMinimum(month);
    }

    /// <summary>What she must be paid at least, by the law itself.</summary>
    private Rational ProfessionalMinimum(DateOnly month)
    {
        var builder = new SituationBuilder(law)
            .Add(Entity.Person, "persona")
            .Add(Entity.Employment, "empleo", "persona")
            .Set("empleo", "régimen", "trabajo_del_hogar")
            .Set("empleo", "zona", "zona_general");
        var rule = law.Rule("salario_mínimo_debido");
        var question = new Question(builder.Build(), month, month, [rule], request.Choices);
        var minimum = new Inquiry(new Calculator(law), question).All(rule)[0];
        return minimum.Exact is { IsKnown: true, Value.Sign: > 0 }
            ? minimum.Exact.Value
            : throw new Stop(
                ExitCode.NoRule,
                t.Say(
                    "a esa fecha la ley que se tiene no dice un salario mínimo para este trabajo",
                    "at that date the law held tells no minimum wage for this work"
                ),
                t.Say("Diga el pago por día con --wage.", "Say the pay for a day with --wage.")
            );
    }

    private int? Days(int? option, List<CaseFact> facts, DateOnly month)
    {
        var days =
            option
            ?? Whole(Told(facts, "días_por_semana"))
            ?? Whole(Told(facts, "días_a_la_semana"))
            ?? OfTheMonth(Told(facts, WorkerNames.DaysWorked), month);
        return days is null or (>= 1 and <= 6)
            ? days
            : throw new Stop(
                ExitCode.BadInput,
                t.Say(
                    $"los días por semana van de 1 a 6, y aquí son {days.Value.ToString(CultureInfo.InvariantCulture)}: dígalos con --days",
                    $"days a week go from 1 to 6, and here they are {days.Value.ToString(CultureInfo.InvariantCulture)}: say them with --days"
                )
            );
    }

    private static int? Whole(Rational? days) =>
        days is { } d ? (int)Math.Round(d.ToDouble()) : null;

    /// <summary>From the days of a month, the nearest whole number a week; the head of the table says it.</summary>
    private static int? OfTheMonth(Rational? days, DateOnly month) =>
        days is { } d
            ? Math.Clamp(
                (int)Math.Round(d.ToDouble() * 7 / DateTime.DaysInMonth(month.Year, month.Month)),
                1,
                6
            )
            : null;

    private static Rational? Told(List<CaseFact> facts, string name)
    {
        foreach (var fact in facts.Where(f => f.Input.Name == name && f.State == FactState.Known))
        {
            return fact.Value;
        }

        return null;
    }
}
