using ClosingGaps.Engine.Running;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using ClosingGaps.Population.Imputation;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Statistics.Calibration;

namespace ClosingGaps.Population.Ageing;

/// <summary>A margin before and after.</summary>
/// <param name="Name">Who they are.</param>
/// <param name="Wanted">Persons of the target population.</param>
/// <param name="Before">By the survey's own weights.</param>
/// <param name="Source">Of what is wanted.</param>
public sealed record AgedMargin(Bilingual Name, double Wanted, double Before, string Source);

/// <summary>How the weights of a survey were moved: every result that rests on them says so.</summary>
/// <param name="Period">Of the target population.</param>
/// <param name="ItsOwnError">That the margins are estimates themselves.</param>
/// <param name="Method">Linear, raking, or bounded.</param>
/// <param name="Margins">All of them are met.</param>
/// <param name="LowestFactor">By what the weights of the household that lost most were multiplied.</param>
/// <param name="HighestFactor">Of the one that gained most.</param>
/// <param name="NegativeWeights">Households whose weight fell below zero (linear only).</param>
/// <param name="EffectiveBefore">Households that would be as precise if all weights were equal (Kish), before.</param>
/// <param name="EffectiveAfter">The same after.</param>
public sealed record CalibrationNote(
    string Period,
    Bilingual ItsOwnError,
    string Method,
    IReadOnlyList<AgedMargin> Margins,
    double LowestFactor,
    double HighestFactor,
    int NegativeWeights,
    double EffectiveBefore,
    double EffectiveAfter
);

/// <summary>
/// A survey moved to the population of another year: each household keeps its people as they were told, and stands for more or fewer
/// households, so that the margins of that year are met (static ageing). Errors are those of calibrated weights. What the margins do not
/// hold (wages, cover, schooling) stays of the survey's year. The method: <c>docs/methods/population.md</c>.
/// </summary>
public static class AgedSurvey
{
    private const string Age = "años_de_edad";
    private const string Woman = "es_mujer";

    /// <summary>Factors of the bounded method stay between these.</summary>
    public static CalibrationMethod Bounded { get; } = CalibrationMethod.Logit(0.2, 5);

    /// <summary>Rules that the margins ask of a mapping and that it lacks; empty when it can be aged.</summary>
    public static IReadOnlyList<string> Lacking(Snapshot mapping, TargetPopulation target) =>
        [
            .. target
                .Margins.SelectMany(m => m.Rules)
                .Append(Woman)
                .Append(Age)
                .Distinct(StringComparer.Ordinal)
                .Where(r => mapping.Find(r) is not RuleSymbol { Entity: Entity.Person }),
        ];

    /// <summary>The survey with the weights of the target's period.</summary>
    /// <param name="mapped">The survey; read with at least the columns that the mapping names.</param>
    /// <param name="target">Whose margins are met.</param>
    /// <param name="method">How far weights may move.</param>
    /// <param name="executor">Interpreter or emitted kernels: the same bits.</param>
    /// <exception cref="CalibrationException">Some margins cannot be met; names them.</exception>
    /// <exception cref="ArgumentException">See <see cref="Lacking"/>.</exception>
    public static (Survey Survey, CalibrationNote Note) To(
        MappedSurvey mapped,
        TargetPopulation target,
        CalibrationMethod method,
        Executor executor
    )
    {
        if (Lacking(mapped.Mapping, target) is { Count: > 0 } lacking)
        {
            throw new ArgumentException(
                $"The mapping has no {string.Join(", ", lacking)}.",
                nameof(mapped)
            );
        }

        var survey = mapped.Survey;
        var margins = new Margins(survey.Households.RowCount);
        foreach (var (margin, persons) in target.Margins.Zip(Counts(mapped, target, executor)))
            margins.Add(margin.Name.Es, persons, margin.Persons);
        var found = Calibrator.Calibrate(survey.Design(SurveyLevel.Household), margins, method);
        return (
            survey.With(found.Design),
            new CalibrationNote(
                target.Period,
                target.ItsOwnError,
                method.Name,
                [
                    .. target.Margins.Zip(
                        found.Margins,
                        (m, check) => new AgedMargin(m.Name, m.Persons, check.Before, m.Source)
                    ),
                ],
                found.LowestFactor,
                found.HighestFactor,
                found.NegativeWeights,
                found.EffectiveSizeBefore,
                found.EffectiveSizeAfter
            )
        );
    }

    // For each margin, how many such persons each household has. Whom a rule does not know is not counted.
    private static IEnumerable<double[]> Counts(
        MappedSurvey mapped,
        TargetPopulation target,
        Executor executor
    )
    {
        var survey = mapped.Survey;
        var names = target
            .Margins.SelectMany(m => m.Rules)
            .Append(Woman)
            .Append(Age)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var found = mapped.Run(
            names.ConvertAll(n => (RuleSymbol)mapped.Mapping.Find(n)!),
            executor
        );
        var answers = names.Zip(found).ToDictionary(p => p.First, p => p.Second);
        var women = answers[Woman];
        var ages = answers[Age];
        var states = survey.Column(SurveyLevel.Person, Survey.State);
        var homes = survey.Persons.Parents.ToArray();
        foreach (var margin in target.Margins)
        {
            var counts = new double[survey.Households.RowCount];
            for (var p = 0; p < homes.Length; p++)
            {
                if (
                    (margin.IsWoman is not { } woman || women[p] == (woman ? 1 : 0))
                    && (margin.State == 0 || states[p] == margin.State)
                    && ages[p] >= margin.Ages.From
                    && ages[p] <= margin.Ages.To
                    && margin.Rules.All(r => answers[r][p] == 1)
                )
                    counts[homes[p]]++;
            }

            yield return counts;
        }
    }
}
