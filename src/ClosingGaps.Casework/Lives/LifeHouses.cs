using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Questions;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Lives;

/// <summary>Her situation with the jobs of a pattern, before any day is worked; and what a year of it pays.</summary>
internal sealed class LifeHouses(
    Calculator calculator,
    Situation told,
    DateOnly date,
    RunChoices choices
)
{
    private const string DaysWorked = WorkerNames.DaysWorked;
    private const string WageInUma = "salario_base_en_uma";
    private const int MonthsOfAYear = 12;

    /// <summary>What the pattern itself says: told facts of these are left aside.</summary>
    private static readonly string[] OfThePattern =
    [
        DaysWorked,
        "semanas_cotizadas",
        "registrado",
        "ingreso",
        "primer_aseguramiento",
        "se_conocen_las_fechas",
        "se_asegura_por_días",
        "salario_promedio_en_uma",
    ];

    private readonly string person = told.Instances.First(i => i.Entity == Entity.Person).Name;

    private Snapshot Law => calculator.Law;

    private DateOnly Month => new(date.Year, date.Month, 1);

    /// <summary>One job for each of the pattern's, begun long enough ago to be past the first year's terms.</summary>
    public Situation Of(LifePattern pattern)
    {
        var began = date.AddYears(-2).DayNumber;
        var first = told
            .Instances.First(i => i.Entity == Entity.Employment && i.Parent == person)
            .Name;
        var instances = new List<CaseInstance> { new(Entity.Person, person, null, null) };
        var facts = new List<CaseFact>(ToldOf(person, person))
        {
            Known(person, "se_conocen_las_fechas", 0),
            Known(person, "primer_aseguramiento", began),
        };
        for (var i = 0; i < pattern.Jobs.Count; i++)
        {
            var name = $"empleo_{i + 1}";
            instances.Add(new CaseInstance(Entity.Employment, name, person, $"empleador_{i + 1}"));
            facts.AddRange(ToldOf(pattern.Jobs[i] ?? first, name));
            facts.Add(Known(name, "ingreso", began));
        }

        return new Situation(instances, facts);
    }

    /// <summary>The same, told whether she is insured by the day or the season, or every day.</summary>
    public static Situation With(Situation houses, Snapshot law, bool isByDay) =>
        houses with
        {
            Facts =
            [
                .. houses.Facts,
                new CaseFact(
                    houses.Instances[0].Name,
                    law.Input("se_asegura_por_días"),
                    null,
                    FactState.Known,
                    isByDay ? Rational.One : Rational.Zero,
                    default
                ),
            ],
        };

    /// <summary>Months of the year, by number, in which the law covers her whole; what to ask when that is not known.</summary>
    public (HashSet<int> Months, IReadOnlyList<MissingInput> Missing) Whole(LifePattern pattern)
    {
        var first = Month.AddMonths(1 - MonthsOfAYear);
        var answer = calculator.Calculate(
            new Question(
                Worked(pattern, first),
                first,
                Month,
                [Law.Rule(WorkerNames.WholeMonth)],
                choices
            )
        );
        return (
            [
                .. answer
                    .Results.Where(r => r is { State: FactState.Known, Value: not 0 })
                    .Select(r => r.Month.Month),
            ],
            answer.Results.Any(r => r.State == FactState.Unknown) ? answer.Missing() : []
        );
    }

    /// <summary>Her wage in UMA, at the date, if it is known.</summary>
    public double? InUma(LifePattern pattern) =>
        new LifeLaw(calculator, choices).Read([Law.Rule(WageInUma)], Worked(pattern, Month), date)[
            0
        ];

    /// <summary>The same with the days worked in each month from one up to that of the date.</summary>
    public Situation Worked(LifePattern pattern, DateOnly first)
    {
        var houses = Of(pattern);
        var facts = new List<CaseFact>(houses.Facts);
        for (var i = 0; i < pattern.Jobs.Count; i++)
        {
            for (var month = first; month <= Month; month = month.AddMonths(1))
            {
                facts.Add(
                    Known($"empleo_{i + 1}", DaysWorked, pattern.DaysOf(i, month)) with
                    {
                        Month = month,
                    }
                );
            }
        }

        return houses with
        {
            Facts = facts,
        };
    }

    private IEnumerable<CaseFact> ToldOf(string instance, string name) =>
        told
            .Facts.Where(f => f.Instance == instance && !OfThePattern.Contains(f.Input.Name))
            .Select(f => f with { Instance = name });

    private CaseFact Known(string instance, string input, long value) =>
        new(instance, Law.Input(input), null, FactState.Known, value, default);
}
