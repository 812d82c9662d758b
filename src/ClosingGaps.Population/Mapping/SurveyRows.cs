using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;
using ClosingGaps.Population.Surveys;

namespace ClosingGaps.Population.Mapping;

/// <summary>
/// A survey as rows of the law: households, persons and employments (jobs), and the columns that a mapping's inputs name.
/// A survey has no spells and does not know employers.
/// </summary>
public static class SurveyRows
{
    /// <summary>The survey columns that the inputs of a mapping name (<c>columna "table.column"</c>), once each, sorted.</summary>
    public static IReadOnlyList<string> ColumnsOf(Snapshot mapping) =>
        [
            .. mapping
                .All<InputSymbol>()
                .Select(i => i.Column)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Who belongs to whom.</summary>
    public static Relations Relations(Survey survey)
    {
        var jobs = survey.Jobs.RowCount;
        var nobody = new int[jobs];
        Array.Fill(nobody, -1);
        return new Relations
        {
            PersonsOf = survey.Households.ChildOffsets.ToArray(),
            EmploymentsOf = survey.Persons.ChildOffsets.ToArray(),
            SpellsOf = new int[jobs + 1],
            SpellStart = new Column([]),
            SpellEnd = new Column([]),
            EmployerOf = nobody,
            Employers = 0,
        };
    }

    /// <summary>
    /// The column of an input. A blank cell is <em>no aplica</em> where the input may not apply (the question was not asked of
    /// that row), else unknown.
    /// </summary>
    /// <exception cref="ArgumentException">The input names no column, or is about an entity that a survey does not have.</exception>
    public static Column Column(Survey survey, InputSymbol input)
    {
        if (input.Column is null)
        {
            throw new ArgumentException($"{input.Id} names no survey column.", nameof(input));
        }

        var level = input.Entity switch
        {
            Entity.Household => SurveyLevel.Household,
            Entity.Person => SurveyLevel.Person,
            Entity.Employment => SurveyLevel.Job,
            _ => throw new ArgumentException(
                $"A survey has no {input.Entity}, which {input.Id} is about.",
                nameof(input)
            ),
        };
        var source = survey.Column(level, input.Column);
        var values = source.Values.ToArray();
        if (source.IsComplete)
        {
            return new Column(values);
        }

        var blank = (byte)(input.MayNotApply ? FactState.NotApplicable : FactState.Unknown);
        var states = new byte[values.Length];
        for (var row = 0; row < values.Length; row++)
        {
            if (source.Missing[row])
            {
                values[row] = 0;
                states[row] = blank;
            }
        }

        return new Column(values, states);
    }
}
