using ClosingGaps.Engine;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Running;
using ClosingGaps.Law.Model;
using ClosingGaps.Population.Mapping;
using ClosingGaps.Population.Surveys;

namespace ClosingGaps.Population.Imputation;

/// <summary>A survey with the mapping that says what its columns mean.</summary>
/// <param name="Survey">Read with at least the columns that the mapping names.</param>
/// <param name="Mapping">The law with the survey's mapping over it.</param>
public sealed record MappedSurvey(Survey Survey, Snapshot Mapping)
{
    // The cells of a survey do not change with the month: any month will do.
    private static readonly DateOnly AnyMonth = new(2010, 8, 1);

    /// <summary>Rules por persona, for each a number a person; NaN where unknown.</summary>
    internal double[][] Run(IReadOnlyList<RuleSymbol> rules, Executor executor)
    {
        var plan = Planner.Build(Mapping, rules, AnyMonth, RunChoices.Default, optimise: true);
        var found = executor(
            plan,
            ConstantsBlock.Fill(plan, AnyMonth, RunChoices.Default),
            SurveyRows.Relations(Survey),
            [.. plan.Inputs.Select(i => SurveyRows.Column(Survey, i))],
            []
        );
        return Array.ConvertAll(found, Numbers);
    }

    private static double[] Numbers(Column column)
    {
        var numbers = new double[column.Values.Length];
        for (var row = 0; row < numbers.Length; row++)
        {
            numbers[row] = column.State(row) == FactState.Known ? column.Values[row] : double.NaN;
        }

        return numbers;
    }
}
